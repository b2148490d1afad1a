import type { Postmortem } from '../../document/postmortem';
import type { Section } from '../../document/section';
import type { TextRange } from '../../document/textRange';
import { message } from '../../message';
import type { Rule } from '../rule';
import type { StageSeverities } from '../severity';

const severities: StageSeverities = { draft: 'off', 'in-review': 'off', final: 'off' };

/** Singular, as against "Root causes" and "Root cause(s)". */
const oneCause = /^(?:the )?root cause$|^根本原因$|^真因$/;
const inASentence =
  /\bthe\s+(?:single\s+|real\s+|actual\s+|true\s+)?root\s+cause\s+(?:(?:of|for|behind)\s+[^.;:,]{1,60}?\s+)?(?:was|is)\b(?!\s+(?:not|un\w+|still|being)\b)|根本原因は(?!不明|まだ|未)/i;
/** Whoever names more than one thing, in whatever words, has not stopped at the first. */
const several =
  /\b(?:contribut\w+|factors?|causes|triggers?|triggered|also|another|additionally|combination|combined|several|multiple|two|three|both|second(?:ly)?|amplif\w+|made\s+worse|exacerbated)\b|寄与|要因|誘因|引き金|きっかけ|複数|重な|加えて|また、|さらに/i;

export const singleRootCause: Rule = {
  id: 'single-root-cause',
  severities,
  documentation: {
    summary: message('Only one root cause is named.'),
    why: message(
      'Systems that are run by careful people fail when several things come together: what set it off, what let it spread, what kept it unseen. Where the analysis stops at the first, the others stay for the next incident. The rule looks at documents with a singular “root cause” and nothing beside it.',
    ),
    exceptions: message('Off until a team turns it on in its .postmortem.yml: many templates ask for one root cause.'),
    source:
      'Cook, *How Complex Systems Fail*, point 7: “Post-accident attribution to a ‘root cause’ is fundamentally wrong.” A singular root cause is named in 26 % of the public postmortems that were read for this rule, and nothing beside it in 5 %.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Root cause\n\nThe disk was full.\n',
      good: '---\npostmortem: same-day\nstatus: draft\nowner: alice\n---\n\n# Checkout\n\n## Causes\n\n- The disk was full.\n- The alert for full disks went to a channel that was closed in May.\n',
    },
  },
  check({ postmortem }) {
    const range = onlyCause(postmortem);
    return range
      ? [
          {
            message: message('One root cause alone. Add what set it off, what let it spread, and what kept it unseen.'),
            range,
          },
        ]
      : [];
  },
};

function onlyCause({ allSections, sentences }: Postmortem): TextRange | undefined {
  const causes = allSections.filter(({ ids }) => ids.includes('cause'));
  const heading = causes.find(({ title, normalizedTitle }) => oneCause.test(normalizedTitle) && !/\(s\)/i.test(title));
  const isCause = (section: Section | undefined): boolean =>
    section !== undefined && causes.some(({ range }) => within(section.range, range));
  const about = sentences.filter(({ text, section }) => isCause(section) || inASentence.test(text));
  const others = allSections.some(({ ids }) => ids.includes('trigger'));
  if (
    others ||
    causes.length > 1 ||
    about.some(({ text, form }) => form !== 'heading' && several.test(text)) ||
    causes.some(hasSeveralParts)
  ) {
    return undefined;
  }
  const sentence = about.find(({ text, form }) => form === 'paragraph' && inASentence.test(text));
  const match = sentence && inASentence.exec(sentence.text);
  if (heading && !heading.empty) {
    return heading.headingRange;
  }
  return sentence && match ? sentence.rangeOf(match.index, match.index + match[0].length) : undefined;
}

function within(inner: TextRange, outer: TextRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function hasSeveralParts({ content }: Section): boolean {
  const headings = content.filter((node) => node.type === 'heading').length;
  return (
    headings > 1 || content.some((node) => (node.type === 'list' || node.type === 'table') && node.children.length > 1)
  );
}
