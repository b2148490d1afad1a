import fc from 'fast-check';
import { rules } from '../../../../src/core/lint/rules';
import { renderTemplate } from '../../../../src/core/template/render';
import { partialsFolder, readTemplates } from '../../../../src/core/template/templateLibrary';
import { documents as anyDocument } from '../../../unit/lint/environment';
import { completeBody, frontMatter } from './documents';
import { FileType, Uri, workspace } from 'vscode';

const howManyGenerated = 40;
const seed = 20261123;

/** Documents of all kinds by their path below a folder: from the pages of the rules, from templates, generated, and odd ones. */
export async function manyDocuments(extension: Uri): Promise<Map<string, string>> {
  return new Map([...fromRulePages(), ...(await fromTemplates(extension)), ...generated(), ...odd()]);
}

function fromRulePages(): [path: string, text: string][] {
  return rules.flatMap(({ id, documentation: { example } }) => {
    const path = example.path ?? 'postmortems/2026-11-23-checkout.md';
    return (['bad', 'good'] as const).map((kind): [string, string] => [`${id}/${kind}/${path}`, example[kind]]);
  });
}

async function fromTemplates(extension: Uri): Promise<[path: string, text: string][]> {
  const folder = Uri.joinPath(extension, 'templates');
  const names = [...(await filesIn(folder)), ...(await filesIn(Uri.joinPath(folder, partialsFolder), partialsFolder))];
  const files = names.map(async (name) => {
    const uri = Uri.joinPath(folder, name);
    return { name, path: uri.path, content: await workspace.fs.readFile(uri) };
  });
  const { templates } = readTemplates(await Promise.all(files), 'builtIn');
  return templates.flatMap((template): [string, string][] => {
    const facts = { title: '決済 & checkout', severity: 'SEV-1', services: ['a', 'b'], zone: 'UTC' };
    const rendered = renderTemplate(template, facts);
    const name = `${template.id}.${String(template.locale)}`;
    return 'markdown' in rendered
      ? [
          [`incidents/2024-02-28-${name}.md`, rendered.markdown],
          [`incidents/${name}-final.md`, rendered.markdown.replace('status: draft', 'status: final')],
        ]
      : [];
  });
}

async function filesIn(folder: Uri, prefix?: string): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(folder);
  return entries
    .filter(([, type]) => type === FileType.File)
    .map(([name]) => (prefix === undefined ? name : `${prefix}/${name}`));
}

/** The same ones in every run. */
function generated(): [path: string, text: string][] {
  return fc
    .sample(anyDocument, { seed, numRuns: howManyGenerated })
    .map((text, index) => [`postmortems/2024/${String(index)}.md`, text]);
}

function odd(): [path: string, text: string][] {
  const unfinished =
    frontMatter({ postmortem: 'parity', severity: 'P1' }) + completeBody.replace('A full disk.', '🔥 𠮷野家 TBD');
  return [
    ['unix.md', unfinished],
    ['windows.md', unfinished.replaceAll('\n', '\r\n')],
    ['byte order mark.md', `\uFEFF${unfinished}`],
    ['both/postmortems/marked.md', `\uFEFF${unfinished.replaceAll('\n', '\r\n')}`],
    ['no-end.md', unfinished.trimEnd()],
    ['separators.md', unfinished.replace('A full', 'A\u2028full\u0085\u000Bdisk TBD\u2029')],
    ['markdown.markdown', unfinished],
    ['quarto.qmd', unfinished],
    ['no-template.md', unfinished.replace('postmortem: parity', 'type: postmortem')],
    ['unknown-template.md', unfinished.replace('postmortem: parity', 'postmortem: taem')],
    ['opted-out/postmortems/a.md', frontMatter({ postmortem: 'false' }) + completeBody],
    ['incidents/README.md', completeBody],
    ['incidents/empty.md', ''],
    ['notes.md', completeBody],
    ['team/words.md', frontMatter() + completeBody.replace('A full disk.', 'Somebody was asleep at the wheel.')],
  ];
}
