import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter, frontMatterText } from '../../../src/core/document/frontMatter';
import { parsePostmortem } from '../../../src/core/document/postmortem';
import { fillExisting } from '../../../src/core/template/fillExisting';
import type { IncidentFacts } from '../../../src/core/template/incidentFacts';
import type { Template } from '../../../src/core/template/templateFile';
import { fullFacts, minimalFacts } from './builtInTemplates';

const facts: IncidentFacts = { ...fullFacts, title: 'Checkout: slow' };

/** Returns what becomes of a page. */
function filled(source: string, values: IncidentFacts = facts): string {
  return fillExisting(page(source), values).markdown;
}

function page(source: string): Template {
  return {
    id: 'docs/postmortems/TEMPLATE.md',
    locale: undefined,
    name: 'TEMPLATE.md',
    description: '',
    source,
    origin: 'workspace',
    path: 'file:///docs/postmortems/TEMPLATE.md',
    asItIs: true,
  };
}

describe('a copied page: its title', () => {
  const headings: [before: string, after: string][] = [
    ['# [Title]', '# Checkout: slow'],
    ['# [Incident name]', '# Checkout: slow'],
    ['# Title', '# Checkout: slow'],
    ['# Postmortem Template', '# Checkout: slow'],
    ['# Postmortem', '# Postmortem: Checkout: slow'],
    ['# Incident Report', '# Incident Report: Checkout: slow'],
    ['# Postmortem:', '# Postmortem: Checkout: slow'],
    ['# Postmortem: [Title]', '# Postmortem: Checkout: slow'],
    ['# Postmortem: <title> (#NNN)', '# Postmortem: Checkout: slow (#NNN)'],
    ['# Postmortem: {{ title }}', '# Postmortem: Checkout: slow'],
    ['# Postmortem: Incident Title', '# Postmortem: Checkout: slow'],
    ['# YYYY-MM-DD: [Title]', '# 2026-11-23: Checkout: slow'],
    ['# [YYYY-MM-DD] [Title]', '# 2026-11-23 Checkout: slow'],
    ['# [Title] - [YYYY-MM-DD]', '# Checkout: slow - 2026-11-23'],
    ['# YYYY/MM/DD', '# 2026-11-23 Checkout: slow'],
    ['# YYYY-MM-DD - Incident Template', '# 2026-11-23 - Checkout: slow'],
    ['# [Service] outage: [Title]', '# [Service] outage: Checkout: slow'],
    ['# Postmortem [guide](https://example.com)', '# Postmortem [guide](https://example.com): Checkout: slow'],
    ['# Postmortem {#top}', '# Postmortem {#top}: Checkout: slow'],
    ['# ポストモーテム：[タイトル]', '# ポストモーテム：Checkout: slow'],
    ['# ポストモーテム テンプレート', '# Checkout: slow'],
    ['# 障害のタイトル', '# Checkout: slow'],
    ['#', '# Checkout: slow'],
    ['# Title #', '# Checkout: slow #'],
    ['Postmortem: [Title]\n===', 'Postmortem: Checkout: slow\n==='],
    ['## Summary\n', '# Checkout: slow\n\n## Summary\n'],
    ['**Title:** [Title]', '**Title:** Checkout: slow'],
    ['- **Title**:', '- **Title**: Checkout: slow'],
    ['Title: <!-- short, no names -->', 'Title: Checkout: slow <!-- short, no names -->'],
    ['件名：', '件名： Checkout: slow'],
    ['# Incident Report\n\n**Title:**', '# Incident Report\n\n**Title:** Checkout: slow'],
    ['# [Title]\n\nTitle: TBD', '# Checkout: slow\n\nTitle: Checkout: slow'],
    ['# Summary\n\nx\n\n# Impact\n', '# Checkout: slow\n\n# Summary\n\nx\n\n# Impact\n'],
    ['<!-- Copy me. -->\n\n# Title\n', '<!-- Copy me. -->\n\n# Checkout: slow\n'],
    ['', '# Checkout: slow\n\n'],
    ['Title: [title]\n=====\n\n## Summary\n', 'Title: Checkout: slow\n=====\n\n## Summary\n'],
    ['Title:\n=====\n\n## Summary\n', 'Title: Checkout: slow\n=====\n\n## Summary\n'],
    ['Title: TBD\n=====\n', 'Title: Checkout: slow\n=====\n'],
    ['Title: [title]\n-----\n\n## Summary\n', 'Title: Checkout: slow\n-----\n\n## Summary\n'],
    [
      '# Postmortem\n\n## Summary\n\n## Related incidents\n\nName:\nLink:\n',
      '# Postmortem: Checkout: slow\n\n## Summary\n\n## Related incidents\n\nName:\nLink:\n',
    ],
    [
      '# Postmortem: [Title]\n\n## Actions\n\nName: \nDue: \n',
      '# Postmortem: Checkout: slow\n\n## Actions\n\nName: \nDue: \n',
    ],
    ['<!--\nTitle: \nOwner:\n-->\n\n# Postmortem', '<!--\nTitle: \nOwner:\n-->\n\n# Postmortem: Checkout: slow'],
    ['# Postmortem\n\n```\nTitle:\n```\n', '# Postmortem: Checkout: slow\n\n```\nTitle:\n```\n'],
    ['# Postmortem\n\n    Title:', '# Postmortem: Checkout: slow\n\n    Title:'],
    [
      '# Postmortem\n\n<!--\nTitle: short\n-->\n\nTitle:\n',
      '# Postmortem\n\n<!--\nTitle: short\n-->\n\nTitle: Checkout: slow\n',
    ],
    [
      '# Summary\n\n# Related\n\nName:\n\n# Cause\n',
      '# Checkout: slow\n\n# Summary\n\n# Related\n\nName:\n\n# Cause\n',
    ],
  ];
  for (const [before, after] of headings) {
    it(`${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
      assert.equal(filled(before), after);
    });
  }

  it('leaves the day open while nothing is known of it', () => {
    assert.equal(filled('# YYYY-MM-DD: [Title]', minimalFacts), '# YYYY-MM-DD: Checkout latency');
  });

  it('means the same as was typed, whatever is in it', () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => /[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(
        title,
        fc.constantFrom('# [Title]', '# Postmortem: <title>', '', '---\nlayout: x\n---\n'),
        (typed, source) => {
          const text = filled(`${source}\n\n## Summary\n\n## Impact\n`, { ...facts, title: typed });
          const expected = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
          assert.ok(parsePostmortem(text).title?.text.endsWith(expected.replace(/\s+/g, ' ')), text);
        },
      ),
    );
  });
});

