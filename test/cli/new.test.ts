import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { lintJson, postmortem, type Outcome } from './support/commandLine';
import { read, scratch } from './support/scratch';

const checkout = ['new', '--title', 'Checkout latency'];
const team =
  '{{!--\nname: Team\ndescription: Ours\n--}}\n---\npostmortem: {{yaml template}}\n---\n\n# {{markdown title}}\n\n## Customers\n';

/** The one line that a command line printed: the path of the file that it created. */
function created({ code, stdout, stderr }: Outcome): string {
  deepStrictEqual([code, stderr], [0, '']);
  const [path = '', ...rest] = stdout.split('\n');
  deepStrictEqual(rest, ['']);
  return path;
}

describe('postmortem new', () => {
  it('creates the document with the facts, and prints its path', async () => {
    const folder = scratch();
    const facts = [
      '--started',
      'yesterday 23:10',
      '--resolved',
      '2 hours ago',
      '--severity',
      'SEV-2',
      '--owner',
      'alice',
    ];
    const path = created(
      await postmortem(folder, [...checkout, ...facts, '--service', 'checkout', '--service', 'pay: ments']),
    );
    strictEqual(path, 'docs/postmortems/2026-11-23-checkout-latency.md');
    const text = read(folder, path);
    for (const line of [
      'postmortem: same-day',
      'title: Checkout latency',
      'severity: SEV-2',
      'owner: alice',
      'services: [checkout, "pay: ments"]',
      'timezone: UTC',
      'started: 2026-11-22T23:10+00:00',
      'resolved: 2026-11-23T16:00+00:00',
    ]) {
      match(text, new RegExp(`^${line.replace(/[[\]+]/g, '\\$&')}$`, 'm'));
    }
  });

  it('creates what lints clean, in the language that was asked for', async () => {
    for (const locale of ['en', 'ja']) {
      const folder = scratch();
      const path = created(await postmortem(folder, [...checkout, '--resolved', 'now', '--locale', locale]));
      match(read(folder, path), locale === 'ja' ? /^## サマリー$/m : /^## Summary$/m);
      const [file] = await lintJson(folder, [path]);
      deepStrictEqual(
        file?.findings.filter(({ severity }) => severity === 'warning' || severity === 'error'),
        [],
      );
    }
  });

  it('never overwrites, however many run at once', async () => {
    const folder = scratch();
    const paths = await Promise.all(
      Array.from({ length: 20 }, async () => created(await postmortem(folder, checkout))),
    );
    strictEqual(new Set(paths).size, 20);
    deepStrictEqual(readdirSync(join(folder, 'docs/postmortems')).length, 20);
    deepStrictEqual(paths.includes('docs/postmortems/2026-11-23-checkout-latency-20.md'), true);
  });

  it('goes by the zone and the severities of the team, and takes its template before a built-in one', async () => {
    const folder = scratch({
      '.postmortem.yml': 'timezone: Asia/Tokyo\nseverities: [P1, P2]\n',
      '.postmortem/templates/same-day.md.hbs': team,
    });
    const path = created(await postmortem(folder, [...checkout, '--severity', 'P1', '--started', '0:30']));
    // In the evening of the 23rd in UTC it is the 24th in Tokyo.
    strictEqual(path, 'docs/postmortems/2026-11-24-checkout-latency.md');
    match(read(folder, path), /^## Customers$/m);
  });

  it('takes a zone, a folder and a team’s file that are named', async () => {
    const folder = scratch({ 'team.yml': 'timezone: Asia/Tokyo\n', 'docs/x.md': '' });
    const args = [...checkout, '--zone', 'America/New_York', '--folder', 'docs/reviews', '--config', 'team.yml'];
    const path = created(await postmortem(folder, [...args, '--started', '9:00']));
    strictEqual(path, 'docs/reviews/2026-11-23-checkout-latency.md');
    match(read(folder, path), /^timezone: America\/New_York\nstarted: 2026-11-23T09:00-05:00$/m);
  });

  const refused: [name: string, args: readonly string[], said: RegExp][] = [
    ['no title', ['new'], /^postmortem: Give it a title, for example --title "Checkout latency"\.\n$/],
    ['an empty title', ['new', '--title', ' '], /Give it a title/],
    ['a title of control characters', ['new', '--title', '\x01\x02'], /Give it a title/],
    ['a title that nobody sees', ['new', '--title', '\u200B\u3164'], /Give it a title/],
    [
      'two owners',
      [...checkout, '--owner', 'alice, bob'],
      /^postmortem: --owner names 2 people; name exactly one\.\n$/,
    ],
    ['a time that is none', [...checkout, '--started', 'soonish'], /--started: “soonish” is not understood as a time/],
    ['a day without a time', [...checkout, '--resolved', '2026-11-23'], /--resolved: “2026-11-23” has no time of day/],
    ['the future', [...checkout, '--started', '2026-11-24T10:00Z'], /“2026-11-24T10:00Z” is in the future/],
    [
      'an end before the beginning',
      [...checkout, '--started', '14:00', '--resolved', '13:00'],
      /--resolved \(2026-11-23T13:00\+00:00\) is before --started \(2026-11-23T14:00\+00:00\)\./,
    ],
    ['a zone that does not exist', [...checkout, '--zone', 'Asia/Tokio'], /“Asia\/Tokio” is no time zone/],
    [
      'a severity that does not exist',
      [...checkout, '--severity', 'SEV2'],
      /no severity “SEV2”; did you mean “SEV-2”\? There are: SEV-1, SEV-2/,
    ],
    [
      'a template that does not exist',
      [...checkout, '--template', 'google-sr'],
      /no template “google-sr”; did you mean “google-sre”\? There are: .*same-day/,
    ],
    ['a template unlike any other', [...checkout, '--template', 'x'], /no template “x”; there are: .*same-day/],
    ['words beside the options', [...checkout, 'more'], /^postmortem: The arguments are not understood/],
    ['an option that does not exist', [...checkout, '--serverity', 'SEV-1'], /did you mean --severity/],
  ];
  for (const [name, args, said] of refused) {
    it(`refuses ${name}, and creates nothing`, async () => {
      const folder = scratch();
      const { code, stdout, stderr } = await postmortem(folder, args);
      match(stderr, said);
      deepStrictEqual([code, stdout, readdirSync(folder)], [2, '', []]);
    });
  }

  it('takes what is empty for what is not known', async () => {
    const folder = scratch();
    const empty = ['severity', 'owner', 'started', 'resolved', 'zone', 'template', 'service'];
    const path = created(await postmortem(folder, [...checkout, ...empty.flatMap((name) => [`--${name}`, ''])]));
    match(read(folder, path), /^postmortem: same-day$/m);
  });

  it('names each service once', async () => {
    const folder = scratch();
    const services = ['', 'a,b', ' a , b,', 'c'].flatMap((name) => ['--service', name]);
    match(read(folder, created(await postmortem(folder, [...checkout, ...services]))), /^services: \[a, b, c\]$/m);
  });

  it('takes no other template for one that is broken', async () => {
    const head = '{{!--\nname: [broken\n--}}\n';
    const folder = scratch({ '.postmortem/templates/same-day.md.hbs': head });
    const { code, stdout, stderr } = await postmortem(folder, checkout);
    match(stderr, /^postmortem: \.postmortem\/templates\/same-day\.md\.hbs:\d+: The head of the template is not/);
    deepStrictEqual([code, stdout, readdirSync(folder)], [2, '', ['.postmortem']]);
  });

  it('does without a broken template that is not meant', async () => {
    const broken = '{{!--\nname: [broken\n--}}\n';
    for (const name of ['same-day.ja.md.hbs', 'other.md.hbs', 'partials/same-day.md.hbs']) {
      const folder = scratch({ [`.postmortem/templates/${name}`]: broken });
      match(read(folder, created(await postmortem(folder, checkout))), /^## Summary$/m, name);
    }
  });

  it('says in which line of a template a mistake is', async () => {
    const folder = scratch({
      '.postmortem/templates/team.md.hbs': `${team}\n{{severty}}\n`,
      '.postmortem/templates/broken.md.hbs': '{{!--\nname: [\n--}}\n',
    });
    const wrong = await postmortem(folder, [...checkout, '--template', 'team']);
    match(
      wrong.stderr,
      /^postmortem: \.postmortem\/templates\/team\.md\.hbs:13: “severty” does not exist here; did you mean “severity”\?\n$/,
    );
    const broken = await postmortem(folder, [...checkout, '--template', 'broken']);
    match(broken.stderr, /^postmortem: \.postmortem\/templates\/broken\.md\.hbs(?::\d+)?: /);
    deepStrictEqual([wrong.code, broken.code, readdirSync(folder)], [2, 2, ['.postmortem']]);
  });

  it('says so where the folder cannot be written', async function () {
    const folder = scratch({ docs: 'not a folder' });
    const { code, stderr } = await postmortem(folder, checkout);
    match(stderr, /“2026-11-23-checkout-latency\.md” could not be created in “docs\/postmortems”: E/);
    strictEqual(code, 2);
    strictEqual(read(folder, 'docs'), 'not a folder');
  });

  it('speaks Japanese', async () => {
    const { stderr } = await postmortem(scratch(), [...checkout, '--started', 'soonish', '--locale', 'ja']);
    match(stderr, /「soonish」は時刻として解釈できません/);
    const help = await postmortem(scratch(), ['new', '--help', '--locale', 'ja']);
    match(help.stdout, /上書きしません/);
  });
});
