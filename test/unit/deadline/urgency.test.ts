import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentDay } from '../../../src/core/deadline/documentDay';
import { dueSpan } from '../../../src/core/deadline/dueState';
import { byUrgency, type ListedDocument } from '../../../src/core/deadline/urgency';
import { at, draft } from './documents';

const now = at('2026-11-23T18:00+09:00');

function listed(id: string, day: DocumentDay): ListedDocument {
  const span = dueSpan(day, { fallbackZone: 'UTC' });
  return { id, stage: day.stage, unresolved: false, ...(span && { span }) };
}

describe('byUrgency', () => {
  const inOrder = [
    listed('overdue since last week', draft({ resolved: '2026-11-16T12:00' })),
    listed('overdue since yesterday', draft({ resolved: '2026-11-22T12:00' })),
    listed('due at 20:00', draft({ due: '2026-11-23T20:00' })),
    listed('due today, a', draft({ resolved: '2026-11-23T12:00' })),
    listed('due today, b', draft({ resolved: '2026-11-23T12:00' })),
    // Its deadline is before midnight in Tokyo, but on a day that has not begun where it is meant.
    listed('due early tomorrow in Kiritimati', draft({ zone: 'Pacific/Kiritimati', due: '2026-11-24T00:30' })),
    listed('due tomorrow', draft({ due: '2026-11-24' })),
    listed('due next week', draft({ due: '2026-11-30' })),
    listed('without a day', draft()),
    listed('final', draft({ stage: 'final', resolved: '2026-11-16T12:00' })),
  ];

  it('orders overdue, due today, open, of no day, finished', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (documents) => {
        assert.deepEqual(
          documents.sort(byUrgency(now)).map(({ id }) => id),
          inOrder.map(({ id }) => id),
        );
      }),
    );
  });

  it('is zero only for the same document', () => {
    const compare = byUrgency(now);
    for (const a of inOrder) {
      for (const b of inOrder) {
        assert.equal(compare(a, b) === 0, a === b);
        assert.equal(Math.sign(compare(a, b)) + Math.sign(compare(b, a)), 0);
      }
    }
  });
});
