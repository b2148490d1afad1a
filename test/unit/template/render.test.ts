import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatMessage } from '../../../src/core/message';
import { renderTemplate } from '../../../src/core/template/render';
import { fullFacts, minimalFacts, ownTemplate, rendered } from './builtInTemplates';

/** Returns the line and the English sentence of what is wrong with a template. */
function problemOf(source: string): string {
  const result = renderTemplate(ownTemplate(source), fullFacts);
  assert('problem' in result, JSON.stringify(result));
  assert.equal(result.problem.path, '.postmortem/templates/own.md.hbs');
  return `${String(result.problem.line)}: ${formatMessage(result.problem.message)}`;
}

describe('renderTemplate', () => {
  it('prints facts as they are, without HTML entities', () => {
    const title = `<b> & "quotes" 'too'`;
    assert.equal(rendered(ownTemplate('{{title}}'), { ...minimalFacts, title }).markdown, title);
  });

  it('knows conditions and loops', () => {
    const source = '{{#each services}}{{@index}} {{markdown this}}{{#unless @last}}, {{/unless}}{{else}}none{{/each}}';
    assert.equal(rendered(ownTemplate(source), fullFacts).markdown, '0 checkout, 1 pay, ments');
    assert.equal(rendered(ownTemplate(source), minimalFacts).markdown, 'none');
  });

  it('takes a fact that is not known for false', () => {
    const source = '{{#if owner}}{{owner}}{{else if resolved}}resolved{{else}}nobody{{/if}}';
    assert.equal(rendered(ownTemplate(source), minimalFacts).markdown, 'nobody');
  });

  it('keeps the line ends of a template from Windows', () => {
    const source = '---\r\nowner: {{yaml owner}}\r\n---\r\n\r\n## Summary\r\n\r\nend';
    const { markdown, cursorOffset } = rendered(ownTemplate(source), minimalFacts);
    assert.equal(markdown, '---\r\nowner:\r\n---\r\n\r\n## Summary\r\n\r\nend');
    assert.equal(markdown.slice(cursorOffset), 'end');
  });

  it('begins with the front matter, whatever stands before it', () => {
    const source = '\uFEFF{{!--\r\nname: Own\r\n--}}\r\n \r\n\r\n---\r\npostmortem: own\r\n---\r\n';
    assert.equal(rendered(ownTemplate(source), minimalFacts).markdown, '---\r\npostmortem: own\r\n---\r\n');
  });

  it('takes the date and the time within another call', () => {
    const source = '{{#if (date started)}}{{yaml (date started)}} {{markdown (time started)}}{{/if}}';
    assert.equal(rendered(ownTemplate(source), fullFacts).markdown, '"2026-11-23" 23:50');
  });

  it('leaves spaces at line ends alone outside the front matter', () => {
    const source = 'a  \n\n---\n\nbreak  \n\n---\n';
    assert.equal(rendered(ownTemplate(source), minimalFacts).markdown, source);
  });
});

describe('the cursor', () => {
  it('stands where the template says, and leaves no mark', () => {
    const { markdown, cursorOffset } = rendered(ownTemplate('# {{title}}\n\n😀{{cursor}}\n'), minimalFacts);
    assert.equal(markdown, '# Checkout latency\n\n😀\n');
    assert.equal(cursorOffset, '# Checkout latency\n\n😀'.length);
  });

  it('is not fooled by a title that holds the mark', () => {
    const title = '\u2038\u2038 caret';
    const { markdown, cursorOffset } = rendered(ownTemplate('{{title}}|{{cursor}}|'), { ...minimalFacts, title });
    assert.equal(markdown, `${title}||`);
    assert.equal(cursorOffset, title.length + 1);
  });

  it('stands under the first section when the template does not say, else at the end', () => {
    assert.equal(rendered(ownTemplate('# A\n\n## B\n\nC'), minimalFacts).cursorOffset, '# A\n\n## B\n\n'.length);
    assert.equal(rendered(ownTemplate('no section'), minimalFacts).cursorOffset, 'no section'.length);
  });
});