describe('a copied page: its front matter', () => {
  const jekyll = `---
layout: postmortem # the theme needs it
title: ""
date: YYYY-MM-DD
categories: [postmortem]
severity: SEV-3
owner:
services: []
status:
started: null
resolved: ~
detected: "<when?>"
Postmortem:
---

# [Title]

<!-- Describe the impact. -->

## Impact
`;

  it('has filled in what was there and empty, and nothing else', () => {
    assert.equal(
      filled(jekyll),
      `---
layout: postmortem # the theme needs it
title: "Checkout: slow"
date: 2026-11-23
categories: [postmortem]
severity: SEV-3
owner: alice
services: [checkout,"pay, ments"]
status: draft
started: 2026-11-23T23:50+09:00
resolved: 2026-11-24T00:20+09:00
detected: 2026-11-23T23:55+09:00
Postmortem: docs/postmortems/TEMPLATE.md
---

# Checkout: slow

<!-- Describe the impact. -->

## Impact
`.replace('[checkout,"pay, ments"]', servicesAsWritten()),
    );
  });

  it('keeps the line ends of Windows, and takes away a byte order mark', () => {
    assert.equal(
      filled('\uFEFF---\r\ntitle:\r\nteam: shop\r\n---\r\n\r\n## Summary\r\n'),
      '---\r\ntitle: "Checkout: slow"\r\nteam: shop\r\n---\r\n\r\n## Summary\r\n',
    );
  });

  it('is left alone where it cannot be read', () => {
    const broken = '---\ntitle:\n  - [\nstatus:\n---\n\n# Title\n';
    assert.equal(filled(broken), broken.replace('# Title', '# Checkout: slow'));
  });

  it('stays as it is for what is not known', () => {
    const source = '---\nstarted:\nowner: [name]\nresolved: TBD\n---\n\n# Title\n';
    assert.equal(filled(source, minimalFacts), source.replace('# Title', '# Checkout latency'));
  });

  it('gets no key that it did not have', () => {
    const text = filled('---\nlayout: post\n---\n\n# Title\n');
    assert.deepEqual([...(readFrontMatter(text)?.entries.keys() ?? [])], ['layout']);
  });

  function servicesAsWritten(): string {
    const [line = ''] = filled('---\nservices:\n---\n').split('\n').slice(1);
    assert.deepEqual(readFrontMatter(`---\n${line}\n---\n`)?.entries.get('services')?.list, ['checkout', 'pay, ments']);
    return line.slice('services: '.length);
  }
});

describe('a copied page', () => {
  it('changes in no other line, so that everybody knows it again', () => {
    const source = `# Postmortem: [Title]

Date: YYYY-MM-DD
Authors: [names]

<!-- Delete this when done. -->

## Summary {{not handlebars}}

{{#if x}} stays {{/if}}

| Time | What |
| --- | --- |
| HH:MM | [describe] |

## Action items

- [ ] [What](link) - @owner
`;
    assert.equal(filled(source), source.replace('[Title]', 'Checkout: slow'));
  });

  it('has the cursor under the first heading of level 2', () => {
    const { markdown, cursorOffset } = fillExisting(page('# Title\n\nAbout.\n\n## Summary\n\nText.\n'), facts);
    assert.equal(markdown.slice(0, cursorOffset), '# Checkout: slow\n\nAbout.\n\n## Summary\n\n');
  });

  it('can be read by its values, whatever the title is', () => {
    const text = filled('---\ntitle:\npostmortem:\n---\n', { ...facts, title: '{{x}} # : "yes" \'no\'' });
    assert.equal(frontMatterText(readFrontMatter(text), 'title'), '{{x}} # : "yes" \'no\'');
    assert.equal(frontMatterText(readFrontMatter(text), 'postmortem'), 'docs/postmortems/TEMPLATE.md');
  });

  it('is made at once, whatever is in the page', () => {
    for (const mark of ['[', '<', '{', '_', '# [', 'Title:', '**', '- ', ':', 'YYYY-', ' ', '#']) {
      const source = `# ${mark.repeat(2000)}\n${mark.repeat(2000)}`;
      assert.ok(filled(source).includes('Checkout: slow'), mark);
    }
  });
});
