import assert from 'node:assert/strict';
import { readConfigurationFile } from '../../../src/core/config/configurationFile';
import { explainConfiguration } from '../../../src/core/config/effectiveConfiguration';
import { folderSettings } from '../../../src/core/config/folderSettings';
import { checkSettings, defaultSeverities } from '../../../src/core/config/settings';
import { defaultPostmortemFiles } from '../../../src/core/document/postmortemFile';
import { rules } from '../../../src/core/lint/rules';
import { formatMessage } from '../../../src/core/message';

const team = `rules:
  placeholder: off
  empty-section:
    final: hint
aliases:
  impact: ["Who: what", '#1']
severities: [P1, "007"]
thresholds:
  timelineEntries: 5
rule: x
`;

function explain(text: string | undefined, set: Readonly<Record<string, unknown>> = {}): string {
  const file = readConfigurationFile(text ?? '');
  return explainConfiguration(
    {
      folder: 'checkout',
      settings: folderSettings(checkSettings((key) => set[key], 'Europe/Berlin').settings, file.configuration),
      rules,
      file: text === undefined ? undefined : { ...file, name: '.postmortem.yml', text },
      isSet: (key) => key in set,
    },
    formatMessage,
  );
}

/** Returns the line of a key, its spaces pulled together. */
function lineOf(page: string, key: string): string | undefined {
  return page
    .split('\n')
    .find((line) => line.trim().startsWith(`${key}:`))
    ?.trim()
    .replace(/\s+/g, ' ');
}

describe('explainConfiguration', () => {
  it('says of each value where it comes from', () => {
    const page = explain(team, { timezone: 'Asia/Tokyo', severities: ['S1'], 'deadline.rollOverAfter': '21:00' });
    assert.equal(lineOf(page, 'placeholder'), 'placeholder: off # .postmortem.yml, line 2');
    assert.equal(
      lineOf(page, 'empty-section'),
      'empty-section: { draft: information, in-review: warning, final: hint } # .postmortem.yml, line 4',
    );
    assert.match(lineOf(page, 'milestone-order') ?? '', / # default$/);
    assert.equal(lineOf(page, 'severities'), 'severities: [ P1, "007" ] # .postmortem.yml, line 7');
    assert.equal(lineOf(page, 'timezone'), 'timezone: Asia/Tokyo # setting postmortem.timezone');
    assert.equal(lineOf(page, 'timelineEntries'), 'timelineEntries: 5 # .postmortem.yml, line 9');
    assert.equal(lineOf(page, 'dateDays'), 'dateDays: 31 # default');
    assert.equal(lineOf(page, 'rollOverAfter'), 'rollOverAfter: 21:00 # setting postmortem.deadline.rollOverAfter');
  });

  it('names every rule, and what is wrong with the file', () => {
    const page = explain(team);
    for (const { id } of rules) {
      assert.notEqual(lineOf(page, id), undefined);
    }
    assert.match(page, /# Wrong in “\.postmortem\.yml”:\n# - line 10: Unknown key “rule”; did you mean “rules”\?\n/);
  });

  for (const text of [
    undefined,
    '',
    team,
    'files: ["!a/**", "*.md"]\nsections: { required: ["a: b", detection] }\nwords: { blame: [true, "#", ""] }',
  ]) {
    it(`is a file that decides the same: ${JSON.stringify(text)}`, () => {
      const page = explain(text);
      const again = readConfigurationFile(page);
      assert.deepEqual(again.problems, []);
      const before = readConfigurationFile(text ?? '').configuration;
      const decided = {
        rules: again.configuration.rules,
        severities: before.severities ?? defaultSeverities,
        files: before.files ?? defaultPostmortemFiles,
        timezone: 'Europe/Berlin',
      };
      assert.deepEqual(again.configuration, { ...before, ...decided });
      assert.equal(explain(page).replace(/ +#.*|^#.*\n/gm, ''), page.replace(/ +#.*|^#.*\n/gm, ''));
    });
  }
});
