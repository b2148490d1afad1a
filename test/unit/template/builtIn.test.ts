import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Heading, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { readFrontMatter } from '../../../src/core/document/frontMatter';
import { parseMarkdown } from '../../../src/core/document/markdown';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { coreSections, type SectionId } from '../../../src/core/document/sectionAliases';
import { normalizeHeading, sectionIdOf } from '../../../src/core/document/sectionName';
import { templateSections } from '../../../src/core/template/templateSections';
import {
  builtIn,
  builtInFiles,
  builtInTemplate,
  fullFacts,
  minimalFacts,
  rendered,
  timelineFacts,
} from './builtInTemplates';

/** For each template. */
const fewRuns = { numRuns: 8 };

const ids = [
  'same-day',
  'google-sre',
  'pagerduty',
  'howie',
  'five-whys',
  'atlassian',
  'security-incident',
  'game-day',
  'event-report',
];
/** Their pages are not about an incident. */
const others = ['game-day', 'event-report'];

/** With UPDATE_FIXTURES=1 the expected documents are written anew: read what changed before you commit it. */
const updatesFixtures = process.env['UPDATE_FIXTURES'] === '1';

describe('built-in templates', function () {
  // Parsing hundreds of pages takes a while on a laden machine.
  this.timeout(20_000);

  it('are nine in two languages', () => {
    const expected = ids.flatMap((id) => [`${id}.en.md.hbs`, `${id}.ja.md.hbs`]);
    assert.deepEqual(builtInFiles.toSorted(), expected.toSorted());
  });

  it('are all readable, their partials too', () => {
    assert.deepEqual(builtIn.problems, []);
  });

  for (const file of builtInFiles) {
    const template = builtInTemplate(file);

    describe(file, () => {
      for (const [name, facts] of Object.entries({ full: fullFacts, minimal: minimalFacts, timeline: timelineFacts })) {
        it(`renders ${name} facts as the fixture`, () => {
          const fixture = join(__dirname, 'fixtures', `${template.id}.${String(template.locale)}.${name}.md`);
          const { markdown } = rendered(template, facts);
          if (updatesFixtures) {
            writeFileSync(fixture, markdown);
          }
          assert.equal(markdown, readFileSync(fixture, 'utf8'));
        });
      }

      it('has a name, a description and a source', () => {
        assert.match(template.source, /^source: \S/m);
        assert.notEqual(template.name, template.id);
        assert.notEqual(template.description, '');
        assert.equal(file, `${template.id}.${String(template.locale)}.md.hbs`);
      });

      it('leaves every section empty but the facts in the timeline', () => {
        const { sections } = parsePostmortem(rendered(template, minimalFacts).markdown);
        assert.deepEqual(
          sections.filter(({ empty }) => !empty).map(({ title }) => title),
          [],
        );
      });

      it('invents no time', () => {
        assert.doesNotMatch(rendered(template, minimalFacts).markdown, /\d\d:\d\d|\d{4}-/);
      });

      it('has each section once, the core among them where it is about an incident', () => {
        const titles = templateSections(rendered(template, minimalFacts).markdown).map(({ title }) => title);
        assert.equal(new Set(titles.map(normalizeHeading)).size, titles.length);
        const known = titles.map((title) => sectionIdOf(title));
        const isOther = others.includes(template.id);
        assert.equal(template.incident, isOther ? false : undefined);
        for (const core of isOther ? (['summary', 'timeline', 'actions'] as const) : coreSections) {
          assert(known.includes(core), core);
        }
      });

      it('has guidance in every section and sub-section', () => {
        const { allSections, text } = parsePostmortem(rendered(template, minimalFacts).markdown);
        for (const { title, range, form } of allSections.filter((section) => section.form === 'heading')) {
          assert.match(text.slice(range.start, range.end), /<!-- (?!optional)/, `${form} ${title}`);
        }
      });

      it('asks of each action for an owner, a due date, a type and a ticket', () => {
        const japanese = '| アクション | 種別 | 担当者 | 期日 | チケット |';
        const head = template.locale === 'ja' ? japanese : '| Action | Type | Owner | Due | Ticket |';
        assert(rendered(template, minimalFacts).markdown.includes(`\n${head}\n`));
      });

      it('gives each captured line back in the timeline, in the order of time', () => {
        const lines = timelineFacts.timeline ?? [];
        const [, ...rows] = tableUnder(rendered(template, timelineFacts).markdown, 'timeline');
        const texts = rows.map(([, text = '']) => text);
        assert.equal(rows.length, 4 + lines.length - 2 + 1);
        assert.deepEqual(
          texts.flatMap((text) => lines.filter((line) => text.endsWith(line.text))),
          lines,
        );
        assert.deepEqual(
          rows.map(([time]) => time),
          rows
            .map(([time]) => time)
            .toSorted()
            .slice(1)
            .concat(''),
        );
      });

      it('begins writing under the guidance of the first section', () => {
        const { markdown, cursorOffset } = rendered(template, fullFacts);
        const before = markdown.slice(0, cursorOffset);
        assert.equal(before.match(/^## /gm)?.length, 1);
        assert.match(before, /\n## [^\n]+\n\n<!-- [^\n]+ -->\n\n$/);
        assert.match(markdown.slice(cursorOffset), /^\n\n## /);
      });

      it('gives back any facts, whatever characters are in them', () => {
        const text = fc.string({ unit: 'binary', maxLength: 40 });
        fc.assert(
          fc.property(text, text, fc.array(text, { maxLength: 3 }), (title, owner, services) => {
            const { markdown } = rendered(template, { ...fullFacts, title, owner, services });
            const frontMatter = parse(yamlOf(markdown)) as object;
            assert.deepEqual(
              { services: [], ...frontMatter },
              {
                postmortem: template.id,
                title: oneLine(title) || null,
                status: 'draft',
                severity: 'SEV-2',
                owner: oneLine(owner) || null,
                services: services.map(oneLine),
                timezone: 'Asia/Tokyo',
                started: '2026-11-23T23:50+09:00',
                detected: '2026-11-23T23:55+09:00',
                mitigated: '2026-11-24T00:10+09:00',
                resolved: '2026-11-24T00:20+09:00',
                finished: null,
              },
            );
            assert.equal(titleOf(markdown), oneLine(title));
          }),
          fewRuns,
        );
      });

      it('gives back titles that mean something in Markdown, YAML or Handlebars', () => {
        const marks = [
          '# ',
          '#',
          ': ',
          '- ',
          '---',
          '{{',
          '}}',
          '[a](b)',
          '[^1]',
          '`',
          '**',
          '_',
          '~~',
          '<b>',
          '<!--',
          '-->',
        ];
        const more = [
          '&copy;',
          '\\',
          '|',
          '"',
          "'",
          'www.a.io',
          'https://a.io',
          'a@b.io',
          '%',
          '@',
          '!',
          '> ',
          '1. ',
          ' ',
          '\n',
          'x',
        ];
        const title = fc.array(fc.constantFrom(...marks, ...more), { maxLength: 8 }).map((parts) => parts.join(''));
        fc.assert(
          fc.property(title, (written) => {
            const { markdown } = rendered(template, { ...minimalFacts, title: written });
            assert.equal(titleOf(markdown), oneLine(written));
            assert.equal((parse(yamlOf(markdown)) as { title: string | null }).title ?? '', oneLine(written));
          }),
          fewRuns,
        );
      });
    });
  }
});

describe('the front matter of a new postmortem', () => {
  const template = builtInTemplate('same-day.en.md.hbs');

  for (const title of ['no', 'null', '~', '2026-11-23', '1:30', '0x1f', '1e3', '---', '|', '{{title}}', '😀']) {
    it(`keeps the title ${title} a text, also for readers of YAML 1.1`, () => {
      const yaml = yamlOf(rendered(template, { ...minimalFacts, title }).markdown);
      for (const version of ['1.1', '1.2'] as const) {
        assert.equal((parse(yaml, { version }) as { title: unknown }).title, title);
      }
    });
  }

  it('makes one line of a title in several', () => {
    const { markdown } = rendered(template, { ...minimalFacts, title: '  Two\r\n lines\u2028and\ta tab\u0000 ' });
    assert.match(markdown, /^title: Two lines and a tab$/m);
    assert.match(markdown, /^# Two lines and a tab$/m);
  });

  it('can be saved as UTF-8 whatever the title', () => {
    const { markdown } = rendered(template, { ...minimalFacts, title: 'half \uD83D of a pair' });
    assert.equal(new TextDecoder().decode(new TextEncoder().encode(markdown)), markdown);
  });

  it('has no space behind values that are not known', () => {
    assert.doesNotMatch(yamlOf(rendered(template, minimalFacts).markdown), /[ \t]$/m);
  });
});

/** What is promised of a title: no line breaks, no control characters, nothing around it, and only whole characters. */
function oneLine(text: string): string {
  return Array.from(text, (character) => (/\p{Cs}/u.test(character) ? '\uFFFD' : character))
    .map((character) => (/\s|\p{Cc}/u.test(character) ? ' ' : character))
    .join('')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
}

function yamlOf(markdown: string): string {
  const frontMatter = readFrontMatter(markdown);
  assert(frontMatter);
  assert.deepEqual(frontMatter.problems, []);
  return markdown.slice(frontMatter.yamlRange.start, frontMatter.yamlRange.end);
}

function titleOf(markdown: string): string {
  const headings = parseMarkdown(markdown).children.filter(isTitle);
  assert.equal(headings.length, 1);
  return toString(headings[0]);
}

/** Returns the cells of the first table of a section, as they read. */
function tableUnder(markdown: string, id: SectionId): string[][] {
  const section = parsePostmortem(markdown).sections.find((candidate) => candidate.id === id);
  const table = section?.content.find((node) => node.type === 'table');
  return (table?.children ?? []).map((row) => row.children.map((cell) => toString(cell)));
}

function isTitle(node: Nodes): node is Heading {
  return node.type === 'heading' && node.depth === 1;
}
