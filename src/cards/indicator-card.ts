import { benchmarkCaveat } from '../domain/figures/headline.ts';
import { overallStanding } from '../domain/figures/headline-standing.ts';
import { overallAt, sayOverall } from '../domain/figures/overall-headline.ts';
import { sayReason } from '../domain/figures/say-standing.ts';
import type { Benchmark, Commentary, Indicator, Outcome } from '../domain/indicator.ts';
import type { Measure } from '../domain/measure.ts';
import { printedOnce, showParts } from '../domain/part-texts.ts';
import type { Period } from '../domain/period/period.ts';
import type { Person } from '../domain/person.ts';
import { type ReportWords, reportWordsOf } from '../domain/report-words.ts';
import { byLevel, type Risk } from '../domain/risks/risk.ts';
import type { RiskMatrix } from '../domain/risks/risk-matrix.ts';
import { dateIfOlder, newestRound, reportQuarter } from '../domain/statement-age.ts';
import { type Button, type ButtonRow, buttonRow, footActions } from './buttons.ts';
import { type Card, type HeadData, headData, makeSummary } from './card.ts';
import { type CommentaryData, commentaryData } from './commentary-card.ts';
import { summariseHeadline } from './describe-headline.ts';
import { describeRules } from './describe-rules.ts';
import { escapeMarkdown, joinSentences, nameMeasure, namePerson } from './format-text.ts';
import template from './indicator.json' with { type: 'json' };
import { paragraphRow, type TextRow, textIfAny } from './lines.ts';
import {
  type HeadlineRow,
  type MeasureFigureData,
  type MeasureRowData,
  measureFigureData,
  measureRowData,
} from './measure-row.ts';
import { compileCard } from './render.ts';
import { type RiskLineData, riskLineData } from './risks-card.ts';
import { type StatusRow, statusIfAny } from './status-row.ts';

export type IndicatorView = {
  /** The outcomes that it counts for. */
  readonly outcomes: readonly Outcome[];
  readonly indicator: Indicator;
  /** One is shown large; several are shown as rows, each of which can be pressed. */
  readonly headlines: readonly HeadlineRow[];
  /** What else the figures say, each a paragraph. */
  readonly notes?: readonly string[];
  /** To other periods and parts. */
  readonly steps?: readonly Button[];
  /** What stands below the comparisons with others that the report prints: our figures beside them. */
  readonly beside?: readonly string[];
  /** Undefined when nothing was written. */
  readonly commentary: Commentary | undefined;
  /** The risks that feature under the indicator. */
  readonly risks: readonly Risk[];
  /** Where no trend was reported, it is worked out with this. */
  readonly riskMatrix?: RiskMatrix | undefined;
  readonly outcomeLeads: readonly Person[];
  readonly indicatorLeads: readonly Person[];
  /**
   * How far its newest round has got, as a sentence; absent when nothing has happened in any round.
   */
  readonly standing?: string;
  readonly next: readonly Button[];
};

type LookRow = TextRow & {
  readonly size: 'Default' | 'Small';
  readonly subtle: boolean;
  readonly spacing: 'None' | 'Small';
};

type OfficerRow = { readonly role: string; readonly names: string };

type Section<Row> = { readonly heading: string; readonly lines: readonly Row[] };

/** What `indicator.json` is filled with. What may be absent is a list of one or none. */
export type IndicatorData = HeadData & {
  readonly summary: string;
  /** What was published of the whole indicator, above its parts. */
  readonly overall: readonly StatusRow[];
  readonly noFigure: readonly TextRow[];
  /** The only one, large. */
  readonly figures: readonly MeasureFigureData[];
  /** Several, one under the other. */
  readonly rows: readonly MeasureRowData[];
  readonly rules: readonly TextRow[];
  readonly notes: readonly TextRow[];
  readonly steps: readonly ButtonRow[];
  readonly standing: readonly TextRow[];
  readonly benchmark: readonly Section<LookRow>[];
  readonly commentary: CommentaryData;
  readonly risks: readonly Section<RiskLineData>[];
  readonly statements: readonly TextRow[];
  readonly officers: readonly OfficerRow[];
  readonly actions: ReturnType<typeof footActions>;
};

const onlyHeadline = ({ headlines: [first, ...rest] }: IndicatorView) =>
  rest.length === 0 ? first?.headline : undefined;

/** When a card shows one part of an indicator, the part is its title. */
const headOf = (view: IndicatorView): HeadData => {
  const { indicator, outcomes } = view;
  const above = outcomes.map(({ name }) => name).join(' · ');
  const title = nameMeasure(indicator);
  const measure = onlyHeadline(view)?.measure;
  if (measure && measure.code !== indicator.code)
    return headData({ above, title: nameMeasure(measure), below: `Part of ${title}` });
  const below = indicator.name === indicator.shortName ? '' : indicator.name;
  return headData({ above, title, below });
};

const isWhole = ({ headlines }: IndicatorView): boolean => headlines.length > 1;

const overallOf = (view: IndicatorView): StatusRow[] => {
  const [first] = view.indicator.measures;
  const status = isWhole(view) ? overallAt(first?.whole) : undefined;
  const standing = status && first && overallStanding(status, first);
  return statusIfAny(standing, (one) => [one.sentence, sayReason(one)].join(' ').trim());
};

