import type { Break } from '../area.ts';
import { doubtsOf } from '../doubts.ts';
import { formatAgainst, formatFigure, formatGiven } from '../format.ts';
import {
  comparedPeriod,
  isGiven,
  isKnown,
  type KnownObservation,
  type Measure,
  type Observation,
  type Series,
} from '../measure.ts';
import { formatMissing } from '../missing.ts';
import { describePeriod, type Period, periodDates, shiftPeriod } from '../period/period.ts';
import { formatProvenance } from '../provenance.ts';
import { sayNoLonger } from '../say-series.ts';
import { isCollected } from '../series-periods.ts';
import { withUnit } from '../unit.ts';
import { describeChange } from './describe-change.ts';
import {
  type Judgement,
  judge,
  type Movement,
  moves,
  sayJudged,
  usualTolerance,
} from './movement.ts';
import { type Strength, strengthWords, testChange } from './strength.ts';

/** Two values that may be compared, and what their difference shows. */
export type Compared = {
  readonly kind: 'compared';
  readonly earlier: Observation;
  readonly later: Observation;
  readonly movement: Movement;
  readonly judgement: Judgement;
  /** Whether the change is more than chance alone would usually give; see {@link testChange}. */
  readonly strength: Strength;
  /**
   * "+3.8%" of the earlier value, "−0.3 percentage points"; empty when the earlier value was zero, and for words.
   */
  readonly change: string;
  /** Both values as printed, with enough decimal places to see which way the later one moved. */
  readonly printed: { readonly earlier: string; readonly later: string };
  /** The rule, the judgement and what chance has to do with it, for where the values are said already. */
  readonly meaning: string;
  /** Values, rule and judgement in one sentence. */
  readonly sentence: string;
};

/** No arrow may be drawn; the sentence says why. */
type Withheld = {
  readonly kind: 'withheld';
  readonly later: Observation | undefined;
  /** `no-order`: the values are words that are in no order. `discontinued`: no more are collected. */
  readonly reason:
    | 'no-value'
    | 'one-value'
    | 'not-consecutive'
    | 'break'
    | 'no-order'
    | 'discontinued';
  readonly sentence: string;
  /** The comparison of the last value that there is, where the newest is still awaited. */
  readonly last?: Compared;
};

/** A comparison, or the reason why there is none. */
export type Verdict = Compared | Withheld;

/**
 * The two numbers of a comparison.
 *
 * @returns undefined where the values are words, which have no difference
 */
export const numbersOf = ({
  earlier,
  later,
}: Pick<Compared, 'earlier' | 'later'>):
  | { readonly earlier: number; readonly later: number }
  | undefined =>
  isKnown(earlier) && isKnown(later) ? { earlier: earlier.value, later: later.value } : undefined;

const sayLevel = (tolerance: number): string =>
  tolerance === 0
    ? 'the same figure'
    : `within ${Number((tolerance * 100).toFixed(2))}% counts as level`;

/** A percentage says what it is; the words of any other unit follow its figures. */
const withOwnUnit = (figures: string, series: Series): string =>
  series.valueKind === 'percentage' ? figures : withUnit(figures, series);

/**
 * A break that falls after the start of the earlier period, and not after the end of the later one.
 */
export const findBreak = (
  breaks: readonly Break[],
  earlier: Period,
  later: Period,
): Break | undefined =>
  breaks.find(({ from }) => from > periodDates(earlier).start && from <= periodDates(later).end);

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
  [earlier, later]: readonly [number, number],
): Compared['printed'] => {
  if (movement === 'level')
    return { earlier: formatFigure(earlier, series), later: formatFigure(later, series) };
  const { figure, others } = formatAgainst(later, [earlier], series);
  return { earlier: others.join(''), later: figure };
};

const compareTwo = (
  measure: Measure,
  series: Series,
  earlier: KnownObservation,
  later: KnownObservation,
): Compared => {
  const tolerance = measure.tolerance ?? usualTolerance;
  const movement = moves(earlier.value, later.value, tolerance);
  const judgement = judge(movement, measure.polarity);
  const strength = strengthOf(series, movement, [earlier, later]);
  const change = describeChange(series, [earlier.value, later.value], movement);
  const printed = printPair(series, movement, [earlier.value, later.value]);
  const values = withOwnUnit(`${printed.earlier} → ${printed.later}`, series);
  const size = change ? ` (${change})` : '';
  const level = movement === 'level' ? `, ${sayLevel(tolerance)}` : '';
  const chance = strength === 'unknown' ? '' : `; ${strengthWords[strength]}`;
  const meaning = `${sayJudged(measure.polarity, judgement)}${chance}`;
  const sentence = `${values}${size}${level}; ${meaning}.${cautions(earlier, later)}`;
  return {
    kind: 'compared',
    earlier,
    later,
    movement,
    judgement,
    strength,
    change,
    printed,
    meaning: movement === 'level' ? `${sayLevel(tolerance)}; ${meaning}` : meaning,
    sentence,
  };
};

