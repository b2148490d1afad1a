import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfigurationFile } from '../../../src/core/config/configurationFile';
import { document, documents, findings, findingsOf, sentences, underlined } from './environment';

const tracked = ['type: postmortem', 'title: Checkout', 'status: draft', 'owner: alice'];
const sections =
  '# Checkout\n\n## Summary\n\nSlow.\n\n## Timeline\n\n- 14:05 UTC Alert.\n\n## Cause\n\nA disk.\n\n## Actions\n\n- Alert.\n';

/** Returns which of the placeholders A TBD, B TBD, … are still reported. */
function reported(body: string, lines: readonly string[] = tracked): string {
  const text = document(lines, `# Checkout\n\n${body}`);
  return findingsOf('placeholder', text)
    .map(({ range }) => text[range.start - 2] ?? '')
    .join('');
}

describe('a comment that disables', () => {
  const cases: [what: string, body: string, reported: string][] = [
    ['is about the next block', '<!-- postmortem-disable placeholder -->\nA TBD\n\nB TBD\n', 'B'],
    ['is about the next block after a blank line', '<!-- postmortem-disable placeholder -->\n\nA TBD\n\nB TBD\n', 'B'],
    ['is about all of a list', '<!-- postmortem-disable placeholder -->\n- A TBD\n- B TBD\n\nC TBD\n', 'C'],
    [
      'is about all of a table',
      '<!-- postmortem-disable placeholder -->\n| A TBD | B |\n|---|---|\n| C TBD | D |\n\nE TBD\n',
      'E',
    ],
    [
      'is about a heading, and not what is under it',
      '<!-- postmortem-disable placeholder -->\n## A TBD\n\nB TBD\n',
      'B',
    ],
    [
      'is about a quoted or nested block',
      '1. A TBD\n\n   <!-- postmortem-disable placeholder -->\n   B TBD\n\n   C TBD\n',
      'AC',
    ],
    ['may stand before a comment', '<!-- postmortem-disable placeholder -->\n<!-- Guidance -->\nA TBD\n\nB TBD\n', 'B'],
    ['within a paragraph is about it', 'A TBD\nand B TBD <!-- postmortem-disable placeholder -->\n\nC TBD\n', 'C'],
    ['within a heading is about it', '## A TBD <!-- postmortem-disable placeholder -->\n\nB TBD\n', 'B'],
    [
      'within an item is about it',
      '- A TBD\n- B TBD <!-- postmortem-disable placeholder -->\n  - C TBD\n- D TBD\n',
      'ACD',
    ],
    [
      'within a table row is about it',
      '| x |\n|---|\n| A TBD <!-- postmortem-disable placeholder --> |\n| B TBD |\n',
      'B',
    ],
    ['without a name is about every rule', '<!-- postmortem-disable -->\nA TBD\n\nB TBD\n', 'B'],
    ['may name several rules', '<!-- postmortem-disable empty-section, placeholder -->\nA TBD\n', ''],
    [
      'may give a reason',
      '<!-- postmortem-disable placeholder: the plan is called so, not empty-section -->\nA TBD\n',
      '',
    ],
    ['may span lines', '<!--\n  postmortem-disable\n  placeholder\n-->\nA TBD\n', ''],
    ['silences no other rule', '<!-- postmortem-disable empty-section -->\nA TBD\n', 'A'],
    ['silences nothing at the end', 'A TBD\n\n<!-- postmortem-disable placeholder -->\n', 'A'],
    ['for the file may stand anywhere', 'A TBD\n\n- B TBD\n\n<!-- postmortem-disable-file placeholder -->\n', ''],
    ['is none within code', '```\n<!-- postmortem-disable placeholder -->\n```\nA TBD\n', 'A'],
    ['is none with other words', '<!-- please postmortem-disable placeholder -->\nA TBD\n', 'A'],
    ['has no capitals', '<!-- Postmortem-disable placeholder -->\nA TBD\n', 'A'],
  ];
  for (const [what, body, expected] of cases) {
    it(`${what}: ${JSON.stringify(body)}`, () => {
      assert.equal(reported(body), expected);
      assert.equal(reported(body.replaceAll('\n', '\r\n')), expected);
    });
  }

  it('silences a section that is missing, where that is shown', () => {
    const body = sections.replace('## Summary', '<!-- postmortem-disable missing-section -->\n\n## Summary');
    assert.deepEqual(underlined('missing-section', document(tracked, sections)), ['## Summary']);
    assert.deepEqual(underlined('missing-section', document(tracked, body)), []);
  });

  it('silences what is shown at the first line, above it', () => {
    const text = '<!-- postmortem-disable front-matter-missing missing-section -->\n\nCheckout was slow.\n';
    assert.deepEqual(findings(text), []);
  });

  it('is answered at once when it is hostile', function () {
    this.timeout(20_000);
    for (const piece of [
      '<!-- postmortem-disable ',
      '<!-- postmortem-disable a b c -->x ',
      '<!-- postmortem-disable a:',
      '<!--\n',
    ]) {
      findings(document(tracked, piece.repeat(10_000 / piece.length)));
    }
    findings(
      document(
        tracked,
        `<!-- postmortem-disable ${'a '.repeat(30_000)}-->\n\n${'> '.repeat(500)}<!-- postmortem-disable -->`,
      ),
    );
  });
});

