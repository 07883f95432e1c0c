import type { Commentary } from '../indicator.ts';
import { findMissing } from '../missing.ts';
import type { Observation } from '../observation.ts';
import { isSamePeriod, type Period } from '../period/period.ts';
import { type Act, isAgreed, type Provenance } from '../provenance.ts';
import type { IndicatorRecord, IndicatorUpdate } from './indicator-record.ts';

/** A value that is written, and where. */
type Written = IndicatorUpdate['observations'][number];

/** Where a value comes from that came in for a round and is not signed off. */
type Open = Extract<Provenance, { kind: 'submitted' | 'returned' }>;

const withoutLastGood = ({ lastGood: _, ...rest }: Observation): Observation => rest;

const goodOf = ({ period: _, lastGood, ...before }: Observation): Observation['lastGood'] =>
  before.provenance && !isAgreed(before.provenance) ? lastGood : before;

/**
 * A value that was just handed in: not signed off, with the agreed value that it replaces. One that
 * is withheld does not keep the number that it hides.
 *
 * @param before what is stored for the period
 */
export const asSubmitted = (
  now: Observation,
  before: Observation | undefined,
  { round, submitted }: { readonly round: Period; readonly submitted: Act },
): Observation => {
  const lastGood = before && findMissing(now) !== 'suppressed' ? goodOf(before) : undefined;
  return {
    ...withoutLastGood(now),
    provenance: { kind: 'submitted', round, submitted },
    ...(lastGood ? { lastGood } : {}),
  };
};

type Record = Pick<IndicatorRecord, 'series'>;

const openIn = (
  { provenance }: { readonly provenance?: Provenance },
  round: Period,
): Open | undefined =>
  (provenance?.kind === 'submitted' || provenance?.kind === 'returned') &&
  isSamePeriod(provenance.round, round)
    ? provenance
    : undefined;

/** Where something that was signed off for a round comes from without that. */
const unsigned = (
  { provenance }: { readonly provenance?: Provenance },
  round: Period,
): Provenance | undefined =>
  provenance?.kind === 'signed-off' && isSamePeriod(provenance.round, round)
    ? { kind: 'submitted', round, submitted: provenance.submitted }
    : undefined;

/** The values that came in for a round and are not signed off, each with what becomes of it. */
const restamp = (
  { series: all }: Record,
  round: Period,
  stamp: (one: Observation, open: Open) => Observation | undefined,
): Written[] =>
  all.flatMap(({ measure, series, area, observations }) =>
    observations.flatMap((one): Written[] => {
      const open = openIn(one, round);
      const observation = open && stamp(one, open);
      return observation ? [{ measure, series, area, observation }] : [];
    }),
  );

/** The values of a round once it is signed off: what they replaced is history. */
export const signOffValues = (record: Record, round: Period, signedOff: Act): Written[] =>
  restamp(record, round, (one, { submitted }) => ({
    ...withoutLastGood(one),
    provenance: { kind: 'signed-off', round, submitted, signedOff },
  }));

/** The values of a round whose sign-off is taken back: they wait for one again. */
export const unsignValues = ({ series: all }: Record, round: Period): Written[] =>
  all.flatMap(({ measure, series, area, observations }) =>
    observations.flatMap((one): Written[] => {
      const provenance = unsigned(one, round);
      return provenance ? [{ measure, series, area, observation: { ...one, provenance } }] : [];
    }),
  );

/** The answers of a round whose sign-off is taken back; undefined where there are none. */
export const unsignCommentary = (
  { commentaries }: Pick<IndicatorRecord, 'commentaries'>,
  round: Period,
): Commentary | undefined => {
  const own = commentaries.find(({ period }) => isSamePeriod(period, round));
  const provenance = own && unsigned(own, round);
  return provenance ? { ...own, provenance } : undefined;
};

/** The values of a round once it is sent back. */
export const returnValues = (record: Record, round: Period, returned: Act): Written[] =>
  restamp(record, round, (one, { submitted }) => ({
    ...one,
    provenance: { kind: 'returned', round, submitted, returned },
  }));

/** The values of a round that was sent back, once they are handed in again as they were. */
export const resubmitValues = (record: Record, round: Period, submitted: Act): Written[] =>
  restamp(record, round, (one, { kind }) =>
    kind === 'returned'
      ? { ...one, provenance: { kind: 'submitted', round, submitted } }
      : undefined,
  );

const withoutLast = ({ answers, provenance }: Commentary): Commentary['lastGood'] => ({
  answers,
  ...(provenance ? { provenance } : {}),
});

/** Answers that were just handed in: not signed off, with the agreed ones that they replace. */
export const writtenNow = (
  now: Commentary,
  before: Commentary | undefined,
  submitted: Act,
): Commentary => {
  const isOpen = before?.provenance && !isAgreed(before.provenance);
  const lastGood = isOpen ? before.lastGood : before && withoutLast(before);
  const { indicator, period, answers } = now;
  return {
    ...{ indicator, period, answers },
    provenance: { kind: 'submitted', round: period, submitted },
    ...(lastGood && lastGood.answers.length > 0 ? { lastGood } : {}),
  };
};

/** What becomes of the answers of a round that are not signed off; undefined where there are none. */
export const restampCommentary = (
  { commentaries }: Pick<IndicatorRecord, 'commentaries'>,
  round: Period,
  stamp: (open: Open) => Provenance | undefined,
): Commentary | undefined => {
  const own = commentaries.find(({ period }) => isSamePeriod(period, round));
  const open = own && openIn(own, round);
  const provenance = open && stamp(open);
  if (!own || !provenance) return undefined;
  const { lastGood: _, ...agreed } = own;
  return { ...(isAgreed(provenance) ? agreed : own), provenance };
};
