import type { ArrowMeaning, DirectionWords } from './direction-words.ts';
import type { Whole } from './overall-status.ts';
import type { Series } from './series.ts';
import type { StatusWord, TargetRule, Tolerance } from './target.ts';

/**
 * Which way is good. `within-range`: nearer to the range that is each figure's target. `not-judged`: a change is neither,
 * and is never coloured.
 */
export const polarities = [
  'lower-is-better',
  'higher-is-better',
  'within-range',
  'not-judged',
] as const;
/** The council's choice, in the data; see docs/data-format.md. */
export type Polarity = (typeof polarities)[number];

/** The polarities of which one side is better, whatever the figure. */
export type OneSided = Extract<Polarity, `${string}-is-better`>;

/**
 * Whether a lower or a higher figure is better in itself.
 *
 * @example isOneSided('within-range') // false
 */
export const isOneSided = (polarity: Polarity): polarity is OneSided =>
  polarity === 'lower-is-better' || polarity === 'higher-is-better';

/** One line of a breakdown: what a figure is broken down by ("area", "age"), and which of these it is of ("Northfield"). */
export type Breakdown = { readonly by: string; readonly category: string };

/**
 * Something that is measured: an indicator's part (S05A), its only measure under the indicator's
 * own code (S01), or a performance measure listed under it, which has no code in the report and is
 * given one of ours.
 */
export type Measure = {
  /** As printed ("S05A"), or one of ours; it does not say where the measure belongs. */
  readonly code: string;
  /** The report prints no code for it, so this code means nothing to a reader. */
  readonly unprinted?: true;
  /** As printed in full. */
  readonly name: string;
  /** For a button or a row of a list: "Total crime". */
  readonly shortName: string;
  readonly polarity: Polarity;
  /** Within which a change counts as level; 1% of the earlier value unless set. */
  readonly tolerance?: Tolerance;
  /** The measure of which it counts a part, in the same unit and over the same periods: S05D of S05A. */
  readonly partOf?: string;
  /** Where it is one of the lines into which the indicator's figure is broken down. */
  readonly breakdown?: Breakdown;
  /** The indicator that it is a part of, where that has a status as a whole; absent where it has none. */
  readonly whole?: Whole;
  /** How its statuses follow from its targets; absent where the council has not said. */
  readonly targetRule?: TargetRule;
  /** The council's own words for statuses, with their colours. */
  readonly statuses?: readonly StatusWord[];
  /** The council's own words for directions. */
  readonly directionWords?: DirectionWords;
  /** What the arrows of the council's reports mean; absent where they are the way a number goes. */
  readonly arrows?: ArrowMeaning;
  /** A status that the report prints in the measure's name (S06 inspections). */
  readonly note?: string;
  /** The council's own is the one that is judged; empty when the report printed a picture only. */
  readonly series: readonly Series[];
};
