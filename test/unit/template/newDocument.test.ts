import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { Temporal } from 'temporal-polyfill';
import { readFrontMatter } from '../../../src/core/document/frontMatter';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { contractOf } from '../../../src/core/lint/contract';
import { formatMessage } from '../../../src/core/message';
import { slugOf } from '../../../src/core/template/fileName';
import type { IncidentFacts } from '../../../src/core/template/incidentFacts';
import { newDocument, type NewDocument } from '../../../src/core/template/newDocument';
import { oneLine } from '../../../src/core/template/oneLine';
import type { Template } from '../../../src/core/template/templateFile';
import { templateSections } from '../../../src/core/template/templateSections';
import { formatMoment } from '../../../src/core/time/moment';
import { findings } from '../lint/environment';
import { builtIn, builtInTemplate, fullFacts, minimalFacts, ownTemplate } from './builtInTemplates';

const sameDay = builtInTemplate('same-day.en.md.hbs');
const now = Temporal.Instant.from('2026-11-23T22:30Z').epochMilliseconds;

function create(template: Template, facts: IncidentFacts, rollOverAfter?: string): NewDocument {
  const deadline = { fallbackZone: 'UTC', ...(rollOverAfter !== undefined && { rollOverAfter }) };
  const result = newDocument(template, facts, deadline, now);
  assert('document' in result, JSON.stringify(result));
  return result.document;
}

