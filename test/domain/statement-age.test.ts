import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { sayNewer } from '../../src/domain/figures/figure.ts';
import { headlineOf } from '../../src/domain/figures/headline.ts';
import { commentaryQuestions, questionIds } from '../../src/domain/indicator.ts';
import { describePeriod, parsePeriod, shiftPeriod } from '../../src/domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../src/domain/period/period-kinds.ts';
import { expectedPeriod } from '../../src/domain/round/owed.ts';
import {
  dateAnswers,
  dateIfOlder,
  isOlder,
  nameQuestion,
  newestRound,
  reportQuarter,
  roundAskingFor,
} from '../../src/domain/statement-age.ts';
import { catalogue, headlinesOf } from '../cards/real-data.ts';
import { buildMeasure, buildObservations, buildSeries } from './build.ts';
import { quarter } from './round/round-data.ts';
import { observe } from './submission/build-form.ts';

const q2 = quarter('Q2 2018/19');
const q3 = quarter('Q3 2018/19');

describe('roundAskingFor', () => {
  const rows: [kind: PeriodKind, label: string, lagMonths: number, round: string][] = [
    ['financial-quarter', 'Q3 2018/19', 0, 'Q3 2018/19'],
    ['financial-quarter', 'Q3 2018/19', 1, 'Q4 2018/19'],
    ['academic-year', '2016/17', 7, 'Q4 2017/18'],
    ['academic-year', '2017/18', 7, 'Q4 2018/19'],
    ['rolling-12-months', 'Jul 2018', 0, 'Q2 2018/19'],
    ['month', 'Dec 2018', 0, 'Q3 2018/19'],
    ['calendar-year', '2018', 6, 'Q1 2019/20'],
  ];
  for (const [kind, label, lagMonths, round] of rows)
    it(`is ${round} for ${label}, a ${kind}, ${lagMonths} months after its end`, () => {
      const period = parsePeriod(kind, label);
      assert.ok(period);
      assert.equal(describePeriod(roundAskingFor({ lagMonths }, period)), round);
    });

  it('is the first round that expects the period, whatever its kind and lag', () => {
    const kinds = fc.constantFrom(...periodKinds);
    const lags = fc.integer({ min: 0, max: 36 });
    const years = fc.integer({ min: 2010, max: 2030 });
    fc.assert(
      fc.property(kinds, lags, years, (periodKind, lagMonths, year) => {
        const series = { periodKind, lagMonths };
        const period = expectedPeriod(series, { kind: 'financial-quarter', index: 4 * year });
        const round = roundAskingFor(series, period);
        assert.ok(expectedPeriod(series, round).index >= period.index);
        assert.ok(expectedPeriod(series, shiftPeriod(round, -1)).index < period.index);
      }),
    );
  });
});

describe('the age of a statement', () => {
  const headlineAt = (label: string) =>
    headlineOf(
      buildMeasure(),
      [observe(buildObservations('financial-quarter', [label, 7]))],
      '2020-01-01',
    );

  it('is that against the newest of the figures beside it', () => {
    const beside = newestRound([headlineAt('Q2 2018/19'), headlineAt('Q3 2018/19')]);
    assert.deepEqual(beside, q3);
    assert.equal(isOlder(q2, beside), true);
    assert.equal(isOlder(q3, beside), false);
    assert.equal(isOlder(quarter('Q4 2018/19'), beside), false);
  });

  it('is none where no figure or no period is known', () => {
    const pictured = headlineOf(buildMeasure({ series: [] }), [], '2020-01-01');
    assert.equal(newestRound([pictured]), undefined);
    assert.equal(isOlder(q2, undefined), false);
    assert.equal(isOlder(undefined, q3), false);
  });

  it('counts from when a figure is asked for, not from the time that it is about', () => {
    const series = buildSeries({ periodKind: 'academic-year', lagMonths: 7 });
    const measure = buildMeasure({ series: [series] });
    const at = (label: string) =>
      newestRound([
        headlineOf(
          measure,
          [observe(buildObservations('academic-year', [label, 7]))],
          '2020-01-01',
        ),
      ]);
    assert.equal(isOlder(q2, at('2016/17')), false);
    assert.equal(isOlder(q2, at('2017/18')), true);
  });

  it('counts a newer figure of another source, which comes when the measure’s own figures do', () => {
    const own = buildSeries({ periodKind: 'academic-year', lagMonths: 7 });
    const { lagMonths: _, ...official } = { ...own, id: 'official' };
    const measure = buildMeasure({ series: [own, official] });
    const values = buildObservations('academic-year', ['2016/17', 7], ['2017/18', 8]);
    const at = (officials: number) =>
      headlineOf(
        measure,
        [
          observe(values.slice(0, 1)),
          { ...observe(values.slice(0, officials)), series: 'official' },
        ],
        '2020-01-01',
      );
    assert.equal(isOlder(q2, newestRound([at(1)])), false);
    assert.equal(isOlder(q2, newestRound([at(2)])), true);
    assert.deepEqual(sayNewer([at(1)]), []);
    assert.deepEqual(sayNewer([at(2)]), [
      'Newer, from another source: 8 crimes (academic year 2017/18).',
    ]);
  });

  it('stands in the heading and in the question, only where it is older', () => {
    assert.equal(dateIfOlder('Benchmark', q2, q3), 'Benchmark, Q2 2018/19');
    assert.equal(dateIfOlder('Benchmark', q3, q3), 'Benchmark');
    assert.equal(nameQuestion('telling-us', q2, q3), 'What the figures told us in Q2 2018/19');
    for (const id of questionIds) {
      assert.match(nameQuestion(id, q2, q3), /in Q2 2018\/19/);
      assert.equal(nameQuestion(id, q3, q3), commentaryQuestions[id]);
    }
  });

  it('is none for what the report says of its own figures', () => {
    for (const indicator of catalogue.indicators)
      assert.equal(
        isOlder(
          reportQuarter(indicator, catalogue.outcomes),
          newestRound(headlinesOf(indicator.code)),
        ),
        false,
        indicator.code,
      );
  });
});

describe('dateAnswers', () => {
  const write = (period: string, text: string, indicator = 'S05') => ({
    indicator,
    period: quarter(period),
    answers: [{ question: 'issues' as const, blocks: [{ kind: 'paragraph' as const, text }] }],
  });
  const sinceOf = (...commentaries: Parameters<typeof dateAnswers>[0][number][]) =>
    dateAnswers(commentaries).map(({ answers: [answer] }) => answer?.since);

  it('gives kept words the first quarter in a row that had them', () => {
    const kept = sinceOf(
      write('Q2 2018/19', 'a'),
      write('Q3 2018/19', 'a'),
      write('Q4 2018/19', 'a'),
    );
    assert.deepEqual(kept, [undefined, q2, q2]);
  });

  it('leaves words alone that are new, come again or are of another indicator', () => {
    assert.deepEqual(
      sinceOf(
        write('Q1 2018/19', 'a'),
        write('Q2 2018/19', 'b'),
        write('Q3 2018/19', 'a'),
        write('Q3 2018/19', 'a', 'S06'),
      ),
      [undefined, undefined, undefined, undefined],
    );
  });
});
