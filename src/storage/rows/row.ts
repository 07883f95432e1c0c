import { hash } from 'node:crypto';
import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { type Period, periodKey } from '../../domain/period/period.ts';
import type { Author } from '../../domain/person.ts';
import { plainName } from '../../domain/words.ts';
import { codeKey, formerIndicatorOf, formerOutcomeOf } from '../code-format.ts';
import { indicatorDefinition } from '../schema/indicator.ts';
import { milestoneRow } from '../schema/milestone.ts';
import { area, outcome } from '../schema/outcome.ts';
import { seriesDefinition } from '../schema/series.ts';
import { commentary, values } from '../schema/stored.ts';
import { person } from '../schema/texts.ts';
import { checkKey, checkSchema, keyPart, readPeriod, stamp } from './entity.ts';
import { publicationRow } from './publication-row.ts';
import { change, draft, riskRow, round, version } from './row-schemas.ts';
import { placeSources, valuesRow } from './values-row.ts';
import { answer, example, help, synonyms, term } from './word-rows.ts';

/** Until 0.5.0 a series did not name its indicator. */
const series = seriesDefinition
  .extend({ measure: values.shape.measure, indicator: values.shape.indicator.optional() })
  .transform((one) => ({
    ...one,
    indicator: one.indicator ?? formerIndicatorOf(one.measure) ?? one.measure,
  }));

/** Until 0.5.0 an indicator named neither its outcome nor its place in the report. */
const indicator = indicatorDefinition
  .extend({ outcome: outcome.shape.code.optional(), order: z.number().int().min(0).optional() })
  .transform((one) => ({ ...one, outcome: one.outcome ?? formerOutcomeOf(one.code) }));

/**
 * What a row of the outcomes table may hold: a fragment of a file, under the file's own schema, or
 * the result of submissions.
 */
const contents = {
  answer,
  area,
  change,
  commentary,
  draft,
  example,
  help,
  indicator,
  milestone: milestoneRow,
  outcome,
  person,
  publication: publicationRow,
  risk: riskRow,
  round,
  series,
  synonyms,
  term,
  values: valuesRow,
  version,
};

/** The kinds of row of the outcomes table. */
export type RowKind = keyof typeof contents;
/** What a row of one kind holds. */
export type Content<K extends RowKind> = z.infer<(typeof contents)[K]>;

/** One fragment with its key. */
export type Row<K extends RowKind = RowKind> = {
  readonly kind: K;
  readonly key: string;
  readonly content: Content<K>;
};

/** The row that shows whether the catalogue in memory is still the newest. */
export const catalogueVersionKey = 'catalogue~version';

/**
 * The key under which a replaced row is kept.
 *
 * @param changedAt when the replaced row was written, an ISO date-time
 * @param hash of its content, because a clock set for a trial can start at the same instant twice
 */
export const pastKey = (key: string, changedAt: string, hash: string): string =>
  `past~${key}~${changedAt}~${hash}`;

/** The id of a draft whose key does not have one, as with all drafts until 0.4.0. */
export const onlyDraft = 'only';

/**
 * The key of a person's draft for one indicator and round.
 *
 * @param id distinguishes several texts of one person, indicator and round
 */
export const draftKey = (
  objectId: string,
  indicator: string,
  round: Period,
  id: string,
): string => {
  const key = `draft~${keyPart(objectId)}~${codeKey(indicator)}~${periodKey(round)}`;
  return id === onlyDraft ? key : `${key}~${id}`;
};

/** The prefix of the keys of an indicator's audit trail. */
export const changePrefix = (indicator: string): string => `change~${codeKey(indicator)}~`;

/**
 * The key of one entry of the audit trail; sorts by version.
 *
 * @example changeKey('S05', 7) // 'change~S05~000007'
 */
export const changeKey = (indicator: string, version: number): string =>
  `${changePrefix(indicator)}${String(version).padStart(6, '0')}`;

/** The prefix of the keys of everything that changes about an indicator. */
export const pagePrefix = (indicator: string): string => `page~${codeKey(indicator)}~`;

const quarterKey = (label: string): string => periodKey(readPeriod('financial-quarter', label));

/** The key of a milestone or an action. */
export const milestoneKey = (code: string): string => `catalogue~milestone~${codeKey(code)}`;

const keys: { readonly [K in RowKind]: (content: Content<K>) => string } = {
  area: ({ code }) => `catalogue~area~${code}`,
  outcome: ({ code }) => `catalogue~outcome~${codeKey(code)}`,
  indicator: ({ code }) => `catalogue~indicator~${codeKey(code)}`,
  series: ({ measure, id }) => `catalogue~series~${codeKey(measure)}~${id}`,
  milestone: ({ code }) => milestoneKey(code),
  publication: ({ outcome: of, quarter }) =>
    `catalogue~publication~${codeKey(of)}~${quarterKey(quarter)}`,
  person: ({ id }) => `catalogue~person~${id}`,
  risk: ({ code }) => `catalogue~risk~${codeKey(code)}`,
  synonyms: ({ of }) => `catalogue~synonyms~${keyPart(of)}`,
  term: (it) => `catalogue~term~${keyPart(plainName(it.term))}`,
  answer: ({ question }) => `catalogue~answer~${keyPart(plainName(question))}`,
  help: (it) => `catalogue~help~${keyPart(it.id)}`,
  example: ({ text }) => `catalogue~example~${keyPart(plainName(text))}`,
  commentary: ({ indicator: of, period }) => `${pagePrefix(of)}commentary~${quarterKey(period)}`,
  round: ({ indicator: of, period }) => `${pagePrefix(of)}round~${quarterKey(period)}`,
  values: (it) =>
    `${pagePrefix(it.indicator)}values~${codeKey(it.measure)}~${it.series}~${it.area}`,
  version: ({ indicator: of }) => `${pagePrefix(of)}version`,
  change: (it) => changeKey(it.indicator, it.version),
  draft: ({ objectId, form }) =>
    draftKey(
      objectId,
      form.indicator,
      readPeriod('financial-quarter', form.round),
      hash('sha256', JSON.stringify(form)).slice(0, 16),
    ),
};

