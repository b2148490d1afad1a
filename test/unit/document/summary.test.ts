import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultPostmortemFiles } from '../../../src/core/document/postmortemFile';
import { summarizePostmortem, type PostmortemSummary } from '../../../src/core/document/summary';

const path = 'postmortems/2026-11-23-checkout.md';

describe('summarizePostmortem', () => {
  const tracking: [name: string, path: string, text: string, tracked: boolean][] = [
    ['a document of a template', path, '---\npostmortem: same-day\n---\n', true],
    ['a marked document elsewhere', 'notes.md', '---\ntype: postmortem\n---\n', true],
    ['a status among the postmortems', path, '---\nstatus: draft\n---\n', true],
    ['a status in upper case', path, '---\nstatus: In-Review\n---\n', true],
    ['a status elsewhere', 'notes.md', '---\nstatus: draft\n---\n', false],
    ['an old document', path, '# Checkout\n', false],
    ['an old page of a site generator', path, '---\nlayout: post\n---\n', false],
    ['a status of another tool', path, '---\nstatus: published\n---\n', false],
    ['an empty status', path, '---\nstatus:\n---\n', false],
    ['a document that opted out', path, '---\npostmortem: false\nstatus: draft\n---\n', false],
    ['a template', 'postmortems/TEMPLATE.md', '---\nstatus: draft\n---\n', false],
    ['an empty file', path, '', false],
  ];
  for (const [name, file, text, tracked] of tracking) {
    it(`${tracked ? 'tracks' : 'does not track'} ${name}`, () => {
      assert.equal(summary(file, text) !== undefined, tracked);
    });
  }

  const services: [yaml: string, services: string[] | undefined][] = [
    ['services: [checkout, search, checkout]', ['checkout', 'search']],
    ['services:\n  - checkout', ['checkout']],
    ['services: checkout, search', ['checkout', 'search']],
    ['services: []', undefined],
    ['services:', undefined],
    ['services: {a: b}', undefined],
  ];
  for (const [yaml, names] of services) {
    it(`knows the services of ${JSON.stringify(yaml)}`, () => {
      assert.deepEqual(summary(path, `---\ntype: postmortem\n${yaml}\n---\n`)?.services, names);
    });
  }

  const titles: [text: string, title: string][] = [
    ['---\ntype: postmortem\ntitle: Checkout\n---\n\n# Another\n', 'Checkout'],
    ['---\ntype: postmortem\ntitle:\n---\n\n# Checkout ##\n', 'Checkout'],
    ['---\r\ntype: postmortem\r\n---\r\n\r\n# Checkout\r\n', 'Checkout'],
    ['---\ntype: postmortem\n# no title\n---\n\n## Summary\n', '2026-11-23-checkout.md'],
    ['---\ntype: postmortem\n---\n', '2026-11-23-checkout.md'],
  ];
  for (const [text, title] of titles) {
    it(`calls ${JSON.stringify(text)} ${title}`, () => {
      assert.equal(summary(path, text)?.title, title);
    });
  }

  it('reads what the day depends on, as it is written', () => {
    const text =
      '---\ntype: postmortem\nstatus: final\ntimezone: Asia/Tokyo\nstarted: "2026-11-23 14:05"\nresolved:\nfinished: soon # why\ndue: 2026-11-30\n---\n';
    assert.deepEqual(summary(path, text)?.day, {
      stage: 'final',
      zone: 'Asia/Tokyo',
      started: '2026-11-23 14:05',
      finished: 'soon',
      due: '2026-11-30',
      fileNameDate: '2026-11-23',
    });
  });

  it('takes an unknown status of a marked document for a draft', () => {
    assert.equal(summary(path, '---\ntype: postmortem\nstatus: done\n---\n')?.day.stage, 'draft');
  });

  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((yaml) => `---\ntype: postmortem\n${yaml}\n---\n`),
    );
    fc.assert(
      fc.property(fc.string(), text, (file, content) => {
        assert.doesNotThrow(() => summary(file, content));
      }),
    );
  });
});

function summary(file: string, text: string): PostmortemSummary | undefined {
  return summarizePostmortem(file, text, defaultPostmortemFiles);
}
