import type * as vscode from 'vscode';
import { readFrontMatter, type FrontMatter } from '../core/document/frontMatter';

interface ReadVersion {
  readonly version: number;
  readonly frontMatter: FrontMatter | undefined;
}

const read = new WeakMap<vscode.TextDocument, ReadVersion>();

/** Returns the front matter of an open document: read once for each version, however many parts ask for it. */
export function documentFrontMatter(document: vscode.TextDocument): FrontMatter | undefined {
  const known = read.get(document);
  if (known?.version === document.version) {
    return known.frontMatter;
  }
  const frontMatter = readFrontMatter(document.getText());
  read.set(document, { version: document.version, frontMatter });
  return frontMatter;
}
