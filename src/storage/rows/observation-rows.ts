import type { Observation } from '../../domain/observation.ts';
import { type Period, periodLabel } from '../../domain/period/period.ts';
import type { Act, Provenance } from '../../domain/provenance.ts';
import type { StoredProvenance } from '../provenance-schema.ts';
import { readPeriod } from './entity.ts';
import type { Content } from './row.ts';

/** A value as a row holds it. */
export type StoredObservation = Content<'values'>['observations'][number];
type StoredAct = { readonly by: string; readonly at: string };
type Bare = NonNullable<Observation['lastGood']>;
type StoredBare = NonNullable<StoredObservation['lastGood']>;

const toAct = ({ by, at }: StoredAct): Act => ({ by, at: new Date(at) });
const fromAct = ({ by, at }: Act): StoredAct => ({ by, at: at.toISOString() });

const toRound = (label: string): Period => readPeriod('financial-quarter', label);

const readProvenance = (stored: StoredProvenance): Provenance => {
  switch (stored.kind) {
    case 'submitted':
      return { ...stored, round: toRound(stored.round), submitted: toAct(stored.submitted) };
    case 'returned':
      return {
        ...stored,
        round: toRound(stored.round),
        submitted: toAct(stored.submitted),
        returned: toAct(stored.returned),
      };
    case 'signed-off':
      return {
        ...stored,
        round: toRound(stored.round),
        submitted: toAct(stored.submitted),
        signedOff: toAct(stored.signedOff),
      };
    case 'imported':
      return { ...stored, at: new Date(stored.at) };
    default:
      return stored;
  }
};

const known = new WeakMap<StoredProvenance, Provenance>();

/** Reads where a value comes from: once for all the values of a row that come from there. */
export const toProvenance = (stored: StoredProvenance): Provenance => {
  const provenance = known.get(stored) ?? readProvenance(stored);
  known.set(stored, provenance);
  return provenance;
};

/** The inverse of {@link toProvenance}; what is derived is worked out anew and never stored. */
export const fromProvenance = (one: Provenance): StoredProvenance | undefined => {
  switch (one.kind) {
    case 'derived':
      return undefined;
    case 'submitted':
      return { kind: one.kind, round: periodLabel(one.round), submitted: fromAct(one.submitted) };
    case 'returned':
      return {
        ...{ kind: one.kind, round: periodLabel(one.round), submitted: fromAct(one.submitted) },
        returned: fromAct(one.returned),
      };
    case 'signed-off':
      return {
        ...{ kind: one.kind, round: periodLabel(one.round), submitted: fromAct(one.submitted) },
        signedOff: fromAct(one.signedOff),
      };
    case 'imported':
      return { kind: one.kind, file: one.file, at: one.at.toISOString() };
    case 'official':
      return {
        ...{ kind: one.kind, publisher: one.publisher },
        ...(one.on === undefined ? {} : { on: one.on }),
      };
    case 'published':
      return { kind: one.kind, report: one.report, month: one.month };
  }
};

const fromBare = ({
  printed,
  value,
  words,
  flags,
  why,
  target,
  yearTarget,
  revisedFrom,
  status,
  statusReason,
  provenance,
  ...counts
}: Bare): StoredBare => {
  const stored = provenance && fromProvenance(provenance);
  return {
    printed,
    value: value ?? words ?? null,
    flags: [...flags],
    ...counts,
    ...(why === undefined ? {} : { why }),
    ...(target === undefined ? {} : { target }),
    ...(yearTarget === undefined ? {} : { yearTarget }),
    ...(revisedFrom === undefined ? {} : { revisedFrom }),
    ...(status === undefined ? {} : { status }),
    ...(statusReason === undefined ? {} : { statusReason }),
    ...(stored ? { provenance: stored } : {}),
  };
};

/** An observation as a row holds it, with its fields in the same order as in a file. */
export const fromObservation = ({ period, lastGood, ...rest }: Observation): StoredObservation => ({
  period: periodLabel(period),
  ...fromBare(rest),
  ...(lastGood ? { lastGood: fromBare(lastGood) } : {}),
});

/** A row has words where it would have a number; nothing must take one for the other. */
const toValue = (stored: StoredBare['value']): Pick<Bare, 'value' | 'words'> =>
  typeof stored === 'string' ? { value: null, words: stored } : { value: stored };

const toBare = ({ provenance, value, ...rest }: StoredBare): Bare => ({
  ...rest,
  ...toValue(value),
  ...(provenance ? { provenance: toProvenance(provenance) } : {}),
});

/** The inverse of {@link fromObservation}. */
export const toObservation = (
  periodKind: Content<'values'>['periodKind'],
  { period, lastGood, ...rest }: StoredObservation,
): Observation => ({
  ...toBare(rest),
  period: readPeriod(periodKind, period),
  ...(lastGood ? { lastGood: toBare(lastGood) } : {}),
});
