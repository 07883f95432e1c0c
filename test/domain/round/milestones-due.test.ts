import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Milestone } from '../../../src/domain/milestones/milestone.ts';
import { dueInRound, type MilestoneRound } from '../../../src/domain/round/milestones-due.ts';
import { buildMilestone } from '../milestones/build-milestone.ts';
import { quarter } from './round-data.ts';

const today = '2019-02-02';

describe('dueInRound', () => {
  const round = { round: quarter('Q3 2018/19'), delegations: [], today };
  const of = (over: Partial<Milestone>, person = 'andy', around: MilestoneRound = round) =>
    dueInRound([buildMilestone({ owner: 'andy', due: '2019-03-31', ...over })], person, around)
      .length;

  it('has what its owner is late with, and what is due before the round is over', () => {
    assert.equal(of({}), 1);
    assert.equal(of({ due: '2017-01-31' }), 1);
    assert.equal(of({ due: '2019-04-01' }), 0);
  });

  it('has what is reported as late, whatever day holds now', () => {
    assert.equal(of({ due: '2019-12-31', status: 'Late' }), 1);
    assert.equal(of({ due: '2019-12-31', status: 'Late summer start' }), 0);
    assert.equal(of({ due: '2019-12-31', status: 'Late', state: 'complete' }), 0);
  });

  it('has nothing that is done or stopped, has no day, or is somebody else’s', () => {
    assert.equal(of({ state: 'complete' }) + of({ state: 'stopped' }), 0);
    assert.equal(dueInRound([buildMilestone({ owner: 'andy' })], 'andy', round).length, 0);
    assert.equal(dueInRound([buildMilestone({ due: today })], 'andy', round).length, 0);
    assert.equal(of({}, 'mike'), 0);
  });

  it('is for the person who stands in while the owner is away', () => {
    const delegations = [{ person: 'andy', to: 'mike', until: '2019-02-28' }];
    assert.equal(of({}, 'mike', { ...round, delegations }), 1);
    assert.equal(of({}, 'andy', { ...round, delegations }), 0);
    assert.equal(of({}, 'andy', { ...round, delegations, today: '2019-03-01' }), 1);
  });
});
