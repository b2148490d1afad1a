import { leftOut } from '../../document/prose/plainText';
import { message } from '../../message';
import type { Fix, Rule } from '../rule';
import type { StageSeverities } from '../severity';
import { hindsightIn, type Dispensable } from '../wording/hindsightWords';
import { wordingsIn, type Wording } from '../wording/wordings';

const severities: StageSeverities = { draft: 'hint', 'in-review': 'hint', final: 'information' };

export const hindsight: Rule = {
  id: 'hindsight',
  severities,
  documentation: {
    summary: message('A word calls plain what was only plain afterwards.'),
    why: message(
      '“Obviously” tells those who did not see it that they should have. Mostly the sentence is right without the word, and the quick fix takes it out; where something really showed, write where it could be seen.',
    ),
    source:
      'Dekker, *The Field Guide to Understanding Human Error*, on hindsight bias. Such words stand in 8 % of the public postmortems that were read for this rule.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\nObviously, the limit was too low.\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\nThe limit was too low. The dashboard clearly showed the errors.\n',
    },
  },
  check(context) {
    return wordingsIn<Dispensable>(context, 'hindsight', (text, { form }) =>
      form === 'heading' || form === 'title' ? undefined : hindsightIn(text),
    ).map((wording) => ({
      message: message(
        '“{0}” is only so afterwards. Leave it out, or write where it could be seen at the time.',
        wording.phrase,
      ),
      range: wording.sentence.rangeOf(wording.found.start, wording.found.end),
      fixes: fixesFor(wording, context.postmortem.text),
    }));
  },
};

function fixesFor({ sentence, found, phrase }: Wording<Dispensable>, source: string): Fix[] {
  const { removal } = found;
  if (!removal) {
    return [];
  }
  const range = sentence.rangeOf(removal.start, removal.end);
  const next = sentence.text[removal.end] ?? '';
  // Half of a pair of asterisks may stand in between: then the author has to do it.
  const plain = source.slice(range.start, range.end) === sentence.text.slice(removal.start, removal.end);
  const opens = /^[\p{Lu}]/u.test(sentence.text.slice(removal.start));
  const isWord = source[range.end] === next;
  if (!plain || (opens && !isWord && next !== leftOut) || /[*_~]/.test(source[range.start - 1] ?? '')) {
    return [];
  }
  return [
    {
      title: message('Remove “{0}”', phrase),
      edits: [
        opens && isWord
          ? { range: { start: range.start, end: range.end + 1 }, newText: next.toUpperCase() }
          : { range, newText: '' },
      ],
      preferred: true,
      safe: false,
    },
  ];
}