const withhold = (
  reason: Withheld['reason'],
  later: Observation | undefined,
  sentence: string,
): Withheld => ({ kind: 'withheld', reason, later, sentence });

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
    return withhold(
      'no-order',
      later,
      `${before} The words are in no order, so nothing is judged.`,
    );
  }
  const movement = moves(from, to, 0);
  const judgement = judge(movement, measure.polarity);
  const meaning = sayJudged(measure.polarity, judgement);
  const sentence = `${printed.earlier} → ${printed.later}; ${meaning}.${cautions(earlier, later)}`;
  const none = { strength: 'unknown', change: '' } as const;
  const judged = { movement, judgement, printed, meaning, sentence };
  return { kind: 'compared', earlier, later, ...none, ...judged };
};

/** Late or not yet due: neither withheld nor without a meaning. */
const isAwaited = (one: Observation | undefined): one is Observation =>
  one !== undefined && !isGiven(one) && one.flags.includes('not-available');

/** How the last value that there is went, where the newest is awaited. */
const lastCompared = (
  measure: Measure,
  series: Series,
  observations: readonly Observation[],
): Compared | undefined => {
  const at = isAwaited(observations.at(-1)) ? observations.findLastIndex(isGiven) : -1;
  if (at < 0) return undefined;
  const last = directionOfTravel(measure, series, observations.slice(0, at + 1));
  return last.kind === 'compared' ? last : undefined;
};

const noValueWords = (
  series: Series,
  observations: readonly Observation[],
  compared: Compared | undefined,
): string => {
  const later = observations.at(-1);
  if (!later) return 'There is no figure yet.';
  const why = formatMissing(later);
  if (why === '')
    return 'No figure is known for the latest period, so there is no direction of travel.';
  const last = observations.findLast(isGiven);
  const mark = last?.provenance ? ` (${formatProvenance(last.provenance)})` : '';
  const from = compared
    ? `, from ${compared.printed.earlier} in ${describePeriod(compared.earlier.period)}; ${compared.meaning}`
    : '';
  const before = last
    ? ` The last figure is ${withOwnUnit(formatGiven(last, series), series)}, ${describePeriod(last.period)}${mark}${from}.`
    : '';
  return `${why.replace(/\.$/, '')}.${before}`;
};

/** What is no longer collected goes nowhere: its last figure is shown as what it is. */
const sayDiscontinued = (
  series: Series,
  observations: readonly Observation[],
): Verdict | undefined => {
  const last = observations.findLast(isGiven);
  const newest = observations.at(-1) ?? last;
  const goesOn = !newest || isCollected(series, shiftPeriod(newest.period, 1));
  if (!series.discontinued || goesOn) return undefined;
  const figure = last
    ? `The last figure is ${withOwnUnit(formatGiven(last, series), series)}, ${describePeriod(last.period)}.`
    : 'No figure is known.';
  return withhold('discontinued', last, `${sayNoLonger(series.discontinued)} ${figure}`);
};

/**
 * The direction of travel of a series: its newest value against the one of the period before (for
 * twelve rolling months the window a year earlier, which shares no month with it). A change within
 * the measure's tolerance is level: 1% of the earlier value unless the measure sets another. Where the newest value is
 * late or not yet due, how the last one went stands beside it, with its period.
 *
 * Values of other periods are never used instead: where the period before is missing, lies before a
 * break, or was not published, the arrow is withheld and the reason given.
 *
 * @param observations of one series and area, oldest first
 * @see Outcomes Focused Monitoring Report, December 2018, "Overview: Direction of travel"
 * @example directionOfTravel(s01, council, [q1, q2]).sentence
 *   // '32.7 → 43.6 per 10,000 children under 18 (+33.3%); lower is better: worsening.'
 */
export const directionOfTravel = (
  measure: Measure,
  series: Series,
  observations: readonly Observation[],
): Verdict => {
  const discontinued = sayDiscontinued(series, observations);
  if (discontinued) return discontinued;
  const later = observations.at(-1);
  if (!later || !isGiven(later)) {
    const last = lastCompared(measure, series, observations);
    const words = noValueWords(series, observations, last);
    return { ...withhold('no-value', later, words), ...(last && { last }) };
  }
  const earlierOnes = observations.slice(0, -1);
  const known = earlierOnes.filter(isGiven);
  if (known.length === 0)
    return withhold('one-value', later, 'There is no earlier figure to compare with.');
  const before = comparedPeriod(
    series,
    later.period,
    earlierOnes.map(({ period }) => period),
  );
  const earlier = series.irregular
    ? known.at(-1)
    : known.find(({ period }) => period.index === before.index);
  if (!earlier)
    return withhold(
      'not-consecutive',
      later,
      `There is no figure for ${describePeriod(before)} to compare with.`,
    );
  return compareObservations(measure, series, { earlier, later });
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
    return withhold(
      'break',
      later,
      `Not comparable with ${describePeriod(earlier.period)}: ${broken.reason.replace(/\.$/, '')}.`,
    );
  return isKnown(earlier) && isKnown(later)
    ? compareTwo(measure, series, earlier, later)
    : compareWords(measure, series, { earlier, later });
};
