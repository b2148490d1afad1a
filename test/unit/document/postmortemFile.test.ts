import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/core/document/frontMatter';
import {
  defaultPostmortemFiles,
  fileNameDate,
  isQuickToMatch,
  matchesPostmortemFiles,
  postmortemReason,
} from '../../../src/core/document/postmortemFile';

describe('postmortemReason', () => {
  const byPath: [path: string, matches: boolean][] = [
    ['postmortems/2026-11-23-checkout.md', true],
    ['postmortem/checkout.md', true],
    ['post-mortems/checkout.markdown', true],
    ['docs/post-mortem/checkout.qmd', true],
    ['docs/incidents/2026/11/checkout.md', true],
    ['a/b/incident-reports/checkout.md', true],
    ['PostMortems/Checkout.MD', true],
    ['.github/postmortems/checkout.md', true],
    ['postmortems/Checkout is slow.md', true],
    ['postmortems/決済.md', true],
    ['postmortems/README-of-the-incident.md', true],
    ['postmortems/indexing-was-slow.md', true],
    ['postmortems/templates-were-lost.md', true],
    ['services/templates/postmortems/checkout.md', true],
    ['docs/checkout.md', false],
    ['postmortems.md', false],
    ['mypostmortems/checkout.md', false],
    ['postmortems/checkout.txt', false],
    ['postmortems/checkout', false],
    ['postmortems\\checkout.md', false],
    ['postmortems/README.md', false],
    ['postmortems/readme.ja.md', false],
    ['postmortems/2026/index.md', false],
    ['postmortems/_index.md', false],
    ['postmortems/TEMPLATE.md', false],
    ['postmortems/_template.md', false],
    ['postmortems/template.qmd', false],
    ['postmortems/postmortem-template.md', false],
    ['postmortems/incident_report_template.md', false],
    ['postmortems/templates/short.md', false],
    ['postmortems/_templates/short.md', false],
  ];
  for (const [path, matches] of byPath) {
    it(`is ${matches ? 'the path' : 'none'} for ${path}`, () => {
      assert.equal(postmortemReason(path, undefined, defaultPostmortemFiles), matches ? 'path' : undefined);
    });
  }

  const byFrontMatter: [yaml: string, path: string, reason: string | undefined][] = [
    ['postmortem: same-day', 'notes.md', 'front-matter'],
    ['postmortem: true', 'notes.md', 'front-matter'],
    ['type: postmortem', 'notes.md', 'front-matter'],
    ['type: Postmortem', 'notes.md', 'front-matter'],
    ['type: note', 'notes.md', undefined],
    ['postmortem:', 'notes.md', undefined],
    ['postmortem: same-day', 'postmortems/README.md', 'front-matter'],
    ['postmortem: false', 'postmortems/checkout.md', undefined],
    ['postmortem: "False"', 'postmortems/checkout.md', undefined],
    ['postmortem: false\ntype: postmortem', 'postmortems/checkout.md', undefined],
    ['layout: post', 'postmortems/checkout.md', 'path'],
  ];
  for (const [yaml, path, reason] of byFrontMatter) {
    it(`is ${String(reason)} for ${path} with ${JSON.stringify(yaml)}`, () => {
      assert.equal(postmortemReason(path, readFrontMatter(`---\n${yaml}\n---\n`), defaultPostmortemFiles), reason);
    });
  }

  it('matches nothing with an empty list', () => {
    assert.equal(postmortemReason('postmortems/a.md', undefined, []), undefined);
  });

  it('takes patterns that begin with ! for exceptions, never for everything else', () => {
    const files = ['**/postmortems/**/*.md', '!**/archive/**'];
    const reasons = ['postmortems/a.md', 'postmortems/archive/a.md', 'a.md'].map((path) =>
      postmortemReason(path, undefined, files),
    );
    assert.deepEqual(reasons, ['path', undefined, undefined]);
    assert.equal(postmortemReason('a.md', undefined, ['!**/archive/**']), undefined);
  });
});

describe('isQuickToMatch', () => {
  const globs: [glob: string, quick: boolean][] = [
    ...defaultPostmortemFiles.map((glob): [string, boolean] => [glob, true]),
    ['docs/**/incidents/**/*postmortem*.md', true],
    ['!**/drafts/**', true],
    ['**/*a*a*a*a*a*ab', false],
    ['*a*/*a*/*a*/*a*/x', false],
    ['**/a/**/a/**/a/**/b', false],
    ['{a,a}{a,a}{a,a}{a,a}b', false],
    ['a'.repeat(201), false],
  ];
  for (const [glob, quick] of globs) {
    it(`is ${String(quick)} for ${glob.slice(0, 60)}`, () => {
      assert.equal(isQuickToMatch(glob), quick);
    });
  }

  it('holds: what is quick comes to an end with every path', function () {
    this.timeout(30_000);
    const piece = fc.constantFrom(
      '*',
      '**',
      '?',
      'a',
      'aa',
      '/',
      '/**/',
      '{a,aa}',
      '(a|a)',
      '+',
      '[a]',
      '@(',
      '!(',
      ')',
      'b',
    );
    const glob = fc
      .array(piece, { minLength: 1, maxLength: 60 })
      .map((pieces) => pieces.join(''))
      .filter(isQuickToMatch);
    const path = fc.constantFrom(
      'a'.repeat(250),
      'a/'.repeat(60) + 'c',
      `${'a'.repeat(100)}/`.repeat(2) + 'c',
      '(a)+'.repeat(50),
    );
    fc.assert(
      fc.property(glob, path, (pattern, place) => {
        matchesPostmortemFiles(place, [pattern]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('fileNameDate', () => {
  const cases: [path: string, date: string | undefined][] = [
    ['postmortems/2026-11-23-checkout.md', '2026-11-23'],
    ['2026-11-23_checkout.md', '2026-11-23'],
    ['2026-11-23.md', '2026-11-23'],
    ['2026-11-23/checkout.md', undefined],
    ['2026-11-234.md', undefined],
    ['PM-2026-001-checkout.md', undefined],
    ['2026-99-99-checkout.md', '2026-99-99'],
  ];
  for (const [path, date] of cases) {
    it(`is ${String(date)} for ${path}`, () => {
      assert.equal(fileNameDate(path), date);
    });
  }
});
