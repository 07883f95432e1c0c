import { describeHeadline } from '../cards/describe-headline.ts';
import { joinSentences, nameMeasure } from '../cards/format-text.ts';
import { benchmarkCaveat, type Headline, headlineOf } from '../domain/figures/headline.ts';
import { standingOf } from '../domain/figures/headline-standing.ts';
import { type KnownSeries, knownSeries } from '../domain/figures/known-series.ts';
import { sayOverall } from '../domain/figures/overall-headline.ts';
import { sayReason, sayRevised } from '../domain/figures/say-standing.ts';
import { capitalise } from '../domain/format.ts';
import type { Answer, Benchmark, Commentary, Indicator } from '../domain/indicator.ts';
import type { Measure } from '../domain/measure.ts';
import { printedOnce, showParts } from '../domain/part-texts.ts';
import { describePeriod, type Period, periodLabel } from '../domain/period/period.ts';
import { formatTextMark } from '../domain/provenance.ts';
import { questionInReport } from '../domain/question-words.ts';
import { reportWordsOf } from '../domain/report-words.ts';
import { expectedOf } from '../domain/round/owed.ts';
import { dateIfOlder, isOlder, nameQuestion } from '../domain/statement-age.ts';
import { chartsOf } from './charts.ts';
import { type Block, labelled, paragraph } from './document.ts';
import { commentaryOf, type ReportMaterial } from './material.ts';
import { milestoneSection } from './milestone-table.ts';
import { anchorOf, namePeople, sectionTitle } from './names.ts';
import { directionOf } from './overview.ts';
import { riskTable } from './risk-tables.ts';
import { textBlocks } from './text-blocks.ts';

/** A measure, what is known of it, and the title that the report prints above its chart. */
type Part = {
  readonly measure: Measure;
  readonly headline: Headline;
  readonly known: readonly KnownSeries[];
  readonly title: string | undefined;
};

const partOf = (
  measure: Measure,
  title: string | undefined,
  { series, today }: ReportMaterial,
): Part => ({
  measure,
  title,
  headline: headlineOf(measure, series, today),
  known: knownSeries(measure, series, today),
});

const nameLeads = (role: string, ids: readonly string[], material: ReportMaterial): string =>
  `${role}${ids.length > 1 ? 's' : ''}: ${namePeople(material, ids) || 'not named'}`;

const leadsOf = (
  { outcomeLeads, indicatorLeads, otherLeads = [] }: Indicator,
  material: ReportMaterial,
): Block => {
  const words = reportWordsOf(material.outcome);
  return paragraph(
    [
      nameLeads(words.outcomeLead, outcomeLeads, material),
      nameLeads(words.indicatorLead, indicatorLeads, material),
      ...otherLeads.map(({ role, people }) => `${role}: ${namePeople(material, people)}`),
    ].join('; '),
  );
};

const trendLines = ({ headline }: Part): Block[] => {
  const words = describeHeadline(headline);
  const [arrow] = directionOf(headline);
  const standing = standingOf(headline);
  const revised = sayRevised(headline.verdict?.later ?? {});
  const said = [words.sentence, words.reported].filter((one) => one !== '').join(' ');
  const when = [words.when, words.mark].filter((one) => one !== '').join('; ');
  return [
    words.sign
      ? labelled('Trend', arrow ?? '', `. ${said} (${when})`)
      : labelled('Trend', `${said}${when && ` (${when})`}`),
    ...(standing
      ? [
          paragraph(
            [standing.sentence, standing.differs, sayReason(standing)]
              .filter((one) => one !== '')
              .join(' '),
          ),
        ]
      : []),
    ...(revised ? [paragraph(revised)] : []),
  ];
};

const benchmarkLines = (
  one: Benchmark,
  { measures }: Indicator,
  { outcome, quarter }: ReportMaterial,
): Block[] => {
  const meant = measures.filter(({ code }) => one.measures.includes(code));
  const caveats = new Set(meant.flatMap((measure) => benchmarkCaveat(one, measure) ?? []));
  return [
    labelled(
      dateIfOlder(reportWordsOf(outcome).benchmark, outcome.report.period, quarter),
      joinSentences(one.statement, ...one.notes),
    ),
    ...[...caveats].map((text) => paragraph(text, 'note')),
  ];
};

const benchmarksOf = (
  indicator: Indicator,
  measure: Measure,
  material: ReportMaterial,
): Block[] => [
  ...(material.hasStatements
    ? printedOnce(indicator.benchmarks)
        // One line for several measures stands with the first of them.
        .filter(({ measures }) => measures[0] === measure.code)
        .flatMap((one) => benchmarkLines(one, indicator, material))
    : []),
];

