import { nameMeasure } from '../cards/format-text.ts';
import { judgedSeries } from '../domain/figures/headline.ts';
import { formatDate } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Measure } from '../domain/measure.ts';
import { formatMissing } from '../domain/missing.ts';
import { describePeriod, shiftPeriod } from '../domain/period/period.ts';
import { dueDate } from '../domain/round/deadlines.ts';
import { type LateValue, lateValues } from '../domain/round/missed-rounds.ts';
import { expectedOf, nextExpected, type OwedItem } from '../domain/round/owed.ts';
import { isCollected } from '../domain/series-periods.ts';
import { findStored } from '../domain/submission/expected-value.ts';
import { type Block, cell, paragraph, rowHeading, type Table } from './document.ts';
import type { ReportMaterial } from './material.ts';

const recordOf = (indicator: Indicator, { records }: ReportMaterial) =>
  records.find((one) => one.indicator === indicator.code);

/** Which of the values that an indicator owes have not come in. */
const sayMissing = (indicator: Indicator, material: ReportMaterial): string => {
  const missing = expectedOf(indicator, material.quarter).filter(
    (one) => !findStored(recordOf(indicator, material)?.series ?? [], one),
  );
  const periods = [...new Set(missing.map(({ period }) => describePeriod(period)))];
  const [only] = missing;
  if (only && missing.length === 1 && only.measure.code === indicator.code)
    return `The figure for ${periods.join()}`;
  const named = missing.map(({ measure, period }) =>
    periods.length === 1
      ? nameMeasure(measure)
      : `${nameMeasure(measure)}, ${describePeriod(period)}`,
  );
  const many = missing.length === 1 ? 'The figure' : 'Figures';
  return `${many}${periods.length === 1 ? ` for ${periods.join()}` : ''}: ${named.join('; ')}`;
};

const sayOwed = (indicator: Indicator, item: OwedItem, material: ReportMaterial): string => {
  if (item.returned) return 'Returned for a correction';
  switch (item.part) {
    case 'values':
      return sayMissing(indicator, material);
    case 'commentary':
      return `Commentary for ${describePeriod(material.quarter)}`;
    case 'sign-off':
      return 'Sign-off';
  }
};

const and = new Intl.ListFormat('en-GB');

type MissingRow = { readonly what: string; readonly missing: string; readonly when: string };

const owedRows = (indicator: Indicator, material: ReportMaterial): MissingRow[] =>
  material.owed
    .filter((one) => one.indicator === indicator.code)
    .map((item) => ({
      what: nameMeasure({ ...indicator }),
      missing: sayOwed(indicator, item, material),
      when: `Due ${formatDate(item.due)}`,
    }));

/** As many periods as are named one by one. */
const mostNamed = 4;

const namePeriods = (late: readonly LateValue[]): string => {
  const periods = late.map(({ period }) => describePeriod(period));
  return periods.length > mostNamed
    ? `${periods.length} figures, ${periods[0]} to ${periods.at(-1)}`
    : and.format(periods);
};

/** What earlier rounds wait for: a row for each measure, and one for each figure of which a reason is known. */
const lateRows = (late: readonly LateValue[]): MissingRow[] => {
  const reasonOf = ({ stored }: LateValue): string => (stored ? formatMissing(stored) : '');
  const groups = Map.groupBy(late, (one) => (reasonOf(one) ? one : one.measure.code));
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const why = reasonOf(first);
    return [
      {
        what: nameMeasure(first.measure),
        missing: `${namePeriods(own)}${why && `: ${why}`}`,
        when: `Outstanding since the round of ${describePeriod(first.round)}`,
      },
    ];
  });
};

/** Values that came in as "not available yet" or "withheld", and those of earlier rounds. */
const reasonRows = (indicator: Indicator, material: ReportMaterial): MissingRow[] => {
  const record = recordOf(indicator, material);
  const { quarter } = material;
  const reported = expectedOf(indicator, quarter).flatMap((one) => {
    const stored = findStored(record?.series ?? [], one);
    const why = stored && formatMissing(stored);
    return why ? [{ measure: one.measure, period: one.period, why }] : [];
  });
  return [
    ...reported.map(({ measure, period, why }) => ({
      what: nameMeasure(measure),
      missing: `${describePeriod(period)}: ${why}`,
      when: 'No date given',
    })),
    ...lateRows(record ? lateValues(indicator, record, quarter) : []),
  ];
};

const missingRows = (material: ReportMaterial): MissingRow[] =>
  material.indicators.flatMap((one) => [...owedRows(one, material), ...reasonRows(one, material)]);

const nextOf = (measure: Measure, material: ReportMaterial): MissingRow[] => {
  const series = judgedSeries(measure);
  if (!series) return [];
  const { schedule, calendar, quarter } = material;
  const { period, round } = nextExpected(series, shiftPeriod(quarter, 1));
  if (!isCollected(series, period)) return [];
  const due = dueDate('values', round, { schedule, calendar });
  return [{ what: nameMeasure(measure), missing: describePeriod(period), when: formatDate(due) }];
};

/** What a draft says on each page, with the codes of the indicators that something is missing of. */
export const draftNotice = (material: ReportMaterial): string => {
  const codes = [...new Set(material.owed.map(({ indicator }) => indicator))];
  const named = codes.slice(0, 10).join(', ');
  const more = codes.length > 10 ? ` and ${codes.length - 10} more` : '';
  const missing = codes.length === 0 ? 'nothing is missing' : `still missing: ${named}${more}`;
  return `DRAFT for ${describePeriod(material.quarter)}, made ${formatDate(material.today)}; ${missing}`;
};

const shares = [36, 39, 25] as const;

const tableOf = (
  caption: string,
  titles: readonly [what: string, missing: string, when: string],
  rows: readonly MissingRow[],
): Table => ({
  kind: 'table',
  caption,
  columns: titles.map((title, at) => ({ title, share: shares[at] ?? 0 })),
  rows: rows.map(({ what, missing, when }) => [rowHeading(what), cell(missing), cell(when)]),
});

/** What is missing from the report, why, and when the next figures are expected. */
export const missingSection = (material: ReportMaterial): Block[] => {
  const { indicators, quarter } = material;
  const rows = missingRows(material);
  const all = indicators.flatMap(({ measures, performanceMeasures }) => [
    ...measures,
    ...performanceMeasures,
  ]);
  const next = all.flatMap((measure) => nextOf(measure, material));
  const pictures = all.filter((one) => one.series.length === 0);
  return [
    {
      kind: 'heading',
      level: 1,
      text: 'What is missing, and when it is expected',
      id: 'missing',
    },
    ...(rows.length === 0
      ? [paragraph(`Nothing that is due for ${describePeriod(quarter)} is missing.`)]
      : [tableOf('What is missing', ['Indicator or measure', 'Missing', 'When'], rows)]),
    ...(pictures.length > 0
      ? [
          paragraph(
            `No figures are held for ${and.format(pictures.map(nameMeasure))}, which ${pictures.length === 1 ? 'was published as a chart' : 'were published as charts'} only.`,
          ),
        ]
      : []),
    ...(next.length > 0
      ? [tableOf('When the next figures are expected', ['Measure', 'Next figure', 'Due'], next)]
      : []),
  ];
};
