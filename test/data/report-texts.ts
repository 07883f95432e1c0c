import type { ReportFile } from '../../src/storage/report-schema.ts';

type Indicator = ReportFile['indicators'][number];
type Measure = Indicator['measures'][number];

const blockTexts = (blocks: readonly { text: string }[]): string[] =>
  blocks.map(({ text }) => text);

const measureTexts = ({ code, name, note, series }: Measure): string[] => [
  code,
  name,
  ...(note ? [note] : []),
  ...series.flatMap(({ values }) =>
    Object.values(values).flatMap((list) => list.flatMap((o) => [o.period, o.printed])),
  ),
];

const benchmarkTexts = ({ statement, notes }: Indicator['benchmarks'][number]): string[] => [
  statement,
  ...notes,
];

const indicatorTexts = (indicator: Indicator, nameOf: (id: string) => string): string[] => [
  indicator.code,
  indicator.name,
  indicator.heading,
  ...[...indicator.outcomeLeads, ...indicator.indicatorLeads].map(nameOf),
  ...indicator.measures.flatMap(measureTexts),
  ...indicator.performanceMeasures.flatMap(measureTexts),
  ...indicator.benchmarks.flatMap(benchmarkTexts),
  ...indicator.charts,
  ...(indicator.noRisksStatement ? [indicator.noRisksStatement] : []),
  ...indicator.commentary.flatMap(({ blocks }) => blockTexts(blocks)),
];

const personTexts = (person: ReportFile['people'][number] | undefined): string[] =>
  person
    ? [
        [person.title, person.name].filter(Boolean).join(' '),
        person.role ?? '',
        person.email ?? '',
        person.telephone ?? '',
      ]
    : [];

/** Every text of a report file that was printed, field by field; what the project added is left out. */
export const reportTexts = ({ outcome, people, indicators, risks }: ReportFile): string[] => {
  const person = (id: string) => people.find((one) => one.id === id);
  const nameOf = (id: string) => person(id)?.name ?? '';
  return [
    outcome.name,
    outcome.council,
    outcome.report.title,
    outcome.report.producedBy,
    ...blockTexts(outcome.areasForFocus),
    ...Object.entries(outcome.riskKey).flat(),
    outcome.unassignedRisksStatement,
    ...[outcome.sponsor ?? [], outcome.contact].flat().flatMap((id) => personTexts(person(id))),
    ...indicators.flatMap((indicator) => indicatorTexts(indicator, nameOf)),
    ...risks.flatMap(({ code, title, level, trend }) => [code, title, level, trend]),
  ];
};
