import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Headline } from '../../../src/domain/figures/headline.ts';
import { shareOfChange } from '../../../src/domain/figures/rank-headlines.ts';
import {
  outlookOf,
  outlooks,
  sayWithoutWay,
  summariseHeadlines,
} from '../../../src/domain/figures/summarise-headlines.ts';
import { comparedIn, countHeld } from '../../../src/domain/figures/went.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { Observation, ReportedDirection } from '../../../src/domain/observation.ts';
import { directionOfTravel } from '../../../src/domain/statistics/direction-of-travel.ts';
import type { Compared } from '../../../src/domain/statistics/verdict.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';

type Strength = Compared['strength'];

/** A measure that went from one value to another; the test says how much chance explains. */
const buildHeadline = (
  [before, now]: readonly [number | null, number | null],
  strength: Strength = 'unknown',
  differs: Partial<Measure> = {},
): Headline => {
  const measure = buildMeasure(differs);
  const [series = buildSeries()] = measure.series;
  const observations: Observation[] = buildObservations(
    'financial-quarter',
    ['Q1 2018/19', before],
    ['Q2 2018/19', now],
  );
  const verdict = directionOfTravel(measure, series, observations);
  return {
    measure,
    series,
    verdict: verdict.kind === 'compared' ? { ...verdict, strength } : verdict,
  };
};

const report = (headline: Headline, reported: ReportedDirection): Headline => {
  const { verdict } = headline;
  assert.ok(verdict?.later);
  return {
    ...headline,
    verdict: { ...verdict, later: { ...verdict.later, reported } } as typeof verdict,
  };
};

const percentage = { series: [buildSeries({ valueKind: 'percentage', decimals: 1 })] };
const plans = buildHeadline([300, 400], 'beyond chance', { shortName: 'Plans' });
const better = buildHeadline([100, 90], 'beyond chance', { shortName: 'Crimes' });
const chance = buildHeadline([2, 5], 'within chance', { shortName: 'Deaths' });
const level = buildHeadline([100, 100]);
const concerns = buildHeadline([100, 150], 'unknown', {
  polarity: 'not-judged',
  shortName: 'Concerns',
});

describe('a summary of figures whose councils have words for directions', () => {
  const directionWords = { worsening: 'Slipping', improving: 'Gaining', unchanged: 'Holding' };

  it('is in them where all have the same', () => {
    const all = [
      buildHeadline([100, 150], 'unknown', { directionWords }),
      buildHeadline([100, 160], 'unknown', { directionWords }),
      buildHeadline([100, 90], 'unknown', { directionWords }),
      buildHeadline([100, 100], 'unknown', { directionWords }),
    ];
    assert.match(
      summariseHeadlines(all).sentence,
      /^Of 4 measures, 2 are Slipping, 1 is Gaining and 1 is Holding\./,
    );
    assert.match(summariseHeadlines([...all, level]).sentence, /2 got worse, 1 got better/);
  });

  it('counts what is not judged as it is printed', () => {
    const words = {
      directionWords: {
        ...directionWords,
        ...{ up: 'Higher', 'not-applicable': 'No comparison' },
      },
      polarity: 'not-judged' as const,
    };
    const printed = (values: readonly [number, number | null], reported: ReportedDirection) =>
      report(buildHeadline(values, 'unknown', words), reported);
    const all = [
      printed([100, 100], 'unchanged'),
      printed([100, 150], 'up'),
      printed([100, null], 'not-applicable'),
      printed([100, 150], 'not-applicable'),
      buildHeadline([100, 150], 'unknown', words),
    ];
    assert.match(
      summariseHeadlines(all).sentence,
      /^Of 5 measures, 1 is Holding, 1 is Higher, 1 is not judged and 2 have No comparison\./,
    );
    assert.equal(
      sayWithoutWay(all.slice(2), all),
      '3 of 5 measures: 2 have No comparison and 1 is not judged',
    );
    assert.equal(sayWithoutWay(all.slice(2, 3), all), '1 of 5 measures has No comparison');
    const directed = all.slice(0, 2);
    assert.equal(sayWithoutWay([], directed), 'Every measure has a direction');
    assert.equal(sayWithoutWay([], directed, true), 'None of 2 measures has No comparison');
    const awaited = [...directed, buildHeadline([100, null], 'unknown', words)];
    assert.equal(sayWithoutWay([], awaited), 'Every measure that can be compared has a direction');
    assert.equal(countHeld(all), '1 is Holding');
    const plain = report(buildHeadline([100, 150], 'unknown', { polarity: 'not-judged' }), 'up');
    assert.equal(outlookOf(plain), 'not judged');
    const unworded = report(
      buildHeadline([100, 150], 'unknown', { polarity: 'not-judged' }),
      'not-applicable',
    );
    assert.equal(outlookOf(unworded), 'not judged');
  });

  it('says how many are held, among those that stayed level', () => {
    const held = buildHeadline([100, 100], 'unknown', { directionWords });
    const notJudged = { directionWords, polarity: 'not-judged' as const };
    const unjudged = buildHeadline([100, 100], 'unknown', notJudged);
    assert.equal(countHeld([held, unjudged]), '1 is Holding');
    assert.equal(countHeld([held, held, unjudged]), '2 are Holding');
    assert.equal(countHeld([level]), '');
  });
});

