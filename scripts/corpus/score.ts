/** One place where a document was read otherwise than its label says. */
export interface Difference {
  readonly file: string;
  /** Counted from 1; undefined where the whole document is meant. */
  readonly line: number | undefined;
  readonly text: string;
}

/** How well one thing is read: precision is right / (right + wrong), recall right / (right + missed). */
export class Score {
  right = 0;
  wrong = 0;
  missed = 0;
  readonly differences: Difference[] = [];

  constructor(
    /** "sections", "timeline entries": its first word is that of a label file. */
    readonly name: string,
  ) {}

  hit(count = 1): void {
    this.right += count;
  }

  /** Counts what was found and should not have been. */
  addWrong(file: string, line: number | undefined, text: string, count = 1): void {
    this.wrong += count;
    this.differences.push({ file, line, text: `wrong: ${text}` });
  }

  /** Counts what should have been found and was not. */
  addMissed(file: string, line: number | undefined, text: string, count = 1): void {
    this.missed += count;
    this.differences.push({ file, line, text: `missed: ${text}` });
  }

  /** Counts a value that was read, but as another one: a wrong answer, and the right one missed. */
  addOther(file: string, line: number | undefined, text: string): void {
    this.wrong++;
    this.missed++;
    this.differences.push({ file, line, text: `other: ${text}` });
  }

  /** Counts by number alone, where labels do not say which. */
  addCounts(file: string, line: number | undefined, found: number, labelled: number): void {
    this.hit(Math.min(found, labelled));
    if (found > labelled) {
      this.addWrong(file, line, `${found} found, ${labelled} labelled`, found - labelled);
    } else if (found < labelled) {
      this.addMissed(file, line, `${found} found, ${labelled} labelled`, labelled - found);
    }
  }

  /** Mentions something that counts for neither side. */
  note(file: string, line: number | undefined, text: string): void {
    this.differences.push({ file, line, text: `not scored: ${text}` });
  }
}

/** Returns the score as a line of the report. */
export function scoreLine({ name, right, wrong, missed }: Score): string {
  return `${name.padEnd(34)} ${ratio(right, right + wrong)}   ${ratio(right, right + missed)}`;
}

export const scoreHeading = `${'against the labels'.padEnd(34)} ${'precision'.padEnd(18)}   recall`;

function ratio(part: number, whole: number): string {
  const share = whole === 0 ? '    –' : (part / whole).toFixed(3);
  return `${share} ${`(${part}/${whole})`.padEnd(12)}`;
}
