import type { TextBlock } from './commentary.ts';
import type { Measure } from './measure.ts';
import type { Period, PeriodKind } from './period/period.ts';
import type { RiskLevel } from './risks/risk.ts';

/** What the printed line says of our value against the comparator's. */
export const benchmarkStandings = ['lower', 'higher', 'not-stated', 'not-available'] as const;

/** A comparison as the report prints it; computed ones are a different thing. */
export type Benchmark = {
  /** The measures it speaks of. */
  readonly measures: readonly string[];
  readonly standing: (typeof benchmarkStandings)[number];
  readonly comparator?: string;
  /** The printed line, word for word. */
  readonly statement: string;
  /** Further printed lines: "2017/18 data not yet available". */
  readonly notes: readonly string[];
  /** Where the line prints numbers; they need not be of the period or definition of the value shown. */
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
  /** The outcome whose report it stands in, by code. */
  readonly outcome: string;
  /** Further outcomes that it counts for, by code; it is asked for and reported once all the same. */
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
  /** Its measures: itself under its own code, or its parts. */
  readonly measures: readonly Measure[];
  readonly performanceMeasures: readonly Measure[];
  readonly benchmarks: readonly Benchmark[];
  /** Titles of the charts on its page, which were pictures. */
  readonly charts: readonly string[];
  /** Printed where no risk is listed: a statement, not a gap. */
  readonly noRisksStatement?: string;
};

/**
 * Whether an indicator counts for an outcome: as the one whose report it stands in, or beside that.
 *
 * @param outcome code of an outcome
 * @example standsUnder({ outcome: 'S', alsoUnder: ['H'] }, 'H') // true
 */
export const standsUnder = (
  indicator: Pick<Indicator, 'outcome' | 'alsoUnder'>,
  outcome: string,
): boolean => indicator.outcome === outcome || indicator.alsoUnder.includes(outcome);

/** One of the things the council works towards, with the report that it publishes about it. */
export type Outcome = {
  /** One letter: "S". */
  readonly code: string;
  readonly name: string;
  readonly council: string;
  /** People, by id. */
  readonly sponsor: string;
  readonly contact: string;
  readonly report: {
    readonly title: string;
    /** Month of publication: "2018-12". */
    readonly month: string;
    /** The quarter whose round the report closes. */
    readonly period: Period;
    readonly producedBy: string;
    readonly source: string;
  };
  readonly areasForFocus: readonly TextBlock[];
  readonly riskKey: Readonly<Record<RiskLevel, string>>;
  /** Statement above the risks that no indicator bears. */
  readonly unassignedRisksStatement: string;
};
