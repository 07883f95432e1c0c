import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  comparePeriods,
  type Period,
  parsePeriod,
  periodDates,
  periodLabel,
  shiftPeriod,
} from '../../../src/domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../../src/domain/period/period-kinds.ts';
import { type PeriodVectors, readPeriodVectors } from '../../data/read-period-vectors.ts';

type Legacy = PeriodVectors['fingertipsLegacy']['cases'][number];
type Next = PeriodVectors['fingertipsNext']['cases'][number];

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Dorset's labels, put together here from the numbers of the vectors and not from what was read. */
const dorset = {
  month: (index: number): string => `${months[index % 12]} ${Math.floor(index / 12)}`,
  year: (start: number): string => `${start}/${String((start + 1) % 100).padStart(2, '0')}`,
};

/** What a label is to be read as, and how Dorset prints it; undefined for a kind that there is none of. */
type Expected = { readonly kind: PeriodKind; readonly label: string } | undefined;

/** Of one or two years; three pooled years have months of ours only as calendar years. */
const rolling = (firstMonth: number, years = 1): Expected => {
  const label = dorset.month(firstMonth + 12 * years - 1);
  if (years === 1) return { kind: 'rolling-12-months', label };
  return years === 2 ? { kind: 'rolling-24-months', label } : undefined;
};

/** Financial months and quarters count from April. */
const april = 3;

/** The month with which each begins, counted from January = 0. */
const rollingYears: ReadonlyMap<string, number> = new Map([
  ['MarchToFebruary', 2],
  ['JulyToJune', 6],
  ['AugustToJuly', 7],
]);

const expectLegacyYear = ({ yearType, year, yearRange }: Legacy): Expected => {
  const from = rollingYears.get(yearType);
  if (from !== undefined) return rolling(year * 12 + from, yearRange);
  if (yearRange !== 1) return undefined;
  if (yearType === 'Calendar') return { kind: 'calendar-year', label: String(year) };
  if (yearType === 'Financial') return { kind: 'financial-year', label: dorset.year(year) };
  return yearType === 'Academic' ? { kind: 'academic-year', label: dorset.year(year) } : undefined;
};

const expectLegacyQuarter = ({ yearType, year, yearRange, quarter }: Legacy): Expected => {
  const first = year * 12 + 3 * ((quarter ?? 0) - 1);
  if (yearType === 'FinancialMultiYearCumulativeQuarter' && quarter === 1)
    return { kind: 'financial-quarter', label: `Q1 ${dorset.year(year)}` };
  if (yearType === 'FinancialRollingYearQuarterly') return rolling(first + april, yearRange);
  if (yearType === 'CalendarRollingYearQuarterly') return rolling(first, yearRange);
  return yearRange === 1 && yearType === 'Financial'
    ? { kind: 'financial-quarter', label: `Q${quarter} ${dorset.year(year)}` }
    : undefined;
};

const expectLegacy = (one: Legacy): Expected => {
  const { yearType, year, quarter, month } = one;
  if (quarter !== null) return expectLegacyQuarter(one);
  if (month === null) return expectLegacyYear(one);
  const index = year * 12 + month - 1;
  if (yearType === 'CalendarRollingYearMonthly') return rolling(index);
  return { kind: 'month', label: dorset.month(yearType === 'Financial' ? index + april : index) };
};

const nextKinds: Readonly<Record<string, PeriodKind>> = {
  'Calendar Annually': 'calendar-year',
  'Calendar Monthly': 'month',
  'Academic Annually': 'academic-year',
  'Financial Annually': 'financial-year',
  'Financial Monthly': 'month',
  'FinancialMultiYear Quarterly': 'financial-quarter',
};

/** Reads as the kind that is expected, as Dorset prints it. */
const checkRead = (label: string, expected: NonNullable<Expected>): Period => {
  const period = parsePeriod(expected.kind, label);
  assert.ok(period, `${label} is a ${expected.kind}`);
  assert.equal(periodLabel(period), expected.label, label);
  return period;
};

const readsAs = (label: string): readonly PeriodKind[] =>
  periodKinds.filter((kind) => parsePeriod(kind, label) !== undefined);

/** Kinds of Explore Education Statistics by the letters of their code. */
const educationKinds: readonly [RegExp, PeriodKind][] = [
  [/^FYQ\d$/, 'financial-quarter'],
  [/^FY$/, 'financial-year'],
  [/^AY$/, 'academic-year'],
  [/^CY$/, 'calendar-year'],
  [/^M\d+$/, 'month'],
];

const kindOfCode = (code: string): PeriodKind | undefined =>
  educationKinds.find(([pattern]) => pattern.test(code))?.[1];

const educationPeriod = ([year, code]: readonly [number, string]): Period => {
  const kind = kindOfCode(code);
  const part = Number(/\d+$/.exec(code)?.[0] ?? 1);
  const perYear = kind === 'month' ? 12 : kind === 'financial-quarter' ? 4 : 1;
  assert.ok(kind, code);
  return { kind, index: year * perYear + part - 1 };
};

