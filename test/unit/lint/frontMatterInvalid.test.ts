import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/message';
import { document, findingsOf, fixed, sentences, underlined } from './environment';

const rule = 'front-matter-invalid';
/** What makes a document without any of these findings. */
const sound = ['postmortem: same-day', 'title: Checkout', 'status: draft', 'owner: alice'];

describe('front-matter-invalid', () => {
  it('finds nothing in sound front matter', () => {
    const lines = [
      ...sound,
      'severity: SEV-2',
      'services: [checkout]',
      'timezone: Asia/Tokyo',
      'started:',
      'due: 2026-11-30',
    ];
    assert.deepEqual(sentences(rule, document(lines)), []);
  });

  describe('of one value', () => {
    type Case = [line: string, sentence: string, place: string, fixedLine?: string];
    const cases: Case[] = [
      ['status: drfat', 'Unknown status “drfat”; did you mean “draft”?', 'drfat', 'status: draft'],
      ['status: Finale # why', 'Unknown status “Finale”; did you mean “final”?', 'Finale', 'status: final # why'],
      [
        'status: "in review"',
        'Unknown status “in review”; did you mean “in-review”?',
        '"in review"',
        'status: in-review',
      ],
      ['status: done', 'Unknown status “done”; did you mean “final”?', 'done', 'status: final'],
      ['status: WIP', 'Unknown status “WIP”; did you mean “draft”?', 'WIP', 'status: draft'],
      ['status: 完了', 'Unknown status “完了”; did you mean “final”?', '完了', 'status: final'],
      ['status: banana', 'Unknown status “banana”; expected draft, in-review or final.', 'banana', 'status: draft'],
      ['status:', 'The front matter does not say the status: draft, in-review or final.', 'status', 'status: draft'],
      [
        'status: # later',
        'The front matter does not say the status: draft, in-review or final.',
        'status',
        'status: draft # later',
      ],
      ['owner:', 'Nobody owns this postmortem yet; name exactly one person.', 'owner'],
      ['owner: ~', 'Nobody owns this postmortem yet; name exactly one person.', '~'],
      ['owner: []', 'Nobody owns this postmortem yet; name exactly one person.', '[]'],
      ['owner: alice, bob', '2 people own this postmortem; name exactly one.', 'alice, bob'],
      ['owner: alice & bob', '2 people own this postmortem; name exactly one.', 'alice & bob'],
      ['owner: [a, b, c]', '3 people own this postmortem; name exactly one.', '[a, b, c]'],
      ['owner: 田中、佐藤', '2 people own this postmortem; name exactly one.', '田中、佐藤'],
      ['severity: sev2', 'Unknown severity “sev2”; did you mean “SEV-2”?', 'sev2', 'severity: SEV-2'],
      ['severity: SEV-9', 'Unknown severity “SEV-9”; expected one of SEV-1, SEV-2, SEV-3, SEV-4, SEV-5.', 'SEV-9'],
      [
        'timezone: Asia/Tokio',
        'Unknown time zone “Asia/Tokio”; expected an IANA name such as Europe/Berlin.',
        'Asia/Tokio',
        'timezone: Asia/Tokyo',
      ],
      [
        'timezone: JST',
        'Unknown time zone “JST”; expected an IANA name such as Europe/Berlin.',
        'JST',
        'timezone: Asia/Tokyo',
      ],
      [
        'timezone: new york',
        'Unknown time zone “new york”; expected an IANA name such as Europe/Berlin.',
        'new york',
        'timezone: America/New_York',
      ],
      ['titel: Checkout', 'Unknown key “titel”; did you mean “title”?', 'titel', 'title: Checkout'],
      ['Severity: SEV-2', 'Unknown key “Severity”; did you mean “severity”?', 'Severity', 'severity: SEV-2'],
      [
        'started_at: 2026-11-23',
        'Unknown key “started_at”; did you mean “started”?',
        'started_at',
        'started: 2026-11-23',
      ],
      ['resolved: yesterday', '“yesterday” is not a date or time; write it like 2026-11-23T14:05+09:00.', 'yesterday'],
      [
        'started: 2026-02-30',
        '“2026-02-30” is not a date or time; write it like 2026-11-23T14:05+09:00.',
        '2026-02-30',
      ],
      ['due: 23/11/2026', '“23/11/2026” is not a date or time; write it like 2026-11-23T14:05+09:00.', '23/11/2026'],
      ['due: [2026-11-23]', '“due” is not a date or time; write it like 2026-11-23T14:05+09:00.', '[2026-11-23]'],
      [
        'postmortem: google-ser',
        'There is no template “google-ser”; available: same-day, google-sre.',
        'google-ser',
        'postmortem: google-sre',
      ],
      ['finished: 2026-11-23', '“finished” is set, but the status is draft.', 'draft'],
    ];
    for (const [line, sentence, place, fixedLine] of cases) {
      it(`says “${sentence}” of “${line}”`, () => {
        const key = line.slice(0, line.indexOf(':'));
        const others = sound.filter(
          (other) => !other.startsWith(`${key}:`) && !(key === 'titel' && other.startsWith('title')),
        );
        const text = document([...others, line]);
        const [found, ...more] = findingsOf(rule, text);
        assert.equal(found && formatMessage(found.message), sentence);
        assert.deepEqual(more, []);
        assert.equal(text.slice(found?.range.start, found?.range.end), place);
        if (fixedLine !== undefined) {
          assert.equal(fixed(text, found?.fixes[0]), document([...others, fixedLine]));
        } else if (key !== 'finished') {
          assert.deepEqual(found?.fixes, []);
        }
      });
    }

    const fine = [
      'status: Draft',
      'severity:',
      'timezone: utc',
      'owner: "@alice"',
      'owner: [alice]',
      'owner: Alice Anderson',
      'date: 2026-11-23',
      'layout: post',
      'detected_by: an alert',
      'status-page: https://example.com/',
      'customer: Example Ltd',
      'resolved: 2026-11-23 14:05',
      'due: 2026-11-23T14:05:30.5Z',
      'postmortem: true',
    ];
    for (const line of fine) {
      it(`leaves “${line}” alone`, () => {
        const key = line.slice(0, line.indexOf(':'));
        assert.deepEqual(
          sentences(rule, document([...sound.filter((other) => !other.startsWith(`${key}:`)), line])),
          [],
        );
      });
    }

    it('offers all three statuses, the likely one first', () => {
      const [found] = findingsOf(rule, document(['postmortem: same-day', 'owner: alice', 'status: reviewing']));
      assert.deepEqual(
        found?.fixes.map((fix) => [fix.title.args[0], fix.preferred]),
        [
          ['in-review', true],
          ['draft', false],
          ['final', false],
        ],
      );
    });

    it('adds a status that is not there after the title', () => {
      const text = document(['postmortem: same-day', 'title: Checkout # short', 'owner: alice']);
      const expected = document(['postmortem: same-day', 'title: Checkout # short', 'status: draft', 'owner: alice']);
      assert.equal(fixed(text, findingsOf(rule, text)[0]?.fixes[0]), expected);
    });

    it('asks an old page of a site generator for no status and no owner', () => {
      assert.deepEqual(sentences(rule, document(['layout: post', 'title: Checkout', 'author: alice'])), []);
    });

    it('knows no wrong severity where a team has no list', () => {
      assert.deepEqual(sentences(rule, document([...sound, 'severity: red']), { severities: [] }), []);
    });
  });

  describe('of what is no YAML', () => {
    const needsQuotes = 'The front matter cannot be read: the value on line {n} needs quotes.';
    const notClosed = 'The front matter cannot be read: the quote or bracket opened on line {n} is not closed.';
    const unreadable = 'The front matter cannot be read as YAML from line {n} on.';
    type Case = [yaml: string, sentence: string, line: number, place: string, fixedYaml?: string];
    const cases: Case[] = [
      ['title: Checkout: slow', needsQuotes, 2, 'Checkout: slow', 'title: "Checkout: slow"'],
      [
        'a: b\ntitle: Checkout: slow # why',
        needsQuotes,
        3,
        'Checkout: slow # why',
        'a: b\ntitle: "Checkout: slow" # why',
      ],
      ['title: say "no": twice', needsQuotes, 2, 'say "no": twice', 'title: "say \\"no\\": twice"'],
      ['owner: @alice', needsQuotes, 2, '@alice', 'owner: "@alice"'],
      ['title: `main` broke', needsQuotes, 2, '`main` broke', 'title: "`main` broke"'],
      ['title: "Checkout\nowner: alice', notClosed, 2, '"Checkout'],
      ['a: b\nservices: [checkout\nowner: alice', notClosed, 3, '[checkout'],
      ['title: a\ntitle: b', 'The front matter holds the key on line {n} twice; keep one.', 3, 'title: b'],
      ['title: a\nowner:\ntitle: b', 'The front matter holds the key on line {n} twice; keep one.', 4, 'title: b'],
      ['title: a\n  owner: b', unreadable, 2, 'a'],
      ['title: a\nowner\nb: c', unreadable, 3, 'owner'],
      ['title: "a" b', unreadable, 2, 'b'],
      ['title: a\n\towner: b', unreadable, 3, 'owner: b'],
      ['- a\n- b', 'The front matter must consist of lines such as “title: Checkout latency”.', 2, '- a\n- b'],
      ['Checkout', 'The front matter must consist of lines such as “title: Checkout latency”.', 2, 'Checkout'],
      ['{title: a}', 'The front matter must consist of lines such as “title: Checkout latency”.', 2, '{title: a}'],
    ];
    for (const [yaml, sentence, line, place, fixedYaml] of cases) {
      it(`says what is wrong in ${JSON.stringify(yaml)}`, () => {
        const text = document([yaml]);
        assert.deepEqual(sentences(rule, text), [sentence.replace('{n}', String(line))]);
        assert.deepEqual(underlined(rule, text), [place]);
        const [fix] = findingsOf(rule, text)[0]?.fixes ?? [];
        assert.equal(fix ? fixed(text, fix) : undefined, fixedYaml === undefined ? undefined : document([fixedYaml]));
      });
    }

    const unclosed: [text: string, after: string][] = [
      ['---\ntitle: a\n\n# Checkout\n', '---\ntitle: a\n---\n\n# Checkout\n'],
      ['---\ntitle: a\n# Checkout\n\ntext\n', '---\ntitle: a\n---\n# Checkout\n\ntext\n'],
      ['---\ntitle: a\n# a comment\nowner: b\n\ntext\n', '---\ntitle: a\n# a comment\nowner: b\n---\n\ntext\n'],
      ['---\nservices:\n  - a\n  - b\nowner: c\n\ntext\n', '---\nservices:\n  - a\n  - b\nowner: c\n---\n\ntext\n'],
      ['---\n\ntitle: a\n\ntext\n', '---\n\ntitle: a\n---\n\ntext\n'],
      ['---\ntitle: a', '---\ntitle: a\n---\n'],
      ['---\r\ntitle: a\r\n\r\ntext\r\n', '---\r\ntitle: a\r\n---\r\n\r\ntext\r\n'],
    ];
    for (const [text, after] of unclosed) {
      it(`closes the front matter of ${JSON.stringify(text)}`, () => {
        assert.deepEqual(sentences(rule, text), [
          'The front matter is never closed; add a line with --- after its last key.',
        ]);
        const [found] = findingsOf(rule, text);
        assert.equal(found?.severity, 'error');
        assert.equal(fixed(text, found.fixes[0]), after);
      });
    }

    it('takes a rule at the start of a document for no front matter', () => {
      assert.deepEqual(sentences(rule, '---\n\nWe were down.\n'), []);
    });
  });
});

describe('front-matter-invalid, outside of all folders', () => {
  it('accepts every template, since it is not known which there are', () => {
    const text = document(['postmortem: google-ser', 'status: draft', 'owner: alice']);
    assert.deepEqual(sentences('front-matter-invalid', text, { templates: undefined }), []);
  });
});
