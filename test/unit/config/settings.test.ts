import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkSettings, defaultSeverities, type Settings } from '../../../src/core/config/settings';
import { defaultPostmortemFiles } from '../../../src/core/document/postmortemFile';
import { formatMessage } from '../../../src/core/message';

const defaults: Settings = {
  folder: 'docs/postmortems',
  defaultTemplate: 'same-day',
  skippedQuestions: [],
  severities: defaultSeverities,
  files: defaultPostmortemFiles,
  deadline: { fallbackZone: 'Europe/Berlin' },
  reminders: { level: 'notification', times: ['16:00', '17:30'], lastCall: true },
};
const keys = [
  'folder',
  'defaultTemplate',
  'personalTemplates',
  'severities',
  'files',
  'timezone',
  'deadline.rollOverAfter',
  'reminders.level',
  'reminders.quietHours',
];

describe('checkSettings', () => {
  it('uses the defaults where nothing is set', () => {
    assert.deepEqual(check({}), { settings: defaults, problems: [] });
  });

  it('uses what is set', () => {
    const set = {
      folder: 'incidents/reports/',
      defaultTemplate: ' google-sre ',
      'creation.skip': ['services', 'owner'],
      severities: ['P1', ' P2 ', ' '],
      files: ['incidents/**/*.md'],
      timezone: 'Asia/Tokyo',
      'deadline.rollOverAfter': '21:00',
      'reminders.level': 'off',
      'reminders.quietHours': '22:00 - 8:00',
    };
    assert.deepEqual(check(set), {
      settings: {
        folder: 'incidents/reports',
        defaultTemplate: 'google-sre',
        skippedQuestions: ['owner', 'services'],
        severities: ['P1', 'P2'],
        files: ['incidents/**/*.md'],
        deadline: { fallbackZone: 'Asia/Tokyo', rollOverAfter: '21:00' },
        reminders: {
          level: 'off',
          quietHours: { from: '22:00', to: '8:00' },
          times: ['16:00', '17:30'],
          lastCall: true,
        },
      },
      problems: [],
    });
  });

  it('leaves out the patterns that would take long to match, and says which', () => {
    const { settings, problems } = check({ files: ['incidents/**/*.md', '**/*a*a*a*a*a*ab', 'b'.repeat(201)] });
    assert.deepEqual(settings.files, ['incidents/**/*.md']);
    assert.deepEqual(
      problems.map(({ key, message }) => `${key}: ${formatMessage(message)}`),
      ['**/*a*a*a*a*a*ab', `${'b'.repeat(60)}…`].map(
        (pattern) =>
          `files: The pattern “${pattern}” in the setting “postmortem.files” is too long or has too many wildcards; it is ignored.`,
      ),
    );
  });

  for (const key of keys) {
    const isList = key === 'severities' || key === 'files';
    const wrong: unknown[] = [
      null,
      7,
      Number.NaN,
      true,
      {},
      { a: 1 },
      () => 'text',
      Symbol('text'),
      1n,
      ...(isList ? ['text', [1], [null]] : [[], ['text']]),
    ];
    for (const value of wrong.filter((each) => !(isList && each === null))) {
      it(`reports ${key} of ${typeof value} ${Array.isArray(value) ? JSON.stringify(value) : String(value)} and uses the default`, () => {
        const { settings, problems } = check({ [key]: value });
        assert.deepEqual(settings, defaults);
        assert.deepEqual(
          problems.map((problem) => problem.key),
          [key],
        );
        assert.doesNotMatch(formatMessage(problems[0]?.message ?? { text: '', args: [] }), /“”|undefined|\{\d\}/);
      });
    }
  }

  for (const key of keys.filter((each) => each !== 'severities' && each !== 'files')) {
    for (const blank of ['', '   ', '\t']) {
      it(`takes ${JSON.stringify(blank)} in ${key} for not set`, () => {
        assert.deepEqual(check({ [key]: blank }), { settings: defaults, problems: [] });
      });
    }
  }

  for (const path of [
    '/home/me/templates',
    '~/templates',
    '~',
    '~\\templates',
    'C:\\templates',
    'c:/templates',
    '\\\\host\\share',
  ]) {
    it(`takes ${path} for the folder of personal templates`, () => {
      assert.deepEqual(check({ personalTemplates: ` ${path} ` }), {
        settings: { ...defaults, personalTemplates: path },
        problems: [],
      });
    });
  }

  const unusable: [key: string, value: string][] = [
    ['personalTemplates', 'templates'],
    ['personalTemplates', './templates'],
    ['personalTemplates', '~somebody/templates'],
    ['personalTemplates', 'C:templates'],
    ['personalTemplates', 'https://host/templates'],
    ['timezone', 'Asia/Tokio'],
    ['timezone', '+09:00'],
    ['deadline.rollOverAfter', '25:00'],
    ['deadline.rollOverAfter', '9pm'],
    ['reminders.level', 'loud'],
    ['reminders.level', 'toString'],
    ['reminders.quietHours', '22:00'],
    ['reminders.quietHours', '22:00-08:00-09:00'],
    ['reminders.quietHours', '22:00-24:00'],
    ['reminders.quietHours', 'at night'],
  ];
  for (const [key, value] of unusable) {
    it(`reports ${key} “${value}” and uses the default`, () => {
      const { settings, problems } = check({ [key]: value });
      assert.deepEqual(settings, defaults);
      assert.deepEqual(
        problems.map((problem) => problem.key),
        [key],
      );
    });
  }

  for (const folder of [
    '/etc',
    '../other',
    'a/../../b',
    '..',
    'a/..',
    '~',
    '~/notes',
    'C:\\notes',
    'c:/notes',
    'C:notes',
    '\\\\server\\share',
    '..\\other',
    'a\\..\\..\\b',
  ]) {
    it(`refuses the folder ${folder}, which may lie outside the workspace`, () => {
      const { settings, problems } = check({ folder });
      assert.equal(settings.folder, defaults.folder);
      assert.deepEqual(
        problems.map((problem) => problem.key),
        ['folder'],
      );
    });
  }

  for (const [folder, expected] of [
    ['incidents', 'incidents'],
    ['docs\\incidents\\', 'docs/incidents'],
    ['docs/..incidents', 'docs/..incidents'],
    ['a b/決済', 'a b/決済'],
    ['docs//', 'docs'],
    ['./docs/.', 'docs'],
    ['docs//incidents', 'docs/incidents'],
    ['.', ''],
  ] as const) {
    it(`takes the folder ${folder} as ${expected || 'the workspace itself'}`, () => {
      assert.deepEqual(check({ folder }), { settings: { ...defaults, folder: expected }, problems: [] });
    });
  }

  it('never throws, and never leaves the workspace', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.anything()), fc.string(), (set, folder) => {
        for (const values of [set, { ...set, folder }]) {
          const { settings } = check(values);
          assert.ok(!settings.folder.startsWith('/') && !settings.folder.split('/').includes('..'));
        }
      }),
    );
  });
});

function check(set: Readonly<Record<string, unknown>>): ReturnType<typeof checkSettings> {
  return checkSettings((key) => set[key], 'Europe/Berlin');
}
