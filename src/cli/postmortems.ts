import { readFrontMatter } from '../core/document/frontMatter';
import { longestText } from '../core/document/longestText';
import { matchesPostmortemFiles, postmortemReason } from '../core/document/postmortemFile';
import { message, type Message } from '../core/message';
import { readDocumentFile, type DocumentFile } from '../node/documentFile';
import { fileError } from '../node/fileError';
import type { Folder } from '../node/folders';
import { pathBelow } from '../node/pathNames';
import type { SelectedFile } from './selectFiles';

/** A document that can be linted. */
export interface TextFile {
  readonly kind: 'text';
  readonly selected: SelectedFile;
  readonly folder: Folder;
  readonly text: string;
  readonly byteOrderMark: string;
  readonly exact: boolean;
}

/** What a file is: a document, one that cannot be read with a sentence that says why, a team's file, or nothing to look at. */
export type ReadPostmortem =
  { readonly kind: 'none' | 'configuration' } | TextFile | { readonly kind: 'unreadable'; readonly why: Message };

const markdownName = /\.(?:md|markdown|qmd)$/i;
const everything: readonly string[] = ['**'];

/** Returns whether a file has to be read to know whether it is a postmortem: front matter may say so in any Markdown file. */
export function mayBePostmortem(selected: SelectedFile, folder: Folder): boolean {
  return (
    selected.how !== 'found' ||
    markdownName.test(selected.path) ||
    matchesPostmortemFiles(pathBelow(folder.root, selected.path), folder.files)
  );
}

/**
 * Reads a file if it is a postmortem, as the editor decides it. What was named is one, and so is what matches a glob that was named, save
 * templates and the like.
 * @param strict whether what was named must be a postmortem, too
 */
export async function readPostmortem(selected: SelectedFile, folder: Folder, strict: boolean): Promise<ReadPostmortem> {
  let file: DocumentFile;
  try {
    file = await readDocumentFile(selected.path);
  } catch (error) {
    return { kind: 'unreadable', why: message('“{0}” could not be read: {1}.', selected.name, fileError(error)) };
  }
  return judge(selected, folder, strict, file);
}

/** Does the same for a text that was read before. */
export function judge(selected: SelectedFile, folder: Folder, strict: boolean, file: DocumentFile): ReadPostmortem {
  const start = file.kind === 'text' ? file.text : file.kind === 'too-long' ? file.head : '';
  if (!isPostmortem(selected, folder, strict, start)) {
    return { kind: 'none' };
  }
  switch (file.kind) {
    case 'binary':
      return { kind: 'unreadable', why: message('“{0}” is not a text file; it was not checked.', selected.name) };
    case 'too-long':
      return {
        kind: 'unreadable',
        why: message('“{0}” is too long to be checked: the limit is {1} characters.', selected.name, longestText),
      };
    case 'text':
      return { ...file, selected, folder };
  }
}

function isPostmortem({ how, path }: SelectedFile, folder: Folder, strict: boolean, start: string): boolean {
  if (how === 'named' && !strict) {
    return true;
  }
  const files = how === 'matched' && !strict ? everything : folder.files;
  return postmortemReason(pathBelow(folder.root, path), readFrontMatter(start), files) !== undefined;
}
