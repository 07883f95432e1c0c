import type { z } from 'zod';
import { hash } from '../../domain/hash.ts';
import { periodKey } from '../../domain/period/period.ts';
import { changeKey, draftKey } from '../keys.ts';
import {
  area,
  commentary,
  indicatorDefinition,
  outcome,
  person,
  seriesDefinition,
  values,
} from '../report-schema.ts';
import { change, draft, readPeriod, riskRow, round, version } from './row-schemas.ts';

const series = seriesDefinition.extend({ measure: values.shape.measure });

/**
 * What a row of the outcomes table may hold: a fragment of a file, under the file's own schema, or
 * what came of submissions.
 */
export const contents = {
  area,
  change,
  commentary,
  draft,
  indicator: indicatorDefinition,
  outcome,
  person,
  risk: riskRow,
  round,
  series,
  values,
  version,
};

/** The kinds of row of the outcomes table. */
export type RowKind = keyof typeof contents;
/** What a row of one kind holds. */
export type Content<K extends RowKind> = z.infer<(typeof contents)[K]>;

/** One fragment with the key that it stands under. */
export type Row<K extends RowKind = RowKind> = {
  readonly kind: K;
  readonly key: string;
  readonly content: Content<K>;
};

const quarterKey = (label: string): string => periodKey(readPeriod('financial-quarter', label));

const keys: { readonly [K in RowKind]: (content: Content<K>) => string } = {
  area: ({ code }) => `catalogue~area~${code}`,
  outcome: ({ code }) => `catalogue~outcome~${code}`,
  indicator: ({ code }) => `catalogue~indicator~${code}`,
  series: ({ measure, id }) => `catalogue~series~${measure}~${id}`,
  person: ({ id }) => `catalogue~person~${id}`,
  risk: ({ code }) => `catalogue~risk~${code}`,
  commentary: ({ indicator, period }) => `page~${indicator}~commentary~${quarterKey(period)}`,
  round: ({ indicator, period }) => `page~${indicator}~round~${quarterKey(period)}`,
  values: (it) => `page~${it.indicator}~values~${it.measure}~${it.series}~${it.area}`,
  version: ({ indicator }) => `page~${indicator}~version`,
  change: (it) => changeKey(it.indicator, it.version),
  draft: ({ objectId, form }) =>
    draftKey(
      objectId,
      form.indicator,
      readPeriod('financial-quarter', form.round),
      hash(JSON.stringify(form)).slice(0, 16),
    ),
};

/**
 * Puts a fragment under its key.
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