describe('an error in a template', () => {
  const facts = 'template, title, severity, owner, services, zone, started, detected, mitigated, resolved';
  const cases: [what: string, source: string, expected: string][] = [
    ['a misspelt fact', 'a\n\n{{titel}}', '3: “titel” does not exist here; did you mean “title”?'],
    ['a misspelt helper', 'a\n{{yml title}}', '2: “yml” does not exist here; did you mean “yaml”?'],
    ['an unknown fact', '{{budget}}', `1: “budget” does not exist here; available: ${facts}.`],
    [
      'an unknown fact in a branch that is not taken',
      '{{#if title}}{{else}}\n{{budget}}{{/if}}',
      `2: “budget” does not exist here; available: ${facts}.`,
    ],
    ['an unknown block', '{{#with title}}{{/with}}', '1: “with” does not exist here; available: if, unless, each.'],
    ['a fact used as a block', '{{#title}}x{{/title}}', '1: “title” does not exist here; available: if, unless, each.'],
    [
      'a fact in a loop',
      '{{#each services}}\n{{title}}{{/each}}',
      '2: “title” does not exist here; available: this, @index, @first, @last.',
    ],
    ['an item outside a loop', '{{this}}', `1: “this” does not exist here; available: ${facts}.`],
    [
      'the time of what has none',
      '{{time title}}',
      '1: “title” does not exist here; available: started, detected, mitigated, resolved.',
    ],
    ['a helper without a value', '{{yaml}}', '1: “yaml” takes exactly one value.'],
    ['a helper with too many', '{{yaml title severity}}', '1: “yaml” takes exactly one value.'],
    ['a named parameter', '{{yaml title style=zone}}', '1: “yaml” takes exactly one value.'],
    ['a value for the cursor', '{{cursor title}}', '1: “cursor” takes no value.'],
    ['a condition about nothing', '{{#if}}x{{/if}}', '1: “if” takes exactly one value.'],
    ['a partial that does not exist', '\n{{> header}}', '2: There is no partial “header”.'],
    [
      'a decorator',
      '{{#*inline "a"}}{{/inline}}',
      '1: Decorators, and partials with a block, cannot be used in a template.',
    ],
  ];
  for (const [what, source, expected] of cases) {
    it(`is found: ${what}`, () => {
      assert.equal(problemOf(source), expected);
    });
  }

  const unreadable: [what: string, source: string, line: number][] = [
    ['a block closed as another', '\n{{#if title}}{{/each}}', 2],
    ['a block that stays open', 'a\n{{#if title}}\n', 2],
    ['braces that stay open', 'a\n{{title', 2],
    ['empty braces', 'a\n\n{{}}', 3],
    ['a block that is closed twice', 'a\n{{/if}}', 2],
  ];
  for (const [what, source, line] of unreadable) {
    it(`is found on its line: ${what}`, () => {
      assert.match(problemOf(source), new RegExp(`^${line}: [A-Z].+\\.$`));
    });
  }

  it('is counted from the first line of the file, its head included', () => {
    assert.match(problemOf('{{!--\nname: Own\n--}}\n# {{titel}}'), /^4: /);
  });

  it('never throws, whatever the template', () => {
    const parts = [
      '{{',
      '}}',
      '{{#if ',
      '{{/if}}',
      '{{#each services}}',
      '{{/each}}',
      '{{else}}',
      'title',
      'this',
      ' ',
      '\n',
      '(',
      ')',
    ];
    const source = fc
      .array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(source, (text) => {
        const result = renderTemplate(ownTemplate(text), fullFacts);
        assert('markdown' in result || result.problem.line >= 1);
      }),
    );
  });
});

