import { oneLine } from './oneLine';
import { timelineRows, type TimelineRow } from './timelineRows';

/** The facts of an incident that a template can use. Moments are written `2026-11-23T14:05+09:00`; what is not known is absent. */
export interface IncidentFacts {
  readonly title: string;
  readonly severity: string;
  readonly owner?: string;
  readonly services: readonly string[];
  /** The IANA name of the zone of the document. */
  readonly zone: string;
  readonly started?: string;
  readonly detected?: string;
  readonly mitigated?: string;
  readonly resolved?: string;
  /** What was seen and done, in the order of time, each at a moment as above. */
  readonly timeline?: readonly { readonly moment: string; readonly text: string }[];
}

/** The facts that are moments. */
export const momentNames = ['started', 'detected', 'mitigated', 'resolved'] as const;

/** The facts that are more than a text: `timeline` can only be gone through. */
export const listNames = ['services'] as const;

/** The names of the facts that can be printed; `template` is the template's own id. */
export const textNames = ['template', 'title', 'severity', 'owner', ...listNames, 'zone', ...momentNames] as const;

/** The names under which a template finds the facts. */
export const factNames = [...textNames, 'timeline'] as const;

type FactName = (typeof factNames)[number];

/** Returns a value for every name, so that "not known" is an empty text and a misspelt name is an error. */
export function namedFacts(
  templateId: string,
  facts: IncidentFacts,
): Record<Exclude<FactName, 'timeline'>, string | readonly string[]> & { readonly timeline: readonly TimelineRow[] } {
  return {
    template: templateId,
    title: oneLine(facts.title),
    severity: oneLine(facts.severity),
    owner: oneLine(facts.owner ?? ''),
    services: facts.services.map(oneLine),
    zone: facts.zone,
    started: facts.started ?? '',
    detected: facts.detected ?? '',
    mitigated: facts.mitigated ?? '',
    resolved: facts.resolved ?? '',
    timeline: timelineRows(facts),
  };
}
