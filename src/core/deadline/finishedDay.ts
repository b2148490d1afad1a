import type { DocumentDay } from './documentDay';

/** Returns the day that `finished` begins with, `YYYY-MM-DD`, or undefined when it does not begin with one. */
export function finishedDay({ finished }: Pick<DocumentDay, 'finished'>): string | undefined {
  const day = finished?.slice(0, 10);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** Compares, for `Array.prototype.sort`: the document that was finished last comes first, those without a day come last. */
export function byLatestFinish(a: Finished, b: Finished): number {
  const [first, second] = [a, b].map(({ day }) => (finishedDay(day) === undefined ? '' : (day.finished ?? '')));
  return compare(second ?? '', first ?? '') || compare(a.id, b.id);
}

interface Finished {
  readonly id: string;
  readonly day: Pick<DocumentDay, 'finished'>;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
