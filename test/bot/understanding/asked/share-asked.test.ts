import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { buildIndicator, buildMeasure, buildOutcome } from '../../../cards/build.ts';
import { buildMilestone } from '../../../domain/milestones/build-milestone.ts';
import { otherCouncil } from '../../other-council.ts';
import { requestIn } from '../../request-of.ts';

const indicatorOf = (code: string, name: string) =>
  buildIndicator({
    ...{ code, outcome: 'CP1', name, shortName: name, heading: name },
    measures: [buildMeasure({ code, name, shortName: name })],
  });

/** Indicators whose names have words that are said of milestones. */
const language = buildLanguage(
  {
    ...otherCouncil,
    outcomes: [buildOutcome({ code: 'CP1' })],
    indicators: [
      indicatorOf('H14', 'Complaints answered late'),
      indicatorOf('H07', 'Emergency repairs in time'),
      indicatorOf('H09', 'Damp cases'),
    ],
    milestones: [
      buildMilestone({ code: 'M1', title: 'Appoint a contractor', featuresUnder: ['H07'] }),
      buildMilestone({ code: 'M2', kind: 'action', title: 'A policy', featuresUnder: ['H09'] }),
    ],
  },
  await readLexicon(),
  requestRules,
);

const asked = (text: string, last?: ReturnType<typeof requestIn>) =>
  requestIn(interpret(text, last ? { last } : {}, language), language);

const actions = { kind: 'milestones', of: 'action' } as const;

describe('milestones and actions of which so much is done', () => {
  it('are asked for in figures and in words, and are not those that are complete', () => {
    for (const [text, percent] of [
      ['actions below 50%', { below: 50 }],
      ['actions less than half done', { below: 50 }],
      ['actions more than 50% complete', { above: 50 }],
      ['actions at 50% or more', { least: 50 }],
      ['actions that are at least two thirds done', { least: 67 }],
      ['half done actions', { least: 50, most: 50 }],
    ] as const)
      assert.deepEqual(asked(text), { ...actions, percent }, text);
    assert.deepEqual(asked('complete actions'), { ...actions, which: 'complete' });
  });

  it('are those under way, or without an owner', () => {
    assert.deepEqual(asked('which actions are under way'), { ...actions, which: 'under-way' });
    assert.deepEqual(asked('actions not started'), { ...actions, which: 'not-started' });
    assert.deepEqual(asked('actions without an owner'), { ...actions, unowned: true });
    assert.deepEqual(asked('over 80%', actions), { ...actions, percent: { above: 80 } });
  });
});

describe('words that are said of milestones, and stand in the name of an indicator', () => {
  it('say how far milestones are where these are asked about', () => {
    const late = { kind: 'milestones', of: 'milestone', which: 'slipped' };
    for (const text of ['which milestones are late', 'are any milestones late', 'late milestones'])
      assert.deepEqual(asked(text), late, text);
    for (const text of ['was M1 on time', 'was M1 late'])
      assert.deepEqual(asked(text), { kind: 'milestones', milestones: ['M1'] }, text);
  });

  it('name the indicator where it is named, and say nothing of its milestones', () => {
    assert.deepEqual(asked('complaints answered late'), { kind: 'show', code: 'H14' });
    assert.deepEqual(asked('milestones of complaints answered late'), {
      ...{ kind: 'milestones', code: 'H14', of: 'milestone' },
    });
  });
});

describe('the actions of an indicator', () => {
  it('are those that are listed under it, and its commentary where none is', () => {
    assert.deepEqual(asked('actions for H09'), { ...actions, code: 'H09' });
    assert.equal(asked('actions for H14')?.kind, 'commentary');
  });
});
