import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/document/textEdit';
import type { Stage } from '../../../src/core/document/stage';
import type { Finding, Fix, LintEnvironment } from '../../../src/core/lint/rule';
import { rules } from '../../../src/core/lint/rules';
import { formatMessage } from '../../../src/core/message';
import { findings, fixed } from './environment';
import { exampleEnvironment } from './examples';

/** As final documents, in which most rules speak, and as what they are. */
const judgedAs: readonly (Stage | undefined)[] = [undefined, 'final'];
const mostRounds = 20;

/** Laws for whatever any rule finds in the bad example of any rule: a rule that is added is held to them without a test of its own. */
describe('the findings in every bad example', () => {
  for (const rule of rules) {
    const text = rule.documentation.example.bad;
    const changes = exampleEnvironment(rule);

    describe(rule.id, () => {
      it('underline something', () => {
        each(text, changes, ({ range }, described) => {
          assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length, described);
          assert.ok(text.slice(range.start, range.end).trim() !== '', described);
        });
      });

      it('have fixes with edits in the text, which do not overlap and change something', () => {
        eachFix(text, changes, (fix, _, described) => {
          assert.ok(fix.edits.length > 0, described);
          for (const { range } of fix.edits) {
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, described);
          }
          assert.notEqual(applyEdits(text, fix.edits), text, described);
        });
      });

      it('are gone once one of their fixes is applied, and that fix is not offered for them again', () => {
        eachFix(text, changes, (fix, finding, described, stage) => {
          const before = findings(text, changes, stage);
          const after = findings(fixed(text, fix), changes, stage);
          assert.ok(
            count(after, finding) < count(before, finding) || countOf(after, finding) < countOf(before, finding),
            described,
          );
        });
      });

      it('come to an end when the first fix is applied again and again', () => {
        for (const stage of judgedAs) {
          let current = text;
          let round = 0;
          for (; round < mostRounds; round++) {
            const fix = findings(current, changes, stage).flatMap(({ fixes }) => fixes)[0];
            if (!fix) break;
            current = fixed(current, fix);
          }
          assert.ok(round < mostRounds, current);
        }
      });

      it('are the same with the line ends of Windows, which their fixes keep', () => {
        const windows = text.replace(/\n/g, '\r\n');
        for (const stage of judgedAs) {
          const found = findings(windows, changes, stage);
          assert.deepEqual(
            found.map((finding) => wordsOf(finding, windows)),
            findings(text, changes, stage).map((finding) => wordsOf(finding, text)),
          );
          for (const fix of found.flatMap(({ fixes }) => fixes)) {
            assert.doesNotMatch(fixed(windows, fix), /(?<!\r)\n|\r(?!\n)/, formatMessage(fix.title));
          }
        }
      });
    });
  }
});

function each(
  text: string,
  changes: Partial<LintEnvironment>,
  law: (finding: Finding, described: string, stage: Stage | undefined) => void,
): void {
  for (const stage of judgedAs) {
    for (const finding of findings(text, changes, stage)) law(finding, wordsOf(finding, text), stage);
  }
}

function eachFix(
  text: string,
  changes: Partial<LintEnvironment>,
  law: (fix: Fix, finding: Finding, described: string, stage: Stage | undefined) => void,
): void {
  each(text, changes, (finding, described, stage) => {
    for (const fix of finding.fixes) law(fix, finding, `${described} → ${formatMessage(fix.title)}`, stage);
  });
}

function count(found: readonly Finding[], like: Finding): number {
  return found.filter(
    (finding) => finding.rule === like.rule && formatMessage(finding.message) === formatMessage(like.message),
  ).length;
}

function countOf(found: readonly Finding[], { rule }: Finding): number {
  return found.filter((finding) => finding.rule === rule).length;
}

function wordsOf({ rule, severity, message, range, fixes }: Finding, text: string): string {
  const place = text.slice(range.start, range.end).replace(/\r\n/g, '\n');
  return [rule, severity, formatMessage(message), place, ...fixes.map((fix) => formatMessage(fix.title))].join(' | ');
}
