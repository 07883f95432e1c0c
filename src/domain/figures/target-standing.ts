import { lastDayOf } from '../due-by.ts';
import { formatFigure, formatNumber, ofPoints, placesApart, placesOf } from '../format.ts';
import { isOneSided, type Measure, type Observation } from '../measure.ts';
import { type Period, periodDates } from '../period/period.ts';
import {
  findStatus,
  meaningOf,
  type StatusWord,
  statusOfColour,
  type Target,
  type TargetRule,
  wordOf,
} from '../target.ts';
import { withDueBy } from '../target-due.ts';
import { isWithin, sayWithin } from '../tolerance.ts';
import {
  formatTarget,
  type Limits,
  limitsOf,
  sayTarget,
  type TargetForm,
} from './format-target.ts';

/** A status in words; neither a colour nor a symbol ever stands without its word. */
type Status = Pick<StatusWord, 'word' | 'colour' | 'means' | 'symbol'>;

/** What follows from a value, its target and the council's rule. */
type ComputedStatus = Status & {
  /** The value meets the target. */
  readonly isMet: boolean;
};

/** How a value stands to its target: what was published about it, and what follows from the two. */
export type TargetStanding = {
  /** As printed: "6,000", "below 20%", "5.5% to 7.0%", "410 or fewer"; empty where only a status was published. */
  readonly target: string;
  /** As published, word for word. */
  readonly reported?: Status;
  /** Why that was published, in the words of whoever decided it. */
  readonly reason?: string;
  /** Absent where there is no value, no target, or nothing says which side of the target is good. */
  readonly computed?: ComputedStatus;
  /**
   * How far the value is from the nearest limit of its target, in the unit of the series: above 0 beyond
   * it, below 0 with as much to spare, 0 on it, which misses "below" and "above". Absent with {@link computed}.
   */
  readonly distance?: number;
  /** The same as a share of that limit; absent where the limit is 0. */
  readonly share?: number;
  /** It is to be reached by a day after the value's period: nothing is computed. */
  readonly isToCome?: true;
  /** Target and distance as a sentence, and why nothing is computed where that is so. */
  readonly sentence: string;
  /** Both statuses, where what was published is not what follows; empty otherwise. */
  readonly differs: string;
};

type Ruled = Pick<Measure, 'polarity' | 'targetRule' | 'statuses'>;

/** So small a difference comes from the arithmetic. */
const slack = (limit: number): number => 1e-9 * Math.max(1, Math.abs(limit));

type Judged = { readonly limit: number; readonly distance: number; readonly isMet: boolean };

/** The limit that a value is beyond, or that it is nearest to, how far, and whether the value meets the target. */
const judge = (value: number, { low, high, strict }: Limits): Judged => {
  const sides = [
    ...(low === undefined ? [] : [{ limit: low, distance: low - value }]),
    ...(high === undefined ? [] : [{ limit: high, distance: value - high }]),
  ];
  const furthest = sides.reduce((a, b) => (b.distance > a.distance ? b : a));
  const isOn = Math.abs(furthest.distance) <= slack(furthest.limit);
  return isOn
    ? { ...furthest, distance: 0, isMet: !strict }
    : { ...furthest, isMet: furthest.distance < 0 };
};

const statusOf = (
  { limit, distance, isMet }: Judged,
  { targetRule, statuses }: Ruled,
): ComputedStatus => {
  if (!targetRule) return { word: isMet ? 'Met' : 'Missed', isMet };
  const isNear = isWithin(distance, targetRule.amberWithin, limit);
  const colour = isMet ? 'green' : isNear ? 'amber' : 'red';
  return { ...statusOfColour(colour, statuses), isMet };
};

/** With enough decimal places to see that there is a distance. */
const sayDistance = (distance: number, limit: number, form: TargetForm): string => {
  const { valueKind, decimals } = form;
  const size = Math.abs(distance);
  const places = placesApart(Math.max(decimals, placesOf(limit)), size, [0]);
  if (valueKind === 'percentage') return ofPoints(formatNumber(size, places));
  const share = limit === 0 ? '' : ` (${formatNumber((100 * size) / Math.abs(limit), 1)}%)`;
  return `${formatFigure(size, { ...form, decimals: places })}${share}`;
};

/** What is still to come is neither met nor missed. */
const sayOnTheWay = ({ limit, distance, isMet }: Judged, form: TargetForm): string => {
  if (distance === 0) return isMet ? 'reached exactly' : 'not reached yet: equal to the limit';
  const size = sayDistance(distance, limit, form);
  return isMet ? `reached, with ${size} to spare` : `${size} to go`;
};

/** Whether a period has reached the day by which a target is to be. */
const isDueIn = ({ by }: Target, period: Period | undefined): boolean =>
  by === undefined || period === undefined || lastDayOf(by) <= periodDates(period).end;

const sayStanding = ({ limit, distance, isMet }: Judged, form: TargetForm): string => {
  if (distance === 0) return isMet ? 'met exactly' : 'not met: the figure is equal to the limit';
  const size = sayDistance(distance, limit, form);
  return isMet ? `met, with ${size} to spare` : `missed by ${size}`;
};

/** What was published means that the target is met, nearly met or missed, or none of these. */
const agree = (reported: Status, computed: ComputedStatus): boolean => {
  const meaning = meaningOf(reported);
  if (!meaning) return true;
  const worked = meaningOf(computed);
  if (worked) return worked === meaning;
  return computed.isMet === (meaning === 'met');
};

