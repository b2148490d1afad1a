import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { applyEdits } from '../../../src/core/document/textEdit';
import { disableHere, disableInDocument } from '../../../src/core/lint/disableEdits';
import { formatMessage } from '../../../src/core/message';
import type { Finding } from '../../../src/core/lint/rule';
import { document, documents, findings, findingsOf } from './environment';

const tracked = ['type: postmortem', 'title: Checkout', 'status: draft', 'owner: alice'];

/** Returns the text with the first placeholder silenced where it is. */
function silenced(text: string): string {
  const finding = findingsOf('placeholder', text)[0];
  const edit = finding && disableHere(parsePostmortem(text), finding.rule, finding.range);
  return edit ? applyEdits(text, [edit]) : text;
}

describe('disableHere', () => {
  const cases: [what: string, before: string, after: string][] = [
    ['above a paragraph', '## A\n\nTBD\nagain\n', '## A\n\n<!-- postmortem-disable placeholder -->\nTBD\nagain\n'],
    ['above a heading', 'Text.\n## TBD\n', 'Text.\n<!-- postmortem-disable placeholder -->\n\n## TBD\n'],
    ['within an item', '- a\n- TBD\n  - b\n', '- a\n- TBD <!-- postmortem-disable placeholder -->\n  - b\n'],
    [
      'within an item of several lines',
      '> 1. a\n\n- TBD\n  b\n',
      '> 1. a\n\n- TBD\n  b <!-- postmortem-disable placeholder -->\n',
    ],
    [
      'within a table row',
      '| a |\n|---|\n| TBD |\n',
      '| a |\n|---|\n| TBD <!-- postmortem-disable placeholder --> |\n',
    ],
    [
      'within a table row that is not closed',
      'a | b\n---|---\nc | TBD\n',
      'a | b\n---|---\nc | TBD <!-- postmortem-disable placeholder -->\n',
    ],
    [
      'in the comment that is there',
      '<!-- postmortem-disable empty-section: why -->\nTBD\n',
      '<!-- postmortem-disable empty-section placeholder: why -->\nTBD\n',
    ],
  ];
  for (const [what, before, after] of cases) {
    it(`writes the rule ${what}`, () => {
      const text = document(tracked, `# Checkout\n\n${before}`);
      assert.equal(silenced(text), document(tracked, `# Checkout\n\n${after}`));
      assert.equal(
        silenced(text.replaceAll('\n', '\r\n')),
        document(tracked, `# Checkout\n\n${after}`).replaceAll('\n', '\r\n'),
      );
    });
  }

  it('has nothing to offer in the front matter', () => {
    const text = document(['type: postmortem', 'status: TBD']);
    assert.equal(silenced(text), text);
  });

  it('silences the finding of any document, and no other finding appears', function () {
    this.timeout(60_000);
    check((text, finding) => disableHere(parsePostmortem(text), finding.rule, finding.range));
  });
});

describe('disableInDocument', () => {
  const cases: [what: string, before: string, after: string][] = [
    ['adds a key', document(tracked), document([...tracked, 'postmortem-disable: [placeholder]'])],
    [
      'adds to a list',
      document([...tracked, 'postmortem-disable: [blame] # why']),
      document([...tracked, 'postmortem-disable: [blame, placeholder] # why']),
    ],
    [
      'adds to lines',
      document([...tracked, 'postmortem-disable:', '  - blame']),
      document([...tracked, 'postmortem-disable: [blame, placeholder]']),
    ],
    [
      'adds to a name',
      document([...tracked, 'postmortem-disable: blame']),
      document([...tracked, 'postmortem-disable: [blame, placeholder]']),
    ],
    [
      'fills a key',
      document([...tracked, 'postmortem-disable:']),
      document([...tracked, 'postmortem-disable: [placeholder]']),
    ],
    [
      'begins a document without front matter',
      '# Checkout\n',
      '<!-- postmortem-disable-file placeholder -->\n\n# Checkout\n',
    ],
    [
      'adds to the comment for the file',
      '<!-- postmortem-disable-file blame -->\n',
      '<!-- postmortem-disable-file blame placeholder -->\n',
    ],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => {
      const edit = disableInDocument(parsePostmortem(before), 'placeholder');
      assert.equal(edit && applyEdits(before, [edit]), after);
    });
  }

  it('has nothing to offer while the front matter cannot be read', () => {
    assert.equal(disableInDocument(parsePostmortem(document(['title: a: b'])), 'placeholder'), undefined);
  });

  it('silences the rule of any document, and no other finding appears', function () {
    this.timeout(60_000);
    check((text, finding) => disableInDocument(parsePostmortem(text), finding.rule));
  });
});

function check(editOf: (text: string, finding: Finding) => ReturnType<typeof disableHere>): void {
  fc.assert(
    fc.property(documents, (text) => {
      const before = findings(text);
      const finding = before[0];
      const edit = finding && editOf(text, finding);
      if (edit) {
        const after = findings(applyEdits(text, [edit]));
        const same = (each: Finding): boolean => described(each) === described(finding);
        assert.ok(after.filter(same).length < before.filter(same).length);
        // What a missing section is called depends on the language of the text, of which the key is a part.
        const rules = new Set(before.map(({ rule }) => rule));
        assert.ok(after.every(({ rule }) => rules.has(rule)));
      }
    }),
    { numRuns: 200 },
  );
}

function described({ rule, message }: Finding): string {
  return `${rule}: ${formatMessage(message)}`;
}
