import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { linkQuery, readLink, type LinkedIncident } from '../../../src/core/link/postmortemLink';
import { formatMessage } from '../../../src/core/message';

const now = Temporal.ZonedDateTime.from('2026-11-23T16:00+09:00[Asia/Tokyo]');

describe('readLink', () => {
  const good: [query: string, incident: Record<string, unknown>][] = [
    ['', {}],
    ['title=Checkout latency', { title: 'Checkout latency' }],
    ['title=Checkout+latency', { title: 'Checkout latency' }],
    ['title=C++ service is down', { title: 'C++ service is down' }],
    ['title=C++', { title: 'C++' }],
    ['title=CPU > 90% & disk = full&severity=SEV-2', { title: 'CPU > 90% & disk = full', severity: 'SEV-2' }],
    ['title=決済が遅い', { title: '決済が遅い' }],
    ['title=A%26B', { title: 'A&B' }],
    ['title={{title} of it', { title: '{{title} of it' }],
    ['title=  &severity=', {}],
    ['template=google-sre&owner=alice', { template: 'google-sre', owner: 'alice' }],
    ['services=checkout, search,,', { services: ['checkout', 'search'] }],
    ['services=,', {}],
    ['services=a,,a,a', { services: ['a'] }],
    ['owner=,', {}],
    ['title=Checkout shows $USD prices', { title: 'Checkout shows $USD prices' }],
    ['title=$100 refunds fail', { title: '$100 refunds fail' }],
    ['title=👨\u200D👩\u200D👧 accounts', { title: '👨\u200D👩\u200D👧 accounts' }],
    ['title=❤\uFE0F\u200D🔥', { title: '❤\uFE0F\u200D🔥' }],
    ['title=क्\u200Dष धीमा है', { title: 'क्\u200Dष धीमा है' }],
    ['title=سرور نمی\u200Cشود', { title: 'سرور نمی\u200Cشود' }],
    ['started=2026-11-23T14:05+09', { started: '2026-11-23T14:05+09:00' }],
    ['started=2026-11-23T14:05:30+0900', { started: '2026-11-23T14:05+09:00' }],
    ['started=2026-11-23T14:05+09:00[Asia/Tokyo]', { started: '2026-11-23T14:05+09:00' }],
    ['started=2026-11-23T14:05 09:00[Asia/Tokyo]', { started: '2026-11-23T14:05+09:00' }],
    ['started=2026-11-23T05:05:00Z', { started: '2026-11-23T14:05+09:00' }],
    ['started=2026-11-23T05:05:00.123Z', { started: '2026-11-23T14:05+09:00' }],
    ['started=2026-11-23T14:05+09:00', { started: '2026-11-23T14:05+09:00' }],
    ['started=2026-11-23T14:05 09:00', { started: '2026-11-23T14:05+09:00' }],
    ['started=2026-11-23 14:05', { started: '2026-11-23T14:05+09:00' }],
    ['started=1795410300', { started: '2026-11-23T14:05+09:00' }],
    [
      'started=1795410300000&resolved=2026-11-23T06:40:00Z',
      { started: '2026-11-23T14:05+09:00', resolved: '2026-11-23T15:40+09:00' },
    ],
  ];
  for (const [query, incident] of good) {
    it(`reads ${query}`, () => {
      const result = readLink(query, now);
      assert.ok('incident' in result, 'problem' in result ? formatMessage(result.problem) : '');
      assert.deepEqual(plain(result.incident), incident);
    });
  }

  const bad: [query: string, problem: string][] = [
    [
      'titel=x',
      'The link has an unknown part “titel”; known are title, severity, template, owner, services, started, resolved.',
    ],
    [
      'hello',
      'The link has an unknown part “hello”; known are title, severity, template, owner, services, started, resolved.',
    ],
    [
      'title=a&folder=/etc',
      'The link has an unknown part “folder”; known are title, severity, template, owner, services, started, resolved.',
    ],
    [
      '__proto__=a',
      'The link has an unknown part “__proto__”; known are title, severity, template, owner, services, started, resolved.',
    ],
    ['title=a&title=b', 'The link has title twice.'],
    ['title=&title=b', 'The link has title twice.'],
    [`title=${'x'.repeat(201)}`, 'The title in the link is too long: 201 characters, where 200 are allowed.'],
    [`title=${'x'.repeat(4000)}`, 'The link is too long: 4006 characters, where 4000 are allowed.'],
    ['title=a\nb', 'The title in the link has characters that cannot be seen.'],
    ['title=a%0Ab', 'The title in the link has characters that cannot be seen.'],
    ['title=a\u202Eb', 'The title in the link has characters that cannot be seen.'],
    ['title=\u200Da', 'The title in the link has characters that cannot be seen.'],
    ['title=a\u200D\u200Db', 'The title in the link has characters that cannot be seen.'],
    ['title=\u3164', 'The title in the link has characters that cannot be seen.'],
    ['services=a\u200Db', 'The services in the link has characters that cannot be seen.'],
    ['owner=alice,bob', 'The link names 2 owners; name exactly one.'],
    ['owner=alice and bob', 'The link names 2 owners; name exactly one.'],
    ['title=$NAME', 'The title in the link is still the placeholder $NAME; the alert tool has to fill it in.'],
    [
      'title=Alert ${alert.title}',
      'The title in the link is still the placeholder ${alert.title}; the alert tool has to fill it in.',
    ],
    [
      'title=Alert $EVENT_TITLE fired',
      'The title in the link is still the placeholder $EVENT_TITLE; the alert tool has to fill it in.',
    ],
    ['title={{title}}', 'The title in the link is still the placeholder {{title}}; the alert tool has to fill it in.'],
    [
      'started=$EVENT_TIME',
      'The started in the link is still the placeholder $EVENT_TIME; the alert tool has to fill it in.',
    ],
    ['started=noon', '“noon” in the link is not a time; write started as 2026-11-23T14:05:00Z.'],
    ['started=2026-11-23', '“2026-11-23” in the link is not a time; write started as 2026-11-23T14:05:00Z.'],
    ['started=2026-11-24T00:00:00Z', 'The time of started in the link, 2026-11-24T00:00:00Z, is in the future.'],
    [
      'started=2026-11-23T05:05:00Z&resolved=2026-11-23T05:04:00Z',
      'In the link the incident is resolved before it has started.',
    ],
    [
      `services=${Array.from({ length: 21 }, (_, index) => String(index)).join(',')}`,
      'The link names 21 services; 20 is the most.',
    ],
  ];
  for (const [query, problem] of bad) {
    it(`rejects ${query.slice(0, 60)}`, () => {
      const result = readLink(query, now);
      assert.ok('problem' in result);
      assert.equal(formatMessage(result.problem), problem);
    });
  }

  it('never throws, whatever it is given', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('&', '=', 'title=', '&started=', '%', '%E3', '{{', '}}', '+'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const result = readLink(pieces.join(''), now);
        assert.ok('problem' in result || typeof result.incident === 'object');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('linkQuery', () => {
  it('leaves placeholders to the alert tool', () => {
    assert.equal(
      linkQuery({ title: '{{title}}', severity: 'SEV 1', started: '{{started}}' }),
      'title={{title}}&severity=SEV%201&started={{started}}',
    );
  });

  it('makes links that are read as they were meant, whatever a title holds', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc
          .array(fc.constantFrom('&', '=', '+', '%', '%41', '#', '?', ' ', 'a', '&title=', '/', '{', '決'))
          .map((parts) => parts.join('')),
      )
      .map((value) => value.trim())
      .filter(
        (value) =>
          value !== '' &&
          !/\{\{|\$|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(value),
      );
    const service = text
      .map((value) =>
        value
          .replace(/[,、，]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((value) => value !== '');
    const owner = text.filter((value) => !/[,、;＆]|\s(?:&|and)\s/.test(value));
    const moment = fc
      .integer({ min: 1_700_000_000, max: 1_795_000_000 })
      .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString());
    fc.assert(
      fc.property(
        text,
        owner,
        fc.uniqueArray(service, { minLength: 1, maxLength: 3 }),
        moment,
        (title, owner, services, started) => {
          // VS Code undoes the escapes once.
          const query = decodeURIComponent(linkQuery({ title, owner, services: services.join(','), started }));
          const result = readLink(query, now);
          assert.ok('incident' in result, 'problem' in result ? formatMessage(result.problem) : '');
          const { incident } = result;
          assert.deepEqual([incident.title, incident.owner, incident.services], [title, owner, services]);
          assert.equal(incident.started?.toInstant().toString(), started);
        },
      ),
      { numRuns: 500 },
    );
  });
});

function plain(incident: LinkedIncident): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(incident).map(([key, value]) => [
      key,
      value instanceof Temporal.ZonedDateTime
        ? value.toString({ smallestUnit: 'minute', timeZoneName: 'never' })
        : (value as unknown),
    ]),
  );
}
