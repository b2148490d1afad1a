import { open, readFile, stat } from 'node:fs/promises';
import { longestText } from '../core/document/longestText';

/** A document as it lies on disk. */
export type DocumentFile =
  | {
      readonly kind: 'text';
      /** Without the byte order mark, as editors show it: offsets and columns are counted from after it. */
      readonly text: string;
      readonly byteOrderMark: '' | '\uFEFF';
      /** Whether writing the text as UTF-8 gives the same bytes again. */
      readonly exact: boolean;
    }
  | { readonly kind: 'binary' }
  /** With its beginning, which may say that it is a postmortem. */
  | { readonly kind: 'too-long'; readonly head: string };

/** A UTF-16 unit takes three bytes at most, and so does the byte order mark. */
const mostBytes = 3 * (longestText + 1);
const headBytes = 65_536;

/**
 * Reads a document, and no more of a long one than its beginning.
 * @throws NodeJS.ErrnoException when it cannot be read
 */
export async function readDocumentFile(path: string): Promise<DocumentFile> {
  const { size } = await stat(path);
  return decodeDocument(size > mostBytes ? await readHead(path) : await readFile(path), size);
}

/** @param size how many bytes the document has, if the bytes are only its beginning */
export function decodeDocument(bytes: Uint8Array, size: number = bytes.length): DocumentFile {
  if (bytes.includes(0)) {
    return { kind: 'binary' };
  }
  const decoded = decode(bytes);
  const byteOrderMark = decoded.text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = decoded.text.slice(byteOrderMark.length);
  return size > mostBytes || text.length > longestText
    ? { kind: 'too-long', head: text.slice(0, headBytes) }
    : { kind: 'text', text, byteOrderMark, exact: decoded.exact };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Bytes that are not UTF-8 are shown as editors show them, but such a file cannot be written again as it was. */
function decode(bytes: Uint8Array): { text: string; exact: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), exact: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), exact: false };
  }
}
