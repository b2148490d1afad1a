import { basename, join, relative, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { didYouMean } from '../../core/didYouMean';
import { ownersIn } from '../../core/lint/frontMatterChecks/owner';
import { message, type Message } from '../../core/message';
import { pickBroken } from '../../core/template/brokenTemplate';
import { pickTemplate } from '../../core/template/catalog';
import { documentFolder } from '../../core/template/documentFolder';
import { isExistingTemplate } from '../../core/template/existingTemplate';
import { newDocument, type NewDocument } from '../../core/template/newDocument';
import { isVisible, oneLine } from '../../core/template/oneLine';
import { serviceNames } from '../../core/template/serviceNames';
import type { Template } from '../../core/template/templateFile';
import { templateIds } from '../../core/template/templateLibrary';
import { formatMoment, isZone } from '../../core/time/moment';
import { parseTimeInput, type TimeInputProblem } from '../../core/time/naturalTime';
import { fileError } from '../../node/fileError';
import type { Folder } from '../../node/folders';
import { pathBelow } from '../../node/pathNames';
import { createUnderFreeName } from '../../node/newFile';
import { withSlashes } from '../../node/pathNames';
import { UsageError } from '../../node/usageError';
import { editorDefaults } from '../editorDefaults';
import { exitCode, type ExitCode } from '../exitCode';
import type { TypedNewOptions } from '../program';
import { foldersOf, type Session } from '../session';

/**
 * Creates the postmortem that the editor would create of the same facts, and prints its path.
 * @throws UsageError for facts and templates that cannot be used, and where no file can be created
 */
export async function newCommand(typed: TypedNewOptions, session: Session): Promise<ExitCode> {
  const { surroundings } = session;
  const title = oneLine(typed.title ?? '');
  if (!isVisible(title)) {
    throw new UsageError(message('Give it a title, for example --title "Checkout latency".'));
  }
  const folders = await foldersOf(session, typed.config);
  const { folder, directory, template } = await targetOf(typed, session, (file) =>
    folders.of(file, surroundings.folder),
  );
  const zone = zoneOf(given(typed.zone)) ?? folder.decisions.deadline.fallbackZone;
  const { started, resolved } = times(typed, surroundings.now(), zone);
  const document = documentOf(
    template,
    {
      title,
      severity: severityOf(given(typed.severity), folder),
      ...ownerOf(typed.owner),
      services: serviceNames(typed.service ?? []),
      zone,
      ...(started && { started: formatMoment(started) }),
      ...(resolved && { resolved: formatMoment(resolved) }),
    },
    folder,
    session,
  );
  const path = await create(directory, document, session);
  await surroundings.stdout.write(`${shown(path, session)}\n`);
  return exitCode.clean;
}

/** What a script had nothing to fill in with is not known. */
function given(typed: string | undefined): string | undefined {
  return typed === undefined || typed.trim() === '' ? undefined : typed;
}

/** The document's template and folder, and the folder whose team decides about it. */
async function targetOf(
  { folder: typed, template: id }: TypedNewOptions,
  session: Session,
  folderOf: (file: string) => Promise<Folder>,
): Promise<{ readonly directory: string; readonly folder: Folder; readonly template: Template }> {
  const current = session.surroundings.folder;
  const chosen = typed === undefined ? undefined : resolve(current, typed);
  const folder = await folderOf(join(chosen ?? current, 'postmortem.md'));
  const path = pathBelow(folder.root, join(chosen ?? join(folder.root, editorDefaults.folder), 'postmortem.md'));
  const template = await templateOf(given(id) ?? editorDefaults.defaultTemplate, path, folder, session);
  return { directory: chosen ?? join(folder.root, documentFolder(template, editorDefaults.folder)), folder, template };
}

function ownerOf(typed: string | undefined): { readonly owner?: string } {
  const [owner, ...others] = ownersIn(oneLine(typed ?? ''));
  if (others.length > 0) {
    throw new UsageError(message('--owner names {0} people; name exactly one.', others.length + 1));
  }
  return owner === undefined || !isVisible(owner) ? {} : { owner };
}

function zoneOf(typed: string | undefined): string | undefined {
  if (typed !== undefined && !isZone(typed)) {
    throw new UsageError(message('“{0}” is no time zone; write an IANA name such as Europe/Berlin.', typed));
  }
  return typed;
}

function severityOf(typed: string | undefined, { decisions }: Folder): string {
  const { severities } = decisions;
  if (typed === undefined || severities.includes(typed)) {
    return typed ?? '';
  }
  const [meant, all] = [didYouMean(typed, severities), severities.join(', ')];
  throw new UsageError(
    meant === undefined
      ? message('There is no severity “{0}”; there are: {1}.', typed, all)
      : message('There is no severity “{0}”; did you mean “{1}”? There are: {2}.', typed, meant, all),
  );
}

function times(
  { started: startedText, resolved: resolvedText }: TypedNewOptions,
  now: Temporal.Instant,
  zone: string,
): { started: Temporal.ZonedDateTime | undefined; resolved: Temporal.ZonedDateTime | undefined } {
  const started = timeOf('--started', startedText, now, zone);
  const resolved = timeOf('--resolved', resolvedText, now, zone);
  if (started && resolved && Temporal.ZonedDateTime.compare(resolved, started) < 0) {
    throw new UsageError(
      message('--resolved ({0}) is before --started ({1}).', formatMoment(resolved), formatMoment(started)),
    );
  }
  return { started, resolved };
}

function timeOf(
  option: string,
  typed: string | undefined,
  now: Temporal.Instant,
  zone: string,
): Temporal.ZonedDateTime | undefined {
  if (typed === undefined || typed.trim() === '') {
    return undefined;
  }
  const result = parseTimeInput(typed, { now, zone });
  if ('problem' in result) {
    throw new UsageError(timeProblem(result.problem, option, typed));
  }
  return result.ok;
}

function timeProblem(problem: TimeInputProblem, option: string, typed: string): Message {
  switch (problem) {
    case 'notUnderstood':
      return message(
        '{0}: “{1}” is not understood as a time; try 14:05, "yesterday 23:10" or "2 hours ago".',
        option,
        typed,
      );
    case 'timeMissing':
      return message('{0}: “{1}” has no time of day; add it, for example 14:05.', option, typed);
    case 'future':
      return message('{0}: “{1}” is in the future.', option, typed);
  }
}

async function templateOf(
  id: string,
  path: string,
  { templates, root, decisions }: Folder,
  session: Session,
): Promise<Template> {
  const library = await templates.library(path);
  const broken = pickBroken(library, id, session.locale);
  if (broken) {
    const parent = isExistingTemplate(basename(broken.name)) ? '' : decisions.configuration.templatesFolder;
    throw new UsageError(at(shown(join(root, parent, broken.name), session), broken.line, broken.message, session));
  }
  const template = pickTemplate(library.templates, id, session.locale);
  if (template) {
    return template;
  }
  const ids = templateIds(library);
  const [meant, all] = [didYouMean(id, ids), ids.join(', ')];
  throw new UsageError(
    meant === undefined
      ? message('There is no template “{0}”; there are: {1}.', id, all)
      : message('There is no template “{0}”; did you mean “{1}”? There are: {2}.', id, meant, all),
  );
}

function documentOf(
  template: Template,
  facts: Parameters<typeof newDocument>[1],
  { decisions }: Folder,
  session: Session,
): NewDocument {
  const result = newDocument(template, facts, decisions.deadline, session.surroundings.now().epochMilliseconds);
  if ('problem' in result) {
    const { path, line, message: sentence } = result.problem;
    throw new UsageError(at(shown(path, session), line, sentence, session));
  }
  return result.document;
}

/** A sentence about a place in a file, which editors and terminals make a link of. */
function at(path: string, line: number | undefined, sentence: Message, { translate }: Session): Message {
  const place = line === undefined ? path : `${path}:${String(line)}`;
  return message('{0}: {1}', place, translate(sentence));
}

async function create(directory: string, { fileName, markdown }: NewDocument, session: Session): Promise<string> {
  try {
    return await createUnderFreeName(directory, fileName, markdown);
  } catch (error) {
    throw new UsageError(
      message(
        '“{0}” could not be created in “{1}”: {2}. Check that the folder can be written.',
        fileName,
        shown(directory, session),
        fileError(error),
      ),
    );
  }
}

function shown(path: string, { surroundings }: Session): string {
  return withSlashes(relative(surroundings.folder, path)) || '.';
}
