import { parseCsv } from './parse-csv.ts';
import { readReference } from './reference.ts';

type Row = Record<string, string>;
type Areas = readonly string[];

/** Dorset County Council, and the council that took its place on 1 April 2019. */
export const dorset = 'E10000009';
export const successor = 'E06000059';
export const england = 'E92000001';
export const both = [dorset, successor, england];
/** The year in which the newest published period ends. */
const lastYear = 2025;

/** "2018", the year in which a period ends, as the label of the period: "2017/18". */
const labelOfEnd = (year: number): string => `${year - 1}/${String(year).slice(2)}`;

export const areaOf = (row: Row): string | undefined =>
  row.area_code ?? (row.geographic_level === 'National' ? row.country_code : row.new_la_code);

const yearOf = (row: Row): number => Number(row.year ?? row.time_period);

const isKnown = (cell: string | undefined): cell is string => /^[\d.]+$/.test(cell ?? '');

export const valuesOf = (
  rows: readonly Row[],
  area: string,
  column: string,
): Record<string, number> =>
  Object.fromEntries(
    rows
      .filter((row) => areaOf(row) === area && yearOf(row) <= lastYear && isKnown(row[column]))
      .map((row) => [labelOfEnd(yearOf(row)), Number(row[column])]),
  );

export const lait = (short: string): Row[] =>
  parseCsv(readReference('dorset-lait-series.csv')).filter((row) => row.short === short);

export const ees = (name: string): Row[] => parseCsv(readReference(`ees-${name}-dorset.csv`));

/** Where each series comes from: rows, column, the areas it has. */
export const origins: readonly {
  measure: string;
  id: string;
  areas: Areas;
  rows: () => Row[];
  column: string;
}[] = [
  {
    measure: 'S01',
    id: 'published',
    areas: [dorset, successor],
    rows: () => ees('child-protection-plans'),
    column: 'CPP_At31',
  },
  { measure: 'S02', id: 'published', areas: both, rows: () => lait('LAC'), column: 'value' },
  {
    measure: 'S03A',
    id: 'published',
    areas: both,
    rows: () => lait('SFPriPerAbNew'),
    column: 'value',
  },
  {
    measure: 'S03B',
    id: 'published',
    areas: both,
    rows: () => lait('SFSecPerAbNew'),
    column: 'value',
  },
  {
    measure: 'S01-children-in-need',
    id: 'published',
    areas: [dorset, successor],
    rows: () => ees('children-in-need'),
    column: 'At31_episodes',
  },
  {
    measure: 'S01-re-referrals',
    id: 'published',
    areas: both,
    rows: () => ees('rereferrals'),
    column: 'rereferral_percent',
  },
  {
    measure: 'S01-second-or-subsequent-plan',
    id: 'published',
    areas: both,
    rows: () => ees('subsequent-plans'),
    column: 'CPP_subsequent_percent',
  },
  {
    measure: 'S02-special-guardianship',
    id: 'published',
    areas: [dorset, successor],
    rows: () => lait('LAC_ceased_SGO'),
    column: 'value',
  },
  {
    measure: 'S02-special-guardianship',
    id: 'published-england',
    areas: [england],
    rows: () => lait('LAC_ceased_SGO'),
    column: 'value',
  },
  {
    measure: 'S02-adopted-in-year',
    id: 'published',
    areas: both,
    rows: () => lait('%_of LAC Adopted'),
    column: 'value',
  },
  {
    measure: 'S02-care-leavers-accommodation',
    id: 'published',
    areas: both,
    rows: () => lait('CareLeaverAcc'),
    column: 'value',
  },
];

/** Rates: England's published from 2015/16, before that from the number and the children under 18. */
export const rates = [
  { measure: 'S01', short: 'CPP_rate', file: 'child-protection-plans', column: 'CPP_At31' },
  {
    measure: 'S01-children-in-need',
    short: 'CIN',
    file: 'children-in-need',
    column: 'At31_episodes',
  },
];
