import type { TableClient } from '@azure/data-tables';
import { exportedCommentary, exportedValue } from '../../domain/figures/shown-series.ts';
import type { Publication } from '../../domain/publication.ts';
import { type Homes, homesIn } from '../rows/homes.ts';
import { type DatedRisk, dateRisk } from '../rows/merge-risk.ts';
import { toObservation } from '../rows/observation-rows.ts';
import { stillPlanned } from '../rows/planned-targets.ts';
import { toPublication } from '../rows/publication-row.ts';
import { readRows } from '../rows/read-rows.ts';
import { type Content, type RowKind, rowsOfKind } from '../rows/row.ts';
import { readStored } from '../rows/stored-rows.ts';
import { inPrintedOrder, toCommentary } from '../rows/to-domain.ts';

/** What storage holds that files can also hold, by kind, in the order of the keys. */
export type ExportSource = Homes & {
  readonly areas: readonly Content<'area'>[];
  readonly people: readonly Content<'person'>[];
  readonly risks: readonly DatedRisk[];
  readonly milestones: readonly Content<'milestone'>[];
  readonly indicators: readonly Content<'indicator'>[];
  readonly series: readonly Content<'series'>[];
  readonly values: readonly Content<'values'>[];
  readonly commentaries: readonly Content<'commentary'>[];
  readonly synonyms: readonly Content<'synonyms'>[];
  readonly terms: readonly Content<'term'>[];
  readonly answers: readonly Content<'answer'>[];
  readonly help: readonly Content<'help'>[];
  readonly examples: readonly Content<'example'>[];
  /** By which a value says how it differs from what was published. */
  readonly publications: readonly Publication[];
};

const kinds: ReadonlySet<unknown> = new Set<RowKind>([
  'area',
  'outcome',
  'person',
  'risk',
  'milestone',
  'indicator',
  'series',
  'values',
  'commentary',
  'synonyms',
  'term',
  'answer',
  'help',
  'example',
  'publication',
]);

/** What was sent back is for the people of the round alone, and no file says what would come back. */
const toExported = ({ observations, ...row }: Content<'values'>): Content<'values'> => ({
  ...row,
  observations: observations.flatMap(({ lastGood, ...stored }) => {
    const whole = toObservation(row.periodKind, { ...stored, ...(lastGood ? { lastGood } : {}) });
    const shown = exportedValue(whole);
    if (!shown) return [];
    return [
      shown.provenance === whole.provenance || !lastGood
        ? stored
        : { period: stored.period, ...lastGood },
    ];
  }),
});

/** A file has the answers alone. */
const toExportedText = (row: Content<'commentary'>): Content<'commentary'>[] => {
  const { indicator, period } = row;
  const shown = exportedCommentary(toCommentary(row));
  const answers = shown && (shown.answers === row.answers ? row : row.lastGood)?.answers;
  return answers ? [{ indicator, period, answers }] : [];
};

/** Reads everything that files can hold. */
export const readExportSource = async (table: TableClient): Promise<ExportSource> => {
  const stored = await readStored(table);
  const entities = [...stored.values()].filter(({ kind }) => kinds.has(kind));
  const read = await readRows(table, entities, '');
  const rows = read.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const homes = homesIn(rows);
  return {
    areas: rowsOfKind(rows, 'area'),
    ...homes,
    people: rowsOfKind(rows, 'person'),
    risks: rowsOfKind(rows, 'risk').map((risk) => dateRisk(risk, homes)),
    milestones: rowsOfKind(rows, 'milestone'),
    indicators: inPrintedOrder(rowsOfKind(rows, 'indicator'), homes.outcomes),
    series: rowsOfKind(rows, 'series'),
    values: rowsOfKind(rows, 'values').map(toExported),
    commentaries: rowsOfKind(rows, 'commentary').flatMap(toExportedText),
    synonyms: rowsOfKind(rows, 'synonyms'),
    terms: rowsOfKind(rows, 'term'),
    answers: rowsOfKind(rows, 'answer'),
    help: rowsOfKind(rows, 'help'),
    examples: rowsOfKind(rows, 'example'),
    publications: rowsOfKind(rows, 'publication').map(toPublication),
  };
};

/** The indicators of one outcome. */
export const indicatorsOf = (shelf: ExportSource, outcome: string): Content<'indicator'>[] =>
  shelf.indicators.filter((one) => one.outcome === outcome);

/** The values of a series as a file has them, by area. */
export const valuesByArea = (
  values: readonly Content<'values'>[],
): Record<string, Content<'values'>['observations']> =>
  Object.fromEntries(values.map(({ area, observations }) => [area, observations]));

/** The targets that were set for periods without a figure, by area; absent for none. */
export const targetsByArea = (
  values: readonly Content<'values'>[],
): { readonly targets?: Record<string, NonNullable<Content<'values'>['targets']>> } => {
  const all = values.flatMap((row): [string, NonNullable<typeof row.targets>][] => {
    const targets = stillPlanned(row);
    return targets.length > 0 ? [[row.area, targets]] : [];
  });
  return all.length > 0 ? { targets: Object.fromEntries(all) } : {};
};

/** Whether values are those of a series. */
export const isOf =
  ({ measure, id }: Content<'series'>) =>
  (one: Content<'values'>): boolean =>
    one.measure === measure && one.series === id;
