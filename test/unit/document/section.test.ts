import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import type { Section } from '../../../src/core/document/section';

/** "impact Impact" for a heading, "impact *Impact" for a label, "- Thanks" for a heading without an id. */
function outline(text: string): string[] {
  return parsePostmortem(text).allSections.map(
    ({ ids, form, title }) => `${ids.join('+') || '-'} ${form === 'label' ? '*' : ''}${title}`,
  );
}

function named(text: string, title: string): Section {
  const section = parsePostmortem(text).allSections.find((found) => found.title === title);
  assert.ok(section, `no section ${title}`);
  return section;
}

/** What a section holds, as it stands in the text. */
function contentOf(text: string, title: string): string[] {
  return named(text, title).content.map((node) =>
    text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
  );
}

describe('the sections of a document', () => {
  const layouts: [name: string, text: string, expected: string[]][] = [
    [
      'headings of several levels',
      '# Checkout\n\n## Impact\n\na\n\n### Root cause\n\nb\n\n#### Trigger\n\nc\n',
      ['impact Impact', 'cause Root cause', 'trigger Trigger'],
    ],
    [
      'headings with marks, numbers, emoji, links, bold, braces and closing signs',
      '## 1. Summary ##\na\n## 💥 **Impact**:\nb\n## [Timeline](#t) ###\nc\n## {{ Root cause }}\nd\n\nAction items\n---\ne\n',
      [
        'summary 1. Summary',
        'impact 💥 Impact:',
        'timeline Timeline',
        'cause {{ Root cause }}',
        'actions Action items',
      ],
    ],
    [
      'titles marked as in Japanese mail',
      '■ 概要\n\na\n\n【影響】\nb\n\n◆ ご連絡\n\nc\n',
      ['summary *■ 概要', 'impact *【影響】'],
    ],
    ['a heading without a blank after its signs', '##Impact\n\nTwo orders.\n', ['impact *Impact']],
    [
      'no title, and every section of level 1',
      '# Summary\n\na\n\n# Timeline\n\nb\n',
      ['summary Summary', 'timeline Timeline'],
    ],
    ['a title that is also a name for a section', '# Root cause analysis\n\n## Impact\n\na\n', ['impact Impact']],
    [
      'labels in bold paragraphs',
      '**Impact:** a\n\n__Root cause__: b\n\n**Timeline**\n\n- 14:05 c\n\n**Resolution** – d\n\n**Lessons learned.** e\n',
      [
        'impact *Impact',
        'cause *Root cause',
        'timeline *Timeline',
        'resolution *Resolution',
        'lessons *Lessons learned.',
      ],
    ],
    [
      'labels in the lines of one paragraph',
      '**Date**: 2026-11-23\n**Impact**: a\n**Root cause**: b\n**Owner**: alice\n',
      ['impact *Impact', 'cause *Root cause'],
    ],
    [
      'labels after line breaks in HTML',
      '**Impact:** a<br>\n**Trigger:** b<br/>**Fix:** c\n',
      ['impact *Impact', 'trigger *Trigger', 'resolution *Fix'],
    ],
    [
      'labels in a list, with what they name in the line, in items below, or after a blank line',
      '## Outage of 14 May\n\n- **Key events**\n  - First detected 14:05\n  - Repaired 15:10\n\n- **Identified**: an alert\n\n- **Impact**\n\nTwo orders.\n\n- **Review actions**:\n  - Alert at 80 %\n',
      [
        '- Outage of 14 May',
        'timeline *Key events',
        'detection *Identified',
        'impact *Impact',
        'actions *Review actions',
      ],
    ],
    [
      'labels in other labels',
      '- **Impact**: two orders\n  - **Root cause**: a full disk\n',
      ['impact *Impact', 'cause *Root cause'],
    ],
    [
      'titles in HTML',
      '<h2>Impact</h2>\n\na\n\n<details><summary><b>Timeline</b></summary>\n\n- 14:05 b\n\n</details>\n',
      ['impact *Impact', 'timeline *Timeline'],
    ],
    ['bold in HTML', '<b>Impact:</b> a\n\n<strong>Root cause</strong>\n\nb\n', ['impact *Impact', 'cause *Root cause']],
    [
      'a title in a plain line',
      'User impact:\n\n- Two orders\n\nRoot cause:\nA full disk.\n',
      ['impact *User impact', 'cause *Root cause'],
    ],
    [
      'one title for several sections',
      '## Cause, impact and resolution\n\na\n\n**Detection / mitigation:** b\n\n## 原因と対策\n\nc\n\n## Problems/Timeline\n\nd\n',
      [
        'cause+impact+resolution Cause, impact and resolution',
        'detection+resolution *Detection / mitigation',
        'cause+actions 原因と対策',
        'timeline Problems/Timeline',
      ],
    ],
    [
      'questions',
      '## What happened?\n\na\n\n## Why did it happen?\n\nb\n\n## How did we fix it?\n\nc\n\n## How are we going to do better in the future?\n\nd\n',
      [
        'summary What happened?',
        'cause Why did it happen?',
        'resolution How did we fix it?',
        'actions How are we going to do better in the future?',
      ],
    ],
    [
      'a slip of the pen',
      '## What happend?\n\na\n\n## Action itmes\n\nb\n\n## Resoluton\n\nc\n',
      ['summary What happend?', 'actions Action itmes', 'resolution Resoluton'],
    ],
    [
      'Japanese',
      '## 障害の概要\n\na\n\n**影響範囲**：b\n\n- **根本原因**: c\n\n## 今後の対策について\n\nd\n',
      ['summary 障害の概要', 'impact *影響範囲', 'cause *根本原因', 'actions 今後の対策について'],
    ],
    [
      'several incidents below one heading',
      '# Incident log\n\n## Summary of May\n\n### Impact\n\na\n\n### Detection\n\nb\n\n## June\n\n**Timeline**\n\nc\n',
      ['- Summary of May', 'impact Impact', 'detection Detection', '- June', 'timeline *Timeline'],
    ],
  ];
  for (const [name, text, expected] of layouts) {
    for (const [lineEnd, written] of [
      ['LF', text],
      ['CRLF', text.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`are found as ${name} (${lineEnd})`, () => {
        assert.deepEqual(outline(written), expected);
      });
    }
  }

  const none: [name: string, text: string][] = [
    ['bold words in a sentence', 'The **impact** was small, **root cause** unknown.\n'],
    ['cells of a table', '| **Impact:** | **Cause:** |\n|---|---|\n| **Detection:** a | b |\n'],
    ['the words of others', '> ## Impact\n>\n> **Cause:** a\n'],
    ['code', '```\n## Impact\n\n**Cause:** a\n```\n'],
    ['a table of contents', '- **[Timeline](#timeline)**\n- [Impact](#impact)\n'],
    [
      'milestones',
      '**Detected:** 14:05\n\n- **Detection**: 2026-11-23 14:05 UTC\n- **Resolution:** 15:40 (JST)\n- **Recovery**: 1h 35m\n',
    ],
    ['figures', '**Time to detection:** 5 minutes\n\nThe response: slow\n'],
    ['a sentence that ends in a colon', 'We saw these errors:\n\n- a\n\nProblem:\n\n- b\n'],
    ['words that only begin like a title', '**Impacted pods were restarted**\n\n**Causes we ruled out:** a\n'],
  ];
  for (const [name, text] of none) {
    it(`are not ${name}`, () => {
      assert.deepEqual(outline(text), []);
    });
  }

  const elsewhere: [name: string, text: string, expected: string[]][] = [
    [
      'categories of action items',
      '## Action items\n\n### Detection\n\n- a\n\n### 緩和（Mitigate）\n\n- b\n\n**Prevention:** c\n\n- **Response**: d\n',
      ['actions Action items', '- Detection', '- 緩和（Mitigate）', 'actions *Prevention'],
    ],
    [
      'aspects of a lesson',
      '## Lessons learned\n\n- **Detection:** slow\n\n### What went well\n\n- **Response**: fast\n',
      ['lessons Lessons learned', 'lessons What went well'],
    ],
    [
      'entries of a timeline',
      '## Timeline\n\n### 14:05\n\n**Problem**: the disk is full\n\n- **Mitigation:** we roll back\n\n### Detection\n\n- 14:05 Alert\n',
      ['timeline Timeline', '- 14:05', '- Detection'],
    ],
    [
      'figures of a block of statistics',
      '## Stats\n\n- **Impact:** 45 users\n- **Detection**: by alert\n',
      ['- Stats'],
    ],
    [
      'questions of a section or of a list of questions',
      '## Root cause\n\n**What happened?** a\n\n## FAQ\n\n**What was the impact?** b\n',
      ['cause Root cause', '- FAQ'],
    ],
    [
      'factors of a cause',
      '## Contributing factors\n\n- **Detection**: nobody looked\n',
      ['cause Contributing factors'],
    ],
  ];
  for (const [name, text, expected] of elsewhere) {
    it(`are not ${name}`, () => {
      assert.deepEqual(outline(text), expected);
    });
  }

  it('may be called as the team calls them', () => {
    const aliases = { impact: ['Member pain'], actions: ['宿題'] };
    const ids = parsePostmortem('## Member pain\n\na\n\n**宿題**: b\n', { aliases }).allSections.map(({ id }) => id);
    assert.deepEqual(ids, ['impact', 'actions']);
  });

  describe('hold', () => {
    const cases: [name: string, title: string, text: string, content: string[]][] = [
      ['what follows in the line', 'Impact', '**Impact:** Two *orders*.\n\n**Cause:** a\n', ['Two *orders*.']],
      ['lines up to the next label', 'Impact', '**Impact**: a\nb\n**Cause**: c\n', ['a\nb\n']],
      ['blocks up to the next label or heading', 'Impact', '**Impact**\n\na\n\n- b\n\n## Cause\n\nc\n', ['a', '- b']],
      ['items below', 'Impact', '- **Impact**\n  - a\n- **Cause**\n  - b\n', ['- a']],
      ['items beside', 'Impact', '- **Impact**\n- a\n- b\n- **Cause**\n- c\n', ['- a', '- b']],
      ['what follows an empty item', 'Impact', '- **Impact**\n\na\n\n- **Cause**\n\nb\n', ['a']],
      ['no facts of the document', 'Impact', '**Impact:** a\n\n**Status:** final\n\nb\n', ['a']],
      ['sub-headings', 'Impact', '## Impact\n\n### Users\n\na\n\n## Cause\n', ['### Users', 'a']],
      [
        'days of a timeline, whatever their level',
        'Timeline',
        '## Timeline\n\n### 22:10\n\na\n\n## Feb 23, 07:13\n\nb\n\n## Cause\n\nc\n',
        ['### 22:10', 'a', '## Feb 23, 07:13', 'b'],
      ],
      ['labels of their own kind', 'Lessons learned', '**Lessons learned**\n\n**What went well**\n\n- a\n', ['- a']],
    ];
    for (const [name, title, text, content] of cases) {
      it(name, () => {
        assert.deepEqual(contentOf(text, title), content);
      });
    }
  });

  describe('are empty', () => {
    const cases: [content: string, empty: boolean][] = [
      ['', true],
      ['<!-- Who felt it? -->', true],
      ['-', true],
      ['—', true],
      ['| a | b |\n|---|---|\n|  |  |', true],
      ['TBD', true],
      ['_To be written._', true],
      ['Not yet available.', true],
      ['後で追記', true],
      ['### What went well\n\n### What went wrong', true],
      ['**What went well:**\n\n**What went wrong:**', true],
      ['None', false],
      ['N/A', false],
      ['特になし', false],
      ['<!-- Any? -->\n\nNone.', false],
      ['No immediate action items.', false],
      ['Not known.', false],
      ['### What went well\n\n- a', false],
    ];
    for (const [content, empty] of cases) {
      it(`${empty ? 'with' : 'not with'} ${JSON.stringify(content)}`, () => {
        assert.equal(
          named(`# A\n\n## Lessons learned\n\n${content}\n\n## Thanks\n\na\n`, 'Lessons learned').empty,
          empty,
        );
      });
    }

    it('as labels too', () => {
      const text = '**Impact:**\n\n**Cause:** None\n\n- **Detection**:\n- **Resolution**: a\n';
      const empty = parsePostmortem(text).allSections.map((section) => [section.title, section.empty]);
      assert.deepEqual(empty, [
        ['Impact', true],
        ['Cause', false],
        ['Detection', true],
        ['Resolution', false],
      ]);
    });
  });

  it('are in the order of the text, with ranges within it, whatever the text', () => {
    const pieces = fc.constantFrom(
      '\n',
      '\n\n',
      '# ',
      '## Impact\n',
      '### 14:05\n',
      '**Cause:** ',
      '- **Impact**',
      '  - ',
      '- ',
      'Timeline:\n',
      '<br>',
      '<h2>Impact</h2>',
      '**',
      '_',
      '> ',
      '| a |\n|---|\n',
      'and',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let before = -1;
        for (const { headingRange, range } of parsePostmortem(text).allSections) {
          assert.ok(headingRange.start > before && headingRange.start >= range.start);
          assert.ok(headingRange.end <= range.end && range.end <= text.length);
          before = headingRange.start;
        }
      }),
    );
  }).timeout(20_000);

  for (const [name, text] of [
    ['headings', '# a\n'.repeat(20_000)],
    ['labels', '**Impact:** a\n'.repeat(6_000)],
    ['label items', '- **Impact:** a\n'.repeat(5_000)],
    ['colons', `${': '.repeat(20_000)}\n`],
    ['nested lists', `${'- '.repeat(300)}**Impact:** a\n`],
  ] as const) {
    it(`are read from thousands of ${name} in a time that grows with them alone`, () => {
      assert.doesNotThrow(() => parsePostmortem(text));
    }).timeout(20_000);
  }
});
