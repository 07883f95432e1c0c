import { nameMeasure } from '../cards/format-text.ts';
import { judgedSeries } from '../domain/figures/headline.ts';
import { formatDate } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Measure } from '../domain/measure.ts';
import { formatMissing } from '../domain/missing.ts';
import { describePeriod, shiftPeriod } from '../domain/period/period.ts';
import { dueDate } from '../domain/round/deadlines.ts';
import { lateValues } from '../domain/round/missed-rounds.ts';
import { expectedOf, nextExpected, type OwedItem } from '../domain/round/owed.ts';
import { findStored } from '../domain/submission/expected-value.ts';
import { type Block, cell, paragraph, rowHeading } from './document.ts';
import type { ReportMaterial } from './material.ts';

const recordOf = (indicator: Indicator, { records }: ReportMaterial) =>
  records.find((one) => one.indicator === indicator.code);

/** Which of the values that an indicator owes have not come in. */
const missingValues = (indicator: Indicator, material: ReportMaterial): string =>
  expectedOf(indicator, material.quarter)
    .filter((one) => !findStored(recordOf(indicator, material)?.series ?? [], one))
    .map(({ measure, period }) => `${nameMeasure(measure)}, ${describePeriod(period)}`)
    .join('; ');

const sayOwed = (indicator: Indicator, item: OwedItem, material: ReportMaterial): string => {
  if (item.returned) return 'Returned for a correction';
  switch (item.part) {
    case 'values':
      return `Figures: ${missingValues(indicator, material)}`;
    case 'commentary':
      return `Commentary for ${describePeriod(material.quarter)}`;
    case 'sign-off':
      return 'Sign-off by the outcome lead officer';
  }
};

type MissingRow = { readonly what: string; readonly missing: string; readonly when: string };

const owedRows = (indicator: Indicator, material: ReportMaterial): MissingRow[] =>
  material.owed
    .filter((one) => one.indicator === indicator.code)
    .map((item) => ({
      what: nameMeasure({ ...indicator }),
      missing: sayOwed(indicator, item, material),
      when: `Due ${formatDate(item.due)}`,
    }));

/** Values that came in as "not available yet" or "withheld", and those of earlier rounds. */
const reasonRows = (indicator: Indicator, material: ReportMaterial): MissingRow[] => {
  const record = recordOf(indicator, material);
  const { quarter } = material;
  const reported = expectedOf(indicator, quarter).flatMap((one) => {
    const stored = findStored(record?.series ?? [], one);
    const why = stored && formatMissing(stored);
    return why ? [{ measure: one.measure, period: one.period, why }] : [];
  });
  const late = record ? lateValues(indicator, record, quarter) : [];
  return [
    ...reported.map(({ measure, period, why }) => ({
      what: nameMeasure(measure),
      missing: `${describePeriod(period)}: ${why}`,
      when: '',
    })),
    ...late.map(({ measure, period, round, stored }) => ({
      what: nameMeasure(measure),
      missing: [`${describePeriod(period)}`, stored ? formatMissing(stored) : '']
        .filter((one) => one !== '')
        .join(': '),
      when: `Outstanding since the round of ${describePeriod(round)}`,
    })),
  ];
};

const missingRows = (material: ReportMaterial): MissingRow[] =>
  material.indicators.flatMap((one) => [...owedRows(one, material), ...reasonRows(one, material)]);

const nextOf = (measure: Measure, material: ReportMaterial): MissingRow[] => {
  const series = judgedSeries(measure);
  if (!series) return [];
  const { schedule, calendar, quarter } = material;
  const { period, round } = nextExpected(series, shiftPeriod(quarter, 1));
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

/** What is missing from the report, why, and when the next figures are expected. */
export const missingSection = (material: ReportMaterial): Block[] => {
  const { indicators, quarter } = material;
  const rows = missingRows(material);
  const all = indicators.flatMap(({ measures, performanceMeasures }) => [
    ...measures,
    ...performanceMeasures,
  ]);
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
      : [
          {
            kind: 'table' as const,
            caption: 'What is missing',
            columns: [
              { title: 'Indicator or measure', share: 35 },
              { title: 'Missing', share: 40 },
              { title: 'When', share: 25 },
            ],
            rows: rows.map(({ what, missing, when }) => [
              rowHeading(what),
              cell(missing),
              cell(when),
            ]),
          },
        ]),
    ...(pictures.length > 0
      ? [
          paragraph(
            `No figures are stored for ${pictures.map(nameMeasure).join('; ')}: the report shows them as charts only.`,
          ),
        ]
      : []),
    {
      kind: 'table',
      caption: 'When the next figures are expected',
      columns: [
        { title: 'Measure', share: 50 },
        { title: 'Next figure', share: 25 },
        { title: 'Due', share: 25 },
      ],
      rows: all
        .flatMap((measure) => nextOf(measure, material))
        .map(({ what, missing, when }) => [rowHeading(what), cell(missing), cell(when)]),
    },
  ];
};
