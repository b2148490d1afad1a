import { createRequire } from 'node:module';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Playwright from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { cacheDirectory } from './paths';
import type { EmbeddedParts } from './provision';

/** What a page looks like from outside VS Code. */
export interface ContextOptions {
  viewport?: { width: number; height: number };
  /** Whether to keep a Playwright trace, to be looked at if something fails. */
  trace?: boolean;
}

/** Starts a headless Chromium that needs nothing from the machine but its kernel and C library. */
export async function launchBrowser(parts: EmbeddedParts, directory: string): Promise<Browser> {
  const { chromium } = createRequire(parts.requireBase)('playwright-core') as typeof Playwright;
  const fontsConf = await writeFontsConf(parts, directory);
  return chromium.launch({
    executablePath: parts.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: { ...definedOnly(process.env), LD_LIBRARY_PATH: parts.chromiumLibraries, FONTCONFIG_FILE: fontsConf },
  });
}

/** Opens an empty page with a storage of its own. */
export async function newPage(browser: Browser, options: ContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    // Without these, reading the clipboard in an extension never ends.
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  if (options.trace) await context.tracing.start({ screenshots: true, snapshots: true });
  return context.newPage();
}

/** Ends a context's trace and writes it to a file. */
export async function saveTrace(context: BrowserContext, file: string): Promise<void> {
  await context.tracing.stop({ path: file });
}

/** A machine without fonts would draw every text zero pixels wide; with one, its fonts (Japanese, say) are used as well. */
async function writeFontsConf(parts: EmbeddedParts, directory: string): Promise<string> {
  const cache = join(cacheDirectory, 'fontconfig');
  await mkdir(cache, { recursive: true });
  const file = join(directory, 'fonts.conf');
  const content = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${parts.fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
  await writeFile(file, content);
  return file;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
