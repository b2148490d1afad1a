/** Time zones a machine may be in: without clock changes, with them, with an odd offset, and one that skipped a day. */
export const hostZones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'];

/** Runs `body` once as on a machine in each host zone; the machine's own zone is restored. */
export function inEachHostZone(body: (hostZone: string) => void): void {
  const own = process.env['TZ'];
  try {
    for (const hostZone of hostZones) {
      process.env['TZ'] = hostZone;
      body(hostZone);
    }
  } finally {
    if (own === undefined) {
      delete process.env['TZ'];
    } else {
      process.env['TZ'] = own;
    }
  }
}
