import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Headline } from '../../../src/domain/figures/headline.ts';
import { standingOf } from '../../../src/domain/figures/headline-standing.ts';
import {
  ofStatus,
  summariseStatuses,
  targetedHeadlines,
} from '../../../src/domain/figures/headlines-by-status.ts';
import {
  countedByFigure,
  countedOnce,
  overallAt,
  sayOverall,
} from '../../../src/domain/figures/overall-headline.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { Whole } from '../../../src/domain/overall-status.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations } from '../build.ts';

const quarter = (index: number) => ({ kind: 'financial-quarter' as const, index });
const q1 = quarter(2018 * 4);
const q2 = quarter(2018 * 4 + 1);
const whole: Whole = {
  ...{ code: 'X05', name: 'Attendance at school', shortName: 'Attendance' },
  overall: [
    { period: q1, status: 'Whin' },
    { period: q2, status: 'Rowan', reason: 'the weakest part counts' },
  ],
};
const statuses = [
  { word: 'Rowan', colour: 'red', symbol: '◆' },
  { word: 'Whin', colour: 'amber' },
] as const;

const build = (
  code: string,
  status: string | undefined,
  over: Partial<Measure> = {},
  at = 'Q2 2018/19',
): Headline => {
  const measure = buildMeasure({ code, shortName: code, statuses, ...over });
  const observations = buildObservations('financial-quarter', [at, 5]).map((one) => ({
    ...one,
    ...(status && { status }),
  }));
  const [series] = measure.series;
  assert.ok(series);
  return { measure, series, verdict: directionOfTravel(measure, series, observations) };
};

const primary = build('X05A', 'Whin', { whole });
const secondary = build('X05B', undefined, { whole });
const other = build('X06', 'Rowan');
const all = [primary, secondary, other];
const codesOf = (some: readonly Headline[]) => some.map(({ measure }) => measure.code);
const atQuarter = (label: string) => ({ kind: 'label' as const, label });

describe('an indicator with an overall status', () => {
  it('counts once by status, in the place of its parts, with theirs in words', () => {
    const counted = countedOnce(all);
    assert.deepEqual(codesOf(counted), ['X05', 'X06']);
    assert.equal(counted[0]?.overall?.parts, 'X05A: Whin; X05B: no status');
    assert.deepEqual(codesOf(countedOnce(counted)), ['X05', 'X06']);
    assert.equal(
      summariseStatuses(all),
      'Against targets: 2 Rowan; 1 of these is an indicator with parts, counted by its overall status.',
    );
    const red = ofStatus(targetedHeadlines(counted), 'red').rows;
    assert.deepEqual(codesOf(red.map(({ headline }) => headline)), ['X05', 'X06']);
  });

  it('counts by that of the period that is named, and by its parts where there is none', () => {
    assert.equal(
      summariseStatuses(all, atQuarter('Q1 2018/19')),
      'Against targets: 1 Rowan and 1 Whin; 1 of these is an indicator with parts, counted by its overall status.',
    );
    assert.equal(
      summariseStatuses(all, atQuarter('Q4 2017/18')),
      'Against targets: 1 Rowan and 1 Whin; 1 has no target.',
    );
    assert.equal(overallAt(whole, atQuarter('Q4 2017/18')), undefined);
    assert.equal(overallAt(undefined), undefined);
  });

  it('counts by its parts once anything newer is known of any of them', () => {
    const newer = build('X05B', 'Rowan', { whole }, 'Q3 2018/19');
    assert.deepEqual(codesOf(countedOnce([primary, newer])), ['X05A', 'X05B']);
    assert.equal(summariseStatuses([primary, newer]), 'Against targets: 1 Rowan and 1 Whin.');
    const unjudged = build('X05B', undefined, { whole }, 'Q3 2018/19');
    assert.deepEqual(codesOf(countedOnce([primary, unjudged])), ['X05A', 'X05B']);
    const [period] = buildObservations('financial-quarter', ['Q3 2018/19', 5]);
    assert.ok(period);
    const statusAlone = {
      ...secondary,
      statuses: [{ ...period, value: null, status: 'Whin' }],
    };
    assert.deepEqual(codesOf(countedOnce([primary, statusAlone])), ['X05A', 'X05B']);
    assert.deepEqual(codesOf(countedOnce([primary, newer], atQuarter('Q2 2018/19'))), ['X05']);
  });

  it('names the period of a part that is of another', () => {
    const older = build('X05B', 'Rowan', { whole }, 'Q1 2018/19');
    assert.equal(
      countedOnce([primary, older])[0]?.overall?.parts,
      'X05A: Whin; X05B: Rowan (Q1 2018/19)',
    );
  });

  it('counts back from the newest figure and not from its own newest status', () => {
    const previous = { kind: 'previous' } as const;
    const at = (label: string) =>
      ['X05A', 'X05B'].map((code) => build(code, 'Whin', { whole }, label));
    const [counted] = countedOnce(at('Q2 2018/19'), previous);
    assert.equal(counted?.overall?.status.status, 'Rowan');
    assert.deepEqual(codesOf(countedOnce(at('Q3 2018/19'), previous)), ['X05A', 'X05B']);
    assert.deepEqual(codesOf(countedOnce([primary, ...at('Q1 2018/19')], previous)), [
      'X05A',
      'X05A',
      'X05B',
    ]);
    assert.equal(overallAt(whole, previous), undefined);
  });

  it('has none of a quarter of this year that has begun', () => {
    const second = { kind: 'quarter', quarter: 2 } as const;
    assert.equal(overallAt(whole, second, '2018-12-01')?.status, 'Rowan');
    assert.equal(overallAt(whole, second, '2019-08-01'), undefined);
    assert.deepEqual(codesOf(countedOnce(all, second, '2019-08-01')), ['X05A', 'X05B', 'X06']);
    assert.deepEqual(sayOverall([primary.measure], second, '2019-08-01'), []);
  });

  it('counts by figures as its parts, and by its own status where no part has a standing', () => {
    assert.deepEqual(codesOf(countedByFigure(all)), ['X05A', 'X05B', 'X06']);
    const bare = build('X05A', undefined, { whole });
    assert.deepEqual(codesOf(countedByFigure([bare, secondary, other])), ['X05', 'X06']);
    const missed = ofStatus(targetedHeadlines(countedByFigure([bare, secondary])), 'missed').rows;
    assert.deepEqual(codesOf(missed.map(({ headline }) => headline)), ['X05']);
  });

  it('leaves a part that is asked for alone its own', () => {
    assert.deepEqual(countedOnce([primary]), [primary]);
    assert.equal(standingOf(primary)?.reported?.word, 'Whin');
  });

  it('says the status with its symbol, its quarter and why', () => {
    assert.deepEqual(sayOverall([primary.measure, secondary.measure]), [
      '◆ Rowan overall, as reported for Q2 2018/19.',
      'Reason for the status: the weakest part counts',
    ]);
    assert.deepEqual(sayOverall([primary.measure], atQuarter('Q1 2018/19')), [
      'Whin overall, as reported for Q1 2018/19.',
    ]);
    assert.deepEqual(sayOverall([other.measure]), []);
  });
});
