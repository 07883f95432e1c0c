import { firstKnown } from '../../domain/figures/first-known.ts';
import { readNumber } from '../../domain/format.ts';
import { londonDay } from '../../domain/london-time.ts';
import { periodLabel } from '../../domain/period/period.ts';
import type { StoredProvenance } from '../provenance-schema.ts';
import { readPeriod } from '../rows/entity.ts';
import { mergeValues } from '../rows/merge-values.ts';
import type { StoredObservation } from '../rows/observation-rows.ts';
import { type Change, type Content, makeRow, type Row } from '../rows/row.ts';
import { type Stored, storedContent } from '../rows/stored-rows.ts';
import { importedFile } from '../rows/submission-rows.ts';
import { findValueFaults } from './find-value-faults.ts';
import { refuseFile } from './parse-file.ts';
import type { ReadValue, ValuesFile } from './parse-values.ts';
import type { Beside } from './read-figure.ts';
import { saysTheSame } from './tally-rows.ts';

type Flags = StoredObservation['flags'];

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

const flagsOf = (
  { flags }: ReadValue,
  before: StoredObservation | undefined,
  kept: Flags,
): Flags => {
  if (!flags) return kept;
  return before && isSameSet(flags, before.flags) ? before.flags : [...flags];
};

const besideOf = (
  read: ReadValue,
  same: StoredObservation | undefined,
  name: Beside,
): Partial<StoredObservation> => {
  const beside = read.columns[name] ? read[name] : same?.[name];
  return beside === undefined ? {} : { [name]: beside };
};

/**
 * A value of a CSV file as a row holds it, with its fields in the same order as in a file. Where
 * the number is unchanged, fields without a column in the file stay as stored, and so does
 * `printed` when its cell is empty.
 */
const toObservation = (
  read: ReadValue,
  before: StoredObservation | undefined,
): StoredObservation => {
  const same = before?.value === read.value ? before : undefined;
  return {
    period: before?.period ?? periodLabel(read.period),
    printed: read.printed || (same?.printed ?? read.typed),
    value: read.value,
    flags: flagsOf(read, before, same?.flags ?? []),
    ...besideOf(read, same, 'numerator'),
    ...besideOf(read, same, 'denominator'),
    ...besideOf(read, same, 'reported'),
    ...besideOf(read, same, 'reportedOther'),
    ...besideOf(read, same, 'why'),
    // What was to be reached does not change with what was.
    ...besideOf(read, before, 'target'),
    ...besideOf(read, before, 'yearTarget'),
    ...besideOf(read, same, 'revisedFrom'),
    ...besideOf(read, same, 'status'),
    // A reason is of one status, and goes with it.
    ...((read.status ?? same?.status) === same?.status || read.columns.statusReason
      ? besideOf(read, same, 'statusReason')
      : {}),
  };
};

type Observations = Content<'values'>['observations'];

/**
 * What a file of values would write: every row that it covers, merged with what is stored, in the
 * order of the keys.
 */
export type ValuesPlan = { readonly rows: readonly Row<'values'>[] };

const emptyRow = ({
  series: { indicator, measure, id, periodKind },
  area,
}: ReadValue): Content<'values'> => ({
  indicator,
  measure,
  series: id,
  periodKind,
  area,
  observations: [],
});

const byPeriod = ({ periodKind, observations }: Content<'values'>) =>
  new Map(observations.map((one) => [readPeriod(periodKind, one.period).index, one]));

type Merged = { readonly row: Row<'values'>; readonly faults: readonly string[] };

/** Otherwise a value with a mistyped year would be the newest for ever. */
const findFutureFault = ({ line, period, series }: ReadValue, today: string): string[] => {
  const known = firstKnown(period, series);
  if (known <= today) return [];
  const said = (series.lagMonths ?? 0) < 0 ? 'is known from' : 'ends on';
  return [`line ${line}, column period: it ${said} ${known}, after today`];
};

/** A target alone is for a period that is still to come: of an earlier one the value is missing. */
const findPlannedFault = ({ line, period }: ReadValue, merged: Content<'values'>): string[] => {
  const newest = Math.max(...byPeriod(merged).keys());
  if (period.index > newest) return [];
  return [
    `line ${line}, column value: it is empty; a missing value needs a flag that says why, and a target alone is for a period after the newest value`,
  ];
};

