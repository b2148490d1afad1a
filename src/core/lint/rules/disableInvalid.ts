import { didYouMean } from '../../didYouMean';
import { message } from '../../message';
import { ruleIds } from '../ruleId';
import type { Rule, RuleReport } from '../rule';
import { wrong } from '../severity';
import {
  disabledInFrontMatter,
  disableKey,
  isDirective,
  readDisablingComments,
  type DisabledName,
} from '../suppression';

export const disableInvalid: Rule = {
  id: 'disable-invalid',
  severities: wrong,
  documentation: {
    summary: message('A comment or the front matter disables a rule that does not exist.'),
    why: message(
      'A misspelt name silences nothing. `<!-- postmortem-disable rule-id -->` on a line of its own silences rules in the next block: a heading, a paragraph, a list, a table; inside a heading, a paragraph, an item or a table row it silences them there. Without a name it silences every rule; after a colon there is room for the reason. `<!-- postmortem-disable-file rule-id -->` and `postmortem-disable: [rule-id]` in the front matter hold for the whole document.',
    ),
    source: 'ESLint and markdownlint have comments of this kind, and a misspelt one goes unnoticed there.',
    example: {
      bad: '---\npostmortem: same-day\nstatus: draft\n---\n\n# Checkout\n\n## Impact\n\n<!-- postmortem-disable placeholders -->\nThe plan TBD was late.\n',
      good: '---\npostmortem: same-day\nstatus: draft\n---\n\n# Checkout\n\n## Impact\n\n<!-- postmortem-disable placeholder: that is its name -->\nThe plan TBD was late.\n',
    },
  },
  check({ postmortem }) {
    const comments = readDisablingComments(postmortem);
    const names = comments.flatMap((comment) => (isDirective(comment.directive.name) ? comment.names : []));
    return [
      ...comments.flatMap(({ directive }) => unknownDirective(directive)),
      ...[...names, ...disabledInFrontMatter(postmortem)].flatMap(unknownRule),
    ];
  },
};

function unknownRule({ name, range }: DisabledName): RuleReport[] {
  const known: readonly string[] = ruleIds;
  if (known.includes(name)) {
    return [];
  }
  const meant = didYouMean(name, ruleIds);
  return [
    {
      message:
        meant === undefined
          ? message('There is no rule “{0}”; “Postmortem: List Rules” shows all.', name)
          : message('There is no rule “{0}”; did you mean “{1}”?', name, meant),
      range,
      fixes: meant === undefined ? [] : [replaceWith(meant, range)],
    },
  ];
}

/** Comments of other tools may begin with the same word; only what nearly is ours was meant to be. */
function unknownDirective({ name, range }: DisabledName): RuleReport[] {
  const meant = isDirective(name) ? undefined : didYouMean(name, [disableKey, `${disableKey}-file`]);
  return meant === undefined
    ? []
    : [
        {
          message: message('This comment does nothing; did you mean “{0}”?', meant),
          range,
          fixes: [replaceWith(meant, range)],
        },
      ];
}

function replaceWith(name: string, range: DisabledName['range']): NonNullable<RuleReport['fixes']>[number] {
  return {
    title: message('Replace with “{0}”', name),
    edits: [{ range, newText: name }],
    preferred: true,
    safe: false,
  };
}
