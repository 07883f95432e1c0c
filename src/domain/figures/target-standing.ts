import { lastDayOf } from '../due-by.ts';
import { isOneSided, type Measure } from '../measure.ts';
import type { Observation } from '../observation.ts';
import { type Period, periodDates } from '../period/period.ts';
import {
  findStatus,
  meaningOf,
  type StatusWord,
  spellStatus,
  statusOfColour,
  type Target,
  type TargetRule,
  wordOf,
} from '../target.ts';
import { withDueBy } from '../target-due.ts';
import { isWithin, sayWithin } from '../tolerance.ts';
import { formatTarget, limitsOf, sayTarget, type TargetForm } from './format-target.ts';
import { type Judged, judge, sayOnTheWay, sayStanding } from './target-distance.ts';

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
  /** The directions that are printed beside an overall status, as a sentence. */
  readonly ways?: string;
  /** Absent where there is no value, no target, or nothing says which side of the target is good. */
  readonly computed?: ComputedStatus;
  /**
   * How far the value is from the nearest limit of its target, in the unit of the series: above 0 beyond
   * it, below 0 with as much to spare, 0 on it, which misses "below" and "above". Absent with {@link computed}.
   */
  readonly distance?: number;
  /** The same as a share of that limit; absent where the limit is 0. */
  readonly share?: number;
  /** Words stand in place of a target that a number could reach: "To be set in Q3". */
  readonly isInWords?: true;
  /** It is to be reached by a day after the value's period: nothing is computed. */
  readonly isToCome?: true;
  /** Target and distance as a sentence, and why nothing is computed where that is so. */
  readonly sentence: string;
  /** Both statuses, where what was published is not what follows; empty otherwise. */
  readonly differs: string;
};

type Ruled = Pick<Measure, 'polarity' | 'targetRule' | 'statuses'>;

const statusOf = (
  { limit, distance, isMet }: Judged,
  { targetRule, statuses }: Ruled,
): ComputedStatus => {
  if (!targetRule) return { word: isMet ? 'Met' : 'Missed', isMet };
  const isNear = isWithin(distance, targetRule.amberWithin, limit);
  const colour = isMet ? 'green' : isNear ? 'amber' : 'red';
  return { ...statusOfColour(colour, statuses), isMet };
};

/** Whether a period has reached the day by which a target is to be. */
const isDueIn = ({ by }: Target, period: Period | undefined): boolean =>
  by === undefined || period === undefined || lastDayOf(by) <= periodDates(period).end;

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

/**
 * A status as it was published, with what the council says of its word; undefined where none was.
 *
 * @example reportedOf({ status: 'ON TRACK' }, measure) // { word: 'On track', colour: 'green' }
 */
export const reportedOf = (
  { status }: Pick<Observation, 'status'>,
  { statuses }: Pick<Measure, 'statuses'>,
): Status | undefined => {
  if (status === undefined) return undefined;
  const { colour, means, symbol } = findStatus(status, statuses) ?? {};
  return {
    word: spellStatus(status, statuses),
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
  const later = isDue ? {} : ({ isToCome: true } as const);
  if (!isOrdered || at < 0)
    return { target: said, ...later, sentence: `Target: ${said}.`, differs: '' };
  const isMet = polarity === 'higher-is-better' ? at >= least : at <= least;
  if (!isDue) {
    const sentence = `Target: ${said}; ${isMet ? 'reached' : 'not reached yet'}.`;
    return { target: said, ...later, sentence, differs: '' };
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
    return {
      ...both,
      ...standing,
      ...(series.valueKind === 'words' ? {} : { isInWords: true }),
      differs,
    };
  }
  const words = formatTarget(target, series, measure.polarity);
  const limits = limitsOf(target, measure.polarity);
  const later = isDueIn(target, observation.period) ? {} : ({ isToCome: true } as const);
  const isKnown =
    typeof value === 'number' && Number.isFinite(value) && !flags.includes('suppressed');
  if (!isKnown || !limits) {
    const why = isKnown ? ` ${sayUnjudged(measure)}` : '';
    // Where nothing is met or missed, nothing else says which side is good.
    const said = sayTarget(target, series, measure.polarity);
    return { ...both, target: words, ...later, sentence: `Target: ${said}.${why}`, differs: '' };
  }
  const judged = judge(value, limits);
  const { limit, distance } = judged;
  if (later.isToCome) {
    const said = [words, sayOnTheWay(judged, value, series)].filter((text) => text !== '');
    return {
      ...both,
      target: words,
      ...later,
      sentence: `Target: ${said.join('; ')}.`,
      differs: '',
    };
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
