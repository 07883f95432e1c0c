import { z } from 'zod';
import { readPublished } from './read-published.ts';

type Areas = readonly string[];

/** Dorset County Council, and the council that took its place on 1 April 2019. */
export const dorset = 'E10000009';
export const successor = 'E06000059';
export const england = 'E92000001';
export const both = [dorset, successor, england];

const byYear = z.record(z.string(), z.number().nullable());
const statistics = z.object({
  sources: z.array(
    z.object({ figures: z.record(z.string(), z.partialRecord(z.string(), byYear)) }),
  ),
});

const { sources } = statistics.parse(readPublished('childrens-statistics.json'));

/** What the sources call a figure, for an area by year; null where it is not published. */
export const yearsOf = (figure: string, area: string): z.infer<typeof byYear> =>
  sources.find(({ figures }) => figure in figures)?.figures[figure]?.[area] ?? {};

/** "2018", the year in which a period ends, as the label of the period: "2017/18". */
const labelOfEnd = (year: string): string => `${Number(year) - 1}/${year.slice(2)}`;

/** The published values of a figure by the label of their period. */
export const valuesOf = (figure: string, area: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(yearsOf(figure, area)).flatMap(([year, value]) =>
      value === null ? [] : [[labelOfEnd(year), value]],
    ),
  );

/** The children under 18 at the middle of the year before that in which a period ends. */
export const childrenOf = (area: string, period: string): number | null | undefined =>
  yearsOf('population_estimate', area)[period.slice(0, 4)];

/** Where each series comes from: what its source calls it, the areas it has. */
export const origins: readonly {
  readonly measure: string;
  readonly id: string;
  readonly areas: Areas;
  readonly figure: string;
}[] = [
  { measure: 'S01', id: 'published', areas: [dorset, successor], figure: 'CPP_At31' },
  { measure: 'S02', id: 'published', areas: both, figure: 'LAC' },
  { measure: 'S03A', id: 'published', areas: both, figure: 'SFPriPerAbNew' },
  { measure: 'S03B', id: 'published', areas: both, figure: 'SFSecPerAbNew' },
  {
    measure: 'S01-children-in-need',
    id: 'published',
    areas: [dorset, successor],
    figure: 'At31_episodes',
  },
  {
    measure: 'S01-re-referrals',
    id: 'published',
    areas: both,
    figure: 'rereferral_percent',
  },
  {
    measure: 'S01-second-or-subsequent-plan',
    id: 'published',
    areas: both,
    figure: 'CPP_subsequent_percent',
  },
  {
    measure: 'S02-special-guardianship',
    id: 'published',
    areas: [dorset, successor],
    figure: 'LAC_ceased_SGO',
  },
  {
    measure: 'S02-special-guardianship',
    id: 'published-england',
    areas: [england],
    figure: 'LAC_ceased_SGO',
  },
  {
    measure: 'S02-adopted-in-year',
    id: 'published',
    areas: both,
    figure: '%_of LAC Adopted',
  },
  {
    measure: 'S02-care-leavers-accommodation',
    id: 'published',
    areas: both,
    figure: 'CareLeaverAcc',
  },
];

/** Rates: England's published from 2015/16, before that from the number and the children under 18. */
export const rates = [
  { measure: 'S01', rateFigure: 'CPP_rate', numberFigure: 'CPP_At31' },
  { measure: 'S01-children-in-need', rateFigure: 'CIN', numberFigure: 'At31_episodes' },
];