describe('summariseHeadlines', () => {
  const cases: readonly [fact: string, headlines: readonly Headline[], sentence: string][] = [
    [
      'counts each way, the worst first, and names what stands out',
      [better, plans, level],
      'Of 3 measures, 1 got worse, 1 got better and 1 stayed level. What stands out: Plans, up by a third (Q2 2018/19).',
    ],
    [
      'lets nothing stand out that chance alone could explain',
      [chance, better],
      'Of 2 measures, 1 got worse and 1 got better. What stands out: Crimes, down by 10% (Q2 2018/19).',
    ],
    [
      'counts a change that is not judged, which may stand out all the same',
      [concerns, plans],
      'Of 2 measures, 1 got worse and 1 is not judged. What stands out: Concerns, up by half (Q2 2018/19).',
    ],
    [
      'gives a change of a percentage in points',
      [buildHeadline([6.9, 7.9], 'beyond chance', { ...percentage, shortName: 'Absence' })],
      'Of 1 measure, 1 got worse. What stands out: Absence, up by 1.0 percentage points (Q2 2018/19).',
    ],
    [
      'counts what has no figure and what cannot be compared',
      [
        buildHeadline([null, null]),
        buildHeadline([5, null]),
        buildHeadline([null, 5]),
        { ...plans, series: undefined, verdict: undefined },
      ],
      'Of 4 measures, 1 cannot be compared and 3 have no figure.',
    ],
    ['says nothing of no measures', [], 'No measures are known.'],
    [
      'names no size for a rise from zero',
      [buildHeadline([0, 5], 'beyond chance')],
      'Of 1 measure, 1 got worse.',
    ],
  ];
  for (const [fact, headlines, sentence] of cases)
    it(fact, () => assert.equal(summariseHeadlines(headlines).sentence, sentence));

  it('says of what stands out that it is not signed off, or only provisional', () => {
    const headline = buildHeadline([32.7, 43.6], 'unknown', {
      shortName: 'Child protection plans',
    });
    const { verdict } = headline;
    assert.ok(verdict?.kind === 'compared');
    const submitted = { by: 'Alex Field', at: new Date('2019-01-04T10:00:00Z') };
    const round = verdict.later.period;
    const later: Observation = {
      ...{ ...verdict.later, flags: ['provisional'] },
      provenance: { kind: 'submitted', round, submitted },
    };
    assert.equal(
      summariseHeadlines([{ ...headline, verdict: { ...verdict, later } }]).sentence,
      'Of 1 measure, 1 got worse. What stands out: Child protection plans, up by a third (Q2 2018/19, provisional, not signed off).',
    );
  });

  it('counts the changes that chance alone could explain', () => {
    assert.equal(
      summariseHeadlines([chance, better, level]).chance,
      'Chance alone could explain 1 of the changes.',
    );
  });

  const value = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
  const anyHeadline = fc
    .tuple(
      fc.tuple(value, value),
      fc.constantFrom<Strength>('beyond chance', 'within chance', 'unknown'),
      fc.constantFrom<Measure['polarity']>('lower-is-better', 'higher-is-better', 'not-judged'),
    )
    .map(([values, strength, polarity]) => buildHeadline(values, strength, { polarity }));

  it('counts every measure once, as the rows do, and says each number', () => {
    fc.assert(
      fc.property(fc.array(anyHeadline, { minLength: 1, maxLength: 12 }), (headlines) => {
        const { counts, sentence } = summariseHeadlines(headlines);
        const groups = Map.groupBy(headlines, outlookOf);
        for (const outlook of outlooks)
          assert.equal(counts[outlook], groups.get(outlook)?.length ?? 0);
        const said = sentence.split('.')[0]?.match(/\d+/g)?.map(Number) ?? [];
        assert.deepEqual(said, [
          headlines.length,
          ...outlooks.map((one) => counts[one]).filter((n) => n > 0),
        ]);
      }),
    );
  });

  it('lets stand out only what moved, as far as any that chance does not explain', () => {
    fc.assert(
      fc.property(fc.array(anyHeadline, { maxLength: 12 }), (headlines) => {
        const { standsOut } = summariseHeadlines(headlines);
        const sizes = headlines.flatMap((one) => {
          const verdict = comparedIn(one);
          const may =
            verdict && verdict.movement !== 'level' && verdict.strength !== 'within chance';
          return may ? [Math.abs(shareOfChange(verdict) ?? 0)] : [];
        });
        const found = headlines.find(({ measure }) => measure === standsOut?.measure);
        const verdict = found && comparedIn(found);
        assert.equal(verdict ? Math.abs(shareOfChange(verdict) ?? 0) : 0, Math.max(0, ...sizes));
      }),
    );
  });
});
