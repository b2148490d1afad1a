import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { contract, findingsOf, fixed, sentences } from './environment';

const rule = 'section-order';
const titles = ['Summary', 'Impact', 'Timeline', 'Cause', 'Action items'];
const template = { contract: contract(...titles) };

function body(order: readonly string[]): string {
  return `# Checkout\n\n${order.map((title) => `## ${title}\n\nAbout ${title}.\n`).join('\n')}`;
}

function titlesOf(text: string): string[] {
  return parsePostmortem(text).sections.map(({ title }) => title);
}

describe('section-order', () => {
  const cases: [order: string[], moves: number][] = [
    [titles, 0],
    [['Summary', 'Cause'], 0],
    [['Summary', 'Our own', 'Impact', 'Thanks', 'Timeline'], 0],
    [['Summary', 'Timeline', 'Impact', 'Cause'], 1],
    [['Timeline', 'Summary', 'Impact', 'Cause'], 1],
    [['Action items', 'Summary', 'Impact'], 1],
    [['Impact', 'Timeline', 'Cause', 'Summary'], 1],
    [['Cause', 'Timeline', 'Impact'], 2],
  ];
  for (const [order, moves] of cases) {
    it(`reports ${moves} of ${order.join(', ')}`, () => {
      assert.equal(sentences(rule, body(order), template).length, moves);
    });
  }

  it('says where a section belongs', () => {
    assert.deepEqual(sentences(rule, body(['Impact', 'Timeline', 'Cause', 'Summary']), template), [
      'In the template “Summary” comes before “Impact”.',
    ]);
    assert.deepEqual(sentences(rule, body(['Timeline', 'Summary', 'Impact', 'Cause']), template), [
      'In the template “Timeline” comes after “Impact”.',
    ]);
  });

  it('asks nothing of a document without a template, nor of sections that only the team asks for', () => {
    assert.deepEqual(sentences(rule, body(['Cause', 'Summary'])), []);
    const configuration = { ...defaultConfiguration, requiredSections: ['Communication'] };
    assert.deepEqual(sentences(rule, body(['Communication', ...titles]), { ...template, configuration }), []);
  });

  it('is a hint while the author writes', () => {
    assert.equal(findingsOf(rule, body(['Cause', 'Summary']), template)[0]?.severity, 'hint');
  });

  it('moves a section with what is under it, and keeps one blank line around it', () => {
    const text = '# A\n\n## Timeline\n\n- 14:05 a\n\n### Notes\n\nb\n\n## Summary\n\nc\n\n## Impact\n\nd';
    assert.equal(
      repair(text),
      '# A\n\n## Summary\n\nc\n\n## Impact\n\nd\n\n## Timeline\n\n- 14:05 a\n\n### Notes\n\nb\n',
    );
  });

  it('moves the last section', () => {
    const text = '# A\n\n## Impact\n\nb\n\n## Timeline\n\nc\n\n## Summary\n\na\n';
    assert.equal(repair(text), '# A\n\n## Summary\n\na\n\n## Impact\n\nb\n\n## Timeline\n\nc\n');
  });

  it('does not move what an open code block has swallowed', () => {
    const text = '## Impact\n\na\n\n## Timeline\n\nb\n\n## Summary\n\n```sh\nls\n';
    assert.deepEqual(findingsOf(rule, text, template)[0]?.fixes, []);
  });

  it('brings any order into that of the template, move by move, and loses nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...titles, 'Thanks']), fc.constantFrom('\n', '\r\n'), (order, newline) => {
        let text = body(order).replaceAll('\n', newline);
        for (let left = findingsOf(rule, text, template).length; left > 0; left--) {
          const [first] = findingsOf(rule, text, template);
          text = fixed(text, first?.fixes[0]);
          assert.equal(findingsOf(rule, text, template).length, left - 1);
        }
        const known = titlesOf(text).filter((title) => title !== 'Thanks');
        assert.deepEqual(
          known,
          titles.filter((title) => order.includes(title)),
        );
        assert.deepEqual(titlesOf(text).toSorted(), order.toSorted());
        assert.ok(order.every((title) => text.includes(`About ${title}.`)));
      }),
    );
  }).timeout(20_000);
});

function repair(text: string): string {
  return fixed(text, findingsOf(rule, text, template)[0]?.fixes[0]);
}
