import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage } from '../../../src/core/message';
import { readTemplateFile, templateIdOf, type Template } from '../../../src/core/template/templateFile';

function read(path: string, source = ''): Template {
  const result = readTemplateFile(path, source, 'workspace');
  assert('template' in result, JSON.stringify(result));
  return result.template;
}

function problemOf(path: string, source = ''): string {
  const result = readTemplateFile(path, source, 'workspace');
  assert('problem' in result, JSON.stringify(result));
  assert.equal(result.problem.path, path);
  return `${String(result.problem.line)}: ${formatMessage(result.problem.message)}`;
}

describe('templateIdOf', () => {
  const names: [name: string, id: string | undefined][] = [
    ['team.md.hbs', 'team'],
    ['team.ja.md.hbs', 'team'],
    ['team.zh-Hant-TW.md.hbs', 'team'],
    ['my.team.es-419.md.hbs', 'my.team'],
    ['team.md', undefined],
    ['.md.hbs', undefined],
  ];
  for (const [name, id] of names) {
    it(`is ${String(id)} for ${name}`, () => {
      assert.equal(templateIdOf(name), id);
    });
  }
});

describe('readTemplateFile', () => {
  const names: [path: string, id: string, locale: string | undefined][] = [
    ['own.md.hbs', 'own', undefined],
    ['own.ja.md.hbs', 'own', 'ja'],
    ['own.pt-BR.md.hbs', 'own', 'pt-BR'],
    ['a/b.c/own.en.md.hbs', 'own', 'en'],
    ['file:///a%20b/%E9%9A%9C%E5%AE%B3.ja.md.hbs', '障害', 'ja'],
    ['100%.md.hbs', '100%', undefined],
    ['my.template.ja.md.hbs', 'my.template', 'ja'],
    ['own.es-419.md.hbs', 'own', 'es-419'],
    ['own.zh-Hant-TW.md.hbs', 'own', 'zh-Hant-TW'],
    ['C:\\team\\own.en.md.hbs', 'own', 'en'],
    ['https://host/templates/own.en.md.hbs?version=1', 'own', 'en'],
  ];
  for (const [path, id, locale] of names) {
    it(`reads the id and the language of ${path}`, () => {
      const template = read(path);
      assert.equal(template.id, id);
      assert.equal(template.locale, locale);
      assert.equal(template.path, path);
    });
  }

  it('reads the head, and keeps the whole file as the source', () => {
    const source = '{{!--\nname: Our own\ndescription: "For us: short"\nlocale: ja\n--}}\n# {{title}}\n';
    const { name, description, locale, source: kept } = read('own.md.hbs', source);
    assert.deepEqual([name, description, locale, kept], ['Our own', 'For us: short', 'ja', source]);
  });

  it('reads a head with the line ends of Windows', () => {
    assert.equal(read('own.md.hbs', '\uFEFF{{!--\r\nname: Our own\r\n--}}\r\n').name, 'Our own');
  });

  it('is named after its id without a head, and with another comment in its place', () => {
    for (const source of [
      '',
      '# {{title}}',
      '{{!-- Keep it short. --}}\n',
      '{{!--\nKeep it short.\n--}}\n',
      '{{!--\nname: 5\n--}}',
    ]) {
      const { name, description } = read('own.md.hbs', source);
      assert.deepEqual([name, description], ['own', '']);
    }
  });

  it('says where the head is not YAML', () => {
    assert.equal(
      problemOf('own.md.hbs', '{{!--\nname: Own\nname: Own\n--}}'),
      '3: The head of the template is not readable YAML.',
    );
  });

  it('says where the head contradicts the file name', () => {
    assert.equal(
      problemOf('own.en.md.hbs', '{{!--\nname: Own\nlocale: ja\n--}}'),
      '3: The template’s file name says “en”, its head says “ja”.',
    );
  });

  it('reads a pattern of file names, and whether it is about an incident', () => {
    const template = read('own.md.hbs', "{{!--\nfileName: '{{date}}-{{slug title}}.md'\nincident: false\n--}}");
    assert.deepEqual([template.fileName, template.incident], ['{{date}}-{{slug title}}.md', false]);
    const plain = read('own.md.hbs', '{{!--\nincident: true\n--}}');
    assert.deepEqual([plain.fileName, plain.incident], [undefined, undefined]);
  });

  for (const pattern of ['a.txt', '5', '[a.md]', '{{date}}', 'a/{{date}}.md', 'a\\b.md', '../a.md', '""']) {
    it(`says where a pattern of file names is none: ${pattern}`, () => {
      const sentence = 'The fileName of a template is a text that ends in .md, without a folder.';
      assert.equal(
        problemOf(
          'own.md.hbs',
          `{{!--\nname: a\nfileName: '${pattern}'\n--}}`.replace("'5'", '5').replace("'[a.md]'", '[a.md]'),
        ),
        `3: ${sentence}`,
      );
    });
  }

  it('refuses other files', () => {
    for (const path of ['own.md', '.md.hbs', 'own.hbs', 'own.md.hbs.bak', '']) {
      assert.equal(problemOf(path), '1: A template’s file name must end in .md.hbs.');
    }
  });

  it('never throws, whatever the head', () => {
    const parts = ['name', 'locale', ': ', '\n', '*a', '&a ', '[', '{', '- ', '"', '!!js ', '<<: *a', '  ', '%', 'x'];
    const head = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(head, (yaml) => {
        const result = readTemplateFile('own.md.hbs', `{{!--\n${yaml}\n--}}`, 'workspace');
        assert('template' in result || result.problem.line > 1);
      }),
    );
  });
});
