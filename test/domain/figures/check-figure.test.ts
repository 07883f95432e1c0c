import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Claim, checkClaim, checkSide } from '../../../src/domain/figures/check-figure.ts';
import type { Figure } from '../../../src/domain/figures/figure.ts';
import type { KnownObservation } from '../../../src/domain/observation.ts';
import type { Series } from '../../../src/domain/series.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

const buildFigure = (value: number, differs: Partial<Series> = {}): Figure => {
  const series = buildSeries(differs);
  const [observation] = buildObservations('financial-quarter', ['Q2 2018/19', value]);
  return {
    measure: buildMeasure({ series: [series] }),
    series,
    observation: observation as KnownObservation,
  };
};

const share = { valueKind: 'percentage', unit: 'of enrolments', decimals: 1 } as const;

describe('checkSide', () => {
  const crimes = buildFigure(6_270);

  it('says whether a figure is on a side of a number, with unit and period', () => {
    assert.deepEqual(checkSide(crimes, 'above', 6_000), {
      holds: true,
      sentence: '6,270 crimes (Q2 2018/19) is over 6,000.',
    });
    assert.deepEqual(checkSide(crimes, 'below', 6_000), {
      holds: false,
      sentence: '6,270 crimes (Q2 2018/19) is not under 6,000.',
    });
  });

  it('holds a bound for reached, but not for exceeded', () => {
    assert.equal(checkSide(crimes, 'at-least', 6_270).holds, true);
    assert.equal(checkSide(crimes, 'at-most', 6_270).holds, true);
    assert.equal(checkSide(crimes, 'above', 6_270).holds, false);
    assert.equal(checkSide(crimes, 'equal', 6_270).holds, true);
  });

  it('takes what is within 3% for about as much', () => {
    assert.equal(checkSide(crimes, 'around', 6_300).holds, true);
    assert.equal(checkSide(crimes, 'around', 6_500).holds, false);
  });

  it('compares a figure as it is, and prints it with enough places to see that', () => {
    const absent = buildFigure(7.28, share);
    const sentenceOf = (...asked: [Parameters<typeof checkSide>[1], number]) => {
      const { holds, sentence } = checkSide(absent, ...asked);
      return `${holds}: ${sentence.replace(' of enrolments (Q2 2018/19)', '')}`;
    };
    assert.equal(sentenceOf('below', 7.3), 'true: 7.28% is under 7.3%.');
    assert.equal(sentenceOf('at-least', 7.3), 'false: 7.28% is not at least 7.3%.');
    assert.equal(sentenceOf('above', 7.25), 'true: 7.28% is over 7.25%.');
    assert.equal(sentenceOf('above', 6), 'true: 7.3% is over 6%.');
    assert.equal(sentenceOf('equal', 7.3), 'true: 7.28% is 7.3% when it is rounded.');
    assert.equal(sentenceOf('equal', 7.27), 'false: 7.28% is not exactly 7.27%.');
    assert.equal(sentenceOf('equal', 7), 'false: 7.3% is not exactly 7%.');
  });

  it('sees the difference that rounding hides in a count that was worked out', () => {
    const hidden = buildFigure(6038.4);
    assert.deepEqual(checkSide(hidden, 'above', 6038), {
      holds: true,
      sentence: '6,038.4 crimes (Q2 2018/19) is over 6,038.',
    });
    assert.equal(checkSide(buildFigure(0.1 + 0.2, share), 'above', 0.3).holds, false);
  });

  it('keeps what is known of a figure beside it', () => {
    const { observation } = crimes;
    const early: Figure = { ...crimes, observation: { ...observation, flags: ['provisional'] } };
    assert.match(checkSide(early, 'above', 1).sentence, /\(Q2 2018\/19, provisional\)/);
  });
});

describe('checkClaim', () => {
  const rate = buildSeries({ valueKind: 'rate', unit: 'per 10,000', per: 10_000, decimals: 1 });
  const check = (claim: Claim, values: readonly [number | null, number], series = rate) => {
    const [before, now] = values;
    const observations = buildObservations(
      'financial-quarter',
      ['Q1 2018/19', before],
      ['Q2 2018/19', now],
    );
    const measure = buildMeasure({ series: [series] });
    return checkClaim(directionOfTravel(measure, series, observations), series, claim);
  };

  it('says which way a figure went, with both values and periods', () => {
    assert.deepEqual(check({ claim: 'up' }, [32.7, 43.6]), {
      holds: true,
      sentence: 'Up: 32.7 → 43.6 per 10,000 (+33.3%), Q1 2018/19 to Q2 2018/19.',
    });
    assert.equal(check({ claim: 'down' }, [32.7, 43.6]).holds, false);
  });

  it('takes a change within the tolerance for none', () => {
    assert.equal(check({ claim: 'same' }, [57.6, 57.5]).holds, true);
    assert.match(check({ claim: 'down' }, [57.6, 57.5]).sentence, /^Level: 57\.6 → 57\.5/);
  });

  it('checks a size that is said, to its own decimal places', () => {
    assert.equal(check({ claim: 'up', by: 10.9 }, [32.7, 43.6]).holds, true);
    assert.equal(check({ claim: 'up', byPercent: 33 }, [32.7, 43.6]).holds, true);
    const wrong = check({ claim: 'up', byPercent: 30 }, [32.7, 43.6]);
    assert.equal(wrong.holds, false);
    assert.match(wrong.sentence, /^Up by 33\.3%, not by 30%: 32\.7 → 43\.6/);
    assert.match(check({ claim: 'up', by: 12 }, [32.7, 43.6]).sentence, /^Up by 10\.9, not by 12/);
  });

  it('checks whether a change is more or less than a size that is said', () => {
    const claimed = (bySide: 'above' | 'below', byPercent: number) =>
      check({ claim: 'up', byPercent, bySide }, [32.7, 43.6]);
    assert.equal(claimed('above', 30).holds, true);
    assert.equal(claimed('above', 34).holds, false);
    assert.equal(claimed('below', 34).holds, true);
    assert.match(claimed('above', 34).sentence, /^Up by 33\.3%, not by more than 34%: 32\.7/);
    assert.equal(check({ claim: 'up', by: 10, bySide: 'above' }, [32.7, 43.6]).holds, true);
    const absence = buildSeries(share);
    const points = { claim: 'down', byPercent: 1, bySide: 'above' } as const;
    assert.equal(check(points, [7.8, 7.3], absence).holds, false);
  });

  it('takes per cent of a percentage for points as well', () => {
    const absence = buildSeries(share);
    assert.equal(check({ claim: 'down', byPercent: 0.5 }, [7.8, 7.3], absence).holds, true);
    assert.equal(check({ claim: 'down', byPercent: 6.4 }, [7.8, 7.3], absence).holds, true);
  });

  it('says nothing where the figures are not compared', () => {
    const { holds, sentence } = check({ claim: 'up' }, [null, 43.6]);
    assert.equal(holds, undefined);
    assert.match(sentence, /no earlier figure/);
  });
});
