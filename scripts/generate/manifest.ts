import { readFileSync } from 'node:fs';

export interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly default: unknown; readonly markdownDescription: string; readonly scope: string }>
      >;
    };
  };
}

export type StringTable = Readonly<Record<string, string>>;

export function readManifest(): Manifest {
  return JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
}

/** Returns a string table of the manifest or of the source: `package.nls.json`, `l10n/bundle.l10n.ja.json`, … */
export function readTable(path: string): StringTable {
  return JSON.parse(readFileSync(path, 'utf8')) as StringTable;
}

/** Returns a text of the manifest with its `%key%` looked up. */
export function lookUp(text: string, table: StringTable): string {
  return text.replace(/^%(.+)%$/, (_, key: string) => table[key] ?? text);
}
