import { findBreak } from '../break.ts';
import { doubtsOf } from '../doubts.ts';
import { formatAgainst, formatGiven, plusOf } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isGiven, isKnown, type KnownObservation, type Observation } from '../observation.ts';
import { describePeriod } from '../period/period.ts';
import type { Series } from '../series.ts';
import type { Tolerance } from '../target.ts';
import { isExact, sayWithin } from '../tolerance.ts';
import { withOwnUnit } from '../unit.ts';
import { describeChange } from './describe-change.ts';
import { judge, type Movement, moves, sayJudged, usualTolerance } from './movement.ts';
import { judgeByRange, type RangeJudgement } from './range.ts';
import { type Strength, strengthWords, testChange } from './strength.ts';
import { type Compared, type Verdict, withhold } from './verdict.ts';

const sayLevel = (tolerance: Tolerance, series: Series): string =>
  isExact(tolerance) ? 'the same figure' : `${sayWithin(tolerance, series)} counts as level`;

/** A change that counts as level is not tested for chance. */
const strengthOf = (
  series: Series,
  movement: Movement,
  pair: readonly [Observation, Observation],
): Strength => (movement === 'level' ? 'unknown' : testChange(series, pair).strength);

const cautionOf = (which: string, doubts: readonly string[]): string[] =>
  doubts.map((doubt) => ` The ${which} figure is ${doubt}.`);

/** The later value stands beside its mark, which says whether it is signed off. */
const cautions = (earlier: Observation, later: Observation): string =>
  [
    ...cautionOf('earlier', doubtsOf(earlier)),
    ...cautionOf('later', doubtsOf({ flags: later.flags })),
  ].join('');

/** What counts as level may look the same. */
const printPair = (
  series: Series,
  movement: Movement,
  [earlier, later]: readonly [KnownObservation, KnownObservation],
): Compared['printed'] => {
  if (movement === 'level')
    return { earlier: formatGiven(earlier, series), later: formatGiven(later, series) };
  const { figure, others } = formatAgainst(later.value, [earlier.value], series);
  return { earlier: `${plusOf(earlier)}${others.join('')}`, later: `${plusOf(later)}${figure}` };
};

/** What two figures mean by the polarity, and the range that the earlier one had where the later has another. */
const judgePair = (
  { polarity, tolerance = usualTolerance, directionWords }: Measure,
  series: Series,
  pair: readonly [KnownObservation, KnownObservation],
): RangeJudgement => {
  if (polarity === 'within-range') return judgeByRange(series, pair, { tolerance, directionWords });
  const judgement = judge(moves(pair[0].value, pair[1].value, tolerance), polarity);
  return { judgement, meaning: sayJudged(polarity, judgement, directionWords), before: '' };
};

const compareTwo = (
  measure: Measure,
  series: Series,
  earlier: KnownObservation,
  later: KnownObservation,
): Compared => {
  const tolerance = measure.tolerance ?? usualTolerance;
  const movement = moves(earlier.value, later.value, tolerance);
  const { judgement, meaning: judged, before } = judgePair(measure, series, [earlier, later]);
  const strength = strengthOf(series, movement, [earlier, later]);
  const change = describeChange(series, [earlier.value, later.value], movement);
  const printed = printPair(series, movement, [earlier, later]);
  const values = withOwnUnit(`${printed.earlier} → ${printed.later}`, series);
  const size = change ? ` (${change})` : '';
  const level = movement === 'level' ? `, ${sayLevel(tolerance, series)}` : '';
  const chance = strength === 'unknown' ? '' : `; ${strengthWords[strength]}`;
  const meaning = `${judged}${chance}`;
  const sentence = `${values}${size}${level}; ${meaning}.${before}${cautions(earlier, later)}`;
  return {
    kind: 'compared',
    earlier,
    later,
    movement,
    judgement,
    strength,
    change,
    printed,
    meaning: movement === 'level' ? `${sayLevel(tolerance, series)}; ${meaning}` : meaning,
    sentence,
  };
};

/** Where words stand on the scale of their series; undefined where it has no order, or not these words. */
const rankOf = ({ scale }: Series, { words }: Observation): number | undefined => {
  const rank = scale?.ordered ? scale.words.indexOf(words ?? '') : -1;
  return rank < 0 ? undefined : rank;
};

/** Words are compared by their place on an ordered scale, and by nothing else. */
const compareWords = (
  measure: Measure,
  series: Series,
  { earlier, later }: { readonly earlier: Observation; readonly later: Observation },
): Verdict => {
  const printed = { earlier: formatGiven(earlier, series), later: formatGiven(later, series) };
  const [from, to] = [rankOf(series, earlier), rankOf(series, later)];
  if (from === undefined || to === undefined) {
    const before = `${describePeriod(earlier.period)}: ${printed.earlier}.`;
    return {
      ...withhold('no-order', later, `${before} The words are in no order, so nothing is judged.`),
      against: earlier.period,
    };
  }
  const movement = moves(from, to, { share: 0 });
  const judgement = judge(movement, measure.polarity);
  const meaning = sayJudged(measure.polarity, judgement, measure.directionWords);
  const sentence = `${printed.earlier} → ${printed.later}; ${meaning}.${cautions(earlier, later)}`;
  const none = { strength: 'unknown', change: '' } as const;
  const judged = { movement, judgement, printed, meaning, sentence };
  return { kind: 'compared', earlier, later, ...none, ...judged };
};

/**
 * Compares any two values of one series, by the same rules as {@link directionOfTravel}: level is a
 * change within the measure's tolerance, and nothing is compared across a break.
 *
 * @param pair two values of the series, the earlier period first
 */
export const compareObservations = (
  measure: Measure,
  series: Series,
  { earlier, later }: { readonly earlier: Observation; readonly later: Observation },
): Verdict => {
  if (!isGiven(later) || !isGiven(earlier))
    return withhold(
      'no-value',
      later,
      'One of the two figures is not known, so they are not compared.',
    );
  const broken = findBreak(series.breaks, earlier.period, later.period);
  if (broken)
    return {
      ...withhold(
        'break',
        later,
        `Not comparable with ${describePeriod(earlier.period)}: ${broken.reason.replace(/\.$/, '')}.`,
      ),
      against: earlier.period,
    };
  return isKnown(earlier) && isKnown(later)
    ? compareTwo(measure, series, earlier, later)
    : compareWords(measure, series, { earlier, later });
};
