import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  byDue,
  fitsMilestone,
  formatProgress,
  hasStatus,
  isOverdue,
  type Milestone,
  milestoneFilters,
  milestoneStates,
  summariseMilestones,
} from '../../../src/domain/milestones/milestone.ts';
import { mayUpdateMilestone } from '../../../src/domain/rights.ts';
import { buildIndicator } from '../../cards/build.ts';
import { buildMilestone } from './build-milestone.ts';

const today = '2019-02-02';

describe('a milestone', () => {
  const cases: [fact: string, over: Partial<Milestone>, text: string][] = [
    ['says its state alone where nothing else is known', {}, 'Under way.'],
    [
      'is in time on its day',
      { due: today, percent: 60 },
      'Under way, 60% complete. Due by 2 February 2019.',
    ],
    [
      'is overdue from the day after',
      { due: '2019-01-31', status: 'Amber' },
      'Under way. Was due by 31 January 2019; overdue since 1 February 2019. Reported as Amber.',
    ],
    [
      'has how much is done in the words of the report too',
      { percent: 63, progress: '19 of 30 bought' },
      'Under way, 63% complete, 19 of 30 bought.',
    ],
    [
      'and in these alone, also where it is done',
      { state: 'complete', percent: 100, progress: '30 of 30 bought' },
      'Complete, 30 of 30 bought.',
    ],
    [
      'is never overdue once complete',
      { due: '2019-01-31', state: 'complete', percent: 100 },
      'Complete. Was due by 31 January 2019.',
    ],
    [
      'says on which day it was done, and that this was on time',
      { due: '2019-01-31', state: 'complete', doneOn: '2019-01-31', progress: '30 of 30 bought' },
      'Complete on 31 January 2019, on time. 30 of 30 bought. Was due by 31 January 2019.',
    ],
    [
      'or by its new day where it was put off',
      { due: '2019-01-31', firstDue: '2018-12-31', state: 'complete', doneOn: '2019-01-31' },
      'Complete on 31 January 2019, by its new day. Was due by 31 January 2019, at first by 31 December 2018.',
    ],
    [
      'or by how many days it was late',
      { due: '2019-01-31', firstDue: '2018-12-31', state: 'complete', doneOn: '2019-02-02' },
      'Complete on 2 February 2019, 2 days late. Was due by 31 January 2019, at first by 31 December 2018.',
    ],
    [
      'or the day alone where it had none',
      { state: 'complete', doneOn: '2019-02-01' },
      'Complete on 1 February 2019.',
    ],
    [
      'nor once stopped',
      { due: '2019-01-31', state: 'stopped' },
      'Stopped. Was due by 31 January 2019.',
    ],
    [
      'nor while it is paused',
      { due: '2019-01-31', state: 'paused' },
      'Paused. Was due by 31 January 2019.',
    ],
    [
      'says when it was due at first, where it was put off',
      { state: 'open', due: '2019-02-20', firstDue: '2018-12-31' },
      'Open. Due by 20 February 2019, at first by 31 December 2018.',
    ],
    [
      'and may go on before its day',
      { due: '2019-02-20', state: 'paused' },
      'Paused. Due by 20 February 2019.',
    ],
  ];
  for (const [fact, over, text] of cases)
    it(fact, () => assert.equal(formatProgress(buildMilestone(over), today), text));

  const any = fc.record(
    {
      state: fc.constantFrom(...milestoneStates),
      due: fc.constantFrom('2019-01-31', today, '2019-02-20', '2019-08-01'),
    },
    { requiredKeys: ['state'] },
  );

  it('is overdue where its report calls it late, whatever day holds now, and is not done', () => {
    const putOff = { due: '2019-02-20', firstDue: '2018-12-31', state: 'under-way' } as const;
    const isLate = (over: Partial<Milestone>) =>
      fitsMilestone(buildMilestone({ ...putOff, ...over }), 'overdue', today);
    assert.ok(isLate({ status: 'Late' }));
    assert.ok(isLate({ status: 'overdue (new day)' }));
    for (const status of ['Late - new day agreed', 'Late: parts awaited', 'Overdue – see note'])
      assert.ok(isLate({ status }), status);
    for (const status of ['Late summer start', 'Late-night openings', 'Lateral move'])
      assert.ok(!isLate({ status }), status);
    assert.ok(!isLate({ status: 'Put off' }));
    assert.ok(!isLate({ status: 'No longer late' }));
    for (const state of ['complete', 'stopped', 'paused'] as const)
      assert.ok(!isLate({ status: 'Late', state }), state);
    const all = [
      buildMilestone({ ...putOff, status: 'Late' }),
      buildMilestone({ ...putOff, code: 'M9', status: 'Put off' }),
    ];
    assert.match(summariseMilestones(all, today), /1 overdue, 1 open and in time\./);
  });

  it('counts among the complete ones as late where it was done after its day', () => {
    const done = { state: 'complete', due: '2019-01-31' } as const;
    const all = [
      buildMilestone({ ...done, doneOn: '2019-02-01' }),
      buildMilestone({ ...done, doneOn: '2019-01-30' }),
      buildMilestone({ ...done }),
    ];
    assert.match(summariseMilestones(all, today), /: 3 complete \(1 late\)\./);
    assert.deepEqual(
      all.map((one) => fitsMilestone(one, 'done-late', today)),
      [true, false, false],
    );
  });

  it('has slipped once it is overdue, was put off or is reported as behind, and is not done', () => {
    const putOff = { due: '2019-02-20', firstDue: '2018-12-31' };
    const hasSlipped = (over: Partial<Milestone>) =>
      fitsMilestone(buildMilestone(over), 'slipped', today);
    assert.ok(hasSlipped({ state: 'open', ...putOff }));
    assert.ok(hasSlipped({ state: 'open', due: '2019-01-31' }));
    assert.ok(!hasSlipped({ state: 'open', due: '2019-02-20' }));
    assert.ok(!hasSlipped({ state: 'complete', ...putOff }));
    for (const status of ['Off track', 'Slipping', 'Red', 'Amber']) {
      assert.ok(hasSlipped({ state: 'open', status }), status);
      assert.ok(!hasSlipped({ state: 'complete', status }), status);
    }
    assert.ok(!hasSlipped({ state: 'open', status: 'On track' }));
    const own = [{ word: 'At risk', colour: 'amber' }] as const;
    const atRisk = buildMilestone({ state: 'open', status: 'At risk' });
    assert.ok(fitsMilestone(atRisk, 'slipped', today, own));
    const unpainted = [{ word: 'At risk', means: 'near' }] as const;
    assert.ok(fitsMilestone(atRisk, 'slipped', today, unpainted));
    assert.ok(!fitsMilestone(atRisk, 'slipped', today, [{ word: 'At risk', symbol: '◐' }]));
  });

  it('is not started only where that is said of it', () => {
    const starting = milestoneStates.filter((state) =>
      fitsMilestone(buildMilestone({ state }), 'not-started', today),
    );
    assert.deepEqual(starting, ['not-started']);
  });

  it('is open, complete or stopped, and overdue or due soon only while open', () => {
    fc.assert(
      fc.property(any, (over) => {
        const one = buildMilestone(over);
        const fits = milestoneFilters.filter((filter) => fitsMilestone(one, filter, today));
        const main = fits.filter((filter) => ['open', 'complete', 'stopped'].includes(filter));
        assert.equal(main.length, 1);
        if (fits.length > 1) assert.ok(fits.includes('open'));
        assert.equal(fits.includes('overdue'), isOverdue(one, today));
        assert.ok(!(fits.includes('overdue') && fits.includes('due-soon')));
      }),
    );
  });

  it('is counted once in a summary', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1 }), (all) => {
        const [, said = ''] = summariseMilestones(all.map(buildMilestone), today).split(': ');
        const numbers = [...said.matchAll(/\d+/g)].map(Number);
        assert.equal(
          numbers.reduce((sum, one) => sum + one, 0),
          all.length,
        );
      }),
    );
    assert.equal(
      summariseMilestones(
        [buildMilestone({ due: '2019-01-31' }), buildMilestone({ kind: 'action' })],
        today,
      ),
      '2 milestones and actions: 1 overdue, 1 open and in time.',
    );
    assert.equal(
      summariseMilestones(
        [buildMilestone({ status: 'Red' }), buildMilestone({ status: 'Green' })],
        today,
      ),
      '2 milestones: 2 open. Reported as: 1 Red, 1 Green.',
    );
    assert.equal(
      summariseMilestones([buildMilestone({ state: 'paused' }), buildMilestone()], today),
      '2 milestones: 1 open, 1 paused.',
    );
  });

  it('has a status by its word, or by a colour of which its word is', () => {
    const own = [
      { word: 'At risk', colour: 'amber' },
      { word: 'Slipped', colour: 'amber' },
    ] as const;
    assert.ok(hasStatus(buildMilestone({ status: 'Red' }), 'red'));
    assert.ok(hasStatus(buildMilestone({ status: 'At risk' }), 'amber', own));
    assert.ok(!hasStatus(buildMilestone({ status: 'At risk' }), 'red', own));
    assert.ok(!hasStatus(buildMilestone({ status: 'At risk' }), 'slipped', own));
    assert.ok(!hasStatus(buildMilestone(), 'red'));
  });

  it('comes by its day, those without one after, closed ones last', () => {
    const [late, later, never, done] = [
      buildMilestone({ due: '2019-01-01' }),
      buildMilestone({ due: '2019-03-01' }),
      buildMilestone(),
      buildMilestone({ due: '2018-01-01', state: 'complete' }),
    ];
    assert.deepEqual(byDue([done, never, later, late]), [late, later, never, done]);
  });
});

describe('who may update a milestone', () => {
  const indicator = buildIndicator({ indicatorLeads: ['lead'], outcomeLeads: ['outcome-lead'] });
  const may = (id: string, until = '2019-02-28', owner: string | undefined = 'owner') =>
    mayUpdateMilestone(
      {
        objectId: id,
        name: id,
        team: id === 'team',
        person: { id, name: id, email: 'a@b.example' },
      },
      owner === undefined ? {} : { owner },
      [indicator],
      { delegations: [{ person: 'owner', to: 'deputy', until }], today },
    );

  it('is its owner, who stands in for the owner, the officers of its indicator and the team', () => {
    for (const id of ['owner', 'deputy', 'lead', 'outcome-lead', 'team']) assert.ok(may(id), id);
    assert.ok(!may('reader'));
    assert.ok(!may('deputy', '2019-02-01'));
  });
});
