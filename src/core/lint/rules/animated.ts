import { message } from '../../message';
import type { Rule, RuleReport } from '../rule';
import type { StageSeverities } from '../severity';
import { animatedIn, exclamationIn } from '../wording/animatedWords';
import { wordingsIn, type Wording } from '../wording/wordings';

const severities: StageSeverities = { draft: 'hint', 'in-review': 'information', final: 'information' };

export const animated: Rule = {
  id: 'animated',
  severities,
  documentation: {
    summary: message('A sentence raises its voice.'),
    why: message(
      '“Ridiculous”, “insane” and two exclamation marks tell how it felt, and make the reader doubt the rest. A number or the effect on users says more. Quotations are left alone.',
    ),
    source:
      'Google, *The Site Reliability Workbook*, chapter 10, “Animated Language”: “A postmortem is a factual artifact that should be free from personal judgments and subjective language.”',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Impact\n\nThe queue was ridiculously long.\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Impact\n\nThe queue held 12,000 orders, 40 times as many as usual.\n',
    },
  },
  check(context) {
    return [
      ...wordingsIn(context, 'animated', animatedIn).map(({ sentence, found, phrase }) => ({
        message: message('“{0}” tells how it felt. Write the number, or the effect.', phrase),
        range: sentence.rangeOf(found.start, found.end),
      })),
      ...wordingsIn(context, undefined, exclamationIn).map(exclamation),
    ];
  },
};

function exclamation({ sentence, found, phrase }: Wording): RuleReport {
  const range = sentence.rangeOf(found.start, found.end);
  const before = sentence.text.slice(0, found.start);
  // A heading ends in nothing; Japanese has a full stop of its own.
  const stop = sentence.form === 'heading' || sentence.form === 'title' ? '' : endsInJapanese(before) ? '。' : '.';
  return {
    message: message('“{0}” raises its voice. A full stop says as much.', phrase),
    range,
    fixes: [
      {
        title: stop === '' ? message('Remove “{0}”', phrase) : message('Replace “{0}” with “{1}”', phrase, stop),
        edits: [{ range, newText: stop }],
        preferred: true,
        safe: false,
      },
    ],
  };
}

function endsInJapanese(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー」』]\s?$/u.test(text);
}
