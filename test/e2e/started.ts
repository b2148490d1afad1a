import type { EmbeddedVscode } from '../harness/embeddedVscode';
import { packageForSessions } from './session';

/** A VS Code that a test has started, alone or with more around it. */
interface Started {
  readonly vscode: EmbeddedVscode;
  end(): Promise<void>;
}

/**
 * Has the extension packaged before the tests of a suite. Returns a function for what a test starts: it ends after the test, and of a test
 * that failed its evidence is kept.
 */
export function endedAfterEach(): <Each extends Started>(starting: Promise<Each>) => Promise<Each> {
  const started: Started[] = [];

  before(async () => {
    await packageForSessions();
  });

  beforeEach(function () {
    // Each test has a browser and a VS Code of its own, which a busy machine may starve; that one was tried again is printed.
    this.currentTest?.retries(1);
  });

  afterEach(async function () {
    for (const each of started.splice(0)) {
      if (this.currentTest?.state === 'failed') {
        await keepEvidence(each);
      }
      await each.end();
    }
  });

  return async (starting) => {
    const each = await starting;
    started.push(each);
    return each;
  };
}

/** Has something started before the tests of a suite, which are the steps of one walk, and ended after them. Returns how to get at it. */
export function sharedByAll<Each extends Started>(start: () => Promise<Each>): () => Each {
  let started: Each | undefined;
  const shared = (): Each => {
    if (!started) throw new Error('It has not started.');
    return started;
  };

  before(async () => {
    await packageForSessions();
    started = await start();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await keepEvidence(shared());
    }
  });

  after(async () => {
    await started?.end();
  });

  return shared;
}

async function keepEvidence({ vscode }: Started): Promise<void> {
  console.log(`Evidence: ${await vscode.saveArtifacts()}`);
}
