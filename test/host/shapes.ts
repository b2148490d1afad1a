/** One way in which VS Code can be open; the suites of a shape are in `suites/<name>`, its workspace in `fixtures/<name>`. */
export interface Shape {
  name: string;
  opens: 'nothing' | 'folder' | 'workspace';
  /** Whether the user has not said yet that the folder can be trusted. */
  restricted?: boolean;
  locale?: 'ja';
  /** Whether the extension runs in a web worker instead of a Node process. */
  web?: boolean;
  /** The user's settings, on top of a quiet profile. */
  settings?: Readonly<Record<string, unknown>>;
  env?: Readonly<Record<string, string>>;
}

/** Every shape, in the order in which they run. */
export const shapes: readonly Shape[] = [
  { name: 'no-folder', opens: 'nothing' },
  { name: 'one-folder', opens: 'folder' },
  { name: 'several-folders', opens: 'workspace' },
  { name: 'restricted', opens: 'folder', restricted: true },
  { name: 'japanese', opens: 'folder', locale: 'ja' },
  { name: 'web', opens: 'folder', web: true },
];
