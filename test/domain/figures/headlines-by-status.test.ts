import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Headline } from '../../../src/domain/figures/headline.ts';
import {
  ofStatus,
  orderByDistance,
  summariseStatuses,
  targetedHeadlines,
} from '../../../src/domain/figures/headlines-by-status.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations } from '../build.ts';

type Beside = Pick<Observation, 'target' | 'status'>;

const build = (value: number, beside: Beside, differs: Partial<Measure> = {}): Headline => {
  const measure = buildMeasure(differs);
  const observations = buildObservations('financial-quarter', ['Q2 2018/19', value]).map((one) => ({
    ...one,
    ...beside,
  }));
  const [series] = measure.series;
  assert.ok(series);
  return { measure, series, verdict: directionOfTravel(measure, series, observations) };
};

const within5 = { targetRule: { amberWithin: { share: 0.05 } } };
const target = { target: { value: 100 } };
const red = build(150, target, within5);
const amber = build(104, target, within5);
const green = build(90, target, within5);
const missed = build(120, target);
const published = build(
  150,
  { ...target, status: 'On track' },
  {
    ...within5,
    statuses: [{ word: 'On track', colour: 'green' }],
  },
);
const none = build(100, {});
const ofZero = build(3, { target: { value: 0 } });

describe('headlines by status', () => {
  it('are counted by word, the worst first, with how many are computed and have no target', () => {
    assert.equal(
      summariseStatuses([green, none, published, amber, red]),
      'Against targets: 1 Red, 1 Amber, 1 Green and 1 On track (3 of them worked out from the targets); 1 has no target.',
    );
    // RED, Red and R are one status.
    const reported = ['RED', 'Red', 'R'].map((status) => build(150, { ...target, status }));
    assert.equal(summariseStatuses(reported), 'Against targets: 3 RED.');
    assert.equal(summariseStatuses([none]), '');
    assert.equal(
      summariseStatuses([missed]),
      'Against targets: 1 Missed (worked out from the target).',
    );
  });

  it('are neither met nor missed before the day of their target, whatever was reported', () => {
    const later = build(90, { target: { value: 100, by: '2030' }, status: 'Green' }, within5);
    const waiting = build(90, { target: { value: 100, by: '2030' } }, within5);
    const all = targetedHeadlines([later, waiting, green]);
    const met = ofStatus(all, 'met');
    assert.deepEqual([met.rows.map(({ headline }) => headline), met.among], [[green], 1]);
    assert.match(summariseStatuses([waiting]), /1 not due yet/);
  });

  it('are found by a colour, whatever the word of it', () => {
    const { rows, otherwise } = ofStatus(targetedHeadlines([red, green, published]), 'Green');
    assert.deepEqual(
      rows.map(({ headline }) => headline),
      [green, published],
    );
    assert.deepEqual(otherwise, []);
    const asked = ofStatus(targetedHeadlines([red, green, published]), 'red');
    assert.deepEqual(
      asked.otherwise.map(({ headline }) => headline),
      [published],
    );
  });

  it('are found by a word of the council’s without others of its colour', () => {
    const statuses = [
      { word: 'Awaited', colour: 'grey' },
      { word: 'Withdrawn', colour: 'grey' },
    ] as const;
    const awaited = build(5, { status: 'Awaited' }, { statuses });
    const withdrawn = build(6, { status: 'Withdrawn' }, { statuses });
    const all = targetedHeadlines([awaited, withdrawn]);
    const found = (status: string) => ofStatus(all, status).rows.map(({ headline }) => headline);
    assert.deepEqual(found('awaited'), [awaited]);
    assert.deepEqual(found('grey'), [awaited, withdrawn]);
  });

  it('are found by a printed “Missed” where it is written so, and else by their targets', () => {
    const statuses = [
      { word: 'Missed', colour: 'red' },
      { word: 'Close', colour: 'amber' },
    ] as const;
    const beyond = build(150, { ...target, status: 'Missed' }, { ...within5, statuses });
    const near = build(104, { ...target, status: 'Close' }, { ...within5, statuses });
    const all = targetedHeadlines([beyond, near]);
    const found = (status: string) => ofStatus(all, status).rows.map(({ headline }) => headline);
    assert.deepEqual(found('Missed'), [beyond]);
    assert.deepEqual(found('missed'), [beyond, near]);
  });

  it('are found by any colour of the council’s, in the order of colours', () => {
    const statuses = [
      { word: 'Information only', colour: 'white' },
      { word: 'Close', colour: 'yellow' },
      { word: 'Watch', colour: 'amber' },
    ] as const;
    const [info, close, watch] = statuses.map(({ word }) =>
      build(5, { status: word }, { statuses }),
    );
    assert.ok(info && close && watch);
    const all = targetedHeadlines([info, close, watch]);
    const found = (status: string) => ofStatus(all, status).rows.map(({ headline }) => headline);
    assert.deepEqual(
      ['white', 'yellow', 'amber', 'grey'].map((one) => found(one)),
      [[info], [close], [watch], []],
    );
    assert.equal(
      summariseStatuses([info, close, watch]),
      'Against targets: 1 Watch, 1 Close and 1 Information only.',
    );
  });

  it('are found by a word with a hyphen, however it is written', () => {
    const statuses = [
      { word: 'Amber-Red', colour: 'amber' },
      { word: 'Amber-Green', colour: 'amber' },
    ] as const;
    const far = build(5, { status: 'Amber-Red' }, { statuses });
    const near = build(6, { status: 'Amber-Green' }, { statuses });
    for (const status of ['amber red', 'Amber-Red'])
      assert.deepEqual(
        ofStatus(targetedHeadlines([far, near]), status).rows.map(({ headline }) => headline),
        [far],
      );
  });

  it('are met or missed of those whose target is known, and not of a status alone', () => {
    const onlyStatus = build(5, { status: 'Grey' });
    assert.equal(ofStatus(targetedHeadlines([red, green, onlyStatus]), 'met').among, 2);
  });

  it('are met or missed by their values, and each is one of the two', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 })), (values) => {
        const all = targetedHeadlines(values.map((value) => build(value, target)));
        const [met, off] = [ofStatus(all, 'met').rows, ofStatus(all, 'missed').rows];
        assert.equal(met.length + off.length, all.length);
        assert.ok(met.every(({ headline }) => (headline.verdict?.later?.value ?? 0) <= 100));
      }),
    );
  });

  it('are further from a target that they miss by nothing than from one that they just meet', () => {
    const exact = build(100, target);
    const strict = build(100, { target: { below: 100 } });
    const order = (which: 'most' | 'least') =>
      orderByDistance(targetedHeadlines([exact, strict]), which).rows.map((one) => one.headline);
    assert.deepEqual(order('most'), [strict, exact]);
    assert.deepEqual(order('least'), [exact, strict]);
  });

  it('are ordered by the smallest distance on either side', () =>
    assert.deepEqual(
      orderByDistance(targetedHeadlines([red, green, amber]), 'nearest').rows.map(
        ({ headline }) => headline,
      ),
      [amber, green, red],
    ));

  it('are ordered by the distance as a share of the target; of a target of 0 there is none', () => {
    const { rows, without } = orderByDistance(
      targetedHeadlines([green, ofZero, red, none, amber]),
      'most',
    );
    assert.deepEqual(
      rows.map(({ headline }) => headline),
      [red, amber, green],
    );
    assert.deepEqual(
      without.map(({ headline }) => headline),
      [ofZero],
    );
  });
});