describe('newDocument', () => {
  const days: [what: string, facts: Partial<IncidentFacts>, day: string][] = [
    ['the day on which the incident ended', fullFacts, '2026-11-24'],
    [
      'the day on which it started while it goes on',
      { started: '2026-11-23T23:50+09:00', zone: 'Asia/Tokyo' },
      '2026-11-23',
    ],
    ['today where nothing is known', {}, '2026-11-23'],
    ['today in the zone of the document', { zone: 'Asia/Tokyo' }, '2026-11-24'],
  ];
  for (const [what, facts, day] of days) {
    it(`is named after ${what}`, () => {
      const { fileName } = create(sameDay, { ...minimalFacts, ...facts, title: 'Checkout latency' });
      assert.equal(fileName, `${day}-checkout-latency.md`);
    });
  }

  it('is named after the incident day, not after the day it is due', () => {
    const facts = { ...fullFacts, title: 'Late', resolved: '2026-11-23T23:50+09:00' };
    assert.equal(create(sameDay, facts, '21:00').fileName, '2026-11-23-late.md');
  });

  it('is named as the template says', () => {
    const template = { ...sameDay, fileName: 'PM_{{date}}_{{slug title}}{{#if severity}}.{{severity}}{{/if}}.md' };
    assert.equal(create(template, { ...fullFacts, title: 'Slow!' }).fileName, 'PM_2026-11-24_slow.SEV-2.md');
    assert.equal(create(template, { ...minimalFacts, title: 'Slow!' }).fileName, 'PM_2026-11-23_slow.md');
  });

  it('tells game days and events apart by their names', () => {
    assert.equal(
      create(builtInTemplate('game-day.ja.md.hbs'), fullFacts).fileName.slice(0, 20),
      '2026-11-24-game-day-',
    );
    assert.equal(
      create(builtInTemplate('event-report.en.md.hbs'), fullFacts).fileName.slice(0, 17),
      '2026-11-24-event-',
    );
  });

  it('has the cursor in the first section', () => {
    const { markdown, cursorOffset } = create(sameDay, fullFacts);
    assert.match(markdown.slice(0, cursorOffset), /\n## Summary\n\n<!-- [^\n]+ -->\n\n$/);
  });

  it('says what is wrong with the template', () => {
    const result = newDocument(ownTemplate('# {{titel}}'), minimalFacts, { fallbackZone: 'UTC' }, now);
    assert('problem' in result);
    assert.match(formatMessage(result.problem.message), /did you mean “title”/);
  });
});

describe('a new document', function () {
  // Hundreds of pages are written, parsed and checked.
  this.timeout(120_000);

  const marks = [
    '{{title}}',
    '{{#if',
    '}}',
    '---',
    ': ',
    '# ',
    '|',
    '`',
    '**',
    '<b>',
    '[a](b)',
    '\\',
    '"',
    '../',
    '\\..\\',
    '\n',
    '%2e',
  ];
  const title = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc
        .array(fc.oneof(fc.constantFrom(...marks), fc.lorem({ maxCount: 1 })), { minLength: 1, maxLength: 6 })
        .map((parts) => parts.join('')),
    )
    .filter((text) => oneLine(text) !== '');
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const minute = fc.integer({
    min: Temporal.Instant.from('2001-01-01T00:00Z').epochMilliseconds / 60_000,
    max: Temporal.Instant.from('2036-01-01T00:00Z').epochMilliseconds / 60_000,
  });
  const length = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 20_000 }));
  const line = fc.record({
    after: fc.integer({ min: 0, max: 600 }),
    text: fc
      .array(
        fc.constantFrom(
          'rollback',
          'p99 above 2 s',
          '|',
          '`x`',
          '<b>',
          '**',
          '&amp;',
          '\\',
          '# ',
          '- ',
          '決済',
          '😀',
          '"',
          '~~',
          '_a_',
          'www.a.io',
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((parts) => parts.join(' ')),
  });
  const facts = fc
    .record({ title, zone, started: minute, length, lines: fc.array(line, { maxLength: 6 }) })
    .map((given) => {
      const moment = (minutes: number): string =>
        formatMoment(Temporal.Instant.fromEpochMilliseconds(minutes * 60_000).toZonedDateTimeISO(given.zone));
      const lines = given.lines.toSorted((a, b) => a.after - b.after);
      return {
        ...fullFacts,
        title: given.title,
        zone: given.zone,
        started: moment(given.started),
        detected: moment(given.started + Math.floor(given.length / 3)),
        mitigated: moment(given.started + Math.floor(given.length / 2)),
        resolved: moment(given.started + given.length),
        timeline: lines.map(({ after, text }) => ({
          moment: moment(given.started + Math.min(after, given.length)),
          text,
        })),
      };
    });

  it('reads back as it was given, asks for nothing yet and lies in its folder, whatever the facts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtIn.templates), facts, (template, given) => {
        const { fileName, markdown } = create(template, given);
        const postmortem = parsePostmortem(markdown);
        assert.equal(toString(postmortem.root.children.find((node) => node.type === 'heading')), oneLine(given.title));
        assert.deepEqual(readFrontMatter(markdown)?.problems, []);
        for (const key of ['started', 'detected', 'mitigated', 'resolved'] as const) {
          assert(markdown.includes(`\n${key}: ${given[key]}\n`), key);
        }
        const found = findings(
          markdown,
          {
            path: `docs/postmortems/${fileName}`,
            contract: contractOf(templateSections(markdown)),
            templates: builtIn.templates.map(({ id }) => id),
            deadline: { fallbackZone: given.zone },
            now: Temporal.Instant.from(given.resolved),
          },
          'draft',
        ).filter(({ severity }) => severity === 'warning' || severity === 'error');
        assert.deepEqual(
          found.map(({ rule, message, range }) => [
            rule,
            formatMessage(message),
            markdown.slice(range.start, range.end),
          ]),
          [],
        );
        assert.match(fileName, /^\d{4}-\d{2}-\d{2}-[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Pc}-]*\.md$/u);
        assert(new TextEncoder().encode(fileName).length < 255);
      }),
      { numRuns: 40 },
    );
  });

  it('asks for nothing either when the clocks went back in between', () => {
    const given = {
      ...fullFacts,
      zone: 'Europe/Berlin',
      started: '2026-10-25T02:50+02:00',
      detected: '2026-10-25T02:55+02:00',
      mitigated: '2026-10-25T02:05+01:00',
      resolved: '2026-10-25T02:40+01:00',
    };
    const { markdown } = create(sameDay, given);
    assert(
      markdown.includes('| 2026-10-25 02:55 +02:00 | It is detected |\n| 2026-10-25 02:05 +01:00 | It is mitigated |'),
    );
    const found = findings(markdown, { deadline: { fallbackZone: 'UTC' }, now: Temporal.Instant.from(given.resolved) });
    assert.deepEqual(
      found
        .filter(({ rule }) => rule.startsWith('timeline') || rule.startsWith('milestone'))
        .map(({ message }) => formatMessage(message)),
      [],
    );
  });

  it('has a name that every file system takes, whatever the pattern', () => {
    const expression = fc.constantFrom(
      '{{date}}',
      '{{title}}',
      '{{slug title}}',
      '{{zone}}',
      '{{owner}}',
      '{{services}}',
      '{{time started}}',
      '{{#if owner}}x{{/if}}',
    );
    const literal = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/[{}\\\0]/g, ''));
    const pattern = fc.array(fc.oneof(expression, literal), { maxLength: 5 }).map((parts) => `${parts.join('')}.md`);
    const text = fc.oneof(
      title,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('con', 'NUL', 'aux.txt', '.git', '..', '-rf'),
    );
    fc.assert(
      fc.property(pattern, text, text, (fileName, written, owner) => {
        const { fileName: name } = create(
          { ...sameDay, fileName },
          { ...fullFacts, title: written, owner, services: [owner] },
        );
        assert.match(name, /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*\.md$/u);
        assert.doesNotMatch(name, /\.\.|^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        assert.equal(name.normalize('NFC'), name);
        assert(new TextEncoder().encode(name).length <= 203);
      }),
      { numRuns: 100 },
    );
  });

  it('has the usual name also where the pattern says so in so many words', () => {
    fc.assert(
      fc.property(title, (written) => {
        const given = { ...fullFacts, title: written };
        const spelt = create({ ...sameDay, fileName: '{{date}}-{{slug title}}.md' }, given).fileName;
        assert.equal(spelt, create(sameDay, given).fileName);
        assert.equal(spelt, `2026-11-24-${slugOf(oneLine(written)) || 'postmortem'}.md`);
      }),
    );
  });
});