describe('a pattern of file names', () => {
  const problemOfPattern = (fileName: string): string => {
    const source = `{{!--\nname: Own\nfileName: '${fileName}'\n--}}\n# {{title}}\n`;
    const result = renderTemplate({ ...ownTemplate(source), fileName }, fullFacts);
    assert('problem' in result, JSON.stringify(result));
    return `${String(result.problem.line)}: ${formatMessage(result.problem.message)}`;
  };
  const cases: [pattern: string, expected: string][] = [
    ['{{slug titel}}.md', '3: “titel” does not exist here; did you mean “title”?'],
    ['{{dat}}.md', '3: “dat” does not exist here; '],
    ['{{date title}}.md', '3: “title” does not exist here; available: started, detected, mitigated, resolved.'],
    ['{{yaml title}}.md', '3: “yaml” does not exist here; '],
    ['{{cursor}}.md', '3: “cursor” does not exist here; '],
    ['{{#each services}}x{{/each}}.md', '3: “each” does not exist here; available: if, unless.'],
    ['{{#if timeline}}x{{/if}}.md', '3: “timeline” does not exist here; '],
    ['{{> head}}.md', '3: A partial cannot use another partial.'],
    ['{{constructor}}.md', '3: “constructor” does not exist here; '],
    ['{{title.constructor}}.md', '3: “title.constructor” does not exist here; '],
    ['{{slug (lookup title "constructor")}}.md', '3: “lookup” does not exist here; '],
    ['{{date.md', '3: The expression on this line is not readable Handlebars.'],
    ['{{#if title}}.md', '3: The block “#if” is never closed.'],
    [`${'x'.repeat(1000)}.md`, '3: The fileName of the template is too long.'],
    [`${'{{#if title}}'.repeat(70)}.md`, '3: '],
  ];
  for (const [pattern, expected] of cases) {
    it(`is refused as ${pattern.slice(0, 40)}`, () => {
      assert.equal(problemOfPattern(pattern).slice(0, expected.length), expected);
    });
  }
});

