import type { Break } from './break.ts';
import { newestEnded, type Period, periodDates, shiftPeriod } from './period/period.ts';
import type { PeriodKind } from './period/period-kinds.ts';

/**
 * An area whose figures are the council's, from an ISO date, which is absent for the first area.
 */
export type OwnArea = {
  readonly code: string;
  readonly from?: string;
  /** The name of the council that it was before, where a report is by the one that took its place. */
  readonly former?: string;
};

/** A series, whose figures are those of the council's own areas. */
type OfOwnAreas = { readonly ownAreas: readonly OwnArea[] };

/** An area, the area that it replaced, when it did so, and why the two are not the same. */
export type Area = {
  readonly code: string;
  readonly name: string;
  readonly succeeds?: {
    readonly area: string;
    /** ISO date of its first day. */
    readonly on: string;
    readonly reason: string;
  };
};

/** The first of the areas that led to this one; an area of a circle where they form one. */
const firstOf = (area: string, areas: readonly Area[]): string => {
  const seen = [area];
  for (;;) {
    const before = areas.find(({ code }) => code === seen.at(-1))?.succeeds?.area;
    if (before === undefined || seen.includes(before)) return seen.at(-1) ?? area;
    seen.push(before);
  }
};

/**
 * A local area of England, Wales, Scotland or Northern Ireland in the codes of the Office for National
 * Statistics. Figures for a nation (E92…), an English region (E12…), several nations (K…) or a group of
 * councils (no such code) are compared with a council's, and are never its own.
 */
const local = /^(?!.92|E12)[EWSN]\d{8}$/;

/**
 * The only one of these areas that can be a council's: there is one local area, or a chain of areas that
 * replaced each other, of which it is the first.
 *
 * @returns undefined where there is none, or more than one: it is never guessed
 * @example findOwnArea([{ code: 'E06000036', … }, { code: 'E92000001', … }]) // 'E06000036'
 */
export const findOwnArea = (areas: readonly Area[]): string | undefined => {
  const codes = areas.map(({ code }) => code).filter((code) => local.test(code));
  const [first, ...others] = new Set(codes.map((code) => firstOf(code, areas)));
  return others.length > 0 ? undefined : first;
};

/**
 * The areas whose figures are a council's, in order of time: those that led to an area, the area itself, and
 * those that replaced it. Those that led to it have their name.
 *
 * @param area code of any of them, as the outcome names it
 * @example ownAreas('E06000059', areas) // [{ code: 'E10000009' }, { code: 'E06000059', from: '2019-04-01' }]
 */
export const ownAreas = (area: string, areas: readonly Area[]): OwnArea[] => {
  const found: OwnArea[] = [{ code: firstOf(area, areas) }];
  for (;;) {
    const last = found.at(-1)?.code;
    const next = areas.find(({ succeeds }) => succeeds?.area === last);
    if (!next?.succeeds || found.some(({ code }) => code === next.code)) break;
    found.push({ code: next.code, from: next.succeeds.on });
  }
  const own = found.findIndex(({ code }) => code === area);
  return found.map((one, at) => {
    const name = at < own ? areas.find(({ code }) => code === one.code)?.name : undefined;
    return name === undefined ? one : { ...one, former: name };
  });
};

/** The first period of a kind that falls wholly within the new area's time. */
const firstPeriodFrom = (kind: PeriodKind, day: string): Period => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const before: Period = { kind: 'month', index: year * 12 + month - 2 };
  let first = newestEnded(kind, before);
  while (periodDates(first).start < day) first = shiftPeriod(first, 1);
  return first;
};

/**
 * The breaks of a series where the council became another area: from its first whole period, since
 * figures for the year in which it changed are published for the old area.
 *
 * @see docs/domain.md#areas: a break in every series on 1 April 2019
 */
export const areaBreaks = (
  kind: PeriodKind,
  own: readonly OwnArea[],
  areas: readonly Area[],
): Break[] =>
  own.flatMap(({ code, from }) => {
    const { succeeds } = areas.find((area) => area.code === code) ?? {};
    if (!succeeds || from === undefined) return [];
    const { start } = periodDates(firstPeriodFrom(kind, succeeds.on));
    return [{ from: start, reason: succeeds.reason, ofArea: true as const }];
  });

/** The area that a figure is for: the council's area when the period began. */
export const areaAt = ({ ownAreas: areas }: OfOwnAreas, period: Period): string => {
  const [only, ...later] = areas;
  // Most councils have one area, whatever the period.
  if (only && later.length === 0 && !only.from) return only.code;
  const { start } = periodDates(period);
  return areas.reduce((code, one) => (one.from && one.from > start ? code : one.code), '');
};

/**
 * The council of which a figure is, where the one that reports took its place.
 *
 * @returns undefined for the council's own
 * @example formerCouncil(series, q4Of2018) // 'Westshire County Council'
 */
export const formerCouncil = (series: OfOwnAreas, period: Period): string | undefined =>
  series.ownAreas.some(({ former }) => former !== undefined)
    ? series.ownAreas.find(({ code }) => code === areaAt(series, period))?.former
    : undefined;

/** The area that the council was before any other took its place. */
export const firstOwnArea = ({ ownAreas: [first] }: OfOwnAreas): string => first?.code ?? '';

/** Whether an area's figures are the council's own, at any time. */
export const isOwnArea = ({ ownAreas: areas }: OfOwnAreas, area: string): boolean =>
  areas.some(({ code }) => code === area);
