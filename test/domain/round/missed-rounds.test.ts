import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { describePeriod, periodLabel, shiftPeriod } from '../../../src/domain/period/period.ts';
import { lateValues, missedRounds } from '../../../src/domain/round/missed-rounds.ts';
import { decideWaiver, decideWaiverEnd } from '../../../src/domain/round/waiver.ts';
import type { IndicatorRecord } from '../../../src/domain/submission/indicator-record.ts';
import { buildObservations } from '../build.ts';
import { at, buildCommentary, paul } from '../submission/build-form.ts';
import { buildIndicator, buildRecord, buildRound } from './build-indicator.ts';
import { quarter } from './round-data.ts';

describe('lateValues', () => {
  const round = quarter('Q1 2019/20');
  const observe = (...known: [string, number | null][]) => ({
    indicator: 'S05',
    measure: 'S05A',
    series: 'council',
    area: 'E10000009',
    observations: buildObservations('financial-quarter', ...known),
  });
  const commentaries = [buildCommentary({ issues: 'None.' }, quarter('Q1 2018/19'))];
  const late = (...known: [string, number | null][]) =>
    lateValues(
      buildIndicator(),
      buildRecord({ commentaries, series: [observe(...known)] }),
      round,
    ).map(({ period, round: own }) => [describePeriod(period), describePeriod(own)]);

  it('are those that never came in since the first, the newest first', () => {
    assert.deepEqual(late(['Q2 2018/19', 7], ['Q4 2018/19', 8]), [['Q3 2018/19', 'Q3 2018/19']]);
    assert.deepEqual(late(['Q2 2018/19', 7]), [
      ['Q4 2018/19', 'Q4 2018/19'],
      ['Q3 2018/19', 'Q3 2018/19'],
    ]);
  });

  it('are none before a series has a value, nor before the first report', () => {
    assert.deepEqual(late(), []);
    assert.deepEqual(
      late(['Q1 2010/11', 7]).map(([period]) => period),
      ['Q4 2018/19', 'Q3 2018/19', 'Q2 2018/19'],
    );
  });

  it('stay however long ago they were asked for', () => {
    const old = [buildCommentary({ issues: 'None.' }, quarter('Q1 2010/11'))];
    const record = buildRecord({ commentaries: old, series: [observe(['Q1 2010/11', 7])] });
    assert.equal(lateValues(buildIndicator(), record, round).length, 35);
  });

  it('are none where a report has no figure, but those of which an officer said that they come', () => {
    const given: [string, number | null][] = [
      ['Q2 2018/19', 7],
      ['Q3 2018/19', null],
      ['Q4 2018/19', 8],
    ];
    assert.deepEqual(late(...given), []);
    const { observations, ...series } = observe(...given);
    const why = { flags: ['not-available' as const], why: 'the return is late' };
    const said = observations.map((one) => (one.value === null ? { ...one, ...why } : one));
    const record = buildRecord({
      series: [{ ...series, observations: said }],
      rounds: [buildRound({ status: 'submitted' })],
    });
    assert.equal(lateValues(buildIndicator(), record, round)[0]?.stored?.why, why.why);
  });

  it('are none of a round that was waived, until the waiver ends', () => {
    const record = buildRecord({ commentaries, series: [observe(['Q2 2018/19', 7])] });
    const waiving = { round: quarter('Q3 2018/19'), author: paul, at, digest: 'a hash' };
    const reason = 'The force changed its system and has no figures.';
    const update = decideWaiver(record, waiving, reason);
    const waived = { ...record, rounds: update ? [update.round] : [] };
    const labels = (one: IndicatorRecord) =>
      lateValues(buildIndicator(), one, round).map(({ period }) => describePeriod(period));
    assert.deepEqual(labels(waived), ['Q4 2018/19']);
    assert.deepEqual(
      missedRounds(buildIndicator(), waived, round).map((one) => one.waived?.note),
      [undefined, reason],
    );
    const ended = decideWaiverEnd(waived, waiving, 'They came.');
    assert.deepEqual(labels({ ...waived, rounds: ended ? [ended.round] : [] }), [
      'Q4 2018/19',
      'Q3 2018/19',
    ]);
  });

  it('and those that came in make up what was asked for since the first report', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (cameIn) => {
        const first = quarter('Q1 2018/19');
        const known = cameIn.flatMap((came, index): [string, number][] =>
          came ? [[periodLabel(shiftPeriod(first, index + 1)), 7]] : [],
        );
        const record = buildRecord({
          commentaries,
          series: [observe([periodLabel(first), 7], ...known)],
        });
        const now = shiftPeriod(first, cameIn.length + 1);
        const missing = lateValues(buildIndicator(), record, now).length;
        assert.equal(missing + known.length, cameIn.length);
      }),
    );
  });
});
