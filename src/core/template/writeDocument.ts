import { fillExisting } from './fillExisting';
import type { IncidentFacts } from './incidentFacts';
import { renderTemplate, type RenderedTemplate } from './render';
import type { Template } from './templateFile';

/** Returns what a template makes of the facts, whether it is Handlebars or a page that is copied; or what is wrong with it. Never throws. */
export function writeDocument(template: Template, facts: IncidentFacts): RenderedTemplate {
  return template.asItIs ? fillExisting(template, facts) : renderTemplate(template, facts);
}
