import { stages, type Stage } from '../document/stage';
import type { Rule } from '../lint/rule';
import type { StageSeverities } from '../lint/severity';
import type { Configuration } from './configuration';

/** Returns how serious a rule is at each stage where a team has decided as it has. */
export function severitiesInForce(rule: Rule, { rules }: Pick<Configuration, 'rules'>): StageSeverities {
  return { ...rule.severities, ...rules[rule.id] };
}

/** Returns the one severity that holds at every stage, or undefined where they differ. */
export function sameAtEveryStage(severities: StageSeverities): StageSeverities[Stage] | undefined {
  const [first] = stages;
  return stages.every((stage) => severities[stage] === severities[first]) ? severities[first] : undefined;
}
