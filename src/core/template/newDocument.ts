import { Temporal } from 'temporal-polyfill';
import { incidentDay } from '../deadline/incidentDay';
import type { DeadlineSettings } from '../deadline/settings';
import { fileNameOf } from './fileNamePattern';
import type { IncidentFacts } from './incidentFacts';
import type { Template, TemplateProblem } from './templateFile';
import { writeDocument } from './writeDocument';

/** A postmortem that is not yet a file. */
export interface NewDocument {
  readonly fileName: string;
  readonly markdown: string;
  /** Where the first thing is to be written: a UTF-16 offset. */
  readonly cursorOffset: number;
}

/**
 * Returns the document that a template makes of the facts, or what is wrong with the template. Unless the template says otherwise it is named
 * after its title and the incident day, or today in the zone of the facts while that day is not known.
 * @param now milliseconds since the epoch
 */
export function newDocument(
  template: Template,
  facts: IncidentFacts,
  deadline: DeadlineSettings,
  now: number,
): { readonly document: NewDocument } | { readonly problem: TemplateProblem } {
  const rendered = writeDocument(template, facts);
  if ('problem' in rendered) {
    return rendered;
  }
  const { zone, started, resolved } = facts;
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const day = incidentDay(
    { stage: 'draft', zone, ...(started && { started }), ...(resolved && { resolved }) },
    deadline,
  );
  return { document: { fileName: fileNameOf(template, facts, (day ?? today).toString()), ...rendered } };
}
