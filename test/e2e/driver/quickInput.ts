import type { Locator, Page } from 'playwright-core';

const mostTries = 15;
const tryMilliseconds = 1500;

/** The box at the top of the window: a list, an input box, or a step of several. */
export class QuickInput {
  readonly #box: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.#box = page.locator('.quick-input-widget');
    this.input = this.#box.locator('input.input');
  }

  /** Waits until the box has a title that holds this text, "(2/5)" for example. */
  async waitForTitle(text: string): Promise<void> {
    await this.#box.locator('.quick-input-title', { hasText: text }).waitFor();
  }

  /** Returns the title of the box, "New Postmortem (2/5)" for example. */
  async title(): Promise<string> {
    return this.#box.locator('.quick-input-title').innerText();
  }

  /** Returns a row of the list; waits until it is there. */
  async row(text: string): Promise<Locator> {
    const row = this.#box.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await row.waitFor();
    return row;
  }

  /**
   * Types a text behind a prefix until a row with it is listed. The list is made when something is typed, so what an extension contributes
   * a moment after the window has drawn itself is only found by typing again.
   */
  async filterUntilListed(prefix: string, text: string): Promise<void> {
    const row = this.#box.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    for (let tries = 0; tries < mostTries; tries++) {
      await this.type(prefix);
      await this.type(prefix + text);
      try {
        await row.waitFor({ timeout: tryMilliseconds });
        return;
      } catch {
        // Not listed yet.
      }
    }
    await row.waitFor();
  }

  /** Returns what a screen reader says of the rows, in their order. */
  async rows(): Promise<string[]> {
    const rows = this.#box.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    return Promise.all((await rows.all()).map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
  }

  /** Returns the row that Enter would pick. */
  activeRow(): Locator {
    return this.#box.locator('.quick-input-list .monaco-list-row.focused');
  }

  /** Waits until the message under the input box holds this text. */
  async waitForMessage(text: string | RegExp): Promise<void> {
    await this.#box.locator('.quick-input-message', { hasText: text }).waitFor();
  }

  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async pick(text: string): Promise<void> {
    await (await this.row(text)).click();
  }

  /** Presses the arrow that leads to the step before. */
  async back(): Promise<void> {
    await this.#box.locator('.quick-input-titlebar .codicon-quick-input-back').click();
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.#box.waitFor({ state: 'hidden' });
  }
}
