import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Polarity } from '../../../src/domain/measure.ts';
import type { Risk } from '../../../src/domain/risks/risk.ts';
import { requireCommentary } from '../../../src/domain/submission/require-commentary.ts';
import { buildMeasure, buildSeries } from '../build.ts';
import { buildAssessment } from '../risks/build-risk.ts';
import { buildIndicator, buildRecord } from '../round/build-indicator.ts';
import { at, crimes, isNow, observe, q3 } from './build-form.ts';
import { reportContext } from './report-context.ts';

const record = buildRecord({ series: [observe(crimes)] });

const reasons = (value: number, polarity: Polarity = 'lower-is-better') =>
  requireCommentary(buildIndicator(), [isNow(value, buildMeasure({ polarity }))], record, []);

const risk = (level: string, ...featuresUnder: readonly string[]): Risk => ({
  code: '04l',
  title: 'Loss of a building',
  featuresUnder,
  latest: buildAssessment({ level, trend: 'IMPROVING' }),
  earlier: [],
});

const withRisk = (one: Risk) => requireCommentary(buildIndicator(), [], record, [one]);

/** What an indicator of the report has to explain when these values come in, in their order. */
const reported = (code: string, ...values: readonly number[]) => {
  const { indicator, expected, record, risks } = reportContext(code, q3);
  assert.equal(expected.length, values.length);
  const now = expected.map((one, at) => ({ ...one, value: values[at] ?? 0, printed: '' }));
  return requireCommentary(indicator, now, record, risks);
};

const cases: [string, number, Polarity, boolean][] = [
  ['more of what should be less', 6400, 'lower-is-better', true],
  ['less of what should be less', 6000, 'lower-is-better', false],
  ['less of what should be more', 6000, 'higher-is-better', true],
  ['more of what should be more', 6400, 'higher-is-better', false],
  ['what is level', 6300, 'lower-is-better', false],
  ['more of what is not judged', 9999, 'not-judged', false],
  ['less of what is not judged', 1, 'not-judged', false],
];

describe('requireCommentary', () => {
  for (const [title, value, polarity, asked] of cases)
    it(`${asked ? 'asks' : 'does not ask'} to explain ${title}`, () => {
      assert.equal(reasons(value, polarity).length > 0, asked);
    });

  it('says what has worsened, from what to what', () => {
    assert.deepEqual(reasons(6400), [
      'S05A Total crime has worsened: 6,270 → 6,400 crimes (+2.1%); lower is better: worsening; chance alone could explain it.',
    ]);
  });

  it('goes by the range that was set for the period, where nearer to it is better', () => {
    const range = { atLeast: 6000, atMost: 6300 };
    const own = crimes.map((one) => ({ ...one, target: range }));
    const set = { period: q3, target: range, by: 'Andy Frost', at };
    const within = isNow(6400, buildMeasure({ polarity: 'within-range' }));
    const asked = (differs: Parameters<typeof observe>[1]) => {
      const stored = buildRecord({ series: [observe(own, differs)] });
      return requireCommentary(buildIndicator(), [within], stored, []);
    };
    assert.match(asked({ targets: [set] }).join(), /nearer to its range is better: worsening/);
    assert.deepEqual(asked({}), []);
  });

  it('asks nothing of a first value, across a gap or across a break', () => {
    const breaks = [{ from: '2018-10-01', reason: 'a test' }];
    const broken = isNow(9999, buildMeasure({ series: [buildSeries({ breaks })] }));
    const indicator = buildIndicator();
    assert.deepEqual(requireCommentary(indicator, [isNow(9999)], buildRecord(), []), []);
    const gap = buildRecord({ series: [observe(crimes.slice(0, 1))] });
    assert.deepEqual(requireCommentary(indicator, [isNow(9999)], gap, []), []);
    assert.deepEqual(requireCommentary(indicator, [broken], record, []), []);
  });

  it('does not compare with a later value, nor with the one that is replaced', () => {
    const stored = buildRecord({
      series: [observe([...crimes, { period: q3, printed: '9', value: 9, flags: [] }])],
    });
    assert.deepEqual(requireCommentary(buildIndicator(), [isNow(6000)], stored, []), []);
  });

  it('asks under a HIGH risk, even where it improves', () => {
    assert.deepEqual(withRisk(risk('HIGH', 'S05')), ['Risk 04l (Loss of a building) is HIGH.']);
  });

  it('asks nothing for a lower risk, or one of the outcome or another indicator', () => {
    for (const one of [risk('MEDIUM', 'S05'), risk('LOW', 'S05'), risk('HIGH', 'S', 'S01')])
      assert.deepEqual(withRisk(one), []);
  });

  it('asks for S05 by whichever of its four parts has worsened', () => {
    assert.deepEqual(reported('S05', 6072, 2900, 530, 680), []);
    const [first, second, ...more] = reported('S05', 6400, 2900, 530, 700);
    assert.match(first ?? '', /^S05A Total crime has worsened/);
    assert.match(second ?? '', /^S05D Domestic abuse crimes has worsened/);
    assert.deepEqual(more, []);
  });

  it('asks for S01, S02 and S06 at any rate, for their HIGH risks', () => {
    assert.match(reported('S01', 30).join(), /^Risk 14b \(.+\) is HIGH\.$/);
    assert.match(reported('S02', 50).join(), /^Risk 01d /);
    assert.match(reported('S06', 200).join(), /^Risk 09b /);
  });

  it('never asks for S04, which is not judged', () => {
    for (const value of [0, 562, 600, 5_000]) assert.deepEqual(reported('S04', value), []);
  });
});
