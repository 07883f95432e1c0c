import { firstOwnArea } from '../../domain/area.ts';
import { councilSeries } from '../../domain/figures/headline.ts';
import { describePeriod, isSamePeriod } from '../../domain/period/period.ts';
import type { Provenance } from '../../domain/provenance.ts';
import {
  type ChangeKind,
  type RecordedChange,
  standsAt,
} from '../../domain/submission/indicator-record.ts';
import { formerOutcomeOf } from '../code-format.ts';
import { publisherOf, type StoredProvenance } from '../provenance-schema.ts';
import { readPeriod } from './entity.ts';
import { fromProvenance, type StoredObservation } from './observation-rows.ts';
import type { FindOwnAreas } from './own-areas.ts';
import { type Content, makeRow, type Row } from './row.ts';
import { importedFile } from './submission-rows.ts';

/** What tells where a value comes from that was stored before that was recorded. */
export type Origins = {
  /** The audit trails of the indicators, the newest first. */
  readonly changes: readonly RecordedChange[];
  readonly outcomes: readonly Content<'outcome'>[];
  readonly findOwnAreas: FindOwnAreas;
  readonly series: readonly Content<'series'>[];
};

const isOld = ({ provenance }: StoredObservation): boolean => provenance === undefined;

/** Whether rows hold values that were stored until 0.5.0, without where they come from. */
export const hasOldValues = (rows: readonly Row[]): boolean =>
  rows.some(
    ({ kind, content }) =>
      kind === 'values' && (content as Content<'values'>).observations.some(isOld),
  );

const actOf = ({ by, at }: RecordedChange) => ({ by: by.name, at });

const judged: ReadonlySet<ChangeKind> = new Set(['submission', 'revision', 'return', 'sign-off']);

/** What became of a value that was handed in: the last that happened to its round says it. */
const fateOf = (submitted: RecordedChange, later: readonly RecordedChange[]): Provenance => {
  const { round } = submitted;
  const own = later.filter((one) => judged.has(one.kind) && isSamePeriod(one.round, round));
  const [last] = own;
  const handedIn = { round, submitted: actOf(submitted) };
  if (last?.kind === 'return') return { kind: 'returned', ...handedIn, returned: actOf(last) };
  const signedOff = own.find(({ kind }) => kind === 'sign-off');
  return signedOff
    ? { kind: 'signed-off', ...handedIn, signedOff: actOf(signedOff) }
    : { kind: 'submitted', ...handedIn };
};

/** A value that no change brought was loaded with its series. */
const loadedWith = (
  { measure, series: id }: Content<'values'>,
  { outcomes, series }: Origins,
): StoredProvenance | undefined => {
  const source = series.find((one) => one.measure === measure && one.id === id)?.source;
  if (id !== councilSeries)
    return source === undefined ? undefined : { kind: 'official', publisher: publisherOf(source) };
  const report = outcomes.find(({ code }) => code === formerOutcomeOf(measure))?.report;
  return report && { kind: 'published', report: report.title, month: report.month };
};

const originOf = (
  values: Content<'values'>,
  { period: label }: StoredObservation,
  origins: Origins,
): StoredProvenance | undefined => {
  const when = describePeriod(readPeriod(values.periodKind, label));
  const own = firstOwnArea({ ownAreas: origins.findOwnAreas(values.measure) });
  const at = origins.changes.findIndex(
    ({ indicator, differences }) =>
      indicator === values.indicator &&
      differences.some(
        (one) => one.what === values.measure && one.when === when && standsAt(one, values, own),
      ),
  );
  const change = origins.changes[at];
  if (!change) return loadedWith(values, origins);
  if (change.kind === 'import')
    return { kind: 'imported', file: importedFile(change.by.name), at: change.at.toISOString() };
  const later = origins.changes.slice(0, at).filter((one) => one.indicator === values.indicator);
  return fromProvenance(fateOf(change, later));
};

const migrate = (values: Content<'values'>, origins: Origins): Content<'values'> => ({
  ...values,
  observations: values.observations.map((one) => {
    const provenance = isOld(one) ? originOf(values, one, origins) : undefined;
    return provenance ? { ...one, provenance } : one;
  }),
});

/**
 * Rows with where their values come from: for those that were stored without it, the audit trail
 * says it, or the report or the source that they were loaded from. What a value that was sent back
 * by then had replaced is not known.
 *
 * @see docs/decisions/0017-rows-bear-their-schema.md
 */
export const migrateValues = (rows: readonly Row[], origins: Origins): Row[] =>
  rows.map((row) =>
    row.kind === 'values'
      ? makeRow('values', migrate(row.content as Content<'values'>, origins))
      : row,
  );
