import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { copyExample } from '../../scripts/copyExample';
import { startEmbeddedVscode, type EmbeddedVscode } from '../harness/embeddedVscode';
import { packageExtension } from '../harness/packageExtension';
import { cacheDirectory } from '../harness/paths';
import { Workbench } from './driver/workbench';
import type { Variant } from './variants';
import { zoneWhereItIs } from './zones';

export const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;

/** A window with the packaged extension and a copy of the example workspace. */
export interface Session {
  readonly vscode: EmbeddedVscode;
  readonly workbench: Workbench;
  readonly folder: string;
  /** The local day in the zone of the session. */
  readonly today: string;
  end(): Promise<void>;
}

export const vsix = join(cacheDirectory, 'same-day-postmortem.vsix');

/** Packages the extension, which must be built, into the file that every session installs. */
export async function packageForSessions(): Promise<void> {
  await packageExtension(vsix);
}

export interface SessionOptions {
  readonly variant: Variant;
  /** The local hour of the session. */
  readonly hour: number;
  /** The user's settings, on top of a quiet profile. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the folder is trusted. Default: true. */
  readonly trust?: boolean;
  /** Whether no folder is open. Default: false. */
  readonly empty?: boolean;
  /** Settings of the machine, which may not come from the user. */
  readonly machineSettings?: Readonly<Record<string, unknown>>;
  /** The user's keybindings. */
  readonly keybindings?: readonly { readonly key: string; readonly command: string }[];
  /** The zone of the machine, IANA; only where it matters. */
  readonly machineZone?: string;
  /** Prepares the workspace before the window opens. */
  readonly prepare?: (folder: string) => void;
}

/** Opens a window in which it is about a given hour. */
export async function startSession(options: SessionOptions): Promise<Session> {
  const { variant, hour } = options;
  const zone = zoneWhereItIs(hour);
  const now = Temporal.Now.zonedDateTimeISO(zone);
  const directory = mkdtempSync(join(tmpdir(), 'postmortem-e2e-'));
  const folder = join(directory, 'shop');
  mkdirSync(folder);
  copyExample(folder, now);
  options.prepare?.(folder);
  const vscode = await startEmbeddedVscode({
    name: `e2e-${variant.name}`,
    vsix: [vsix],
    trust: options.trust ?? true,
    ...(options.machineSettings && { machineSettings: options.machineSettings }),
    ...(options.keybindings && { keybindings: options.keybindings }),
    ...(options.machineZone !== undefined && { env: { TZ: options.machineZone } }),
    settings: {
      'postmortem.timezone': zone,
      'postmortem.reminders.quietHours': '',
      'workbench.colorTheme': themes[variant.theme],
      'editor.autoClosingBrackets': 'never',
      ...options.settings,
    },
  });
  try {
    const page = await vscode.openPage({
      ...(options.empty ? {} : { folder }),
      trace: true,
      ...(variant.language === 'ja' ? { language: 'ja' } : {}),
    });
    const workbench = new Workbench(page, variant.name);
    await workbench.waitUntilReady();
    return {
      vscode,
      workbench,
      folder,
      today: now.toPlainDate().toString(),
      end: async () => {
        await vscode.stop();
        rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      },
    };
  } catch (error) {
    await vscode.stop();
    throw error;
  }
}
