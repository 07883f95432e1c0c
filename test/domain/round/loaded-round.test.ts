import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cameWithReport, isLoadedRound } from '../../../src/domain/round/loaded-round.ts';
import type { IndicatorRound } from '../../../src/domain/submission/indicator-record.ts';
import { buildIndicator, buildRecord, buildRound } from './build-indicator.ts';
import { quarter } from './round-data.ts';

const round = quarter('Q3 2018/19');
const at = new Date('2019-01-10T09:00:00Z');
const by = { objectId: 'object', name: 'Andy Frost' };
const s05 = buildIndicator();
const owed = [
  { indicator: 'S05', part: 'values', due: '2019-01-21', owners: [], alsoTold: [] } as const,
];

/** S05 owes nothing; a test states what happened to it. */
const soFar = (...rounds: readonly Partial<IndicatorRound>[]) => ({
  round,
  owed: [],
  records: [buildRecord({ rounds: rounds.map(buildRound) })],
});

describe('a round that came with a report', () => {
  it('has everything that it asks for, and nobody submitted any of it', () => {
    assert.equal(cameWithReport(s05, soFar()), true);
    assert.equal(cameWithReport(s05, { ...soFar(), owed }), false);
    assert.equal(cameWithReport(s05, soFar({ status: 'submitted', submitted: { by, at } })), false);
  });

  it('is still there where only its deadline was moved, but not where it was waived', () => {
    assert.equal(cameWithReport(s05, soFar({ extendedTo: '2019-01-31' })), true);
    assert.equal(cameWithReport(s05, soFar({ waived: { by, at, note: 'Closed.' } })), false);
  });

  it('is over once all that is asked for came so', () => {
    const s01 = buildIndicator({ code: 'S01' });
    assert.equal(isLoadedRound([s05, s01], soFar()), true);
    assert.equal(isLoadedRound([s05, s01], { ...soFar(), owed }), false);
    assert.equal(isLoadedRound([buildIndicator({ measures: [] })], soFar()), false);
  });
});