const figuresOf = (
  view: IndicatorView,
  measures: readonly Measure[],
): Pick<IndicatorData, 'noFigure' | 'figures' | 'rows' | 'rules'> => {
  const none = { noFigure: [], figures: [], rows: [], rules: [] };
  const only = onlyHeadline(view);
  if (only) return { ...none, figures: [measureFigureData(only)] };
  if (measures.length === 0)
    return { ...none, noFigure: textIfAny('No figure is known for this indicator.') };
  return {
    ...none,
    rows: view.headlines.map((row) => measureRowData(row, { withOther: true })),
    rules: textIfAny(describeRules(measures)),
  };
};

const notesOf = (benchmark: Benchmark, measures: readonly Measure[]): string[] => {
  const meant = measures.filter(({ code }) => benchmark.measures.includes(code));
  const caveats = meant.flatMap((measure) => benchmarkCaveat(benchmark, measure) ?? []);
  return [...benchmark.notes, ...new Set(caveats)];
};

const statementLook = { size: 'Default', subtle: false, spacing: 'Small' } as const;
const noteLook = { size: 'Small', subtle: true, spacing: 'None' } as const;

/** The comparisons with others that the report prints about these measures, word for word; none for none. */
const benchmarkOf = (
  { indicator, outcomes, beside = [] }: IndicatorView,
  measures: readonly Measure[],
  newest: Period | undefined,
): IndicatorData['benchmark'] => {
  const shown = new Set(measures.map(({ code }) => code));
  const lines = printedOnce(
    indicator.benchmarks.filter((one) => one.measures.some((code) => shown.has(code))),
  ).flatMap((one) => [
    { text: escapeMarkdown(one.statement), ...statementLook },
    ...notesOf(one, measures).map((note) => ({ text: escapeMarkdown(note), ...noteLook })),
  ]);
  lines.push(...beside.map((text) => ({ text: escapeMarkdown(text), ...statementLook })));
  const heading = dateIfOlder('Benchmark', reportQuarter(indicator, outcomes), newest);
  return lines.length > 0 ? [{ heading, lines }] : [];
};

const risksOf = (
  { risks, riskMatrix: matrix }: IndicatorView,
  newest: Period | undefined,
): IndicatorData['risks'] => {
  const lines = byLevel(risks).map((risk) =>
    riskLineData(risk, { label: `${risk.latest.level} ${risk.code}`, matrix, newest }),
  );
  return lines.length > 0 ? [{ heading: 'Corporate risks', lines }] : [];
};

/** "There is none" is a statement, not a gap, and needs no heading. */
const statementsOf = (
  { indicator, risks }: IndicatorView,
  benchmark: IndicatorData['benchmark'],
): TextRow[] => {
  const nothing = [
    ...(benchmark.length === 0 ? ['No benchmark is given in the report.'] : []),
    ...(risks.length === 0 ? [indicator.noRisksStatement ?? 'No risks are listed.'] : []),
  ];
  return textIfAny(joinSentences(...nothing));
};

const officer = (role: string, people: readonly Person[]): OfficerRow => ({
  role: people.length > 1 ? `${role}s` : role,
  names: escapeMarkdown(people.map(namePerson).join(', ') || 'Not named in the report'),
});

/** Where a council has one post for both parts, its officer is named once. */
const officersOf = (
  { outcomeLeads, indicatorLeads }: IndicatorView,
  words: Pick<ReportWords, 'outcomeLead' | 'indicatorLead'>,
): OfficerRow[] => {
  const ofOutcome = officer(words.outcomeLead, outcomeLeads);
  const ofIndicator = officer(words.indicatorLead, indicatorLeads);
  const isSame = ofOutcome.role === ofIndicator.role && ofOutcome.names === ofIndicator.names;
  return isSame ? [ofIndicator] : [ofOutcome, ofIndicator];
};

const summarise = (view: IndicatorView): string => {
  const only = onlyHeadline(view);
  if (only) return summariseHeadline(only);
  const parts = view.headlines.map(({ headline }) => summariseHeadline(headline));
  const overall = sayOverall(view.indicator.measures).map((one) => one.replace(/\.$/, ''));
  return [nameMeasure(view.indicator), ...overall, ...parts].join('. ');
};

/** All that was written, or what is about the one part that is shown. */
const shownCommentary = (view: IndicatorView): Commentary | undefined => {
  const { commentary, indicator } = view;
  const only = onlyHeadline(view)?.measure.code ?? indicator.code;
  return (
    commentary && {
      ...commentary,
      answers: showParts(commentary.answers, indicator, { only, nameOf: nameMeasure }),
    }
  );
};

const dataOf = (view: IndicatorView): IndicatorData => {
  const measures = view.headlines.map(({ headline }) => headline.measure);
  const newest = newestRound(view.headlines.map(({ headline }) => headline));
  const benchmark = benchmarkOf(view, measures, newest);
  const home = view.outcomes.find(({ code }) => code === view.indicator.outcome);
  const words = reportWordsOf(home ?? { report: {} });
  return {
    summary: makeSummary(summarise(view)),
    ...headOf(view),
    overall: overallOf(view),
    ...figuresOf(view, measures),
    notes: (view.notes ?? []).map(paragraphRow),
    steps: buttonRow(view.steps ?? []),
    standing: textIfAny(view.standing),
    benchmark,
    commentary: commentaryData(shownCommentary(view), newest, home),
    risks: risksOf(view, newest),
    statements: statementsOf(view, benchmark),
    officers: officersOf(view, words),
    actions: footActions(view.next),
  };
};

const fill = compileCard<IndicatorData>(template);

/** An indicator, or one part of it: figures, direction of travel and what explains them. */
export const indicatorCard = (view: IndicatorView): Card => {
  const data = dataOf(view);
  return { summary: data.summary, content: fill(data) };
};
