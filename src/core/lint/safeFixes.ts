import { applyEdits, type TextEdit } from '../document/textEdit';
import type { Finding, Fix } from './rule';

/** One fix may make room for another; findings that go on after so many rounds are not going to end. */
const mostRounds = 10;

/** Returns the fixes that may be applied without the author looking at them: the first safe one of each finding. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).slice(0, 1));
}

/** A text after its safe fixes, with what is still found in it. */
export interface FixedText {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly applied: number;
}

/** Returns the text with its safe fixes applied, again and again until there are none. */
export async function fixSafely(
  text: string,
  findingsIn: (text: string) => Promise<readonly Finding[]>,
): Promise<FixedText> {
  let applied = 0;
  for (let round = 1; ; round++) {
    const findings = await findingsIn(text);
    const fixes = round > mostRounds ? [] : compatible(safeFixes(findings));
    const fixed = applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    );
    if (fixed === text) {
      return { text, findings, applied };
    }
    text = fixed;
    applied += fixes.length;
  }
}

/** Of fixes that touch the same place the first is taken; the next round sees whether the others are still wanted. */
function compatible(fixes: readonly Fix[]): Fix[] {
  const taken: TextEdit[] = [];
  return fixes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) {
      return false;
    }
    taken.push(...edits);
    return true;
  });
}

function overlap({ range: a, newText }: TextEdit, { range: b, newText: other }: TextEdit): boolean {
  if (a.start !== b.start) {
    return a.start < b.end && b.start < a.end;
  }
  // Two sections may be inserted at one place, but not the same one twice.
  const bothInsert = a.end === a.start && b.end === b.start;
  return !bothInsert || newText === other;
}
