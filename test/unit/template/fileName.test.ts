import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextFreeName, postmortemFileName } from '../../../src/core/template/fileName';

const day = '2026-11-23';

describe('postmortemFileName', function () {
  // Splitting hundreds of long titles into characters takes a while on a laden machine.
  this.timeout(20_000);

  const cases: [title: string, expected: string][] = [
    ['Checkout latency', 'checkout-latency'],
    ['Checkout: p99 > 2s (EU/US)', 'checkout-p99-2s-eu-us'],
    ['決済APIの遅延', '決済apiの遅延'],
    ['Größe überschritten', 'größe-überschritten'],
    ['e\u0301te\u0301', 'été'],
    ['नमस्ते', 'नमस्ते'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\System32', 'c-windows-system32'],
    ['v1.2.3 rollout...', 'v1-2-3-rollout'],
    ['con', 'con'],
    ['🔥 db down ❤️', 'db-down'],
    ['invoice\u202Egpj.exe', 'invoicegpj-exe'],
    ['a\u0000b\nc', 'ab-c'],
    ['EU–US　再起動〜復旧', 'eu-us-再起動-復旧'],
    ['API|DB "down"; it’s bad', 'api-db-down-its-bad'],
    ['half \uD83D of a pair', 'half-of-a-pair'],
    [' - trimmed - ', 'trimmed'],
    ['', 'postmortem'],
    ['...', 'postmortem'],
    ['🔥🔥', 'postmortem'],
    ['\u3164', 'postmortem'],
    ['\u0301', 'postmortem'],
    ['x'.repeat(300), 'x'.repeat(120)],
    ['あ'.repeat(300), 'あ'.repeat(40)],
  ];
  for (const [title, expected] of cases) {
    it(`makes ${expected.slice(0, 30)} of ${JSON.stringify(title.slice(0, 30))}`, () => {
      assert.equal(postmortemFileName(day, title), `${day}-${expected}.md`);
    });
  }

  it('is never cut within a character', () => {
    // 118 letters and then a syllable of two code points with three bytes each: there is room for its first one only.
    assert.equal(postmortemFileName(day, `${'x'.repeat(116)}नि`), `${day}-${'x'.repeat(116)}.md`);
  });

  it('is a visible, portable name within its folder, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(title, (text) => {
        const name = postmortemFileName(day, text);
        assert.match(name, /^2026-11-23-[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Pc}-]*\.md$/u);
        assert.doesNotMatch(name, /\p{Default_Ignorable_Code_Point}|--|-\.md$/u);
        assert.equal(name.normalize('NFC'), name);
        assert(new TextEncoder().encode(name).length <= 140);
      }),
    );
  });
});

describe('nextFreeName', () => {
  const cases: [taken: string[], expected: string][] = [
    [[], 'a.md'],
    [['b.md'], 'a.md'],
    [['a.md'], 'a-2.md'],
    [['a.md', 'a-2.md', 'a-3.md'], 'a-4.md'],
    [['a.md', 'a-3.md'], 'a-2.md'],
    [['A.MD'], 'a-2.md'],
  ];
  it('is free beside names whose accents are encoded in another way', () => {
    assert.equal(nextFreeName('É.md', ['e\u0301.md']), 'É-2.md');
  });

  it('is found among very many', () => {
    const taken = ['a.md', ...Array.from({ length: 5000 }, (_, index) => `A-${String(index + 2)}.md`)];
    assert.equal(nextFreeName('a.md', taken), 'a-5002.md');
  });

  for (const [taken, expected] of cases) {
    it(`is ${expected} beside ${taken.join(', ') || 'nothing'}`, () => {
      assert.equal(nextFreeName('a.md', taken), expected);
    });
  }
});
