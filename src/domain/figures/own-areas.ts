import type { Break, Observation, ObservedSeries, OwnArea, Series } from '../measure.ts';
import {
  newestEnded,
  type Period,
  type PeriodKind,
  periodDates,
  shiftPeriod,
} from '../period/period.ts';

/** Dorset County Council, whose reports these are. (ONS code) */
export const councilArea = 'E10000009';

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

/**
 * The council's area and those that replaced it, in that order.
 *
 * @example ownAreas(areas) // [{ code: 'E10000009' }, { code: 'E06000059', from: '2019-04-01' }]
 */
export const ownAreas = (areas: readonly Area[]): OwnArea[] => {
  const found: OwnArea[] = [{ code: councilArea }];
  for (;;) {
    const last = found.at(-1)?.code;
    const next = areas.find(({ succeeds }) => succeeds?.area === last);
    if (!next?.succeeds || found.some(({ code }) => code === next.code)) return found;
    found.push({ code: next.code, from: next.succeeds.on });
  }
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
export const areaBreaks = (kind: PeriodKind, areas: readonly Area[]): Break[] =>
  ownAreas(areas).flatMap(({ code }) => {
    const { succeeds } = areas.find((area) => area.code === code) ?? {};
    if (!succeeds) return [];
    const { start } = periodDates(firstPeriodFrom(kind, succeeds.on));
    return [{ from: start, reason: succeeds.reason, ofArea: true as const }];
  });

/** The area that a figure is for: the council's area when the period began. */
export const areaAt = ({ ownAreas: areas }: Pick<Series, 'ownAreas'>, period: Period): string => {
  const { start } = periodDates(period);
  return areas.findLast(({ from }) => !from || from <= start)?.code ?? councilArea;
};

/** Whether an area's figures are the council's own, at any time. */
export const isOwnArea = ({ ownAreas: areas }: Series, area: string): boolean =>
  areas.some(({ code }) => code === area);

/**
 * The council's own values of a series, oldest first, whichever area it was at the time. They are
 * never compared across the change, since the series has a break there.
 *
 * @param observed what is stored; other measures, series and areas in it are ignored
 */
export const ownObservations = (
  measure: string,
  series: Series,
  observed: readonly ObservedSeries[],
): Observation[] =>
  series.ownAreas.flatMap(({ code }) => {
    const found = observed.find(
      (one) => one.measure === measure && one.series === series.id && one.area === code,
    );
    return (found?.observations ?? []).filter(({ period }) => areaAt(series, period) === code);
  });
