import { capitalise } from '../format.ts';
import { rowsOnPage } from '../page.ts';
import type { SpokenPeriod } from '../period/spoken-period.ts';
import { isStatus, meaningOf, type StatusColour, shadeOf, statusColours } from '../target.ts';
import { plainName } from '../words.ts';
import type { Headline } from './headline.ts';
import { standingOf } from './headline-standing.ts';
import { countedOnce } from './overall-headline.ts';
import type { TargetStanding } from './target-standing.ts';

/** A headline whose value has a target or a status. */
export type TargetedHeadline = { readonly headline: Headline; readonly standing: TargetStanding };

/**
 * The headlines whose shown value has a target or a status, in their order.
 *
 * @see docs/domain.md#targets: a target belongs to its period, and is not carried over to another, unless it is to be reached by
 *   a later day
 */
export const targetedHeadlines = (headlines: readonly Headline[]): TargetedHeadline[] =>
  headlines.flatMap((headline) => {
    const standing = standingOf(headline);
    return standing ? [{ headline, standing }] : [];
  });

/**
 * How many measures fit on a page of a list: each with a target takes more of the card.
 *
 * @example pageSizeOf(headlines) // 7 where any of them has a target
 */
export const pageSizeOf = (headlines: readonly Headline[]): number =>
  headlines.some((one) => standingOf(one)) ? 7 : rowsOnPage;

/** The word that a headline counts under: as published, or else as computed. */
const shownWord = ({ reported, computed, isToCome }: TargetStanding): string => {
  const word = reported?.word ?? computed?.word;
  if (word !== undefined) return capitalise(word);
  return isToCome ? 'not due yet' : 'without a status';
};

const rankOfColour = (colour: StatusColour): number => statusColours.indexOf(colour);

const rankOf = ({ reported, computed }: TargetStanding): number => {
  const colour = shadeOf(reported ?? computed ?? {});
  if (colour) return rankOfColour(colour);
  if (reported || !computed) return statusColours.length;
  // Where there is no rule for the colours.
  return rankOfColour(computed.isMet ? 'green' : 'red');
};

const and = new Intl.ListFormat('en-GB');

const sayComputed = (rows: readonly TargetedHeadline[]): string => {
  const computed = rows.filter(({ standing }) => !standing.reported && standing.computed).length;
  if (computed === 0) return '';
  const which = computed === rows.length ? '' : `${computed} of them `;
  return ` (${which}worked out from the target${computed === 1 ? '' : 's'})`;
};

const sayWholes = (headlines: readonly Headline[]): string => {
  const { length } = headlines.filter(({ overall }) => overall);
  if (length === 0) return '';
  return `; ${length} of these ${length === 1 ? 'is an indicator with parts, counted by its' : 'are indicators with parts, counted by their'} overall status`;
};

/**
 * How many measures have which status against their targets, the worst first; as published, or else as
 * computed. An indicator with an overall status counts once, by that.
 *
 * @param at the period whose overall statuses count; the newest when absent
 * @param today ISO date, from which a quarter without its year counts
 * @returns empty where no value has a target or a status
 * @example summariseStatuses(headlines)
 *   // 'Against targets: 3 Red, 2 Amber and 5 Green (2 of them worked out from the targets); 4 have no target.'
 */
export const summariseStatuses = (
  headlines: readonly Headline[],
  at?: SpokenPeriod,
  today?: string,
): string => {
  const counted = countedOnce(headlines, at, today);
  const rows = targetedHeadlines(counted);
  if (rows.length === 0) return '';
  const ordered = rows.toSorted((a, b) => rankOf(a.standing) - rankOf(b.standing));
  // Of a report that has RED beside Red, both are one.
  const byWord = Map.groupBy(ordered, ({ standing }) => plainName(shownWord(standing)));
  const counts = [...byWord.values()].flatMap(([first, ...more]) =>
    first ? [`${more.length + 1} ${shownWord(first.standing)}`] : [],
  );
  const without = counted.length - rows.length;
  const rest = without > 0 ? `; ${without} ${without === 1 ? 'has' : 'have'} no target` : '';
  return `Against targets: ${and.format(counts)}${sayComputed(rows)}${sayWholes(counted)}${rest}.`;
};

