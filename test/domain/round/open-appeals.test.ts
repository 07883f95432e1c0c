import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Appeal } from '../../../src/domain/round/appeal.ts';
import { openAppeals } from '../../../src/domain/round/open-appeals.ts';

const by = { objectId: 'object-of-alex', name: 'Alex Field' };
const made = (id: string, day: number) => ({
  ...{ id, indicator: 'X1', person: 'alex-field', by, to: ['sam'], reason: '' },
  at: new Date(Date.UTC(2019, 0, day)),
});
const wish = (id: string, day: number): Appeal => ({
  ...made(id, day),
  kind: 'more-time',
  until: '2019-01-31',
});
const notMine: Appeal = { ...made('X1.n', 3), kind: 'not-mine' };
const led = { code: 'X1', indicatorLeads: ['alex-field'], outcomeLeads: [] };
const around = {
  indicators: [led],
  owed: [{ indicator: 'X1', part: 'commentary' as const }],
};
const idsOf = (appeals: readonly Appeal[]) => appeals.map(({ id }) => id);

describe('open appeals', () => {
  it('are those that nobody has decided, the oldest first', () => {
    const answer = { kind: 'refused', by, at: new Date() } as const;
    const all = [wish('X1.b', 9), wish('X1.a', 2), { ...wish('X1.c', 1), answer }, notMine];
    assert.deepEqual(idsOf(openAppeals(all, around)), ['X1.a', 'X1.n', 'X1.b']);
  });

  it('ask for more time only while figures or commentary are outstanding', () => {
    for (const owed of [[], [{ indicator: 'X1', part: 'sign-off' as const }]])
      assert.deepEqual(openAppeals([wish('X1.a', 2)], { ...around, owed }), []);
  });

  it('ask for a favour only while there is something to do', () => {
    const favour = (what: 'sign-off' | 'update' | 'remind'): Appeal => ({
      ...{ ...made(`X1.${what}`, 3), kind: 'favour', favour: what },
    });
    const all = [favour('sign-off'), favour('update'), favour('remind')];
    const owing = (part: 'values' | 'sign-off') =>
      idsOf(openAppeals(all, { ...around, owed: [{ indicator: 'X1', part }] }));
    assert.deepEqual(owing('sign-off'), ['X1.sign-off']);
    assert.deepEqual(owing('values'), ['X1.update', 'X1.remind']);
    assert.deepEqual(openAppeals(all, { ...around, owed: [] }), []);
  });

  it('say that an indicator is not theirs only while the report still names the officer', () => {
    for (const indicators of [[], [{ ...led, indicatorLeads: ['sam-poole'] }]])
      assert.deepEqual(openAppeals([notMine], { ...around, indicators }), []);
    const outcomeLead = [{ ...led, indicatorLeads: [], outcomeLeads: ['alex-field'] }];
    assert.deepEqual(openAppeals([notMine], { ...around, indicators: outcomeLead }), [notMine]);
  });
});
