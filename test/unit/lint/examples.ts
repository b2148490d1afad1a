import { Temporal } from 'temporal-polyfill';
import { defaultConfiguration } from '../../../src/core/config/configuration';
import type { LintEnvironment, Rule } from '../../../src/core/lint/rule';
import { incomplete } from '../../../src/core/lint/severity';
import { contract } from './environment';

/** Returns what a rule's examples ask of their surroundings. */
export function exampleEnvironment({ id, severities, documentation }: Rule): Partial<LintEnvironment> {
  const { path, now, template } = documentation.example;
  // What is off until a team turns it on is turned on.
  const rules = severities.draft === 'off' && severities.final === 'off' ? { [id]: incomplete } : {};
  return {
    configuration: { ...defaultConfiguration, rules },
    ...(path !== undefined && { path }),
    ...(template !== undefined && { contract: contract(...template) }),
    ...(now !== undefined && { now: Temporal.Instant.from(now) }),
  };
}