describe('a hostile template', function () {
  // Each of the costly ones kept the parser, or the renderer, busy for minutes; a laden machine takes a second or two for what is let through.
  this.timeout(20_000);

  const reaching: string[] = [
    '{{constructor.constructor "return process"}}',
    '{{__proto__}}',
    '{{title.constructor}}',
    '{{title.[constructor]}}',
    '{{[constructor]}}',
    '{{this.constructor}}',
    '{{@root.constructor}}',
    '{{../constructor}}',
    '{{lookup title "constructor"}}',
    '{{yaml (lookup title "constructor")}}',
    '{{yaml constructor}}',
    '{{#each constructor}}{{/each}}',
    '{{#each services}}{{this.constructor}}{{/each}}',
    '{{#with (lookup title "constructor")}}{{/with}}',
    '{{#title as |x|}}{{x.constructor}}{{/title}}',
    '{{toString}}',
    '{{hasOwnProperty "title"}}',
    '{{log title}}',
    '{{helperMissing title}}',
    '{{blockHelperMissing title}}',
    '{{#each services}}{{../title}}{{/each}}',
    '{{#each timeline}}{{constructor}}{{/each}}',
    '{{#each timeline}}{{this.constructor}}{{/each}}',
    '{{#each timeline}}{{text.constructor}}{{/each}}',
    '{{#each timeline}}{{@root.title}}{{/each}}',
    '{{row (lookup title "constructor")}}',
    '{{duration constructor __proto__}}',
    '{{list constructor}}',
  ];
  for (const source of reaching) {
    it(`reaches nothing but the facts: ${source}`, () => {
      assert.match(problemOf(source), /^1: “.+” (?:does not exist here|takes )/);
    });
  }

  const costly: [what: string, source: string][] = [
    ['blocks in blocks', '{{#if title}}'.repeat(5000) + '{{/if}}'.repeat(5000)],
    ['blocks that never end', '{{#if title}}'.repeat(15_000)],
    ['a chain of else if', `{{#if title}}${'{{else if title}}'.repeat(10_000)}{{/if}}`],
    ['a chain of spaced else if', `{{#if title}}${'{{ else if title}}'.repeat(10_000)}{{/if}}`],
    ['blocks hidden from a count by comments', '{{#if title}}{{! {{/if}}'.repeat(8000)],
    ['brackets in brackets', `{{yaml ${'(yaml '.repeat(30_000)}`],
    ['brackets behind a string', `{{yaml "}}" ${'(yaml '.repeat(30_000)}`],
    ['as many brackets as are let through', `{{yaml ${'(yaml '.repeat(500)}title${')'.repeat(500)}}}`],
    ['as many blocks as are let through', '{{#if title}}'.repeat(200) + '{{/if}}'.repeat(200)],
    ['text that is escaped again and again', `{{yaml ${'(yaml '.repeat(100)}title${')'.repeat(100)}}}`],
    ['rows of rows', `{{row${' title'.repeat(20)}}}`.repeat(1500)],
    ['cells of every line', `{{#each timeline}}${'{{cell text}}'.repeat(1900)}{{/each}}`],
    ['durations of every moment', '{{duration started resolved}}'.repeat(2000)],
    ['very many helper calls', '{{markdown title}}'.repeat(11_000)],
    ['a name without end', `{{${'a'.repeat(190_000)}}}`],
    ['a path without end', `{{${'a/'.repeat(90_000)}b}}`],
    ['parameters without end', `{{yaml${' title'.repeat(30_000)}}}`],
  ];
  for (const [what, source] of costly) {
    it(`stops soon: ${what}`, () => {
      assert(source.length <= 200_000);
      renderTemplate(ownTemplate(source), fullFacts);
    });
  }

  it('cannot fill the memory', () => {
    const title = 'x'.repeat(10_000);
    const services = Array<string>(10_000).fill('x'.repeat(1000));
    const loops = '{{#each services}}{{/each}}'.repeat(150);
    for (const source of ['{{title}}'.repeat(1000), '{{#each services}}{{this}}{{/each}}', loops]) {
      const result = renderTemplate(ownTemplate(source), { ...minimalFacts, title, services });
      assert('problem' in result);
      assert.equal(formatMessage(result.problem.message), 'The template writes more than a page can hold.');
    }
  });

  it('stops soon when it is given very long texts again and again', () => {
    const text = 'x'.repeat(128 * 1024);
    const facts = { ...fullFacts, title: text, timeline: [{ moment: '2026-11-23T23:50+09:00', text }] };
    for (const source of [
      '{{slug title}}'.repeat(1900),
      `{{#each timeline}}${'{{slug text}}'.repeat(1900)}{{/each}}`,
    ]) {
      const begun = Date.now();
      const result = renderTemplate(ownTemplate(source), facts);
      assert('problem' in result);
      assert.equal(formatMessage(result.problem.message), 'The template writes more than a page can hold.');
      assert(Date.now() - begun < 10_000);
    }
  });

  it('is refused for tables that could not be read soon, its own or those of a partial', () => {
    const table = `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|x|\n'.repeat(1000)}`;
    const quoted = table.replace(/^/gm, '> ').replaceAll('\n', '\r\n');
    const partial = { name: 'table', locale: undefined, source: table, path: 'partials/table.md.hbs' };
    for (const template of [
      ownTemplate(table),
      ownTemplate(`text\n---\n${quoted}`),
      ownTemplate('|a|b|\n|-|-|\n|x|y|\n\n'.repeat(3400)),
      ownTemplate(`|a|\n|-|\n${'|a'.repeat(20_000)}|\n`),
      { ...ownTemplate('# A\n\n{{> table}}'), partials: [partial] },
    ]) {
      const result = renderTemplate(template, minimalFacts);
      assert('problem' in result);
      assert.equal(formatMessage(result.problem.message), 'The tables of the template have too many cells.');
    }
  });

  it('may be long, and have large tables', () => {
    const table = `${'|a'.repeat(20)}|\n${'|:-:'.repeat(20)}|\n${'|x|\n'.repeat(900)}`;
    const source = `---\na: b\n---\n\n${'some words --- or - more\n'.repeat(4000)}\n${table}`;
    assert.equal(rendered(ownTemplate(source), minimalFacts).markdown, source);
  });

  it('says its name in a sentence that can be read', () => {
    assert(problemOf(`{{${'a'.repeat(10_000)}}}`).length < 300);
  });
});
