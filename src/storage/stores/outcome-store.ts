import type { TableClient } from '@azure/data-tables';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Commentary } from '../../domain/indicator.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { comparePeriods, type Period } from '../../domain/period/period.ts';
import { markRevised, markRevisedTexts, type Publication } from '../../domain/publication.ts';
import type { OutcomeStore } from '../../domain/stores/outcome-store.ts';
import { checkSchema } from '../rows/entity.ts';
import { pageRuns } from '../rows/page-runs.ts';
import { digestAnswers } from '../rows/publication-row.ts';
import { readRows } from '../rows/read-rows.ts';
import { checkRestored } from '../rows/restore-mark.ts';
import {
  catalogueVersionKey,
  fromEntity,
  pagePrefix,
  partition,
  prefixRange,
  type Row,
  rowsOfKind,
} from '../rows/row.ts';
import { toIndicatorRound } from '../rows/submission-rows.ts';
import { toCatalogue, toCommentary, toObservedSeries } from '../rows/to-domain.ts';
import { callForRow, readRange } from '../table.ts';
import { holdSeries } from './held-series.ts';

const noReport = (): OutcomesError =>
  new OutcomesError(
    'report-missing',
    'No report is loaded.',
    'Run npm run import with a report file.',
  );

const readVersion = async (table: TableClient): Promise<string> => {
  const row = await callForRow((signal) =>
    table.getEntity<{ version: string }>(partition, catalogueVersionKey, signal),
  );
  if (!row) throw noReport();
  checkSchema(row);
  checkRestored(row);
  return row.version;
};

const loadCatalogue = async (table: TableClient): Promise<Catalogue> => {
  const entities = await readRange(table, prefixRange('catalogue~'));
  const version = entities.find(({ rowKey }) => rowKey === catalogueVersionKey);
  checkRestored(version);
  const rows = entities.filter((entity) => entity !== version).map(fromEntity);
  const catalogue = toCatalogue(String(version?.version), rows);
  // History alone is not a report: there is nothing yet for it to add to.
  if (catalogue.outcomes.length === 0) throw noReport();
  return catalogue;
};

const oldestFirst = <T extends { readonly period: Period }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => comparePeriods(a.period, b.period));

const toCommentaries = (
  rows: readonly Row[],
  publications: readonly Publication[],
): readonly Commentary[] =>
  markRevisedTexts(
    oldestFirst(rowsOfKind(rows, 'commentary').map(toCommentary)),
    publications,
    digestAnswers,
  );

const newest = <T extends { readonly period: Period }>(all: readonly T[]): T | undefined =>
  oldestFirst(all).at(-1);

const codesOf = (all: readonly { readonly code: string }[]): string[] =>
  all.map(({ code }) => code);

/**
 * The outcomes in one table. The catalogue is held in memory and checked against its version row at
 * every read, and so are the series against the etags of their rows, so that any number of copies of
 * the bot agree.
 */
export const openOutcomeStore = (table: TableClient, held = holdSeries(table)): OutcomeStore => {
  let catalogue: Catalogue | undefined;
  const readCatalogue = async (): Promise<Catalogue> => {
    if (catalogue?.version !== (await readVersion(table))) catalogue = await loadCatalogue(table);
    return catalogue;
  };
  return {
    readCatalogue,
    readPage: async (indicator) => {
      const { publications } = catalogue ?? (await readCatalogue());
      const entities = await readRange(table, prefixRange(pagePrefix(indicator)));
      const rows = await readRows(table, entities, indicator);
      const series = markRevised(rowsOfKind(rows, 'values').map(toObservedSeries), publications);
      const commentaries = toCommentaries(rows, publications);
      return {
        series,
        commentary: commentaries.at(-1),
        commentaries,
        round: newest(rowsOfKind(rows, 'round').map(toIndicatorRound)),
        version: rowsOfKind(rows, 'version')[0]?.version ?? 0,
      };
    },
    readCommentaries: async () => {
      const rows = await readRange(table, { ...prefixRange('page~'), kind: 'commentary' });
      if (rows.length === 0) return [];
      const { publications } = catalogue ?? (await readCatalogue());
      return toCommentaries(rows.map(fromEntity), publications);
    },
    readSeries: async (outcomes) => {
      const { indicators, publications } = catalogue ?? (await readCatalogue());
      const own = indicators.filter((one) => outcomes.includes(one.outcome));
      const series = await held.read(pageRuns(codesOf(own), codesOf(indicators)));
      return markRevised(series, publications);
    },
  };
};
