import { areaAt, firstOwnArea } from '../area.ts';
import type { Observation } from '../observation.ts';
import { describePeriod, isSamePeriod, type Period } from '../period/period.ts';
import type { Series } from '../series.ts';
import { type Difference, type RecordedChange, standsAt } from './indicator-record.ts';
import { figureIn, isSameFigure, saysWithheld } from './say-observation.ts';

/** A value that replaced an agreed one of the same period. */
export type Revision = {
  /** The values as they were printed. */
  readonly from: string;
  readonly to: string;
  readonly at: Date;
  /** Name of the person who changed it, or of the import. */
  readonly by: string;
  /** Why, if a reason was given. */
  readonly note?: string;
};

type Given = Omit<Revision, 'from' | 'to'> & { readonly to: string };

/** What is known of a value at some point of the audit trail. */
type State = {
  /** The last figure that was agreed, empty where it was missing; undefined while there is none. */
  readonly agreed: string | undefined;
  /** What was handed in since, for which round, and whether it was sent back. */
  readonly open?: Given & { readonly round: Period; readonly returned: boolean };
  /** The newest last. */
  readonly revisions: readonly Revision[];
};

/**
 * A figure that comes after none revises nothing, nor does what is said beside the same one; one that is withheld may
 * not be shown.
 */
const agree = (state: State, given: Given): State => {
  const { agreed: from, revisions } = state;
  const isRevision =
    from !== undefined && from !== '' && given.to !== '' && !isSameFigure(from, given.to);
  return {
    agreed: given.to,
    revisions: isRevision ? [...revisions, { ...given, from }] : revisions,
  };
};

const givenBy = ({ at, by, note }: RecordedChange, to: string): Given => ({
  ...{ to, at, by: by.name },
  ...(note ? { note } : {}),
});

/** Before the first change of the trail, a value was loaded, and so agreed. */
const takeValue = (state: State, change: RecordedChange, { from, to }: Difference): State => {
  const known = state.open || state.agreed !== undefined ? state : { ...state, agreed: from };
  if (to === undefined) return known;
  const given = givenBy(change, to);
  return change.kind === 'import'
    ? agree(known, given)
    : { ...known, open: { ...given, round: change.round, returned: false } };
};

/** What is signed off, sent back or handed in again as it was, is everything that came in for the round. */
const judge = (state: State, { kind, round }: RecordedChange): State => {
  const { open } = state;
  if (!open || !isSamePeriod(open.round, round)) return state;
  if (kind === 'sign-off') {
    const { round: _, returned: __, ...given } = open;
    return agree(state, given);
  }
  const isAgain = kind === 'submission' || kind === 'revision';
  return isAgain || kind === 'return' ? { ...state, open: { ...open, returned: !isAgain } } : state;
};

type Where = {
  /** Its code. */
  readonly measure: string;
  readonly series: Series;
  /** The value that is shown. */
  readonly shown: Pick<Observation, 'period' | 'provenance'>;
};

const differenceIn = ({ differences }: RecordedChange, { measure, series, shown }: Where) => {
  const { period } = shown;
  const [when, place] = [
    describePeriod(period),
    { series: series.id, area: areaAt(series, period) },
  ];
  return differences.find(
    (one) =>
      one.what === measure && one.when === when && standsAt(one, place, firstOwnArea(series)),
  );
};

const figuresOf = ({ from, to, ...rest }: Difference, { series }: Where): Difference => ({
  ...rest,
  ...(from === undefined ? {} : { from: figureIn(from, series) }),
  ...(to === undefined ? {} : { to: figureIn(to, series) }),
});

/** A value that is not signed off revises the agreed one only where it is itself shown. */
const withOpen = (state: State, { provenance }: Where['shown']): readonly Revision[] => {
  const { open } = state;
  if (!open || open.returned || provenance?.kind !== 'submitted') return state.revisions;
  const { round: _, returned: __, ...given } = open;
  return agree(state, given).revisions;
};

/**
 * The agreed values that a figure took the place of, from the audit trail, with the newest revision
 * first. A first value is not a revision, nor is a correction before sign-off, which is history.
 * Nothing is given of a value that is withheld now, or of one that was sent back.
 *
 * @param changes of the indicator, the newest first
 * @see docs/domain.md#revisions
 * @example findRevisions({ measure: 'S05A', series, shown: q1 }, changes)[0]?.from // '6,038'
 */
export const findRevisions = (
  where: Where,
  changes: readonly RecordedChange[],
): readonly Revision[] => {
  let state: State = { agreed: undefined, revisions: [] };
  let newest = '';
  for (const change of changes.toReversed()) {
    const difference = differenceIn(change, where);
    newest = difference?.to ?? newest;
    state = difference
      ? takeValue(state, change, figuresOf(difference, where))
      : judge(state, change);
  }
  return saysWithheld(newest) ? [] : withOpen(state, where.shown).toReversed();
};