/** A status alone, or a dash, would take a figure away that is stored. */
const findBareFault = (
  { line, typed, isStatusAlone, isInstead }: ReadValue,
  old?: StoredObservation,
): string[] =>
  (isStatusAlone || isInstead) && old && old.value !== null
    ? [
        `line ${line}, column value: ${typed === '' ? 'it is empty' : `"${typed}" is no figure`}, and a value is stored: write it too, or a flag that says why there is none any more`,
      ]
    : [];

/** Of a period that is still to come, a dash says nothing; its target is one that stands alone. */
const withoutToCome = (one: ReadValue, today: string): ReadValue[] => {
  if (!one.isInstead || firstKnown(one.period, one.series) <= today) return [one];
  return one.target ? [{ ...one, planned: one.target }] : [];
};

/** A count in the file may not match one that stays as stored. */
const findMergedFaults = ({ line, series }: ReadValue, now: Observations[number]): string[] =>
  findValueFaults(series, now).map((fault) => `line ${line}, column value: ${fault}`);

/** The number that a print begins with; no value is below 0. */
const printedNumber = /^(\d[\d,]*(?:\.\d+)?)%?(?: (thousand|million|billion)\b| |$)/i;

/** A print may be rounded, and may say in words what no number says. */
const findPrintFault = ({ line, printed, value }: ReadValue): string[] => {
  const [, text = '', scale] = printedNumber.exec(printed.trim()) ?? [];
  const shown = scale ? undefined : readNumber(text);
  if (shown === undefined || typeof value !== 'number') return [];
  const decimals = text.split('.')[1]?.length ?? 0;
  // Half of the last place that is printed, and a little for the arithmetic.
  const isRounded = Math.abs(shown - value) <= 0.5001 * 10 ** -decimals;
  return isRounded
    ? []
    : [`line ${line}, column printed: "${printed}" is not the value, which is ${value}`];
};

/** A value that the file repeats still comes from where it came from. */
const mergeOne = (
  one: ReadValue,
  old: StoredObservation | undefined,
  provenance: StoredProvenance,
) => {
  const read = toObservation(one, old);
  const isOld = old !== undefined && saysTheSame(old, read);
  return { one, isOld, now: isOld ? old : { ...read, provenance } };
};

const mergeWithStored = (
  before: Content<'values'>,
  values: readonly ReadValue[],
  { change: { at }, provenance }: { change: Change; provenance: StoredProvenance },
): Merged => {
  const stored = byPeriod(before);
  const today = londonDay(at);
  const planned = values.filter((one) => one.planned);
  const read = values
    .filter((one) => !one.planned)
    .map((one) => mergeOne(one, stored.get(one.period.index), provenance));
  const faults = read.flatMap(({ one, isOld, now }) =>
    isOld
      ? []
      : [
          ...findFutureFault(one, today),
          ...findBareFault(one, stored.get(one.period.index)),
          ...findMergedFaults(one, now),
          ...findPrintFault(one),
        ],
  );
  const targets = planned.flatMap(({ period, planned: target }) =>
    target ? [{ period: periodLabel(period), target }] : [],
  );
  const fresh = { ...before, observations: read.map(({ now }) => now), targets };
  const merged = mergeValues(before, fresh);
  return {
    row: makeRow('values', merged),
    faults: [...faults, ...planned.flatMap((one) => findPlannedFault(one, merged))],
  };
};

const byKey = (a: Row, b: Row): number => (a.key < b.key ? -1 : 1);

/**
 * Adds the values of a file to what is stored; pure.
 *
 * @param stored at least the rows under `page~` of the indicators that the file covers
 * @throws OutcomesError `file-invalid` for a new value of a period that has not ended
 */
export const planValues = (
  { name, data }: { readonly name: string; readonly data: ValuesFile },
  { stored, change }: { readonly stored: Stored; readonly change: Change },
): ValuesPlan => {
  const values = data.values.flatMap((one) => withoutToCome(one, londonDay(change.at)));
  const groups = Map.groupBy(values, (one) => makeRow('values', emptyRow(one)).key);
  const at = change.at.toISOString();
  const provenance = { kind: 'imported', file: importedFile(name), at } as const;
  const merged = [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    return [
      mergeWithStored(storedContent('values', key, stored) ?? emptyRow(first), own, {
        change,
        provenance,
      }),
    ];
  });
  const faults = merged.flatMap((one) => one.faults);
  if (faults.length > 0) throw refuseFile(name, faults);
  return { rows: merged.map(({ row }) => row).sort(byKey) };
};
