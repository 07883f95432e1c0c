import type { PeriodKind } from './period.ts';

/**
 * What kind of number a value is; decides how it is printed and which intervals it may have. A
 * percentage is 0 to 100, a rate is per n, a count is of things.
 */
export const valueKinds = ['count', 'rate', 'percentage'] as const;
type ValueKind = (typeof valueKinds)[number];

/** Which way is good. `not-judged`: a change is neither, and is never coloured. */
export const polarities = ['lower-is-better', 'higher-is-better', 'not-judged'] as const;
/** The council's choice, in the data; see docs/data-format.md. */
export type Polarity = (typeof polarities)[number];

/**
 * A date from which a series is something else than before (definition, area or system changed).
 * Nothing is compared across it.
 */
export type Break = {
  /** ISO date of the first day of the new state. */
  readonly from: string;
  readonly reason: string;
  /** The council became another area; a comparator's figures have no break there. */
  readonly ofArea?: true;
};

/** An area whose figures are the council's, from a day on: an ISO date, absent for the first. */
export type OwnArea = { readonly code: string; readonly from?: string };

/**
 * One run of figures of a measure: one source, one definition, one kind of period. A measure may
 * have several, shown side by side and never joined.
 */
export type Series = {
  /** Unique within the measure: `council` for the council's own, `published` for official statistics. */
  readonly id: string;
  readonly valueKind: ValueKind;
  /** What stands after the number: "crimes", "per 10,000 children under 18", "of enrolments". */
  readonly unit: string;
  /** The n of "per n", for rates. */
  readonly per?: number;
  /** Decimal places that are printed, 0 to 3. */
  readonly decimals: number;
  readonly periodKind: PeriodKind;
  /** `snapshot`: counted on the period's last day; `flow`: over the whole period. */
  readonly timing: 'snapshot' | 'flow';
  /** Months after a period's end when its value is expected, 0 to 36; absent = 0. */
  readonly lagMonths?: number;
  readonly source: string;
  /** Under which others may use it: "Open Government Licence v3.0". */
  readonly licence?: string;
  readonly breaks: readonly Break[];
  /** Whose figures are the council's own, in the order in which they came. */
  readonly ownAreas: readonly OwnArea[];
};

/**
 * Something that is measured: an indicator's part (S05A), its only measure under the indicator's
 * own code (S01), or a performance measure listed under it, which has no code in the report and
 * gets one of ours.
 */
export type Measure = {
  /** As printed ("S05A"), or the indicator's code and a slug ("S01-children-in-need"). */
  readonly code: string;
  /** As printed in full. */
  readonly name: string;
  /** For a button or a row of a list: "Total crime". */
  readonly shortName: string;
  readonly polarity: Polarity;
  /** Share of the earlier value within which a change counts as level; 0.01 unless set. */
  readonly tolerance?: number;
  /** A status that the report prints in the measure's name (S06 inspections). */
  readonly note?: string;
  /** The council's own is the one that is judged; empty when the report printed a picture only. */
  readonly series: readonly Series[];
};
