import { missingKinds } from '../../domain/missing.ts';
import type { Period } from '../../domain/period/period.ts';
import { writeTargetBeside } from '../../domain/target-text.ts';
import { readPeriod } from '../rows/entity.ts';
import type { StoredObservation } from '../rows/observation-rows.ts';
import { stillPlanned } from '../rows/planned-targets.ts';
import type { Content, Row, RowKind } from '../rows/row.ts';
import { type Stored, storedContent } from '../rows/stored-rows.ts';
import { printValue, type ValueNames, valueNames } from './name-values.ts';
import { partsOf, whereDiffers } from './where-differs.ts';

const missingFlags: ReadonlySet<string> = new Set([...missingKinds, 'not-applicable']);

const words: ReadonlySet<RowKind> = new Set<RowKind>(['term', 'answer', 'help', 'example']);

/**
 * What a row holds, by the names used to report a change; for a risk, each part of each quarter's
 * assessment separately.
 *
 * @example fieldsOf(riskRow).get('Q2 2018/19 level') // 'HIGH'
 */
const fieldsOf = ({ kind, content }: Pick<Row, 'kind' | 'content'>): Map<string, unknown> => {
  const fields = new Map<string, unknown>(Object.entries(content));
  if ('phrases' in content)
    return new Map(
      content.phrases.map(({ phrase, removed }) => [`“${phrase}”`, removed ? 'removed' : 'taught']),
    );
  // Who said it last is no part of what is said.
  if (words.has(kind)) for (const name of ['by', 'at']) fields.delete(name);
  if (kind !== 'risk' || !('assessments' in content)) return fields;
  fields.delete('assessments');
  for (const { period = 'before', ...assessed } of content.assessments)
    for (const [name, value] of Object.entries(assessed)) fields.set(`${period} ${name}`, value);
  return fields;
};

/** A value that is new or has changed; the spelling of its period makes no difference. */
type ValueChange = {
  readonly period: Period;
  readonly now: StoredObservation;
  readonly before?: StoredObservation;
};

/** What a value says: the spelling of its period and where it comes from are no part of that. */
const saidBy = ({ provenance: _, lastGood: __, ...said }: StoredObservation) => ({
  ...said,
  period: '',
});

/** Whether two values say the same, wherever they come from. */
export const saysTheSame = (a: StoredObservation, b: StoredObservation): boolean =>
  JSON.stringify(saidBy(a)) === JSON.stringify(saidBy(b));

/** Targets of periods that have no value yet, each as a value without a figure. */
const plannedValues = (row: Content<'values'>): StoredObservation[] =>
  stillPlanned(row).map(({ period, target }) => ({
    ...{ period, printed: '', value: null, flags: [], target },
  }));

/** The values of one row, and its targets that stand alone, that differ from those stored before, in the order of the row. */
export const compareValues = (
  now: Content<'values'>,
  before: Content<'values'> | undefined,
): ValueChange[] =>
  [({ observations }: Content<'values'>) => observations, plannedValues].flatMap((of) => {
    const old = new Map(
      (before ? of(before) : []).map((one) => [readPeriod(now.periodKind, one.period).index, one]),
    );
    return of(now).flatMap((one): ValueChange[] => {
      const period = readPeriod(now.periodKind, one.period);
      const was = old.get(period.index);
      if (was && saysTheSame(was, one)) return [];
      return [{ period, now: one, ...(was && { before: was }) }];
    });
  });

/**
 * A field that has changed, before and after: a figure as cards print it, texts and numbers as they are, a list by its
 * items, all else as JSON; undefined where it is absent or empty.
 */