/**
 * Makes a row from a fragment, with its key.
 *
 * @example makeRow('risk', { code: '04l', … }).key // 'catalogue~risk~04l'
 */
export const makeRow = <K extends RowKind>(kind: K, content: Content<K>): Row<K> => ({
  kind,
  key: keys[kind](content),
  content,
});

/** The rows of one kind, typed. */
export const rowsOfKind = <K extends RowKind>(rows: readonly Row[], kind: K): Content<K>[] =>
  rows.flatMap((row) => (row.kind === kind ? [row.content as Content<K>] : []));

/** Everything is in one partition, so that a file is one transaction (docs/decisions). */
export const partition = 'council';

/**
 * The range of all keys that begin with a prefix. `~` sorts after every letter and digit that follows.
 *
 * @example prefixRange('page~S05~') // { partition: 'council', from: 'page~S05~', to: 'page~S05~~' }
 */
export const prefixRange = (
  prefix: string,
): { readonly partition: string; readonly from: string; readonly to: string } => ({
  partition,
  from: prefix,
  to: `${prefix}~`,
});

/**
 * A property holds at most 32K UTF-16 characters, and an entity at most 1 MiB. (Azure Tables, data
 * model)
 */
const propertyLength = 32_000;
const entityLength = 450_000;

/** A row as the table holds it: who changed it last and when, its schema, and the JSON in parts. */
export type RowEntity = TableEntity<{
  kind: string;
  parts: number;
  changedAt: string;
  changedBy: string;
  schema: number;
}>;

/** Who changes something, and when; stored with every row that is written. */
export type Change = {
  readonly at: Date;
  readonly by: string;
  /** The person who imports a file, where it is known who does. */
  readonly author?: Author;
};

/** A surrogate pair is never split: one half is not text, and could not be read back. */
const cutAt = (json: string): number =>
  /[\uD800-\uDBFF]/.test(json.charAt(propertyLength - 1)) ? propertyLength - 1 : propertyLength;

const split = (json: string): string[] => {
  const parts: string[] = [];
  for (let rest = json; rest.length > 0; ) {
    const part = rest.slice(0, cutAt(rest));
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return parts;
};

/** The JSON of what a row holds, as it is stored. */
export const contentJson = ({ kind, content }: Pick<Row, 'kind' | 'content'>): string =>
  JSON.stringify(kind === 'values' ? placeSources(content as Content<'values'>) : content);

/** A row that could not be read back would make a whole page unreadable. */
const jsonOf = ({ kind, key, content }: Row): string => {
  const read = contents[kind].safeParse(content);
  if (read.success) return contentJson({ kind, content });
  throw new OutcomesError(
    'row-unreadable',
    `${key} was not stored, because it could not be read back.`,
    'Correct the parts that do not match the schema.',
    { cause: read.error },
  );
};

/**
 * A row as table storage holds it: the fragment's JSON in one or more properties.
 *
 * @throws OutcomesError `key-invalid`, `row-too-large` over 450,000 characters, or `row-unreadable`
 *   when the content does not meet the schema of its kind
 */
export const toEntity = (row: Row, { at, by }: Change): RowEntity => {
  const json = jsonOf(row);
  if (json.length > entityLength)
    throw new OutcomesError(
      'row-too-large',
      `${row.key} has ${json.length} characters; at most ${entityLength} fit.`,
      'Split the series in two.',
    );
  const parts = split(json);
  return stamp({
    partitionKey: partition,
    rowKey: checkKey(row.key),
    kind: row.kind,
    ...Object.fromEntries(parts.map((part, i) => [`json${i}`, part])),
    parts: parts.length,
    changedAt: at.toISOString(),
    changedBy: by,
  });
};

const isRowKind = (kind: unknown): kind is RowKind => typeof kind === 'string' && kind in contents;

const unreadable = (key: unknown, cause?: unknown): OutcomesError =>
  new OutcomesError(
    'row-unreadable',
    `The stored row ${String(key)} cannot be read.`,
    'Import the file that it came from again.',
    { cause },
  );

/** The JSON text that an entity holds. */
export const entityJson = (entity: Record<string, unknown>): string =>
  Array.from({ length: Number(entity.parts) }, (_, i) => String(entity[`json${i}`])).join('');

/**
 * Reads a row back; the inverse of {@link toEntity}.
 *
 * @throws OutcomesError `row-unreadable` when what is stored does not meet the schema of its kind;
 *   `row-newer` when a later version of the bot wrote it
 */
export const fromEntity = (entity: Record<string, unknown>): Row => {
  checkSchema(entity);
  const { kind, rowKey } = entity;
  if (!isRowKind(kind)) throw unreadable(rowKey);
  try {
    const content = contents[kind].parse(JSON.parse(entityJson(entity)));
    return { kind, key: String(rowKey), content };
  } catch (cause) {
    throw unreadable(rowKey, cause);
  }
};
