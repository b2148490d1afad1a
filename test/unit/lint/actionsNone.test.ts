import assert from 'node:assert/strict';
import { sentences, underlined } from './environment';

const rule = 'actions-none';
const checkList = '- [ ] Sections above are filled out\n- [ ] Incident is over';

describe('actions-none', () => {
  const none = [
    ['placeholders', '- TBD\n- Action 2'],
    ['a check list about the document', checkList],
    ['rows without an action', '| Action | Owner |\n|--|--|\n|  | alice |'],
    ['the guidance of a template', 'These are only sample subheadings. Every action item should have an issue.'],
    ['guidance and a placeholder', 'List the action items below.\n\n1. [describe the action]'],
  ];
  for (const [name = '', content = ''] of none) {
    it(`finds a section with ${name}`, () => {
      assert.deepEqual(underlined(rule, `# Checkout\n\n## Action items\n\n${content}\n`), ['## Action items']);
    });
  }

  const some = [
    ['an action', '- Add an index'],
    ['"None"', 'None'],
    ['"None" in a list', '- N/A'],
    ['why there are none', 'None: the rollback worked.'],
    ['"None" in Japanese', '特になし'],
    ['a pointer to where they are', 'See the board of the team for the action items.'],
    ['code', '```\nmake index\n```'],
    ['an image', '![board](board.png)'],
    ['a remark under a heading of its own', '### Notes\n\nThey are in the epic.'],
    ['nothing, which is reported as empty', ''],
    ['a comment, which is reported as empty', '<!-- What will be done? -->'],
  ];
  for (const [name = '', content = ''] of some) {
    it(`leaves a section with ${name} alone`, () => {
      assert.deepEqual(sentences(rule, `# Checkout\n\n## Action items\n\n${content}\n`), []);
    });
  }

  it('is content with actions in another section', () => {
    assert.deepEqual(sentences(rule, `## Action items\n\n- Add an index\n\n## Actions\n\n${checkList}\n`), []);
  });

  it('leaves the answer to a question alone', () => {
    assert.deepEqual(sentences(rule, '## How will we do better?\n\nEvery action needs an owner.\n'), []);
  });

  it('leaves a document without such a section to the rule about that', () => {
    assert.deepEqual(sentences(rule, '## Impact\n\nTwo orders.\n'), []);
  });
});