export type FieldChange = {
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** Something in storage that would change. */
export type RowRevision = {
  /** As people say it: "S05A Total crime, Marlshire County Council, Q2 2018/19", "risk 04l" */
  readonly what: string;
  readonly fields: readonly FieldChange[];
};

/** How many are new, and the first of them by their names; how many are unchanged, and which have changed. */
export type Tally = {
  readonly added: number;
  readonly newly: readonly string[];
  readonly revised: readonly RowRevision[];
  readonly unchanged: number;
};

/** What a file changes: its values, and its other rows (people, risks, definitions, commentary). */
export type RowsTally = { readonly values: Tally; readonly others: Tally };

type Fields = ReadonlyMap<string, unknown>;

/** "featuresUnder" as "features under". */
const sayField = (field: string): string =>
  field.replaceAll(/[a-z][A-Z]/g, ([end = '', start = '']) => `${end} ${start.toLowerCase()}`);

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const sayContent = (value: unknown): string | undefined =>
  isPlain(value) || (Array.isArray(value) && value.length > 0 && value.every(isPlain))
    ? [value].flat().join(', ')
    : isEmptyList(value)
      ? undefined
      : JSON.stringify(value);

/** What fits of each text into a line of a dry run. */
const longestShown = 80;

/** A field by its parts where it has several, so that each that differs is told. */
const partsByField = (fields: Fields): Fields =>
  new Map(
    [...fields].flatMap(([field, value]) =>
      partsOf(value).map(([path, one]) => [path ? `${field} ${path}` : field, one] as const),
    ),
  );

const compareFields = (before: Fields, now: Fields): FieldChange[] => {
  const [old, fresh] = [partsByField(before), partsByField(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field) => {
    const [from, to] = [old.get(field), fresh.get(field)];
    return JSON.stringify(from) === JSON.stringify(to)
      ? []
      : [
          {
            field: sayField(field),
            ...whereDiffers(sayContent(from), sayContent(to), longestShown),
          },
        ];
  });
};

const fieldsSaidBy = (observation: StoredObservation, other: StoredObservation): Fields =>
  new Map(
    Object.entries({
      ...saidBy(observation),
      target: observation.target && writeTargetBeside(observation.target, other.target),
      yearTarget:
        observation.yearTarget && writeTargetBeside(observation.yearTarget, other.yearTarget),
    }),
  );

/** What a printed figure says, or what stands in its place where there is none, and so is not told beside it. */
const withoutFigure = (one: StoredObservation): StoredObservation => {
  const { why: _, ...rest } = one;
  const flags = one.flags.filter((flag) => !missingFlags.has(flag));
  return { ...(one.value === null ? { ...rest, flags } : one), value: null, printed: '' };
};

/** "S05A Total crime, Marlshire County Council, Q3 2018/19: 6,100" */
const nameValue = (
  row: Content<'values'>,
  { period, now }: ValueChange,
  { placeOf, seriesOf }: ValueNames,
): string => `${placeOf(row, period)}: ${printValue(now, { series: seriesOf(row), other: now })}`;

const reviseValue = (
  row: Content<'values'>,
  { period, now, before }: ValueChange,
  { placeOf, seriesOf }: ValueNames,
): RowRevision[] => {
  if (!before) return [];
  const what = placeOf(row, period);
  if (now.value === before.value)
    return [{ what, fields: compareFields(fieldsSaidBy(before, now), fieldsSaidBy(now, before)) }];
  const series = seriesOf(row);
  const figure = {
    field: 'value',
    from: printValue(before, { series, other: now }),
    to: printValue(now, { series, other: before }),
  };
  const old = fieldsSaidBy(withoutFigure(before), now);
  const fresh = fieldsSaidBy(withoutFigure(now), before);
  return [{ what, fields: [figure, ...compareFields(old, fresh)] }];
};

/** What a key does not say, since it holds a hash of it. */
const nameRow = ({ kind, key, content }: Row): string => {
  if (kind === 'example' && 'text' in content) return `example “${content.text}”`;
  if (kind === 'help' && 'question' in content) return `help “${content.question}”`;
  if ('phrases' in content) return `synonyms for ${content.of}`;
  if ('term' in content) return `term “${content.term}”`;
  if ('answers' in content) return `${content.indicator} commentary ${content.period}`;
  if ('code' in content) return `${kind} ${content.code}`;
  return 'question' in content && 'text' in content
    ? `answer to “${content.question}”`
    : key.split('~').slice(1).join(' ');
};

/** Of what is new, so much is named: the first report of a council is all new. */
const mostNamed = 12;

/** Where it features in a report that is loaded with others: each of them says so for its own outcome. */
const saysWhere = ({ fields }: RowRevision): boolean =>
  fields.every(({ field }) => field === sayField('featuresUnder'));

const tallyOthers = (rows: readonly Row[], stored: Stored, atFirst: Stored): Tally => {
  const known = rows.filter(({ key }) => stored.has(key));
  const revised = known.flatMap((row): RowRevision[] => {
    const before = storedContent<RowKind>(row.kind, row.key, stored);
    const fields = before
      ? compareFields(fieldsOf({ ...row, content: before }), fieldsOf(row))
      : [];
    const revision = { what: nameRow(row), fields };
    const isShared = !atFirst.has(row.key) && saysWhere(revision);
    return fields.length > 0 && !isShared ? [revision] : [];
  });
  const added = rows.filter(({ key }) => !stored.has(key));
  return {
    ...{ added: added.length, newly: added.slice(0, mostNamed).map(nameRow) },
    ...{ revised, unchanged: known.length - revised.length },
  };
};

const tallyValues = (
  rows: readonly Row<'values'>[],
  inFile: number,
  { stored, names }: { readonly stored: Stored; readonly names: ValueNames },
): Tally => {
  const changes = rows.flatMap(({ key, content }) =>
    compareValues(content, storedContent('values', key, stored)).map((one) => ({ content, one })),
  );
  const revised = changes.flatMap(({ content, one }) => reviseValue(content, one, names));
  const newly = changes.filter(({ one }) => !one.before).slice(0, mostNamed);
  return {
    added: changes.length - revised.length,
    newly: newly.map(({ content, one }) => nameValue(content, one, names)),
    revised,
    unchanged: inFile - changes.length,
  };
};

const isValues = (row: Row): row is Row<'values'> => row.kind === 'values';

/**
 * Counts what would change.
 *
 * @param rows what a file has, merged with what is stored
 * @param inFile how many values the file itself has
 * @param atFirst what was stored before the files that are imported together with this one
 */
export const tallyRows = (
  rows: readonly Row[],
  inFile: number,
  stored: Stored,
  atFirst: Stored = stored,
): RowsTally => ({
  values: tallyValues(rows.filter(isValues), inFile, { stored, names: valueNames(rows, stored) }),
  others: tallyOthers(
    rows.filter((row) => !isValues(row)),
    stored,
    atFirst,
  ),
});
