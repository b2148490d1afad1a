import assert from 'node:assert/strict';
import { listTemplates, pickTemplate } from '../../../src/core/template/catalog';
import type { Template, TemplateOrigin } from '../../../src/core/template/templateFile';

function template(origin: TemplateOrigin, id: string, locale?: string): Template {
  const path = `${origin}/${id}${locale === undefined ? '' : `.${locale}`}`;
  return { id, locale, name: id, description: '', source: '', origin, path };
}

const english = template('builtIn', 'google-sre', 'en');
const japanese = template('builtIn', 'google-sre', 'ja');
const sameDay = template('builtIn', 'same-day', 'en');
const own = template('workspace', 'google-sre', 'de');
const ownForAll = template('workspace', 'google-sre');
const ownEnglish = template('workspace', 'google-sre', 'en');
const personalJapanese = template('personal', 'google-sre', 'ja');
const personalForAll = template('personal', 'google-sre');
const team = template('workspace', 'team');
const mine = template('personal', 'mine');

describe('pickTemplate', () => {
  const cases: [what: string, templates: Template[], language: string, expected: Template | undefined][] = [
    ['the language', [english, japanese], 'ja', japanese],
    ['the language of a region', [english, japanese], 'ja-JP', japanese],
    ['English for other languages', [japanese, english], 'fr', english],
    ['any when there is no English', [japanese], 'fr', japanese],
    [
      'one without a language before English',
      [english, template('builtIn', 'google-sre')],
      'fr',
      template('builtIn', 'google-sre'),
    ],
    ['the team’s own of that language', [japanese, english, own], 'de-AT', own],
    ['one of the language before the team’s own of another', [japanese, english, own], 'ja', japanese],
    ['the team’s own for all languages', [japanese, english, ownForAll], 'ja', ownForAll],
    ['the team’s own before a personal one', [personalJapanese, ownForAll, japanese], 'ja', ownForAll],
    ['a personal one before a built-in one', [japanese, english, personalJapanese], 'ja', personalJapanese],
    ['a personal one for all languages before a built-in one', [japanese, personalForAll], 'ja', personalForAll],
    [
      'a personal one of the language before the team’s own of another',
      [ownEnglish, personalJapanese],
      'ja',
      personalJapanese,
    ],
    ['the team’s own English one where the language has none', [english, ownEnglish], 'fr', ownEnglish],
    ['none when there is none of that name', [sameDay, team], 'en', undefined],
  ];
  for (const [what, templates, language, expected] of cases) {
    it(`picks ${what}`, () => {
      assert.deepEqual(pickTemplate(templates, 'google-sre', language), expected);
    });
  }

  it('takes pt-br and pt-BR for the same', () => {
    const portuguese = template('builtIn', 'google-sre', 'pt-BR');
    assert.equal(pickTemplate([english, portuguese], 'google-sre', 'pt-br'), portuguese);
  });
});

describe('listTemplates', () => {
  it('has one entry for each id, the team’s own first', () => {
    assert.deepEqual(listTemplates([english, japanese, sameDay, team], 'ja'), [team, japanese, sameDay]);
    assert.deepEqual(listTemplates([english, own], 'de'), [own]);
    assert.deepEqual(listTemplates([sameDay, mine, team], 'en'), [team, mine, sameDay]);
    assert.deepEqual(listTemplates([], 'en'), []);
  });
});
