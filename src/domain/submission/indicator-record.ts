import { councilSeries } from '../figures/headline.ts';
import { type Commentary, commentaryQuestions, questionIds } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import type { ObservedSeries } from '../observed-series.ts';
import { isSamePeriod, type Period } from '../period/period.ts';
import type { Author } from '../person.ts';
import type { Target } from '../target.ts';
import type { Draft } from './form.ts';

/** How far an indicator can have got in a round. */
export const roundStatuses = ['open', 'submitted', 'returned', 'signed-off'] as const;
/** One of the {@link roundStatuses}. */
type RoundStatus = (typeof roundStatuses)[number];

/** Who gave an indicator its status in a round, and when. */
export type Signature = { readonly by: Author; readonly at: Date };

/** What of a submission can be returned. */
export const returnedParts = ['values', 'commentary'] as const;
/** One of the {@link returnedParts}. */
export type ReturnedPart = (typeof returnedParts)[number];

/** Who returned a submission and when, why, and what of it where they said so. */
export type Returned = Signature & {
  readonly note: string;
  /** Absent where the person did not say: the note does. */
  readonly parts?: readonly ReturnedPart[];
};

/** One indicator in one round. An indicator with no activity yet has none, and is open. */
export type IndicatorRound = {
  readonly indicator: string;
  /** The quarter whose round it is. */
  readonly period: Period;
  readonly status: RoundStatus;
  /** Version of the indicator that set this status. */
  readonly version: number;
  /** The last submission, even if something came after it. */
  readonly submitted?: Signature;
  /** Present while it is returned. */
  readonly returned?: Returned;
  /** The return that the last submission answers. */
  readonly corrects?: Returned;
  /** Present while it is signed off. */
  readonly signedOff?: Signature;
  /** Present while it waits again for a sign-off that was taken back: by whom, when, and with which version. */
  readonly withdrawn?: Signature & { readonly version: number };
  /** Its figures have been published, signed off or loaded: every change since is a revision. */
  readonly published?: true;
  /** ISO date to which its deadlines were moved. */
  readonly extendedTo?: string;
  /** Present while nobody waits any more for what never came in: who decided so, when and why. */
  readonly waived?: Signature & { readonly note: string };
};

/**
 * How far an indicator has got in a round; undefined when nothing has happened in it yet.
 *
 * @param record undefined for an indicator with nothing stored
 */
export const findRound = (
  record: { readonly rounds: readonly IndicatorRound[] } | undefined,
  round: Period,
): IndicatorRound | undefined => record?.rounds.find(({ period }) => isSamePeriod(period, round));

/** What can happen to an indicator. A `withdrawal` takes a sign-off back. A `revision` changes what was published: signed off, or loaded. */
export const changeKinds = [
  'submission',
  'revision',
  'sign-off',
  'withdrawal',
  'return',
  'extension',
  'waiver',
  'waiver-end',
  'import',
] as const;
/** One of the {@link changeKinds}. */
export type ChangeKind = (typeof changeKinds)[number];

/** Kinds of change that touch no figure and no word: a form that was opened before them still counts. */
const besideForms: readonly ChangeKind[] = ['extension', 'waiver', 'waiver-end', 'withdrawal'];

/**
 * Whether a form is outdated by a change that was made after it was opened.
 *
 * @example outdatesForms({ kind: 'extension' }) // false
 */
export const outdatesForms = ({ kind }: Pick<RecordedChange, 'kind'>): boolean =>
  !besideForms.includes(kind);

/** One thing that changed. For a measure without a period, it is how its figures are described. */
export type Difference = {
  /** Code of a measure, or that code and `target`; id of a standing question, or `deadline`. */
  readonly what: string;
  /** For a value, the id of its series; absent for the council's own. */
  readonly series?: string;
  /** For a value, the code of its area; absent for the council's first area. */
  readonly area?: string;
  /** For a value, a description of its period: "Q3 2018/19", "12 months to Oct 2018". */
  readonly when?: string;
  /** As it was printed; absent when there was nothing. */
  readonly from?: string;
  readonly to?: string;
};

/** One entry of the audit trail: who changed what, when, and from which version. */
export type RecordedChange = {
  readonly indicator: string;
  /** The version that this change made; 1 is the first. */
  readonly version: number;
  /** The version that its author had seen. */
  readonly seen: number;
  readonly kind: ChangeKind;
  /** The quarter whose round it belongs to. */
  readonly round: Period;
  readonly at: Date;
  readonly by: Author;
  readonly differences: readonly Difference[];
  /** The file that its author imported in the chat, by its name; without one, a file's name stands for the author. */
  readonly file?: string;
  /** Why: the note with a return, or the reason for a revision or a waiver. */
  readonly note?: string;
  /** Hash of everything that was submitted; shows whether a second press sent the same. */
  readonly digest: string;
};

/**
 * The name of a changed thing.
 *
 * @example nameDifference({ what: 'issues' }) // 'What are the issues and how can we address them?'
 */
export const nameDifference = ({ what, when }: Difference): string => {
  if (what === 'deadline') return 'Deadline';
  const question = questionIds.find((id) => id === what);
  const name = question ? commentaryQuestions[question] : what;
  return when ? `${name}, ${when}` : name;
};

/** Everything that is stored about an indicator; a change must be based on it. */
export type IndicatorRecord = {
  readonly indicator: string;
  /** Counts the changes; 0 while there are none. */
  readonly version: number;
  readonly series: readonly ObservedSeries[];
  /** One for each round, oldest first. */
  readonly commentaries: readonly Commentary[];
  readonly rounds: readonly IndicatorRound[];
};

type Place = { readonly series: string; readonly area: string };

/**
 * The series and area of a changed value, as a difference stores them: only where they are not the
 * council's own.
 *
 * @param own code of the council's first area
 * @example differencePlace({ series: 'published', area: 'E10000009' }, 'E10000009') // { series: 'published' }
 */
export const differencePlace = (
  { series, area }: Place,
  own: string,
): Pick<Difference, 'series' | 'area'> => ({
  ...(series === councilSeries ? {} : { series }),
  ...(area === own ? {} : { area }),
});

/**
 * Whether a difference is about a value in this place.
 *
 * @param own code of the council's first area
 */
export const standsAt = (
  { series = councilSeries, area }: Difference,
  place: Place,
  own: string,
): boolean => series === place.series && (area ?? own) === place.area;

/** Where a value belongs: the codes of its measure and area, and the id of its series. */
export type ValuePlace = Place & { readonly measure: string };

/** What a decision writes, all of it or nothing. */
export type IndicatorUpdate = {
  readonly round: IndicatorRound;
  readonly change: RecordedChange;
  /** New values, each of a series that the catalogue knows. */
  readonly observations: readonly (ValuePlace & { readonly observation: Observation })[];
  /** Targets set ahead by the author of the change; one without a target is taken back. */
  readonly targets?: readonly (ValuePlace & {
    readonly period: Period;
    readonly target?: Target;
  })[];
  readonly commentary?: Commentary;
  /** The author's drafts that are no longer needed after the change. */
  readonly dropDrafts?: readonly Draft[];
};
