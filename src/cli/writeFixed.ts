import { message, type Message } from '../core/message';
import { fileError } from '../node/fileError';
import { replaceFile } from '../node/replaceFile';
import type { TextFile } from './postmortems';

/** Writes a document's fixed text into its file, every other byte as it was; returns why that could not be done, if so. */
export async function writeFixed(file: TextFile, fixed: string): Promise<Message | undefined> {
  const { selected, text, byteOrderMark, exact } = file;
  if (fixed === text) {
    return undefined;
  }
  if (!exact) {
    return message('“{0}” is not UTF-8 throughout; it was not fixed.', selected.name);
  }
  const encode = (content: string): Uint8Array => new TextEncoder().encode(byteOrderMark + content);
  try {
    switch (await replaceFile(selected.path, encode(text), encode(fixed))) {
      case 'replaced':
        return undefined;
      case 'link':
        return message('“{0}” is a link; name the file itself to have it fixed.', selected.name);
      case 'changed':
        return message('“{0}” was changed by someone else meanwhile; it was not fixed.', selected.name);
    }
  } catch (error) {
    return message('“{0}” could not be written: {1}.', selected.name, fileError(error));
  }
}
