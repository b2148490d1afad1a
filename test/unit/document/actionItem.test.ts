import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ActionItem } from '../../../src/core/document/actionItem';
import { parsePostmortem } from '../../../src/core/document/postmortem';

const path = 'postmortems/2026-11-23-checkout.md';

/** Returns the actions of a document. */
function actions(text: string): readonly ActionItem[] {
  return parsePostmortem(text, { path }).actions;
}

/** Returns the actions in a section of that name, each in one line. */
function read(content: string, heading = '## Action items'): string[] {
  return actions(`# Checkout\n\n${heading}\n\n${content}\n`).map(line);
}

function line({ text, owner, due, dueDate, link, done }: ActionItem): string {
  const day = due === undefined ? undefined : due === dueDate ? due : `${due} = ${dueDate ?? '?'}`;
  return [done ? `[x] ${text}` : text, owner && `owner ${owner}`, day && `due ${day}`, link]
    .filter(Boolean)
    .join(' | ');
}

describe('readActionItems', () => {
  describe('in tables', () => {
    const tables: [name: string, content: string, expected: string[]][] = [
      [
        'with the columns of our templates',
        '| Action | Type | Owner | Due | Ticket |\n|---|---|---|---|---|\n| Alert on queue length | detect | alice | 2026-12-01 | OPS-45 |',
        ['Alert on queue length | owner alice | due 2026-12-01 | OPS-45'],
      ],
      [
        'in another order, with a status',
        '| # | Status | Due date | Assignee | Action item |\n|--|--|--|--|--|\n| 1 | Done | 1 Dec 2026 | @bob | Pin the driver |\n| 2 | In progress | Dec 15 | Carol | Add a canary |',
        [
          '[x] Pin the driver | owner @bob | due 1 Dec 2026 = 2026-12-01',
          'Add a canary | owner Carol | due Dec 15 = 2026-12-15',
        ],
      ],
      [
        'in Japanese',
        '| ID | 対応内容 | 担当者 | 期限 | チケット | 状態 |\n|--|--|--|--|--|--|\n| P-1 | 監視を追加 | 佐藤 | 2026/12/1 | #123 | 未着手 |\n| P-2 | 手順書を作成 | 鈴木 | 12月5日 | — | **完了** |',
        [
          '監視を追加 | owner 佐藤 | due 2026/12/1 = 2026-12-01 | #123',
          '[x] 手順書を作成 | owner 鈴木 | due 12月5日 = 2026-12-05',
        ],
      ],
      [
        'with nobody and no date in their cells',
        '| Task | Owner | Due |\n|--|--|--|\n| Add an index | Team | TBD |\n| Add a cache | For planning | — |\n| Drop the table | 要アサイン | 未定 |\n| Move the job |  |  |\n| Ask support | ? | ? |',
        ['Add an index', 'Add a cache', 'Drop the table', 'Move the job', 'Ask support'],
      ],
      [
        'with rows that nobody filled in',
        '| Action | Owner | Due |\n|--|--|--|\n|  |  |  |\n| TBD | TBD | TBD |\n| ... |  |  |\n| [describe the action] | [owner] | YYYY-MM-DD |\n| Add an index | alice | 2026-12-01 |',
        ['Add an index | owner alice | due 2026-12-01'],
      ],
      [
        'with links, entities and marks',
        '| What | Who | Ticket |\n|--|--|--|\n| **Add** an `index` | Alice &amp; Bob | [shop#12](https://github.com/acme/shop/issues/12) |\n| ~~Add a cache~~ | [@carol](https://github.com/carol) | https://acme.atlassian.net/browse/OPS-9 |',
        [
          'Add an index | owner Alice & Bob | https://github.com/acme/shop/issues/12',
          '[x] Add a cache | owner @carol | https://acme.atlassian.net/browse/OPS-9',
        ],
      ],
      [
        'with a bar in code',
        '| Action | Owner | Due |\n|--|--|--|\n| Never write `cmd || true` in a job | alice | 2026-12-01 |',
        ['Never write cmd || true in a job | owner alice | due 2026-12-01'],
      ],
      [
        'without a name for the column of actions',
        '| Prio | | Owner |\n|--|--|--|\n| 1 | Add an index on the orders | alice |',
        ['Add an index on the orders | owner alice'],
      ],
      [
        'with a ticket behind the status',
        '| Action | Owner | Status |\n|--|--|--|\n| Add an index | alice | Done ([#45](https://github.com/acme/shop/pull/45)) |',
        ['[x] Add an index | owner alice | https://github.com/acme/shop/pull/45'],
      ],
      [
        'with the state among the tickets',
        '| Action | Owner | Bug |\n|--|--|--|\n| Add an index | alice | n/a **DONE** |\n| Add a cache | bob | Bug 5554 **TODO** |',
        ['[x] Add an index | owner alice', 'Add a cache | owner bob | Bug 5554'],
      ],
      [
        'that were given up',
        '| Action | Status |\n|--|--|\n| Add an index | Won’t do |\n| Add a cache | 見送り |\n| Add a job | Not done |',
        ['[x] Add an index', '[x] Add a cache', 'Add a job'],
      ],
      [
        'with a closing bar left out',
        '| Action | Owner |\n|--|--|\n| Add an index | alice\n| Add a cache | bob',
        ['Add an index | owner alice', 'Add a cache | owner bob'],
      ],
    ];
    for (const [name, content, expected] of tables) {
      it(`reads rows ${name}`, () => {
        assert.deepEqual(read(content), expected);
      });
    }

    it('reads a table of actions in another section', () => {
      const text = '## Resolution\n\nWe rolled back.\n\n| Action item | Owner |\n|--|--|\n| Add an index | alice |\n';
      assert.deepEqual(actions(text).map(line), ['Add an index | owner alice']);
    });

    it('does not take what was done during the incident for actions', () => {
      const table = '| Time | Action | Owner |\n|--|--|--|\n| 14:05 | Restarted the pods | alice |\n';
      assert.deepEqual(actions(`## Timeline\n\n${table}\n## Response\n\n${table}`), []);
    });

    it('does not take the facts of one action for actions', () => {
      assert.deepEqual(read('| Owner | alice |\n|--|--|\n| Due | 2026-12-01 |\n| Status | open |'), []);
    });
  });

  describe('in lists', () => {
    const lists: [name: string, content: string, expected: string[]][] = [
      ['with bullets', '- Add an index\n* Add a cache', ['Add an index', 'Add a cache']],
      ['with numbers', '1. Add an index\n2. Add a cache', ['Add an index', 'Add a cache']],
      [
        'with check boxes',
        '- [x] Add an index\n- [ ] Add a cache\n- [X] Add a job',
        ['[x] Add an index', 'Add a cache', '[x] Add a job'],
      ],
      [
        'over several lines',
        '- [ ] Add an index\n  on the orders, and\n  measure it. — **Owner:** alice, **Due:**\n  2026-12-01',
        ['Add an index on the orders, and measure it. | owner alice | due 2026-12-01'],
      ],
      [
        'that say that they are done',
        '- Add an index (DONE)\n- ~~Add a cache~~\n- Add a job ✅\n- ✅ Add a node\n- DONE: add a disk\n- Add a rack (done!)\n- 監視を追加（完了）\n- 手順書を作成 — 完了: 2026-11-25\n- Add a test - done\n- Add a bus :white_check_mark:',
        [
          '[x] Add an index',
          '[x] Add a cache',
          '[x] Add a job',
          '[x] Add a node',
          '[x] add a disk',
          '[x] Add a rack',
          '[x] 監視を追加',
          '[x] 手順書を作成 — 完了: 2026-11-25',
          '[x] Add a test',
          '[x] Add a bus',
        ],
      ],
      [
        'that are told in the past',
        '- Removed the job\n- We have disabled the cache\n- The token has been revoked\n- Updated the runbook\n- Improved alerting\n- We agreed to add an index\n- Check if the alert has been silenced',
        [
          '[x] Removed the job',
          '[x] We have disabled the cache',
          '[x] The token has been revoked',
          '[x] Updated the runbook',
          'Improved alerting',
          'We agreed to add an index',
          'Check if the alert has been silenced',
        ],
      ],
      [
        'behind the words "Action item"',
        '- **Action Item**: Add an alarm for "Upload Failed" patterns. [Priority: High]',
        ['Add an alarm for "Upload Failed" patterns. [Priority: High]'],
      ],
      [
        'under topics in capitals, which are no people',
        '1. **Deployment Strategy**\n   - Test builds locally\n2. **Architecture Decisions**\n   - Document the choice',
        ['Test builds locally', 'Document the choice'],
      ],
      [
        'above facts about the document',
        'Add an index.\n\n**Review Date**: 2026-12-01\n\n**Reviewed by**: Bob\n\n**END OF INCIDENT REPORT**',
        ['Add an index.'],
      ],
      [
        'that speak of being done',
        '- Alert when the migration is done\n- Make sure that the backup is completed within an hour\n- Close the gap between deploys\n- 移行の完了を確認する\n- 未完了のジョブを再実行する',
        [
          'Alert when the migration is done',
          'Make sure that the backup is completed within an hour',
          'Close the gap between deploys',
          '移行の完了を確認する',
          '未完了のジョブを再実行する',
        ],
      ],
      [
        'with what belongs to them below',
        '- Add an index\n  - on the orders\n  - https://github.com/acme/shop/issues/12\n- Add a cache\n\n  It is slow without.',
        ['Add an index | https://github.com/acme/shop/issues/12', 'Add a cache'],
      ],
      [
        'with facts below',
        '- Add an index\n  - Owner: @alice\n  - Due: 2026-12-01\n  - Ticket: OPS-45\n  - Status: Done',
        ['[x] Add an index | owner @alice | due 2026-12-01 | OPS-45'],
      ],
      [
        'under categories',
        '- **Prevent**\n  - Add an index\n  - Add a cache\n- Detection:\n  - Alert on the queue',
        ['Add an index', 'Add a cache', 'Alert on the queue'],
      ],
      [
        'that are questions or noun phrases',
        '- Better alerts?\n- A runbook for the queue',
        ['Better alerts?', 'A runbook for the queue'],
      ],
      [
        'that are links only',
        '- https://github.com/acme/shop/issues/12\n- [OPS-45](https://acme.atlassian.net/browse/OPS-45)\n- <https://github.com/acme/shop/pull/7>',
        [
          'https://github.com/acme/shop/issues/12 | https://github.com/acme/shop/issues/12',
          'OPS-45 | https://acme.atlassian.net/browse/OPS-45',
          'https://github.com/acme/shop/pull/7 | https://github.com/acme/shop/pull/7',
        ],
      ],
      ['that say that there are none', '- N/A', []],
      ['that nobody filled in', '- TBD\n- [ ] \n- Action 1\n- {{ summary }} [link to issue]\n- ...', []],
      [
        'with the braces of a template left around them',
        '- {{ Start writing a weekly report on the queue }} [link to issue]',
        ['{{ Start writing a weekly report on the queue }} [link to issue]'],
      ],
    ];
    for (const [name, content, expected] of lists) {
      it(`reads items ${name}`, () => {
        assert.deepEqual(read(content), expected);
      });
    }

    it('leaves a check list about the document alone', () => {
      const list =
        '- [x] Incident has been dealt with\n- [ ] Sections above are filled out\n- [ ] All action items have linked issues';
      assert.deepEqual(read(list, '## Actions'), []);
      assert.deepEqual(read('- [ ] タイムラインが記入されている\n- [x] ポストモーテムをレビュー済み'), []);
    });
  });

  describe('in text', () => {
    const texts: [name: string, content: string, expected: string[]][] = [
      ['a paragraph each', 'Add an index.\n\nThe queue gets an alert.', ['Add an index.', 'The queue gets an alert.']],
      [
        'a wrapped paragraph',
        'Add an index on the orders, which the report and\nthe invoices need, and measure it.',
        ['Add an index on the orders, which the report and the invoices need, and measure it.'],
      ],
      [
        'bare lines',
        'Add an index\nAdd a cache\nAlert on the queue',
        ['Add an index', 'Add a cache', 'Alert on the queue'],
      ],
      [
        'lines with hard breaks',
        'Add an index<br>\nAdd a cache  \nAlert on the queue',
        ['Add an index', 'Add a cache', 'Alert on the queue'],
      ],
      [
        'lines with initials',
        'JG: Add an index\nRT: Add a cache',
        ['Add an index | owner JG', 'Add a cache | owner RT'],
      ],
      [
        'facts below',
        'Add an index\n\nOwner: alice\n\nDue: 2026-12-01',
        ['Add an index | owner alice | due 2026-12-01'],
      ],
      ['an introduction', 'These are the action items:\n\n- Add an index', ['Add an index']],
      ['a remark beside a list', '- Add an index\n\nThe primary cause is the missing index.', ['Add an index']],
      ['nothing to do', 'No immediate action items.', []],
      ['nothing to do, in Japanese', '特になし', []],
      ['nothing to do yet', 'TBD', []],
      ['nothing after guidance', '<!-- What will be done? -->\n\nN/A', []],
    ];
    for (const [name, content, expected] of texts) {
      it(`reads ${name}`, () => {
        assert.deepEqual(read(content), expected);
      });
    }
  });

  describe('under headings', () => {
    it('reads one action per heading', () => {
      const content =
        '### Add an index\n\n- Owner: alice\n- Due: 2026-12-01\n\nIt is slow.\n\n### Alert on the queue\n\nSee OPS-45.';
      assert.deepEqual(read(content), ['Add an index | owner alice | due 2026-12-01', 'Alert on the queue | OPS-45']);
    });

    it('takes headings over lists for categories', () => {
      const content =
        '### Detection\n\n- Alert on the queue\n\n### Process improvements\n\nNone.\n\n### Database\n\n1. Add an index';
      assert.deepEqual(read(content), ['Alert on the queue', 'Add an index']);
    });

    it('takes names over lists for owners', () => {
      const content =
        '**Jane Smith**\n\n- Add an index\n\n**Alice:**\n- Add a cache\n\n**Team**\n\n- Review the alerts\n\n**For planning**\n\n- Add a node';
      assert.deepEqual(read(content), [
        'Add an index | owner Jane Smith',
        'Add a cache | owner Alice',
        'Review the alerts',
        'Add a node',
      ]);
    });

    it('does not take categories for owners', () => {
      const content =
        '**Monitoring**\n\n- Add an index\n\n**Short Term**\n\n- Add a cache\n\n**Kubernetes**\n\n- Add a node';
      assert.deepEqual(read(content), ['Add an index', 'Add a cache', 'Add a node']);
    });

    it('knows that all under "Completed" is done', () => {
      assert.deepEqual(read('### Completed\n\n- Add an index\n\n### Open\n\n- Add a cache'), [
        '[x] Add an index',
        'Add a cache',
      ]);
      assert.deepEqual(read('The following actions have already been completed:\n\n- Add an index'), [
        '[x] Add an index',
      ]);
    });

    it('leaves explanations and lessons within the section out', () => {
      const content =
        '- Add an index\n\n### Notes\n\n- The table is large\n\n### What went well\n\n- The rollback\n\n### カテゴリの説明\n\n- **予防:** 再発を防ぐ';
      assert.deepEqual(read(content), ['Add an index']);
    });

    for (const heading of [
      '## How will we do better?',
      '### Corrective measures',
      '## Follow-ups',
      '## 再発防止策',
      '## 今後の対応',
      '## Next steps',
      '## Technical improvements',
    ]) {
      it(`finds them under "${heading}"`, () => {
        assert.deepEqual(read('- Add an index', heading), ['Add an index']);
      });
    }

    it('does not take the answer to a question for actions', () => {
      const answer =
        'This happened because the index was missing. It was slow.\n\nWe should add an index on the orders.';
      assert.deepEqual(read(answer, '## How will we do better?'), ['We should add an index on the orders.']);
    });

    it('counts each action once where sections of actions lie in each other', () => {
      assert.deepEqual(read('### Process improvements\n\n- Add an index\n\n### Next steps\n\n- Add a cache'), [
        'Add an index',
        'Add a cache',
      ]);
    });
  });

  describe('finds the owner', () => {
    const owners: [content: string, owner: string | undefined][] = [
      ['- Add an index @alice', '@alice'],
      ['- @alice: add an index', '@alice'],
      ['- Add an index (@alice)', '@alice'],
      ['- Add an index (@alice, @bob)', '@alice, @bob'],
      ['- Add an index (@alice) ✅', '@alice'],
      ['- Add an index - @alice - due 2026-12-01', '@alice'],
      ['- JG to add an index', 'JG'],
      ['- CI to run the tests', undefined],
      ['- Move to the new cluster', undefined],
      ['- Add an index (@alice) #123', '@alice'],
      ['- Add an index — Alice', 'Alice'],
      ['- Add an index — Alice Smith', 'Alice Smith'],
      ['- Add an index. Owner: Alice', 'Alice'],
      ['- Add an index (Owner: Alice)', 'Alice'],
      ['- Add an index (Assignee: Alice, due 2026-12-01)', 'Alice'],
      ['- 索引を追加（担当: 佐藤）', '佐藤'],
      ['- 索引を追加 担当：佐藤、期限：12/1', '佐藤'],
      ['- Add an index (Owner: TBD)', undefined],
      ['- Add an index (Owner: Team)', undefined],
      ['- Add an index — TBD', undefined],
      ['- Add an index (Grafana)', undefined],
      ['- Add an index (optional)', undefined],
      ['- Grafana: add an index', undefined],
      ['- DNS: add a record', undefined],
      ['- [Platform] add an index', undefined],
      ['- Install `@types/node`', undefined],
      ['- Mail ops@example.com', undefined],
      ['- Ask @alice about the index', undefined],
      ['- Move the job to the new AMI', undefined],
    ];
    for (const [content, owner] of owners) {
      it(`of "${content}"`, () => {
        assert.deepEqual(
          actions(`## Action items\n\n${content}\n`).map((action) => action.owner),
          [owner],
        );
      });
    }

    it('in brackets where the other items have them too', () => {
      assert.deepEqual(read('- Add an index (alice)\n- Add a cache (bob)'), [
        'Add an index | owner alice',
        'Add a cache | owner bob',
      ]);
    });

    it('in brackets where the document names the person', () => {
      const text = '---\nowner: Alice\n---\n\n## Action items\n\n- Add an index (Alice)\n- Add a cache (Redis)\n';
      assert.deepEqual(actions(text).map(line), ['Add an index | owner Alice', 'Add a cache (Redis)']);
    });

    it('by initials that speak in the timeline', () => {
      const text =
        '## Timeline\n\n14.05 JG notices it\n\n14.10 RT agrees\n\n14.12 JG rolls back\n\n## Actions\n\n- Add an index JG\n- Add a record to the DNS\n';
      assert.deepEqual(actions(text).map(line), ['Add an index | owner JG', 'Add a record to the DNS']);
    });
  });

  describe('finds the due date', () => {
    const dates: [content: string, due: string | undefined, day?: string][] = [
      ['- Add an index by 2026-12-01', '2026-12-01', '2026-12-01'],
      ['- Add an index (due 2026-12-01)', '2026-12-01', '2026-12-01'],
      ['- Add an index (due: 1 December)', '1 December', '2026-12-01'],
      ['- Add an index. Due: January 5', 'January 5', '2027-01-05'],
      ['- Add an index by the end of January 2027', 'January 2027'],
      ['- Add an index by Friday', 'Friday'],
      ['- Add an index by end of week', 'end of week'],
      ['- Add an index (2026-12-01)', '2026-12-01', '2026-12-01'],
      ['- 索引を追加（期限: 2026-12-01）', '2026-12-01', '2026-12-01'],
      ['- 索引を追加（〜12/15）', '12/15', '2026-12-15'],
      ['- 12月15日までに索引を追加', '12月15日', '2026-12-15'],
      ['- 索引を追加（今月中）', '今月中'],
      ['- Add an index (due TBD)', undefined],
      ['- Add the index that was dropped on 2026-11-20', undefined],
      ['- Replay the orders since 2026-11-20', undefined],
      ['- Add an index by hand', undefined],
      ['- Cut the time to detect by 10/20 %', undefined],
      ['- Add an index (due 05/06/2027)', '05/06/2027'],
    ];
    for (const [content, due, day] of dates) {
      it(`of "${content}"`, () => {
        const [action] = actions(`## Action items\n\n${content}\n`);
        assert.deepEqual([action?.due, action?.dueDate], [due, day]);
      });
    }
  });

  describe('finds the ticket', () => {
    const tickets: [content: string, link: string | undefined][] = [
      ['- Add an index (#123)', '#123'],
      ['- Add an index acme/shop#12', 'acme/shop#12'],
      ['- OPS-45 Add an index', 'OPS-45'],
      ['- Add an index ([issue](https://gitlab.com/acme/shop/-/issues/7))', 'https://gitlab.com/acme/shop/-/issues/7'],
      ['- Add an index https://trello.com/c/AbCd1234/5-index', 'https://trello.com/c/AbCd1234/5-index'],
      ['- Add an index [card][1]\n\n[1]: https://linear.app/acme/issue/OPS-1', 'https://linear.app/acme/issue/OPS-1'],
      ['- Read the [manual](https://example.com/docs/index-1.html)', undefined],
      ['- Read https://en.wikipedia.org/wiki/Index_(database)', undefined],
      ['- Use UTF-8 and SHA-256', undefined],
      ['- Do #6 before #7', undefined],
      ['- Add an index [link to issue]', undefined],
      ['- Print `#123`', undefined],
    ];
    for (const [content, link] of tickets) {
      it(`of "${content}"`, () => {
        assert.equal(actions(`## Action items\n\n${content}\n`)[0]?.link, link);
      });
    }
  });

  it('knows where what is to be done, and what is asked for, stands', () => {
    const text =
      '## Action items\n\n| Action | Owner | Due |\n|--|--|--|\n| Add an &amp; index |  | TBD |\n\n- [ ] Add a *cache*\n  now (Owner: TBD)\n';
    const place = (range: ActionItem['textRange'] | undefined): string | undefined =>
      range && text.slice(range.start, range.end);
    assert.deepEqual(
      actions(text).map(({ textRange, ownerRange, dueRange }) => [
        place(textRange),
        place(ownerRange),
        place(dueRange),
      ]),
      [
        ['Add an &amp; index', '  ', ' TBD '],
        ['Add a *cache*\n  now', 'TBD', undefined],
      ],
    );
  });

  it('reads the same with the line ends of Windows', () => {
    const text =
      '## Action items\n\n- [ ] Add an\n  index (Owner: alice)\n  - Due: 2026-12-01\n\nJG: a\nRT: b\n\n| Action | Owner |\n|--|--|\n| Add | bob |\n';
    const windows = text.replace(/\n/g, '\r\n');
    assert.deepEqual(actions(windows).map(line), actions(text).map(line));
    const place = (source: string): string[] =>
      actions(source).map(({ textRange }) => source.slice(textRange.start, textRange.end).replace(/\r/g, ''));
    assert.deepEqual(place(windows), place(text));
  });

  it('gives what else is said of an action', () => {
    assert.equal(
      actions('## Actions\n\n- Improve the alert\n  - page after 5 minutes\n')[0]?.details,
      'page after 5 minutes',
    );
  });

  it('never throws, and its ranges lie in the text', function () {
    this.timeout(10_000);
    const piece = fc.constantFrom(
      '## Action items',
      '- [x] ',
      '- Add an index',
      '  - Owner: ',
      '| Action | Owner |\n|--|--|\n',
      '| `a || b` | @alice |',
      '\r\n',
      '\n\n',
      '**Alice**',
      '(',
      ')',
      '2026-12-01',
      '&amp;',
      '~~',
      '<br>',
      '完了',
      '担当:',
      '[[1]]',
      '### Add',
      '\\|',
      '`',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 25 }),
        (pieces) => {
          const text = `## Action items\n\n${pieces.join('')}`;
          for (const { range, textRange, ownerRange, dueRange } of actions(text)) {
            for (const place of [range, textRange, ownerRange, dueRange]) {
              assert.ok(!place || (place.start >= 0 && place.start <= place.end && place.end <= text.length));
            }
          }
        },
      ),
    );
  });

  it('comes to an end with hostile text', function () {
    this.timeout(30_000);
    for (const fragment of [
      '(',
      '[',
      '@a ',
      'Owner: ',
      '- - ',
      'a/b#',
      'https://a',
      '**',
      'by 2026',
      ' — A',
      '完了（',
      'を検討 ',
    ]) {
      assert.ok(actions(`## Action items\n\n- ${fragment.repeat(10_000)}\n`).length <= 1);
      assert.ok(actions(`## Action items\n\n| ${fragment.repeat(10_000)} | Owner |\n|--|--|\n| a | b |\n`).length <= 1);
    }
  });
});
