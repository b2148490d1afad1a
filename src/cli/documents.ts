import { basename, dirname, resolve } from 'node:path';
import { configurationFileNames } from '../core/config/configurationFile';
import { message, type Message } from '../core/message';
import { decodeDocument } from '../node/documentFile';
import type { Folder, Folders } from '../node/folders';
import { isWithin, withSlashes } from '../node/pathNames';
import { judge, mayBePostmortem, readPostmortem, type ReadPostmortem } from './postmortems';
import { tell, type Session } from './session';
import { selectFiles, type SelectedFile } from './selectFiles';
import type { Surroundings } from './surroundings';

/** Something that may be a postmortem, with its folder; a team's file that was named stands for its folder alone. */
export interface Candidate {
  readonly selected: SelectedFile;
  readonly folder: Folder;
  /** Reads it if it is a postmortem; `strict` asks for that of what was named, too. */
  readonly read: (strict: boolean) => Promise<ReadPostmortem>;
}

/**
 * Returns what the arguments stand for, the current folder by default. Nothing is read yet but the teams' files.
 * @throws UsageError for what does not exist, and for a configuration that cannot be read
 */
export async function candidatesOf(
  args: readonly string[],
  folders: Folders,
  session: Session,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  const notice = (sentence: Message): void => void tell(session, sentence);
  const { folder: current } = session.surroundings;
  for (const selected of await selectFiles(args.length === 0 ? ['.'] : args, current, notice)) {
    const folder = await folders.of(selected.path, selected.outermost);
    if (isConfiguration(selected)) {
      candidates.push({ selected, folder, read: () => Promise.resolve({ kind: 'configuration' }) });
    } else if (mayBePostmortem(selected, folder)) {
      candidates.push({ selected, folder, read: (strict) => readPostmortem(selected, folder, strict) });
    }
  }
  return candidates;
}

/**
 * Returns the text on the standard input stream as a document.
 * @param filename what it is called; it need not exist
 */
export async function candidateOnStdin(
  filename: string | undefined,
  folders: Folders,
  surroundings: Surroundings,
): Promise<Candidate> {
  const { folder: current } = surroundings;
  const path = resolve(current, filename ?? 'stdin');
  const outermost = isWithin(current, path) ? current : dirname(path);
  const selected: SelectedFile = { path, name: withSlashes(filename ?? 'stdin'), how: 'named', outermost };
  const folder = await folders.of(path, outermost);
  return {
    selected,
    folder,
    read: async (strict) => judge(selected, folder, strict, decodeDocument(await surroundings.readStdin())),
  };
}

/** Returns a sentence for a run that found nothing to look at. */
export function nothingFound(): Message {
  return message('No postmortems were found. Name the files, or say in “files” of .postmortem.yml where they are.');
}

function isConfiguration({ how, path }: SelectedFile): boolean {
  return how === 'named' && configurationFileNames.some((name) => name === basename(path));
}
