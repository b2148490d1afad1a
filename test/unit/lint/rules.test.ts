import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { ruleIds } from '../../../src/core/lint/ruleId';
import { rules } from '../../../src/core/lint/rules';
import { findingsOf } from './environment';
import { exampleEnvironment } from './examples';

const yearsLater = Temporal.Instant.from('2036-05-01T12:00:00Z');

describe('rules', () => {
  it('are listed once each, in the order of their ids', () => {
    assert.deepEqual(
      rules.map((rule) => rule.id),
      ruleIds,
    );
  });

  for (const rule of rules) {
    const { id, documentation } = rule;
    const { bad, good, now } = documentation.example;
    const changes = exampleEnvironment(rule);

    it(`${id} finds something in its bad example`, () => {
      assert.equal(findingsOf(id, bad, changes).length, 1);
    });

    it(`${id} finds nothing in its good example`, () => {
      assert.deepEqual(findingsOf(id, good, changes), []);
    });

    if (now === undefined) {
      it(`${id} has examples that hold at any time`, () => {
        assert.equal(findingsOf(id, bad, { ...changes, now: yearsLater }).length, 1);
        assert.deepEqual(findingsOf(id, good, { ...changes, now: yearsLater }), []);
      });
    }
  }
});
