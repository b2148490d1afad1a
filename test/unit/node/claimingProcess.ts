import { Temporal } from 'temporal-polyfill';
import { ReminderFiles } from '../../../src/node/reminderFiles';

/** One window of many: claims every reminder as soon as it may, and tells its parent which it got. */
async function main(): Promise<void> {
  const [folder = '', count = '0'] = process.argv.slice(2);
  const files = new ReminderFiles(folder);
  const now = Temporal.Instant.from('2026-11-23T15:30Z');
  const won: number[] = [];
  process.send?.('ready');
  await new Promise((resolve) => process.once('message', resolve));
  for (let index = 0; index < Number(count); index++) {
    if (await files.claim([`2026-11-23 step ${String(index)}`], now)) won.push(index);
  }
  process.send?.(won);
  process.disconnect();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
