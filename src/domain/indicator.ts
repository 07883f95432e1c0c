import type { ArrowMeaning, DirectionWords } from './direction-words.ts';
import type { Measure } from './measure.ts';
import type { OverallStatus } from './overall-status.ts';
import type { Period } from './period/period.ts';
import type { PeriodKind } from './period/period-kinds.ts';
import type { Provenance } from './provenance.ts';
import type { ReportWords } from './report-words.ts';
import type { RiskKey } from './risks/risk-key.ts';

/** The three standing questions, in the order in which most pages put them. */
export const commentaryQuestions = {
  'telling-us': 'What are the indicators/performance measures telling us?',
  'changed-and-why': 'What has changed and why?',
  issues: 'What are the issues and how can we address them?',
} as const;

/** The id of a standing question; used in rows and buttons. */
export type CommentaryQuestion = keyof typeof commentaryQuestions;

/** The questions by id, as a tuple for schemas. */
export const questionIds = Object.keys(commentaryQuestions) as [
  CommentaryQuestion,
  ...CommentaryQuestion[],
];

/** A paragraph or one bullet of a list, as printed. */
export type TextBlock = { readonly kind: 'paragraph' | 'bullet'; readonly text: string };

/** What was written under one question, in printed order. */
export type Answer = {
  readonly question: CommentaryQuestion;
  readonly blocks: readonly TextBlock[];
  /** The earlier quarter that these words were written in, where they were kept since; see `dateAnswers`. */
  readonly since?: Period;
};

/** What the officers wrote about an indicator in one round; answers in the order of the page. */
export type Commentary = {
  readonly indicator: string;
  /** The quarter whose round it was written in, whatever the periods of the figures. */
  readonly period: Period;
  readonly answers: readonly Answer[];
  /** Where it comes from, if it was handed in; absent for a report's. */
  readonly provenance?: Provenance;
  /** While it is not signed off, the agreed answers that it replaced; absent where there were none. */
  readonly lastGood?: Pick<Commentary, 'answers' | 'provenance' | 'sincePublication'>;
  /** How it differs from what was published for its quarter; worked out when it is read. */
  readonly sincePublication?: { readonly kind: 'added' | 'changed'; readonly at: Date };
};

/** What the printed line says about our value against the comparator's. */
export const benchmarkStandings = ['lower', 'higher', 'not-stated', 'not-available'] as const;

/** A comparison as the report prints it; computed comparisons are separate. */
export type Benchmark = {
  /** The measures it is about. */
  readonly measures: readonly string[];
  readonly standing: (typeof benchmarkStandings)[number];
  readonly comparator?: string;
  /** The printed line, word for word. */
  readonly statement: string;
  /** Further printed lines: "2017/18 data not yet available". */
  readonly notes: readonly string[];
  /**
   * Where the line prints numbers; they may be for a different period or definition from the value
   * shown.
   */
  readonly figures?: {
    /** Never guessed from the label. */
    readonly periodKind: PeriodKind;
    readonly period: string;
    readonly unit: string;
    readonly council: number;
    readonly comparator: number;
  };
};

/** A page of the report. */
export type Indicator = {
  readonly code: string;
  /** Code of the outcome whose report it is in. */
  readonly outcome: string;
  /** Codes of further outcomes that it counts for; it is still asked for and reported only once. */
  readonly alsoUnder: readonly string[];
  /** As the contents page prints it. */
  readonly name: string;
  /** For buttons and titles: "Crime, antisocial behaviour and domestic abuse". */
  readonly shortName: string;
  /** The heading of its page, where that differs from the name. */
  readonly heading: string;
  /** People, by id, in printed order. */
  readonly outcomeLeads: readonly string[];
  readonly indicatorLeads: readonly string[];
  /** Others who answer for it, under the council's own titles: they have no part in the round. */
  readonly otherLeads?: readonly { readonly role: string; readonly people: readonly string[] }[];
  /** Its measures: itself under its own code, or its parts. */
  readonly measures: readonly Measure[];
  /** What was published of its status as a whole, oldest first; only where it has several measures. */
  readonly overall?: readonly OverallStatus[];
  readonly performanceMeasures: readonly Measure[];
  readonly benchmarks: readonly Benchmark[];
  /** Titles of the charts on its page, which are pictures in the report. */
  readonly charts: readonly string[];
  /** Printed where no risk is listed: a statement, not a gap. */
  readonly noRisksStatement?: string;
};

/**
 * Whether an indicator counts for an outcome: as the one whose report it is in, or as a further
 * one.
 *
 * @param outcome code of an outcome
 * @example standsUnder({ outcome: 'S', alsoUnder: ['H'] }, 'H') // true
 */
export const standsUnder = (
  indicator: Pick<Indicator, 'outcome' | 'alsoUnder'>,
  outcome: string,
): boolean => indicator.outcome === outcome || indicator.alsoUnder.includes(outcome);

/** A text that belongs to a whole report and not to one outcome of it: a foreword, a summary. */
export type Foreword = {
  /** As printed: "In short"; a plain one where absent. */
  readonly heading?: string | undefined;
  /** At least one. */
  readonly blocks: readonly TextBlock[];
};

/** One of the things the council works towards, with the report that it publishes about it. */
export type Outcome = {
  /** One letter: "S". */
  readonly code: string;
  readonly name: string;
  readonly council: string;
  /** Code of the area whose figures are the council's, or of one that it replaced or that replaced it. */
  readonly area: string;
  /** Who gets the summary of a round, by id; absent where the report names nobody. */
  readonly sponsor?: string;
  /** Who runs the round, by id. */
  readonly contact: string;
  readonly report: {
    readonly title: string;
    /** Month of publication: "2018-12". */
    readonly month: string;
    /** The quarter whose round the report closes. */
    readonly period: Period;
    readonly producedBy: string;
    readonly source: string;
    /** The headings and titles that the council prints; plain ones where it has none. */
    readonly words?: Partial<ReportWords> | undefined;
  };
  /** The council's own words for directions; see {@link Measure}. */
  readonly directionWords?: DirectionWords | undefined;
  /** What the arrows of its reports mean; see {@link Measure}. */
  readonly arrows?: ArrowMeaning | undefined;
  readonly areasForFocus: readonly TextBlock[];
  /** What the report says before all else; see {@link Foreword}. */
  readonly foreword?: Foreword | undefined;
  readonly riskKey: RiskKey;
  /** Statement above the risks that belong to no indicator. */
  readonly unassignedRisksStatement: string;
};
