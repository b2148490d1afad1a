import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../test/harness/browser';
import { provision } from '../test/harness/provision';

/** Draws images/icon.png, which the Marketplace wants as a bitmap, from images/icon.svg. */
async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'icon-'));
  const browser = await launchBrowser(await provision(), directory);
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    await page.setContent(`<style>body{margin:0}</style>${readFileSync('images/icon.svg', 'utf8')}`);
    await page.screenshot({ path: 'images/icon.png', omitBackground: true });
  } finally {
    await browser.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