const sayDifference = (
  reported: Status | undefined,
  computed: ComputedStatus | undefined,
  rule: TargetRule | undefined,
  form: TargetForm,
): string => {
  if (!reported || !computed || agree(reported, computed)) return '';
  const by = rule
    ? `by the target and the council's rule (${wordOf('amber')} ${sayWithin(rule.amberWithin, form, 'by less than')})`
    : 'by the target';
  return `Reported as ${reported.word}; ${by}: ${computed.word}.`;
};

const reportedOf = (
  { status }: Pick<Observation, 'status'>,
  { statuses }: Ruled,
): Status | undefined => {
  if (status === undefined) return undefined;
  const { colour, means, symbol } = findStatus(status, statuses) ?? {};
  return {
    word: status,
    ...(colour && { colour }),
    ...(means && { means }),
    ...(symbol && { symbol }),
  };
};

/** How a grade stands to the one that is to be reached; only where the scale has an order and an end that is better. */
const standingInWords = (
  target: Extract<Target, { words: string }>,
  { polarity }: Ruled,
  { scale }: TargetForm,
  { words: given, isDue }: { readonly words: string | undefined; readonly isDue: boolean },
): Pick<TargetStanding, 'target' | 'computed' | 'isToCome' | 'sentence' | 'differs'> => {
  const { words: aim, printed } = target;
  const rankOf = (word: string | undefined): number =>
    scale?.words.findIndex((one) => one.toLowerCase() === word?.toLowerCase()) ?? -1;
  const [at, least] = [rankOf(given), rankOf(aim)];
  const isOrdered = scale?.ordered && isOneSided(polarity) && least >= 0;
  const isTop = least === (polarity === 'higher-is-better' ? (scale?.words.length ?? 0) - 1 : 0);
  const said = withDueBy(printed ?? (isOrdered && !isTop ? `${aim} or better` : aim), target);
  if (!isOrdered || at < 0) return { target: said, sentence: `Target: ${said}.`, differs: '' };
  const isMet = polarity === 'higher-is-better' ? at >= least : at <= least;
  if (!isDue) {
    const sentence = `Target: ${said}; ${isMet ? 'reached' : 'not reached yet'}.`;
    return { target: said, isToCome: true, sentence, differs: '' };
  }
  const word = isMet ? 'Met' : 'Missed';
  return {
    target: said,
    computed: { word, isMet },
    sentence: `Target: ${said}; ${word.toLowerCase()}.`,
    differs: '',
  };
};

const sayUnjudged = ({ polarity }: Ruled): string =>
  polarity === 'within-range'
    ? 'It is one number and no range, so nothing is judged.'
    : 'The measure does not say which side of it is better, so nothing is judged.';

/**
 * How a value stands to its target. What was published is kept apart from what is computed, and nothing
 * is computed from a value that is a text, missing or withheld, nor where there is no target. Without a
 * rule for the colours, the computed status says only whether the target was met. A target that is to be reached
 * after the period of the value is neither met nor missed.
 *
 * @returns undefined where the value has neither a target nor a status
 * @see docs/domain.md#targets
 * @example targetStanding(s05a, series, { value: 6270, target: { value: 6000 }, status: 'Red', … })?.sentence
 *   // 'Target: 6,000; missed by 270 (4.5%).'
 */
export const targetStanding = (
  measure: Ruled,
  series: TargetForm,
  observation: Pick<
    Observation,
    'value' | 'words' | 'flags' | 'target' | 'status' | 'statusReason'
  > &
    Partial<Pick<Observation, 'period'>>,
): TargetStanding | undefined => {
  const { value, target, flags } = observation;
  const reported = reportedOf(observation, measure);
  const both = {
    ...(reported && { reported }),
    ...(reported && observation.statusReason && { reason: observation.statusReason }),
  };
  if (!target)
    return reported && { ...both, target: '', sentence: 'No target is given.', differs: '' };
  if ('words' in target) {
    const isDue = isDueIn(target, observation.period);
    const given = { words: observation.words, isDue };
    const standing = standingInWords(target, measure, series, given);
    const differs = sayDifference(reported, standing.computed, undefined, series);
    return { ...both, ...standing, differs };
  }
  const words = formatTarget(target, series, measure.polarity);
  const limits = limitsOf(target, measure.polarity);
  const isKnown =
    typeof value === 'number' && Number.isFinite(value) && !flags.includes('suppressed');
  if (!isKnown || !limits) {
    const why = isKnown ? ` ${sayUnjudged(measure)}` : '';
    // Where nothing is met or missed, nothing else says which side is good.
    const said = sayTarget(target, series, measure.polarity);
    return { ...both, target: words, sentence: `Target: ${said}.${why}`, differs: '' };
  }
  const judged = judge(value, limits);
  const { limit, distance } = judged;
  if (!isDueIn(target, observation.period)) {
    const sentence = `Target: ${words}; ${sayOnTheWay(judged, series)}.`;
    return { ...both, target: words, isToCome: true, sentence, differs: '' };
  }
  const computed = statusOf(judged, measure);
  return {
    ...both,
    target: words,
    computed,
    distance,
    ...(limit === 0 ? {} : { share: distance / Math.abs(limit) }),
    sentence: `Target: ${words}; ${sayStanding(judged, series)}.`,
    differs: sayDifference(reported, computed, measure.targetRule, series),
  };
};
