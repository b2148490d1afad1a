import { dueState } from '../deadline/dueState';
import { documentLanguage } from '../document/language';
import type { Postmortem } from '../document/postmortem';
import { postmortemReason } from '../document/postmortemFile';
import type { Stage } from '../document/stage';
import { documentDay, isTracked } from '../document/summary';
import type { Configuration } from '../config/configuration';
import { decidedContract } from './contract';
import type { Finding, LintEnvironment, Rule, RuleContext, RuleReport } from './rule';
import { rules } from './rules';
import type { Severity } from './severity';
import { readSuppression } from './suppression';

/**
 * Returns what the rules find in a postmortem, in the order of the text: without what the team, a comment or the front matter silences.
 * @param stage judges the document as if it were at this stage; by default its own, and in review once a draft is past its deadline
 */
export function lint(postmortem: Postmortem, environment: LintEnvironment, stage?: Stage): Finding[] {
  const day = documentDay(environment.path, postmortem.frontMatter);
  // Whoever lints a document has decided that it is a postmortem, so without a mark its path made it one.
  const reason = postmortemReason(environment.path, postmortem.frontMatter, []) ?? 'path';
  const { contract, configuration } = environment;
  const context: RuleContext = {
    ...environment,
    ...(contract && { contract: decidedContract(contract, configuration, documentLanguage(postmortem.text)) }),
    postmortem,
    day,
    tracked: isTracked(reason, postmortem.frontMatter),
  };
  const judgedAs = stage ?? stageOnTheDay(context);
  const isSilenced = readSuppression(postmortem);
  return rules
    .filter((rule) => environment.configuration.rules[rule.id]?.[judgedAs] !== 'off')
    .flatMap((rule) =>
      rule.check(context).flatMap((report): Finding[] => {
        const { message, range, fixes = [] } = report;
        const severity = severityOf(rule, report, environment.configuration, judgedAs);
        return severity === 'off' || isSilenced(rule.id, range)
          ? []
          : [{ rule: rule.id, severity, message, range, fixes }];
      }),
    )
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** The team decides how serious a rule is, not whether what the rule lets pass at a stage counts there. */
function severityOf(rule: Rule, report: RuleReport, { rules: decided }: Configuration, stage: Stage): Severity | 'off' {
  return report.severities?.[stage] === 'off'
    ? 'off'
    : (decided[rule.id]?.[stage] ?? (report.severities ?? rule.severities)[stage]);
}

function stageOnTheDay({ day, tracked, deadline, now }: RuleContext): Stage {
  // A document of years ago that never named a status is no draft that somebody left lying.
  const late = tracked && day.stage === 'draft' && dueState(day, now, deadline).state === 'overdue';
  return late ? 'in-review' : day.stage;
}
