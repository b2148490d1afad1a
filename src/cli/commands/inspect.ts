import { inspectPostmortem } from '../../core/inspect';
import { parsePostmortem } from '../../core/document/postmortem';
import { pathBelow } from '../../node/pathNames';
import { candidatesOf, nothingFound } from '../documents';
import { exitCode, type ExitCode } from '../exitCode';
import { jsonArray } from '../formats/json';
import { foldersOf, tell, type Session } from '../session';

/** Prints what was read from documents as one JSON array. */
export async function inspectCommand(
  args: readonly string[],
  configurationPath: string | undefined,
  session: Session,
): Promise<ExitCode> {
  const { surroundings } = session;
  const folders = await foldersOf(session, configurationPath);
  const candidates = await candidatesOf(args, folders, session);
  const array = jsonArray();
  let documents = 0;
  let refused = false;
  await surroundings.stdout.write(array.begin());
  for (const { selected, folder, read } of candidates) {
    const file = await read(false);
    if (file.kind === 'unreadable') {
      await tell(session, file.why);
      refused ||= selected.how === 'named';
    } else if (file.kind === 'text') {
      documents++;
      const path = pathBelow(folder.root, selected.path);
      const { aliases } = folder.decisions.configuration;
      const inspection = inspectPostmortem(parsePostmortem(file.text, { path, aliases }), selected.name);
      await surroundings.stdout.write(array.item(inspection));
    }
  }
  await surroundings.stdout.write(array.end());
  if (documents === 0 && !refused) {
    await tell(session, nothingFound());
  }
  return refused ? exitCode.wrongUse : exitCode.clean;
}
