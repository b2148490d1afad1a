import { existsSync } from 'node:fs';
import { startEmbeddedVscode, type EmbeddedOptions, type PageOptions } from './embeddedVscode';
import { within } from './deadline';

/** One run of a test module in the extension host. */
export interface HostRunOptions {
  vscode: EmbeddedOptions;
  page: PageOptions;
  /** A file that the tests write when they have come to their end; without it, they have not. */
  resultFile?: string;
  /** Whether the tests run in a web worker, so that the server's extension host is a bystander. */
  worker?: boolean;
  onLog?: (line: string) => void;
  /** For the whole launch. Default: five minutes. */
  timeout?: number;
}

/** How a run ended: 0 only if the tests ran to their end and all passed. */
export interface HostRunResult {
  code: number;
  /** Why a run failed that did not simply have failing tests. */
  reason?: string;
  /** Where the evidence of a failed run is. */
  artifacts?: string;
}

const crashed = 70;
const unfinished = 71;
const broken = 72;

/** Starts VS Code, runs a test module in its extension host, ends VS Code. */
export async function runInHost(options: HostRunOptions): Promise<HostRunResult> {
  const vscode = await startEmbeddedVscode({ ...options.vscode, smoke: true });
  const log: string[] = [];
  try {
    const result = await within(options.timeout ?? 1_200_000, 'the tests to end', runInWindow()).catch(
      (error: unknown): HostRunResult => ({
        code: broken,
        reason: error instanceof Error ? error.message : String(error),
      }),
    );
    if (result.code === 0) return result;
    return { ...result, artifacts: await vscode.saveArtifacts({ 'raw.log': log.join('\n') }) };
  } finally {
    await vscode.stop();
  }

  async function runInWindow(): Promise<HostRunResult> {
    const code = await new Promise<number>((resolve, reject) => {
      const onLog = (line: string): void => {
        log.push(line);
        options.onLog?.(line);
      };
      vscode.openPage({ trace: true, ...options.page, onLog, onExit: resolve }).catch(reject);
    });
    if (code !== 0) return { code };
    return (await extensionHostEndedWell()) ?? testsCameToTheirEnd();
  }

  /** When the extension host dies, VS Code reports success all the same; only the server knows better. */
  async function extensionHostEndedWell(): Promise<HostRunResult | undefined> {
    if (options.worker) return undefined;
    const line = await vscode.server
      .waitForLine(/Extension Host Process exited with code: /, 10_000)
      .catch(() => 'Extension Host Process did not exit.');
    if (line.includes('exited with code: 0, signal: null')) return undefined;
    return { code: crashed, reason: `The extension host crashed: ${line.trim()}` };
  }

  function testsCameToTheirEnd(): HostRunResult {
    const { resultFile } = options;
    if (resultFile === undefined || existsSync(resultFile)) return { code: 0 };
    return { code: unfinished, reason: 'The extension host ended before the tests did.' };
  }
}
