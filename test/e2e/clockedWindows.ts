import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NoTurnableClockError, startEmbeddedVscode, type EmbeddedVscode } from '../harness/embeddedVscode';
import { eventually } from './driver/eventually';
import { Workbench } from './driver/workbench';
import { themes, vsix } from './session';
import type { Variant } from './variants';

/** What the folders of a VS Code with a turned clock hold: texts by path, `shop/docs/postmortems/a.md` for example. */
export interface ClockedOptions {
  readonly variant: Variant;
  /** ISO 8601 with an offset. */
  readonly clock: string;
  readonly zone: string;
  readonly files: Readonly<Record<string, string>>;
  /** When files were last changed, by path; the others were just now. */
  readonly changed?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A VS Code whose clock the test turns, with as many windows as are opened. */
export class ClockedVscode {
  #touches = 0;

  private constructor(
    readonly vscode: EmbeddedVscode,
    private readonly variant: Variant,
    readonly directory: string,
  ) {}

  /** Starts it; where no clock can be turned, says so and leaves the test out. */
  static async start(context: Mocha.Context, options: ClockedOptions): Promise<ClockedVscode> {
    const { variant, clock, zone, files, changed = {}, settings } = options;
    const directory = mkdtempSync(join(tmpdir(), 'postmortem-clocked-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    for (const [path, moment] of Object.entries(changed)) {
      const seconds = Date.parse(moment) / 1000;
      utimesSync(join(directory, path), seconds, seconds);
    }
    try {
      const vscode = await startEmbeddedVscode({
        name: `e2e-clocked-${variant.name}`,
        vsix: [vsix],
        clock,
        settings: {
          'postmortem.timezone': zone,
          'workbench.colorTheme': themes[variant.theme],
          ...settings,
        },
      });
      return new ClockedVscode(vscode, variant, directory);
    } catch (error) {
      if (error instanceof NoTurnableClockError) {
        console.log(`left out: ${error.message}`);
        context.skip();
      }
      throw error;
    }
  }

  /** Opens a window with a folder, by its name. */
  async open(folder: string, pictures: string): Promise<Workbench> {
    const { variant } = this;
    const page = await this.vscode.openPage({
      folder: join(this.directory, folder),
      ...(variant.language === 'ja' ? { language: 'ja' } : {}),
    });
    const workbench = new Workbench(page, pictures);
    await workbench.waitUntilReady();
    return workbench;
  }

  /** Turns the clock; files that are saved make the windows of their folders look at once, and not within the minute. */
  async turnTo(moment: string, ...touched: readonly string[]): Promise<void> {
    await this.vscode.clock?.turnTo(moment);
    this.#touches += 1;
    const seconds = Date.now() / 1000 - this.#touches;
    for (const path of touched) utimesSync(join(this.directory, path), seconds, seconds);
  }

  async end(): Promise<void> {
    await this.vscode.stop();
    rmSync(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Waits until the status bar is as it should be: a window looks within the minute. */
export function untilStatusBar(workbench: Workbench, pattern: RegExp): Promise<string> {
  return eventually(
    `the status bar to be like ${String(pattern)}`,
    async () => ((await workbench.dueItem().count()) > 0 ? workbench.dueItem().innerText() : ''),
    (text) => pattern.test(text),
    75_000,
  );
}
