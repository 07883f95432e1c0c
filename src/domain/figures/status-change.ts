import { isGiven, type Observation } from '../observation.ts';
import { describePeriod } from '../period/period.ts';
import { type StatusColour, shadeOf } from '../target.ts';
import type { Headline } from './headline.ts';
import { isStatusAlone } from './printed-status.ts';
import { targetStanding } from './target-standing.ts';
import { comparedIn, type WentWay } from './went.ts';

/** The statuses of a figure and of the one before it, as published or else as computed. */
export type StatusChange = {
  readonly way: 'worse' | 'better' | 'same';
  /** "Watch in Q2 2025/26, Act in Q3 2025/26" */
  readonly sentence: string;
};

/** The worst first. Purple is better here and worse there. */
const ranked: readonly StatusColour[] = ['red', 'amber', 'yellow', 'green', 'blue'];

type Ranked = { readonly rank: number; readonly said: string };

const rankOf = ({ measure, series }: Headline, observation: Observation): Ranked | undefined => {
  const standing = series && targetStanding(measure, series, observation);
  const { reported, computed } = standing ?? {};
  const status = reported ?? computed;
  const usual = reported || !computed ? undefined : computed.isMet ? 'green' : 'red';
  const rank = ranked.indexOf((status && shadeOf(status)) ?? usual ?? 'grey');
  return status && rank >= 0
    ? { rank, said: `${status.word} in ${describePeriod(observation.period)}` }
    : undefined;
};

/**
 * How the status of the newest figure changed since the one before it that has a status.
 *
 * @param since whether the headline compares its figure with that of a time that was named, which counts then
 * @returns undefined where there are no two of them, or the newest has none that judges it
 * @example statusChange(str13)?.sentence // 'Watch in Q2 2025/26, Act in Q3 2025/26'
 */
export const statusChange = (headline: Headline, since = false): StatusChange | undefined => {
  const compared = comparedIn(headline);
  const pair = compared ? [compared.earlier, compared.later] : [];
  const { upTo = [], statuses = [] } = headline;
  const all = upTo.filter((one) => isGiven(one) || isStatusAlone(one));
  // Those that were published of periods of their own are set against each other, and never against that of a figure.
  const figures = since ? pair : statuses.length > 1 ? statuses : all;
  const [newest, ...before] = figures.map((one) => rankOf(headline, one)).toReversed();
  const from = before.find((one) => one !== undefined);
  if (!from || !newest) return undefined;
  const way = newest.rank < from.rank ? 'worse' : newest.rank > from.rank ? 'better' : 'same';
  return { way, sentence: `${from.said}, ${newest.said}` };
};

/**
 * Whether a status went a way: up is better, and down is worse.
 *
 * @example wentByStatus({ way: 'worse', sentence: '…' }, 'down') // true
 */
export const wentByStatus = ({ way }: StatusChange, asked: WentWay): boolean => {
  if (asked === 'changed') return way !== 'same';
  return way === (asked === 'up' ? 'better' : asked === 'down' ? 'worse' : asked);
};