describe('period labels of other systems', () => {
  it('of Fingertips are read, and printed as Dorset does', () => {
    const expected = readPeriodVectors().fingertipsLegacy.cases.map(
      (one) => [one.expected, expectLegacy(one)] as const,
    );
    const known = expected.flatMap(([label, kind]) => (kind ? [[label, kind] as const] : []));
    assert.deepEqual([expected.length, known.length], [52, 39]);
    for (const [label, kind] of known) checkRead(label, kind);
  });

  it('of Fingertips are read as nothing where their kind is none of ours', () => {
    const others = readPeriodVectors().fingertipsLegacy.cases.filter((one) => !expectLegacy(one));
    const read = others.filter(({ expected }) => readsAs(expected).length > 0);
    // A quarter of an academic year is written like one of a financial year: the kind is never guessed.
    assert.deepEqual(
      read.map(({ yearType, expected }) => [yearType, expected, readsAs(expected)]),
      [
        ['Calendar', '2006 - 08', ['two-years', 'three-years']],
        ['Academic', '2006/07 Q4', ['financial-quarter']],
      ],
    );
  });

  it('of FingertipsNext are read, and begin and end on the days given', () => {
    const cases = readPeriodVectors().fingertipsNext.cases;
    const single = cases.filter(({ smallestReportingPeriod }) => smallestReportingPeriod);
    assert.deepEqual([cases.length, single.length], [12, 6]);
    for (const { periodType, frequency, from, to, expected } of single) {
      const kind = nextKinds[`${periodType} ${frequency}`];
      assert.ok(kind);
      const period = parsePeriod(kind, expected);
      assert.ok(period, `${expected} is a ${kind}`);
      const { start, end } = periodDates(period);
      assert.equal(start, from);
      // Of a year upstream gives the first day twice.
      if (frequency !== 'Annually') assert.equal(end, to);
    }
  });

  it('of FingertipsNext are read as nothing where they are several periods, but for 24 months', () => {
    const several = (one: Next): boolean => !one.smallestReportingPeriod;
    const labels = readPeriodVectors().fingertipsNext.cases.filter(several);
    for (const { expected } of labels) {
      // Two years that are written by their months are a window of 24.
      const kinds = expected === 'Apr 2023 to Mar 2025' ? ['rolling-24-months'] : [];
      assert.deepEqual(readsAs(expected), kinds, expected);
    }
  });

  it('of Explore Education Statistics are read, and printed as Dorset does', () => {
    const { cases } = readPeriodVectors().exploreEducationStatistics;
    const known = cases.flatMap(({ code, year, label }) => {
      const kind = kindOfCode(code);
      return kind ? [{ code, year, label, kind }] : [];
    });
    assert.deepEqual([cases.length, known.length], [20, 10]);
    for (const { code, year, label, kind } of known) {
      const period = educationPeriod([year, code]);
      assert.deepEqual(parsePeriod(kind, label), period);
      const quarter = kind === 'financial-quarter' ? `Q${code.slice(-1)} ` : '';
      const expected =
        kind === 'month' ? dorset.month(period.index) : `${quarter}${dorset.year(year)}`;
      assert.equal(periodLabel(period), expected);
    }
  });

  it('of Explore Education Statistics are mistaken only where they look alike', () => {
    const { cases } = readPeriodVectors().exploreEducationStatistics;
    const alike = cases
      .filter(({ code, label }) => !kindOfCode(code) && readsAs(label).length > 0)
      // A term is a term.
      .filter(({ code, label }) => code !== 'T2' || readsAs(label).join() !== 'school-term')
      .map(({ code, label }) => [code, readsAs(label).join(), label]);
    assert.deepEqual(alike, [
      ['AYQ2', 'financial-quarter', '2018/19 Q2'],
      ['AYQ4', 'financial-quarter', '2018/19 Q4'],
      ['TYQ1', 'financial-quarter', '2018-19 Q1'],
      ['TYQ3', 'financial-quarter', '2018-19 Q3'],
      ['RY', 'calendar-year', '2018'],
    ]);
  });

  it('that name their kind are read as that kind and no other', () => {
    const kinds: Readonly<Record<string, readonly PeriodKind[]>> = {
      'Calendar year': ['calendar-year'],
      'Academic year': ['academic-year'],
      'Financial year': ['financial-year'],
      // The month that ends twelve or 24 rolling ones is written like the month alone.
      January: ['rolling-12-months', 'rolling-24-months', 'month'],
    };
    const { labelFormats } = readPeriodVectors().exploreEducationStatistics;
    assert.equal(labelFormats.length, 7);
    for (const { identifier, full, fullBeforeYear } of labelFormats)
      for (const label of [full, fullBeforeYear])
        assert.deepEqual(readsAs(label), kinds[identifier] ?? [], label);
  });

  it('of CSV files are read: six digits for years that follow each other', () => {
    const { csvYear } = readPeriodVectors().exploreEducationStatistics;
    assert.equal(csvYear.length, 3);
    for (const { identifier, year, csv } of csvYear) {
      const kinds = readsAs(csv);
      const split: PeriodKind[] = ['financial-year', 'academic-year'];
      assert.deepEqual(kinds, csv.length === 6 ? split : ['calendar-year'], identifier);
      for (const kind of kinds) assert.deepEqual(parsePeriod(kind, csv), { kind, index: year });
    }
    const quarter = parsePeriod('financial-quarter', '201819 Q2');
    assert.deepEqual(quarter, educationPeriod([2018, 'FYQ2']));
  });

  it('span the ranges given, and refuse those back to front or of two kinds', () => {
    const { cases } = readPeriodVectors().exploreEducationStatistics.ranges;
    assert.equal(cases.length, 10);
    for (const { start, end, expected } of cases) {
      // Of reporting years there are none here: a figure of a day is a snapshot of its financial year.
      const codes = [start[1], end[1]];
      if (codes.includes('RY')) continue;
      const [from, to] = [educationPeriod(start), educationPeriod(end)];
      if (expected === 'error: kinds not alike')
        assert.throws(() => comparePeriods(from, to), RangeError);
      else if (typeof expected === 'string') assert.ok(comparePeriods(from, to) > 0, expected);
      else {
        const span = expected.map((_, i) => shiftPeriod(from, i));
        assert.deepEqual(span, expected.map(educationPeriod));
        assert.deepEqual(span.at(-1), to);
      }
    }
  });
});
