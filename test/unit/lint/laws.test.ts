import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/core/document/frontMatter';
import { applyEdits } from '../../../src/core/document/textEdit';
import { safeFixes } from '../../../src/core/lint/safeFixes';
import type { Contract } from '../../../src/core/lint/contract';
import type { Finding } from '../../../src/core/lint/rule';
import type { RuleId } from '../../../src/core/lint/ruleId';
import { formatMessage } from '../../../src/core/message';
import { contracts, documents, findings, fixed } from './environment';

describe('the findings of any document', function () {
  this.timeout(30_000);

  it('are gone once one of their fixes is applied', () => {
    check((text, found, contract) => {
      for (const finding of found) {
        for (const fix of finding.fixes) {
          const after = findings(fixed(text, fix), optional(contract));
          // Where two headings are the same, the second may take the place of the one that was removed.
          const fewer = countOf(after, finding.rule) < countOf(found, finding.rule);
          assert.ok(fewer || count(after, finding) < count(found, finding), described(finding));
        }
      }
    });
  });

  it('have fixes whose edits do not overlap and lie within the text', () => {
    check((text, found) => {
      for (const { fixes, range } of found) {
        assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
        for (const { edits } of fixes) {
          assert.ok(edits.length > 0 && edits.every((edit) => edit.range.end <= text.length));
          assert.doesNotThrow(() => applyEdits(text, edits));
        }
      }
    });
  });

  it('have safe fixes that can all be applied at once, and leave nothing to fix safely', () => {
    check((text, found, contract) => {
      if ((readFrontMatter(text)?.problems ?? []).length > 0) {
        return;
      }
      const edits = safeFixes(found).flatMap((fix) => fix.edits);
      assert.deepEqual(safeFixes(findings(applyEdits(text, edits), optional(contract))), []);
    });
  });

  it('have safe fixes that come to an end when they are applied again and again', () => {
    check((original, _, contract) => {
      let text = original;
      for (let round = 0; round < 12; round++) {
        const fixes = safeFixes(findings(text, optional(contract)));
        if (fixes.length === 0) {
          return;
        }
        text = applyEdits(
          text,
          fixes.flatMap((fix) => fix.edits),
        );
      }
      assert.fail('The safe fixes never end.');
    });
  });

  it('are the same with both kinds of line ends', () => {
    check((text, found, contract) => {
      const windows = text.replace(/\n/g, '\r\n');
      assert.deepEqual(
        findings(windows, optional(contract)).map((finding) => described(finding, windows)),
        found.map((finding) => described(finding, text)),
      );
    });
  });

  it('have fixes that keep the line ends of Windows', () => {
    check((text, _, contract) => {
      const windows = text.replace(/\n/g, '\r\n');
      fc.pre(windows.includes('\n'));
      for (const fix of findings(windows, optional(contract)).flatMap((finding) => finding.fixes)) {
        assert.doesNotMatch(fixed(windows, fix), /(?<!\r)\n|\r(?!\n)/);
      }
    });
  });
});

function check(law: (text: string, found: Finding[], contract: Contract | undefined) => void): void {
  const texts = documents.filter((text) => !text.includes('\r'));
  fc.assert(
    fc.property(texts, contracts, (text, contract) => {
      law(text, findings(text, optional(contract)), contract);
    }),
    { numRuns: 100 },
  );
}

function optional(contract: Contract | undefined): { contract?: Contract } {
  return contract ? { contract } : {};
}

function countOf(found: readonly Finding[], rule: RuleId): number {
  return found.filter((finding) => finding.rule === rule).length;
}

function count(found: readonly Finding[], like: Finding): number {
  const sentence = formatMessage(like.message);
  return found.filter((finding) => finding.rule === like.rule && formatMessage(finding.message) === sentence).length;
}

function described({ rule, severity, message, range, fixes }: Finding, text = ''): string {
  const place = text.slice(range.start, range.end).replace(/\r\n/g, '\n');
  return [rule, severity, formatMessage(message), place, ...fixes.map((fix) => formatMessage(fix.title))].join(' | ');
}