describe('postmortem-disable in the front matter', () => {
  for (const value of [
    '[placeholder]',
    'placeholder',
    'empty-section, placeholder',
    '\n  - placeholder\n  - empty-section',
    '["placeholder"] # why',
  ]) {
    it(`silences a rule in the whole document: ${JSON.stringify(value)}`, () => {
      assert.equal(reported('A TBD\n\n## B TBD\n', [...tracked, `postmortem-disable: ${value}`]), '');
      assert.deepEqual(sentences('front-matter-invalid', document([...tracked, `postmortem-disable: ${value}`])), []);
    });
  }

  it('silences what is found in the front matter itself', () => {
    const lines = ['type: postmortem', 'status: finale', 'postmortem-disable: [front-matter-invalid]'];
    assert.deepEqual(findingsOf('front-matter-invalid', document(lines)), []);
  });

  it('with nothing silences nothing', () => {
    assert.equal(reported('A TBD\n', [...tracked, 'postmortem-disable:']), 'A');
    assert.equal(reported('A TBD\n', [...tracked, 'postmortem-disable: []']), 'A');
  });

  it('is recognised when it is misspelt', () => {
    assert.deepEqual(sentences('front-matter-invalid', document([...tracked, 'postmortem-disabled: [placeholder]'])), [
      'Unknown key “postmortem-disabled”; did you mean “postmortem-disable”?',
    ]);
  });
});

describe('disable-invalid', () => {
  const cases: [text: string, sentences: string[]][] = [
    [
      document(tracked, '<!-- postmortem-disable placeholders -->\n'),
      ['There is no rule “placeholders”; did you mean “placeholder”?'],
    ],
    [
      document(tracked, '<!-- postmortem-disable colour -->\n'),
      ['There is no rule “colour”; “Postmortem: List Rules” shows all.'],
    ],
    [
      document(tracked, '<!-- postmortem-disable-line placeholder -->\n'),
      ['This comment does nothing; did you mean “postmortem-disable-file”?'],
    ],
    [
      document(tracked, '<!-- postmortem-disabled placeholder -->\n'),
      ['This comment does nothing; did you mean “postmortem-disable”?'],
    ],
    [document(tracked, '<!-- postmortem-reviewed-by alice -->\n'), []],
    [document(tracked, '<!-- postmortem-disable placeholder: colour -->\n'), []],
    [
      document([...tracked, 'postmortem-disable: [placeholder, emptysection]']),
      ['There is no rule “emptysection”; did you mean “empty-section”?'],
    ],
    [
      document([...tracked, 'postmortem-disable: true']),
      ['There is no rule “true”; “Postmortem: List Rules” shows all.'],
    ],
  ];
  for (const [text, expected] of cases) {
    it(`says ${JSON.stringify(expected)} about ${JSON.stringify(text.split('\n').slice(5).join('\n'))}`, () => {
      assert.deepEqual(sentences('disable-invalid', text), expected);
    });
  }

  it('marks the name alone', () => {
    assert.deepEqual(
      underlined('disable-invalid', document(tracked, '<!-- postmortem-disable placeholder, colour -->\n')),
      ['colour'],
    );
  });
});

describe('the severities of .postmortem.yml', () => {
  const text = document(tracked, '# Checkout\n\nA TBD\n');
  const severities = (yaml: string, stage: 'draft' | 'in-review' | 'final' = 'draft'): string[] =>
    findings(text, { configuration: readConfigurationFile(yaml).configuration }, stage)
      .filter(({ rule }) => rule === 'placeholder')
      .map(({ severity }) => severity);

  it('hold at every stage when there is one', () => {
    assert.deepEqual(severities('rules: { placeholder: hint }'), ['hint']);
    assert.deepEqual(severities('rules: { placeholder: hint }', 'final'), ['hint']);
    assert.deepEqual(severities('rules: { placeholder: off }', 'final'), []);
  });

  it('hold at the stages that are named, and leave the others as they are', () => {
    const yaml = 'rules: { placeholder: { draft: off, final: warning } }';
    assert.deepEqual(severities(yaml), []);
    assert.deepEqual(severities(yaml, 'in-review'), ['warning']);
    assert.deepEqual(severities(yaml, 'final'), ['warning']);
  });

  it('hold for everything that a rule finds, whatever it thinks of that', () => {
    const { configuration } = readConfigurationFile('rules: { missing-section: error }');
    const found = findings(document(tracked, sections), { configuration }).filter(
      ({ rule }) => rule === 'missing-section',
    );
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['error'],
    );
  });
});

describe('disabling every rule of a document', () => {
  it('leaves no finding of any document', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const body = text.startsWith('---') ? 'x' : text;
        assert.deepEqual(findings(`<!-- postmortem-disable-file -->\n\n${body}`), []);
      }),
      { numRuns: 100 },
    );
  });
});