const partSection = (part: Part, indicator: Indicator, material: ReportMaterial): Block[] => {
  const { measure } = part;
  const isOnly = indicator.measures.length === 1;
  return [
    ...(isOnly
      ? []
      : [
          {
            kind: 'heading' as const,
            level: 2 as const,
            text: nameMeasure(measure),
            id: anchorOf(measure.code),
          },
        ]),
    ...trendLines(part),
    ...benchmarksOf(indicator, measure, material),
    ...chartsOf(part, material),
  ];
};

/** Whether the round of the report asked for words, and none came. */
const lacksCommentary = (
  indicator: Indicator,
  written: Commentary | undefined,
  { quarter }: ReportMaterial,
): boolean =>
  (written === undefined || written.period.index < quarter.index) &&
  expectedOf(indicator, quarter).length > 0;

/** The question in the council's words, or dated where its answer is older than the report. */
const questionAbove = (
  { question, since }: Answer,
  written: Period,
  { outcome, quarter }: ReportMaterial,
): string =>
  isOlder(since ?? written, quarter)
    ? nameQuestion(question, since ?? written, quarter, outcome)
    : questionInReport(question, outcome);

const commentarySection = (indicator: Indicator, material: ReportMaterial): Block[] => {
  const { quarter } = material;
  const written = commentaryOf(material, indicator.code);
  const mark = formatTextMark(written);
  return [
    ...(lacksCommentary(indicator, written, material)
      ? [paragraph(`No commentary for ${describePeriod(quarter)} has been submitted.`, 'note')]
      : []),
    ...(mark ? [paragraph(`Commentary ${mark}.`, 'note')] : []),
    ...showParts(written?.answers ?? [], indicator, {
      only: indicator.code,
      nameOf: nameMeasure,
    }).flatMap((answer): Block[] => [
      {
        kind: 'heading',
        level: 2,
        text: questionAbove(answer, written?.period ?? quarter, material),
        id: `${anchorOf(indicator.code)}-${answer.question}`,
      },
      ...textBlocks(answer.blocks),
    ]),
  ];
};

const performanceSection = (indicator: Indicator, material: ReportMaterial): Block[] => {
  const { performanceMeasures } = indicator;
  if (performanceMeasures.length === 0) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      text: reportWordsOf(material.outcome).performance,
      id: `${anchorOf(indicator.code)}-performance`,
    },
    ...performanceMeasures.flatMap((measure): Block[] => {
      const part = partOf(measure, undefined, material);
      const charts = chartsOf(part, material);
      const name = measure.note ? `${measure.name}: ${measure.note}` : measure.name;
      const title: Block = {
        kind: 'heading',
        level: 3,
        text: name,
        id: anchorOf(measure.code),
      };
      return charts.length > 0
        ? [title, ...charts]
        : [title, paragraph('No figures are held: this was published as a chart only.', 'note')];
    }),
  ];
};

const risksOf = (indicator: Indicator, material: ReportMaterial): Block[] => {
  const risks = material.risks.filter(({ featuresUnder }) =>
    featuresUnder.includes(indicator.code),
  );
  const words = reportWordsOf(material.outcome);
  const none = indicator.noRisksStatement ?? 'No risks are listed.';
  return [
    {
      kind: 'heading',
      level: 2,
      text: words.risks,
      id: `${anchorOf(indicator.code)}-risks`,
    },
    risks.length > 0
      ? riskTable(`${capitalise(words.risks.toLowerCase())} of ${indicator.code}`, risks, material)
      : paragraph(none),
  ];
};

/** What was published of the whole for the quarter of the report. */
const overallLines = ({ measures }: Indicator, { quarter }: ReportMaterial): Block[] =>
  sayOverall(measures, { kind: 'label', label: periodLabel(quarter) }).map((one) => paragraph(one));

/** The page of an indicator, in the order of the printed report. */
export const indicatorSection = (indicator: Indicator, material: ReportMaterial): Block[] => [
  {
    kind: 'heading',
    level: 1,
    text: sectionTitle(indicator),
    id: anchorOf(indicator.code),
    onNewPage: true,
  },
  leadsOf(indicator, material),
  ...overallLines(indicator, material),
  ...indicator.measures.flatMap((measure, at) =>
    partSection(
      partOf(measure, indicator.charts[at] ?? measure.shortName, material),
      indicator,
      material,
    ),
  ),
  ...commentarySection(indicator, material),
  ...performanceSection(indicator, material),
  ...milestoneSection(indicator.code, 2, material),
  ...risksOf(indicator, material),
];
