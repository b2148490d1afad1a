import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatMessage, message } from '../../../src/core/message';
import { templateContract } from '../../../src/core/template/templateContract';
import {
  joinLibraries,
  readTemplates,
  templateIds,
  type TemplateLibrary,
} from '../../../src/core/template/templateLibrary';

describe('the templates of a folder', () => {
  it('keeps what can be used, and the ids of what cannot', () => {
    const library = readTemplates(
      [
        file('team.md.hbs', '# {{title}}\n'),
        file('huge.md.hbs', 'x'.repeat(200_001)),
        file('binary.md.hbs', 'a\0b'),
        file('odd.en.md.hbs', '{{!--\nlocale: ja\n--}}\n'),
        { name: 'closed.md.hbs', path: '/t/closed.md.hbs', content: message('could not be read: {0}', 'EACCES') },
      ],
      'workspace',
    );
    deepStrictEqual(
      library.templates.map(({ id }) => id),
      ['team'],
    );
    deepStrictEqual(library.unavailableIds, ['huge', 'binary', 'odd', 'closed']);
    deepStrictEqual(
      library.problems.map(({ name, line, message: sentence }) => [name, line, formatMessage(sentence)]),
      [
        ['huge.md.hbs', undefined, 'too large or not a text file'],
        ['binary.md.hbs', undefined, 'too large or not a text file'],
        ['odd.en.md.hbs', 2, 'The template’s file name says “en”, its head says “ja”.'],
        ['closed.md.hbs', undefined, 'could not be read: EACCES'],
      ],
    );
  });

  it('names each id once, the unavailable ones too', () => {
    const own = readTemplates([file('team.md.hbs', ''), file('closed.md.hbs', '\0')], 'workspace');
    const builtIn = readTemplates([file('team.en.md.hbs', ''), file('same-day.en.md.hbs', '')], 'builtIn');
    deepStrictEqual(templateIds(joinLibraries([own, builtIn])), ['team', 'same-day', 'closed']);
  });
});

describe('the contract of a template', () => {
  it('is what the team’s own template asks for, before a built-in one', () => {
    const { templates } = joinLibraries([
      readTemplates(
        [file('same-day.md.hbs', '# {{title}}\n\n## Our way\n\n## Notes\n\n<!-- optional -->\n')],
        'workspace',
      ),
      readTemplates([file('same-day.en.md.hbs', '## Summary\n')], 'builtIn'),
    ]);
    deepStrictEqual(titles(templates, 'same-day'), ['Our way', 'Notes?']);
  });

  it('is undefined for an id that nobody knows, and a problem for a template that cannot be rendered', () => {
    const { templates } = readTemplates([file('broken.md.hbs', '# {{titel}}\n')], 'workspace');
    strictEqual(templateContract(templates, 'other', 'en', 'UTC'), undefined);
    const result = templateContract(templates, 'broken', 'en', 'UTC');
    deepStrictEqual(result && Object.keys(result), ['problem']);
  });
});

function titles(templates: TemplateLibrary['templates'], id: string): string[] {
  const result = templateContract(templates, id, 'en', 'UTC');
  return result && 'contract' in result
    ? result.contract.sections.map(({ title, optional }) => (optional ? `${title}?` : title))
    : [];
}

function file(name: string, text: string) {
  return { name, path: `/templates/${name}`, content: new TextEncoder().encode(text) };
}
