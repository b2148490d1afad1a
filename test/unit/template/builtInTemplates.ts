import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { IncidentFacts } from '../../../src/core/template/incidentFacts';
import { renderTemplate } from '../../../src/core/template/render';
import type { Template } from '../../../src/core/template/templateFile';
import { partialsFolder, readTemplates } from '../../../src/core/template/templateLibrary';

const folder = join(__dirname, '../../../templates');

/** Everything is known, over midnight, with characters that mean something in YAML, Markdown and Handlebars. */
export const fullFacts: IncidentFacts = {
  title: 'Checkout: *slow* {{title}} #1',
  severity: 'SEV-2',
  owner: 'alice',
  services: ['checkout', 'pay, ments'],
  zone: 'Asia/Tokyo',
  started: '2026-11-23T23:50+09:00',
  detected: '2026-11-23T23:55+09:00',
  mitigated: '2026-11-24T00:10+09:00',
  resolved: '2026-11-24T00:20+09:00',
};

/** Nothing is known but what must be. */
export const minimalFacts: IncidentFacts = { title: 'Checkout latency', severity: '', services: [], zone: 'UTC' };

/** Lines were captured: at the moment of milestones and between them, with characters that mean something in a table. */
export const timelineFacts: IncidentFacts = {
  ...fullFacts,
  timeline: [
    { moment: '2026-11-23T23:50+09:00', text: 'p99 of `checkout` above 2 s | alert #41' },
    { moment: '2026-11-23T23:50+09:00', text: 'A second alert' },
    { moment: '2026-11-23T23:58+09:00', text: '<b>Rollback</b> begins & **ends** \\| {{title}}' },
    { moment: '2026-11-24T00:20+09:00', text: 'Queue is empty' },
    { moment: '2026-11-24T00:20+09:00', text: 'Error rate is normal' },
    { moment: '2026-11-24T00:45+09:00', text: 'Status page says so' },
  ],
};

const files = [folder, join(folder, partialsFolder)].flatMap((from) =>
  readdirSync(from)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => ({
      name: relative(folder, join(from, name)).replaceAll('\\', '/'),
      path: `templates/${relative(folder, join(from, name)).replaceAll('\\', '/')}`,
      content: readFileSync(join(from, name)),
    })),
);

/** What is in the folder of the templates, read as the extension reads it. */
export const builtIn = readTemplates(files, 'builtIn');

export const builtInFiles = files.map(({ name }) => name).filter((name) => !name.startsWith(partialsFolder));

/** Returns a template of the extension. */
export function builtInTemplate(file: string): Template {
  const template = builtIn.templates.find(({ path }) => path === `templates/${file}`);
  assert(template, file);
  return template;
}

/** Returns a template of a team, with a source of the test's own. */
export function ownTemplate(source: string): Template {
  return {
    id: 'own',
    locale: undefined,
    name: 'Own',
    description: '',
    source,
    origin: 'workspace',
    path: '.postmortem/templates/own.md.hbs',
  };
}

/** Returns what a template makes of the facts, and fails when it makes nothing. */
export function rendered(template: Template, facts: IncidentFacts): { markdown: string; cursorOffset: number } {
  const result = renderTemplate(template, facts);
  assert('markdown' in result, JSON.stringify(result));
  return result;
}
