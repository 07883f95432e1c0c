import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Observation } from '../../../src/domain/observation.ts';
import {
  type RoundOutlook,
  roundOutlookOf,
  roundOutlooks,
  summariseRound,
} from '../../../src/domain/round/summarise-round.ts';
import type { IndicatorRound } from '../../../src/domain/submission/indicator-record.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';
import { at, observe, paul, q3 } from '../submission/build-form.ts';
import { buildIndicator, buildRecord, buildRound } from './build-indicator.ts';

const returned: Partial<IndicatorRound> = {
  status: 'returned',
  submitted: { by: paul, at },
  returned: { by: paul, at, note: 'Which month?' },
};

/** What came in for a part: a figure, that there is none, or nothing at all. */
type CameIn = number | 'not available' | 'nothing';

const valuesOf = (now: CameIn): Observation[] => {
  const before = buildObservations('financial-quarter', ['Q2 2018/19', 100]);
  if (now === 'nothing') return before;
  const [stored] = buildObservations('financial-quarter', [
    'Q3 2018/19',
    now === 'not available' ? null : now,
  ]);
  return stored ? [...before, { ...stored, why: 'the return is late' }] : before;
};

const outlookOf = (
  parts: readonly CameIn[],
  { state = {}, polarity = 'lower-is-better' as const, kind = 'financial-quarter' as const } = {},
): RoundOutlook => {
  const measures = parts.map((_, index) =>
    buildMeasure({
      code: `S05${index}`,
      polarity,
      series: [buildSeries({ periodKind: kind })],
    }),
  );
  const record = buildRecord({
    series: parts.map((now, index) => observe(valuesOf(now), { measure: `S05${index}` })),
    rounds: [buildRound(state)],
  });
  return roundOutlookOf(buildIndicator({ measures }), record, { round: q3 });
};

describe('where an indicator is in a round', () => {
  const cases: [title: string, parts: readonly CameIn[], outlook: RoundOutlook][] = [
    ['rose', [150], 'worse'],
    ['fell', [50], 'better'],
    ['stayed', [100], 'level'],
    ['has one part that rose and one that fell', [50, 150], 'worse'],
    ['has one part that fell and one that is missing', ['nothing', 50], 'better'],
    ['has no part yet', ['nothing', 'nothing'], 'missing'],
    ['says why there is no figure', ['not available'], 'no figure'],
  ];
  for (const [title, parts, outlook] of cases)
    it(`is “${outlook}” when it ${title}`, () => assert.equal(outlookOf(parts), outlook));

  it('is “returned” whatever its figures say, until it is corrected', () => {
    assert.equal(outlookOf([150], { state: returned }), 'returned');
    assert.equal(outlookOf([150], { state: { status: 'submitted' } }), 'worse');
  });

  it('is “missing” with nothing stored, and “nothing new” where nothing is asked', () => {
    assert.equal(roundOutlookOf(buildIndicator(), undefined, { round: q3 }), 'missing');
    assert.equal(
      roundOutlookOf(buildIndicator({ measures: [] }), undefined, { round: q3 }),
      'nothing new',
    );
  });

  it('is “waiting” while readers do not see what came in', () => {
    const record = buildRecord({ series: [observe(valuesOf(150))] });
    const shown = [observe(valuesOf('nothing'))];
    assert.equal(roundOutlookOf(buildIndicator(), record, { round: q3, shown }), 'waiting');
  });

  it('does not count a figure of a later quarter', () => {
    const later = buildObservations('financial-quarter', ['Q2 2018/19', 100], ['Q4 2018/19', 200]);
    const record = buildRecord({ series: [observe(later)] });
    assert.equal(roundOutlookOf(buildIndicator(), record, { round: q3 }), 'missing');
  });
});

describe('summariseRound', () => {
  const anyPart: fc.Arbitrary<CameIn> = fc.oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.constant('not available' as const),
    fc.constant('nothing' as const),
  );
  const anyIndicator = fc.record({
    parts: fc.array(anyPart, { maxLength: 4 }),
    state: fc.constantFrom<Partial<IndicatorRound>>({}, returned, { status: 'signed-off' }),
  });

  it('counts every indicator once, in the counts as in the sentence, whatever became of it', () => {
    fc.assert(
      fc.property(fc.array(anyIndicator, { minLength: 1, maxLength: 12 }), (all) => {
        const { counts, sentence } = summariseRound(
          all.map(({ parts, state }) => outlookOf(parts, { state })),
        );
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        assert.equal(sum(roundOutlooks.map((one) => counts[one])), all.length);
        const [total, ...said] = [...sentence.matchAll(/\d+/g)].map(Number);
        const isOneKind = roundOutlooks.some((one) => counts[one] === all.length);
        const whole =
          all.length === 1 ? /^The one indicator [^\d]*$/ : /^(?:Both|All \d+) indicators [^\d]*$/;
        if (isOneKind) assert.match(sentence, whole);
        else assert.equal(sum(said), all.length, sentence);
        assert.equal(total ?? Math.min(all.length, 2), all.length, sentence);
      }),
    );
  });

  it('says so in one sentence', () => {
    assert.equal(
      summariseRound(['worse', 'missing', 'worse', 'returned', 'nothing new', 'better']).sentence,
      'Of 6 indicators, 2 got worse, 1 got better, 1 was returned, 1 is missing and 1 is not due this quarter.',
    );
    assert.equal(
      summariseRound(['worse', 'nothing new'], { 'nothing new': 'S03' }).sentence,
      'Of 2 indicators, 1 got worse and 1 is not due this quarter (S03).',
    );
    assert.equal(summariseRound(['missing', 'missing']).sentence, 'Both indicators are missing.');
    assert.equal(
      summariseRound(['waiting']).sentence,
      'The one indicator is waiting for sign-off.',
    );
    assert.equal(summariseRound([]).sentence, 'No indicators are known.');
  });
});
