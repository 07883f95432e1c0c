import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { OwedItem } from '../../../src/domain/round/owed.ts';
import { newestStep, rollUpStep, stepsByItem } from '../../../src/domain/round/timetable.ts';
import { buildItem } from './build-snapshot.ts';
import { calendar, quarter, schedule } from './round-data.ts';

describe('the steps of a message', () => {
  const rules = { round: quarter('Q3 2018/19'), schedule, calendar };

  const stepsOf = (item: OwedItem, withRules = rules) =>
    stepsByItem([item], withRules).get(item) ?? [];

  const stepsFrom = (differs: Partial<OwedItem>): string[] =>
    stepsOf(buildItem(differs)).map(({ kind, on }) => `${kind} ${on}`);

  describe('stepsByItem', () => {
    it('asks, reminds five working days before, and goes on every five after', () => {
      assert.deepEqual(stepsFrom({}), [
        'ask 2019-01-02',
        'remind 2019-01-14',
        'overdue 2019-01-22',
        'overdue 2019-01-29',
        'overdue 2019-02-05',
        'overdue 2019-02-12',
        'overdue 2019-02-19',
        'overdue 2019-02-26',
        'overdue 2019-03-05',
        'overdue 2019-03-12',
        'overdue 2019-03-19',
        'overdue 2019-03-26',
      ]);
    });

    it('asks nobody for a sign-off', () => {
      const steps = stepsFrom({ part: 'sign-off', due: '2019-02-04', since: '2019-01-08' });
      assert.deepEqual(steps.slice(0, 2), ['remind 2019-01-28', 'overdue 2019-02-05']);
    });

    it('passes over what fell on the day since which it is owed, or before', () => {
      const [first] = stepsFrom({ part: 'commentary', due: '2019-01-28', since: '2019-01-29' });
      assert.equal(first, 'overdue 2019-02-05');
    });

    it('reminds nobody before they are asked', () => {
      const early = { ...rules, schedule: { ...schedule, remindBefore: 20 } };
      const [first, second] = stepsOf(buildItem(), early);
      assert.deepEqual([first?.kind, second?.kind], ['ask', 'overdue']);
    });

    it('keeps items with one deadline apart', () => {
      const items = [buildItem(), buildItem({ since: '2019-01-20' })];
      const steps = stepsByItem(items, rules);
      assert.deepEqual(
        items.map((item) => steps.get(item)?.[0]?.kind),
        ['ask', 'overdue'],
      );
    });

    it('ends where the next round begins', () => {
      assert.deepEqual(stepsFrom({ due: '2019-03-29' }), ['ask 2019-01-02', 'remind 2019-03-22']);
    });
  });

  describe('rollUpStep', () => {
    it('falls on the working day after the sign-offs are due', () => {
      assert.deepEqual(rollUpStep(rules), { kind: 'roll-up', on: '2019-02-05' });
    });
  });

  describe('newestStep', () => {
    const ask = { kind: 'ask', on: '2019-01-22' } as const;
    const remind = { kind: 'remind', on: '2019-01-22' } as const;
    const overdue = { kind: 'overdue', on: '2019-01-22' } as const;

    it('is the most urgent of its day', () => {
      assert.equal(newestStep([overdue, ask, remind], '2019-01-22'), overdue);
      assert.equal(newestStep([remind, ask], '2019-01-22'), remind);
    });

    it('is a later one of less urgency', () => {
      const later = { ...ask, on: '2019-01-23' };
      assert.equal(newestStep([later, overdue], '2019-01-23'), later);
    });

    it('is none whose day is to come', () => {
      assert.equal(newestStep([ask], '2019-01-21'), undefined);
    });
  });
});
