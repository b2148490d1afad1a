import { assertEqual } from '../support/check';

/** What both hosts have in common: a Node process and a web worker report rejections that nobody handles, each in its way. */
declare const globalThis: {
  readonly process?: { on(event: 'unhandledRejection', listener: (reason: unknown) => void): void };
  addEventListener?(event: 'unhandledrejection', listener: (event: { readonly reason: unknown }) => void): void;
};

const unhandled: string[] = [];

// Other extensions share the host; theirs are none of our business.
function note(reason: unknown): void {
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
  if (/dist\/(?:node|web)\//.test(text)) {
    unhandled.push(text);
  }
}

if (globalThis.process) {
  globalThis.process.on('unhandledRejection', note);
} else {
  globalThis.addEventListener?.('unhandledrejection', ({ reason }) => {
    note(reason);
  });
}

after('no error of the extension was left unhandled', () => {
  assertEqual(unhandled, [], 'Errors were left unhandled.');
});