/** Whether a target is met by the value itself, or where nothing is computed by the published colour; neither before its day. */
const isMet = ({ reported, computed, isToCome }: TargetStanding): boolean | undefined => {
  if (isToCome) return undefined;
  if (computed) return computed.isMet;
  const meaning = meaningOf(reported ?? {});
  return meaning && meaning === 'met';
};

/** What a status is asked for by: met or missed, or a word or colour of the council's. */
const isLike = (
  status: string,
  { headline: { measure } }: TargetedHeadline,
  found: { readonly word: string } | undefined,
): boolean => found !== undefined && isStatus(found.word, status, measure.statuses);

/** Headlines of one status. */
export type OfStatus = {
  readonly rows: readonly TargetedHeadline[];
  /** Of how many it is known: of those that met their targets, of those whose target is known to be met or missed. */
  readonly among: number;
  /** Those that are of it only by their targets: something else was published of them. */
  readonly otherwise: readonly TargetedHeadline[];
  /** Values and their targets decide. */
  readonly isByTarget?: true;
};

/** Whether one of the council's own words for a status is written exactly so. */
const isOwnWord = (all: readonly TargetedHeadline[], status: string): boolean =>
  all.some(({ headline: { measure } }) => measure.statuses?.some(({ word }) => word === status));

/**
 * The headlines of a status.
 *
 * @param status "met" or "missed", which the values and their targets decide, but for “Missed” where the council has a
 *   status that is written so; or a colour, or a word of
 *   the council's and no other of its colour, by the status as published or else as computed
 * @example ofStatus(targetedHeadlines(headlines), 'red').rows
 */
export const ofStatus = (all: readonly TargetedHeadline[], status: string): OfStatus => {
  const asked = status.toLowerCase();
  const isOwn = status !== asked && isOwnWord(all, status);
  if (!isOwn && (asked === 'met' || asked === 'missed'))
    return {
      isByTarget: true,
      rows: all.filter(({ standing }) => isMet(standing) === (asked === 'met')),
      among: all.filter(({ standing }) => isMet(standing) !== undefined).length,
      otherwise: [],
    };
  const rows = all.filter((one) =>
    isLike(status, one, one.standing.reported ?? one.standing.computed),
  );
  const otherwise = all.filter(
    (one) => !rows.includes(one) && isLike(status, one, one.standing.computed),
  );
  return { rows, among: all.length, otherwise };
};

/** Furthest beyond the target first, or last; or the smallest distance first, on whichever side. */
export const distanceOrders = ['most', 'least', 'nearest'] as const;
/** One of the {@link distanceOrders}. */
export type DistanceOrder = (typeof distanceOrders)[number];

/** Headlines in the order of their distance as a share of the target, which has no unit. */
export type FromTarget = {
  readonly rows: readonly TargetedHeadline[];
  /** Nothing is computed of them, or their target is 0, of which nothing is a share. */
  readonly without: readonly TargetedHeadline[];
};

/**
 * Orders headlines by how far their values are from their targets.
 *
 * @param order `most`: the furthest beyond the target first; `least`: the one with most to spare first; `nearest`: the
 *   smallest distance first, on whichever side
 * @example orderByDistance(targetedHeadlines([amber, red]), 'most').rows // [red, amber]
 */
export const orderByDistance = (
  all: readonly TargetedHeadline[],
  order: DistanceOrder,
): FromTarget => {
  const sized = all.map((row) => ({ row, share: row.standing.share }));
  const placed = sized.flatMap(({ row, share }) => (share === undefined ? [] : [{ row, share }]));
  type Placed = (typeof placed)[number];
  // On the limit, "below" is missed and "at most" is met.
  const furthestFirst = (a: Placed, b: Placed): number =>
    b.share - a.share || Number(isMet(a.row.standing)) - Number(isMet(b.row.standing));
  const inOrder = {
    most: furthestFirst,
    least: (a: Placed, b: Placed) => furthestFirst(b, a),
    nearest: (a: Placed, b: Placed) => Math.abs(a.share) - Math.abs(b.share),
  };
  return {
    rows: placed.toSorted(inOrder[order]).map(({ row }) => row),
    without: sized.flatMap(({ row, share }) => (share === undefined ? [row] : [])),
  };
};
