import assert from 'node:assert/strict';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { defaultConfiguration, type Configuration } from '../../../src/core/config/configuration';
import { applyEdits } from '../../../src/core/document/textEdit';
import { safeFixes } from '../../../src/core/lint/safeFixes';
import { contract, document, findings, findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'missing-section';
const template = contract('Summary', 'Impact', 'Timeline', 'Causes', 'Action items', 'Supporting information?');

describe('missing-section', () => {
  describe('with a template', () => {
    const cases: [name: string, headings: string[], missing: string[]][] = [
      ['nothing', ['Summary', 'Impact', 'Timeline', 'Causes', 'Action items'], []],
      ['nothing under other names', ['Overview', 'User impact', 'Key events', 'Root cause', 'Next steps'], []],
      ['nothing in another language', ['概要', '影響範囲', '時系列', '根本原因', '再発防止策'], []],
      ['nothing in another order', ['Action items', 'Causes', 'Timeline', 'Impact', 'Summary'], []],
      ['one', ['Summary', 'Timeline', 'Causes', 'Action items'], ['Impact']],
      ['the first', ['Impact', 'Timeline', 'Causes', 'Action items'], ['Summary']],
      ['several', ['Summary', 'Causes'], ['Impact', 'Timeline', 'Action items']],
      ['all', [], ['Summary', 'Impact', 'Timeline', 'Causes', 'Action items']],
    ];
    for (const [name, headings, missing] of cases) {
      it(`misses ${name} with the headings ${headings.join(', ') || 'of none'}`, () => {
        const found = findingsOf(rule, withHeadings(headings), { contract: template });
        assert.deepEqual(
          found.map((finding) => finding.message.args[0]),
          missing,
        );
      });
    }

    it('says after which section it belongs, and shows it there', () => {
      const text = withHeadings(['Overview', 'Causes']);
      const found = { contract: contract('Summary', 'Impact', 'Causes') };
      assert.deepEqual(sentences(rule, text, found), ['Section “Impact” is missing; it belongs after “Overview”.']);
      assert.deepEqual(underlined(rule, text, found), ['## Overview']);
    });

    it('is shown at the title where no section comes before', () => {
      const text = withHeadings(['Causes']);
      assert.deepEqual(underlined(rule, text, { contract: contract('Summary', 'Causes') }), ['# Checkout']);
    });

    it('is shown at the first line of a document without a title', () => {
      const text = '---\ntype: postmortem\n---\n\n\nWe were down.\n';
      assert.deepEqual(underlined(rule, text, { contract: contract('Summary') }), ['We were down.']);
    });

    it('takes bold labels and other levels for no section', () => {
      const text = document([], '# Checkout\n\n**Summary:** slow\n\n### Impact\n\nMany.\n');
      assert.equal(findingsOf(rule, text, { contract: contract('Summary', 'Impact') }).length, 2);
    });

    it('fulfils a required section before an optional one', () => {
      const both = contract('What went well?', 'Lessons learned');
      assert.deepEqual(findingsOf(rule, withHeadings(['Conclusion']), { contract: both }), []);
    });

    it('lets one heading fulfil one section', () => {
      const both = contract('What went well', 'Lessons learned');
      assert.deepEqual(sentences(rule, withHeadings(['Conclusion']), { contract: both }), [
        'Section “Lessons learned” is missing; it belongs after “Conclusion”.',
      ]);
    });

    it('is a warning in a draft', () => {
      assert.deepEqual(
        findingsOf(rule, withHeadings([]), { contract: contract('Summary') }).map((finding) => finding.severity),
        ['warning'],
      );
    });
  });

  describe('without a template', () => {
    const complete: [name: string, body: string][] = [
      ['headings', '## Summary\n\n## Impact\n\n## Timeline\n\n## Cause\n\n## Actions\n'],
      ['headings of level 3', '### Summary\n\n### Impact\n\n### Timeline\n\n### Cause\n\n### Actions\n'],
      ['several headings of level 1', '# Summary\n\n# Impact\n\n# Timeline\n\n# Cause\n\n# Actions\n'],
      ['bold labels', '**Summary:** a\n\n**Impact**: b\n\n**Timeline**\n\n- c\n\n__Cause:__ d\n\n**Actions**\ne\n'],
      ['labels in a list', '- **Summary:** a\n- **Impact:** b\n- **Timeline:** c\n- **Cause:** d\n- **Actions:** e\n'],
      ['two in one heading', '## Summary & impact\n\n## Timeline\n\n## Cause / actions\n'],
      [
        'questions',
        '## What happened?\n\n## Impact\n\n## Timeline\n\n## Why did it happen?\n\n## How will we do better?\n',
      ],
      ['a trigger for the cause', '## Summary\n\n## Impact\n\n## Timeline\n\n## Trigger\n\n## Actions\n'],
      ['Japanese', '## 概要\n\n## 影響\n\n## タイムライン\n\n## 【原因】\n\n## ５．再発防止策\n'],
    ];
    for (const [name, body] of complete) {
      it(`misses nothing that is there as ${name}`, () => {
        assert.deepEqual(sentences(rule, name.includes('level 1') ? body : `# Checkout\n\n${body}`), []);
      });
    }

    const none: [name: string, body: string][] = [
      ['words in bold', 'The **impact** and the **cause**, the **timeline**: see **summary** and **actions** below.\n'],
      ['cells of a table', '| **Summary:** | **Impact:** |\n|---|---|\n| **Timeline:** | **Cause:** **Actions:** |\n'],
      ['a quote', '> ## Summary\n>\n> **Impact:** b\n'],
      ['code', '```\n## Summary\n## Impact\n```\n'],
      ['a title', '# Summary\n'],
    ];
    for (const [name, body] of none) {
      it(`takes ${name} for no section`, () => {
        assert.equal(findingsOf(rule, body).length, 5);
      });
    }

    it('asks for the five sections in the language of the document', () => {
      assert.deepEqual(
        findingsOf(rule, '# 決済が遅い\n\nカートに入れた商品を買えませんでした。\n').map(
          (finding) => finding.message.args[0],
        ),
        ['サマリー', '影響', 'タイムライン', '原因', 'アクションアイテム'],
      );
    });

    it('is no warning in a draft, since nobody asked for these sections', () => {
      const severities = new Set(findingsOf(rule, '# Checkout\n').map((finding) => finding.severity));
      assert.deepEqual([...severities], ['information']);
    });
  });

  describe('where the team decides', () => {
    const summaryAndCause = { contract: contract('Summary', 'Causes', 'Lessons learned?') };
    const cases: [name: string, decisions: Partial<Configuration>, headings: string[], missing: string[]][] = [
      ['asks for another section', { requiredSections: ['Customer communication'] }, [], ['Customer communication']],
      [
        'asks for it under a title that is there',
        { requiredSections: ['Customer communication'] },
        ['CUSTOMER communication:'],
        [],
      ],
      ['asks for a section by its id', { requiredSections: ['detection'] }, [], ['Detection']],
      ['asks for a section by another of its titles', { requiredSections: ['検知方法'] }, ['Detection'], []],
      ['asks for what the template lets be left out', { requiredSections: ['lessons'] }, [], ['Lessons learned']],
      ['lets a section be left out by its id', { optionalSections: ['cause'] }, [], []],
      ['lets a section be left out by its title', { optionalSections: ['Root cause'] }, [], []],
      ['has a title of its own for a section', { aliases: { cause: ['Why we fell'] } }, ['Why we fell'], []],
    ];
    for (const [name, decisions, headings, missing] of cases) {
      it(`follows a team that ${name}`, () => {
        const others =
          'optionalSections' in decisions ? ['Summary'] : 'aliases' in decisions ? ['Summary'] : ['Summary', 'Causes'];
        const configuration = { ...defaultConfiguration, ...decisions };
        const found = findingsOf(rule, withHeadings([...others, ...headings]), { ...summaryAndCause, configuration });
        assert.deepEqual(
          found.map((finding) => finding.message.args[0]),
          missing,
        );
      });
    }

    it('asks for it without a template too, as a warning, wherever it stands', () => {
      const configuration = {
        ...defaultConfiguration,
        requiredSections: ['Communication', 'lessons'],
        optionalSections: ['actions'],
      };
      const body = '# A\n\n### Summary\n\n### Impact\n\n### Timeline\n\n### Cause\n\n**Lessons learned:** a\n';
      const [found, ...others] = findingsOf(rule, body, { configuration });
      assert.deepEqual(others, []);
      assert.deepEqual([found?.message.args[0], found?.severity], ['Communication', 'warning']);
      assert.match(fixed(body, found?.fixes[0]), /\n\n### Communication\n$/);
    });
  });

  it('lets a heading that names several sections fulfil them', () => {
    const both = contract('Summary', 'Causes', 'Impact');
    assert.deepEqual(findingsOf(rule, withHeadings(['Summary', 'Cause and impact']), { contract: both }), []);
  });

  describe('the fix', () => {
    const all = { contract: contract('Summary', 'Impact', 'Timeline', 'Causes') };
    const guidance = '\n\n<!-- What belongs here? -->';
    const cases: [name: string, before: string, after: string][] = [
      [
        'between two sections',
        '## Summary\n\na\n\n## Timeline\n\nb\n\n## Causes\n\nc\n',
        `## Summary\n\na\n\n## Impact${guidance}\n\n## Timeline\n\nb\n\n## Causes\n\nc\n`,
      ],
      [
        'two at one place',
        '## Summary\n\na\n\n## Causes\n\nc\n',
        `## Summary\n\na\n\n## Impact${guidance}\n\n## Timeline${guidance}\n\n## Causes\n\nc\n`,
      ],
      [
        'before the first section',
        '## Impact\n\na\n\n## Timeline\n\nb\n\n## Causes\n\nc\n',
        `## Summary${guidance}\n\n## Impact\n\na\n\n## Timeline\n\nb\n\n## Causes\n\nc\n`,
      ],
      [
        'at the end',
        '## Summary\n\na\n\n## Impact\n\nb\n',
        `## Summary\n\na\n\n## Impact\n\nb\n\n## Timeline${guidance}\n\n## Causes${guidance}\n`,
      ],
      [
        'at an end without a line break',
        '## Summary\n\na\n\n## Impact\n\nb',
        `## Summary\n\na\n\n## Impact\n\nb\n\n## Timeline${guidance}\n\n## Causes${guidance}`,
      ],
      [
        'at an end with a blank line',
        '## Summary\n\na\n\n## Impact\n\nb\n\n',
        `## Summary\n\na\n\n## Impact\n\nb\n\n## Timeline${guidance}\n\n## Causes${guidance}\n\n`,
      ],
      [
        'after a setext heading',
        'Summary\n-------\n\na\n\nImpact\n---\n\nb\n\n## Causes ##\n',
        `Summary\n-------\n\na\n\nImpact\n---\n\nb\n\n## Timeline${guidance}\n\n## Causes ##\n`,
      ],
      [
        'after code with headings',
        '## Summary\n\n## Impact\n\n```md\n## Causes\n```\n\n## Causes\n',
        `## Summary\n\n## Impact\n\n\`\`\`md\n## Causes\n\`\`\`\n\n## Timeline${guidance}\n\n## Causes\n`,
      ],
      [
        'before an indented heading',
        '## Summary\n\n## Impact\n\n  ## Causes\n',
        `## Summary\n\n## Impact\n\n## Timeline${guidance}\n\n  ## Causes\n`,
      ],
      [
        'where headings follow without a blank line',
        '## Summary\n## Impact\n## Causes\n',
        `## Summary\n## Impact\n\n## Timeline${guidance}\n## Causes\n`,
      ],
      [
        'before another level-1 heading',
        '## Summary\n\n## Impact\n\na\n\n# Second\n\n## Causes\n',
        `## Summary\n\n## Impact\n\na\n\n## Timeline${guidance}\n\n# Second\n\n## Causes\n`,
      ],
      [
        'with the line ends of Windows',
        '## Summary\r\n\r\n## Impact\r\n\r\na\r\n\r\n## Timeline\r\n',
        `## Summary\r\n\r\n## Impact\r\n\r\na\r\n\r\n## Timeline\r\n\r\n## Causes\r\n\r\n<!-- What belongs here? -->\r\n`,
      ],
      [
        'in an empty document',
        '',
        ['Summary', 'Impact', 'Timeline', 'Causes'].map((title) => `## ${title}${guidance}\n\n`).join(''),
      ],
    ];
    for (const [name, before, after] of cases) {
      it(`inserts ${name}`, () => {
        const fixes = safeFixes(findings(before, all));
        assert.equal(
          applyEdits(
            before,
            fixes.flatMap((fix) => fix.edits),
          ),
          after,
        );
        assert.deepEqual(findingsOf(rule, after, all), []);
      });
    }

    for (const before of ['# Checkout\n', '## Causes\n\na\n', '# A\n\n## Impact\n\n## Our own\n']) {
      it(`keeps the order of the template when all are inserted into ${JSON.stringify(before)}`, () => {
        const edits = safeFixes(findings(before, all)).flatMap((fix) => fix.edits);
        const titles = parsePostmortem(applyEdits(before, edits)).sections.map((section) => section.title);
        const own = parsePostmortem(before).sections.map((section) => section.title);
        const order = ['Summary', 'Impact', 'Timeline', 'Causes'].filter((title) => !own.includes(title));
        assert.deepEqual(
          titles.filter((title) => order.includes(title)),
          order,
        );
      });
    }

    for (const open of ['```sh\nls', '~~~\na', '<!-- open', '<pre>\na', '<script>\n']) {
      it(`is not offered where the text ends inside ${JSON.stringify(open)}, since it would add the section for ever`, () => {
        const text = `## Summary\n\n${open}\n`;
        const found = findingsOf(rule, text, { contract: contract('Summary', 'Impact') });
        assert.deepEqual(
          found.map((finding) => finding.fixes),
          [[]],
        );
      });
    }

    for (const closed of ['```sh\nls\n```', '<!-- closed -->', '<details>\n\na\n\n</details>']) {
      it(`is offered where the text ends with ${JSON.stringify(closed)}`, () => {
        const text = `## Summary\n\n${closed}\n`;
        const found = findingsOf(rule, text, { contract: contract('Summary', 'Impact') });
        const after = fixed(text, found[0]?.fixes[0]);
        assert.deepEqual(findingsOf(rule, after, { contract: contract('Summary', 'Impact') }), []);
      });
    }
  });
});

function withHeadings(headings: readonly string[]): string {
  return document(['postmortem: same-day'], ['# Checkout', ...headings.map((title) => `## ${title}`), ''].join('\n\n'));
}
