import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  endOfLine,
  frontMatterText,
  readFrontMatter,
  setFrontMatterValue,
} from '../../../src/core/document/frontMatter';
import { applyEdits } from '../../../src/core/document/textEdit';

describe('readFrontMatter', () => {
  it('gives every key and value its place', () => {
    const text = '---\ntitle: "Checkout: slow" # why\nservices: [a, b]\nowner:\n---\n# Checkout\n';
    const frontMatter = readFrontMatter(text);
    const places = [...(frontMatter?.entries.values() ?? [])].map(({ keyRange, valueRange }) => [
      text.slice(keyRange.start, keyRange.end),
      text.slice(valueRange.start, valueRange.end),
    ]);
    assert.deepEqual(places, [
      ['title', '"Checkout: slow"'],
      ['services', '[a, b]'],
      ['owner', ''],
    ]);
    assert.equal(frontMatter && text.slice(frontMatter.range.end), '\n# Checkout\n');
    assert.deepEqual(frontMatter?.problems, []);
  });

  const scalars: [line: string, text: string | undefined][] = [
    ['a: draft', 'draft'],
    ['a: "draft"', 'draft'],
    ["a: 'it''s'", "it's"],
    ['a: draft # why', 'draft'],
    ['a: draft   ', 'draft'],
    ['a: 2026-11-23', '2026-11-23'],
    ['a: 0x10', '0x10'],
    ['a: 1.10', '1.10'],
    ['a: true', 'true'],
    ['a:', undefined],
    ['a: ""', undefined],
    ['a: # why', undefined],
    ['a: ~', undefined],
    ['a: null', undefined],
    ['a: |\n  two\n  lines', 'two\nlines'],
    ['a: two\n  lines', 'two lines'],
    ['a: &x draft', 'draft'],
    ['a: [draft]', undefined],
    ['a: {b: c}', undefined],
    ['"a": draft', 'draft'],
    ['b: c', undefined],
    ['a: 遅い', '遅い'],
  ];
  for (const [line, text] of scalars) {
    for (const newline of ['\n', '\r\n']) {
      it(`reads ${JSON.stringify(text)} from ${JSON.stringify(line)} with ${JSON.stringify(newline)}`, () => {
        const frontMatter = readFrontMatter(`---\n${line}\n---\n`.replaceAll('\n', newline));
        assert.equal(frontMatterText(frontMatter, 'a'), text);
        assert.deepEqual(frontMatter?.problems, []);
      });
    }
  }

  const none = [
    '',
    '# Checkout\n',
    ' ---\na: b\n---\n',
    '---',
    '---\n\ntext\n',
    '----\na: b\n---\n',
    'a\n---\nb: c\n---\n',
  ];
  for (const text of none) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.equal(readFrontMatter(text), undefined);
    });
  }

  it('reads an empty one', () => {
    assert.deepEqual(readFrontMatter('---\n---\n')?.entries.size, 0);
  });

  it('reads the first of a key that is there twice', () => {
    assert.equal(frontMatterText(readFrontMatter('---\na: b\na: c\n---\n'), 'a'), 'b');
  });

  it('never throws, and keeps every range inside the text', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        '---',
        '\n',
        '\r\n',
        'a:',
        ' ',
        '"',
        "'",
        '[',
        '{',
        '- ',
        '? ',
        '|',
        '>',
        '&',
        '*',
        '#',
        '!',
        '%',
        '@',
        '\t',
        ':',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = `---\n${parts.join('')}\n---\n`;
        const frontMatter = readFrontMatter(text);
        const ranges = [
          ...(frontMatter?.problems ?? []),
          ...[...(frontMatter?.entries.values() ?? [])].flatMap((entry) => [
            { range: entry.keyRange },
            { range: entry.valueRange },
          ]),
        ];
        assert.ok(
          ranges.every(({ range }) => range.start >= 0 && range.start <= range.end && range.end <= text.length),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('setFrontMatterValue', () => {
  const existing: [before: string, after: string][] = [
    ['status: draft', 'status: final'],
    ['status: draft # why', 'status: final # why'],
    ['status: "draft"', 'status: final'],
    ["status: 'draft'   ", 'status: final   '],
    ['status:', 'status: final'],
    ['status: ', 'status: final'],
    ['status:   ', 'status:   final'],
    ['status: # why', 'status: final # why'],
    ['status:   # why', 'status:   final # why'],
    ['status:\n# why', 'status: final\n# why'],
    ['status:\n\nowner: a', 'status: final\n\nowner: a'],
    ['status : draft', 'status : final'],
    ['status: ~', 'status: final'],
    ['status: |\n  draft\nowner: a', 'status: final\nowner: a'],
    ['status: >-\n  draft\n\nowner: a', 'status: final\n\nowner: a'],
    ['status: [draft]', 'status: final'],
    ['status:\n  - draft\n  - final\nowner: a', 'status: final\nowner: a'],
    ['status:\n- draft\nowner: a', 'status: final\nowner: a'],
    ['status:\n  a: b\nowner: a', 'status: final\nowner: a'],
    ['status: &s draft', 'status: &s final'],
    ['status: &s\nowner: a', 'status: &s final\nowner: a'],
    ['"status": draft', '"status": final'],
    ['  status: draft\n  owner: a', '  status: final\n  owner: a'],
    ['# first\nstatus: draft\n\n# last', '# first\nstatus: final\n\n# last'],
  ];
  const absent: [before: string, after: string][] = [
    ['owner: a', 'owner: a\nstatus: final'],
    ['title: a\nowner: b', 'title: a\nstatus: final\nowner: b'],
    ['title: a # why\nowner: b', 'title: a # why\nstatus: final\nowner: b'],
    ['title:\nowner: b', 'title:\nstatus: final\nowner: b'],
    ['title: |\n  a\nowner:\n  - b', 'title: |\n  a\nstatus: final\nowner:\n  - b'],
    ['title: "a\n  b"\nowner: c', 'title: "a\n  b"\nstatus: final\nowner: c'],
    ['title:\n  - a\n  - b\nowner: c', 'title:\n  - a\n  - b\nstatus: final\nowner: c'],
    ['  title: a\n  owner: b', '  title: a\n  status: final\n  owner: b'],
    ['# nothing', '# nothing\nstatus: final'],
    ['owner: a\n', 'owner: a\n\nstatus: final'],
  ];
  for (const [before, after] of [...existing, ...absent]) {
    for (const newline of ['\n', '\r\n']) {
      it(`turns ${JSON.stringify(before)} into ${JSON.stringify(after)} with ${JSON.stringify(newline)}`, () => {
        const text = inFences(before, newline);
        const result = applyEdits(text, [setFrontMatterValue(text, readAll(text), 'status', 'final', 'title')]);
        assert.equal(result, inFences(after, newline));
        assert.equal(frontMatterText(readAll(result), 'status'), 'final');
        assert.deepEqual(readAll(result).problems, []);
      });
    }
  }

  it('leaves every other line of any front matter as it is', () => {
    const lines = fc.constantFrom(
      'title: Checkout',
      "title: 'Checkout: slow'   ",
      'status: draft # why',
      'status:',
      'status: # later',
      'owner: alice\t',
      'owner:    "alice"',
      'services: [a,  b]',
      'resolved: 2026-11-23 # JST',
      '# a comment',
      '   # another',
      '',
      '  ',
    );
    const keys = fc.uniqueArray(lines, {
      selector: (line) => (line.includes(':') ? line.slice(0, line.indexOf(':')) : line),
    });
    const newlines = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(keys, newlines, fc.constantFrom('status', 'finished', 'owner'), (yaml, newline, key) => {
        const text = inFences(yaml.join('\n'), newline);
        const result = applyEdits(text, [setFrontMatterValue(text, readAll(text), key, 'final', 'title')]);
        const isOther = (line: string): boolean => !line.startsWith(`${key}:`);
        assert.deepEqual(result.split(newline).filter(isOther), text.split(newline).filter(isOther));
        assert.equal(frontMatterText(readAll(result), key), 'final');
        const comments = (all: string): string[] => all.match(/#.*/g) ?? [];
        assert.deepEqual(comments(result), comments(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('endOfLine', () => {
  it('is that of the first line', () => {
    assert.deepEqual(['', 'a', 'a\nb\r\n', 'a\r\nb\n', '\n'].map(endOfLine), ['\n', '\n', '\n', '\r\n', '\n']);
  });
});

function inFences(yaml: string, newline: string): string {
  return `---\n${yaml}\n---\n\n# Checkout\n`.replaceAll('\n', newline);
}

function readAll(text: string): NonNullable<ReturnType<typeof readFrontMatter>> {
  const frontMatter = readFrontMatter(text);
  assert.ok(frontMatter);
  return frontMatter;
}
