import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { buildCalendar } from '../../../../src/domain/round/deadlines.ts';
import { buildMilestone } from '../../../domain/milestones/build-milestone.ts';
import { otherCouncil } from '../../other-council.ts';
import { requestIn } from '../../request-of.ts';

const language = {
  ...buildLanguage(
    {
      ...otherCouncil,
      milestones: [
        buildMilestone({ code: 'M1', title: 'Appoint a second contractor', due: '2025-10-31' }),
        buildMilestone({ code: 'M4', title: 'Open the new hostel', due: '2026-03-31' }),
        buildMilestone({ code: 'A3', kind: 'action', title: 'Train call handlers' }),
      ],
    },
    await readLexicon(),
    requestRules,
  ),
  byOfficer: true,
  saidOn: { today: '2026-01-02', calendar: buildCalendar(['2026-01-01']) },
};

const afterM1: Request = { kind: 'milestones', milestones: ['M1'] };

const asked = (text: string, last?: Request): Request | undefined =>
  requestIn(interpret(text, last ? { last } : {}, language), language);

const given = (text: string, last?: Request) => {
  const request = asked(text, last);
  return request?.kind === 'milestone-form' ? request.given : request?.kind;
};

describe('what is said of a milestone', () => {
  it('is complete where it is so now', () => {
    for (const text of [
      'A3 is done',
      'A3 done',
      'A3 has now been completed',
      'A3 is complete',
      'I finished A3',
      'close A3',
      'all of A3 is done',
      'Train call handlers is done',
    ])
      assert.deepEqual(given(text), { state: 'complete' }, text);
    assert.deepEqual(given("it's done", afterM1), { state: 'complete' });
  });

  it('is a share in words as well, and never all of it', () => {
    for (const [text, percent] of [
      ['A3 is half done', 50],
      ['A3 half complete', 50],
      ['half of A3 is done', 50],
      ['A3 is two thirds done', 67],
      ['A3 is three quarters finished', 75],
      ['A3 is a third of the way there', 33],
      ['A3 is half way there', 50],
    ] as const)
      assert.deepEqual(given(text), { state: 'under-way', percent }, text);
    assert.deepEqual(given('A3 20% done'), { state: 'under-way', percent: 20 });
  });

  it('is not complete where it is nearly so, in part, to come, or more or less than said', () => {
    for (const text of [
      'A3 is nearly done',
      'A3 is more than half done',
      'A3 has ten of the rooms done',
      'A3 will be done soon',
      'A3 will be 60% done in May',
      'A3 should be completed in the spring',
      'A3 is to be finished',
      'M4 is done on 1 March 2027',
    ])
      assert.deepEqual(given(text), { note: text }, text);
  });

  it('has the day on which it was completed', () => {
    for (const [text, doneOn] of [
      ['A3 was completed on 10 December 2025', '2025-12-10'],
      ['A3 was finished on 20 December', '2025-12-20'],
      ['A3 was done yesterday', '2026-01-01'],
    ])
      assert.deepEqual(given(text ?? ''), { state: 'complete', doneOn }, text);
  });

  it('has the new day by which it is to be done, and is not complete by then', () => {
    for (const [text, due] of [
      ['A3 is put off to 30 June 2026', '2026-06-30'],
      ['move M4 to 31 May 2026', '2026-05-31'],
      ['A3 will now be done by 30 June 2026', '2026-06-30'],
      ['M4 slipped to June 2026', '2026-06-30'],
    ])
      assert.deepEqual(given(text ?? ''), { due }, text);
  });

  it('is kept in its words where no field is for it', () => {
    for (const text of ['A3 is adrift', 'A3 is at 150%', 'A3 is at -5%'])
      assert.deepEqual(given(text), { note: text }, text);
  });

  it('is paused, stopped or begun where it is said to be', () => {
    assert.deepEqual(given('A3 is paused'), { state: 'paused' });
    assert.deepEqual(given('A3 is on hold'), { state: 'paused' });
    assert.deepEqual(given('A3 was cancelled'), { state: 'stopped' });
    assert.deepEqual(given('A3 has started'), { state: 'under-way' });
    assert.deepEqual(given('A3 has not started'), { state: 'not-started' });
    assert.equal(Object(given('A3 will start in May')).state, undefined);
  });
});

describe('a question of milestones', () => {
  it('opens no update', () => {
    for (const text of [
      'milestones less than half done',
      'actions more than 50% complete',
      'complete milestones',
      'is it done',
      'M1 done yet',
      'was M1 finished on time',
      'when was M1 completed',
      'M1 was finished when',
    ])
      assert.equal(asked(text, afterM1)?.kind, 'milestones', text);
  });
});
