import type { ColumnOf, ReportTable } from '../../import/tables/report-tables.ts';
import type { ReportFile } from '../../report-schema.ts';

/** The cells of a row that are filled, by column. */
export type Cells<T extends ReportTable> = Readonly<Partial<Record<ColumnOf<T>, string>>>;

type Block = ReportFile['outcome']['areasForFocus'][number];

/** Paragraphs and bullets, a line each. */
export const writeBlocks = (blocks: readonly Block[] = []): string =>
  blocks.map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text)).join('\n');

/** A word of a file as people write it: "not-started" as "not started". */
export const plain = (word: string): string => word.toLowerCase().replaceAll('-', ' ');

/** A number or a word; empty where there is none. */
export const written = (value: number | string | null | undefined): string =>
  value === undefined || value === null ? '' : String(value);

/** Empty for no, which is what an empty cell means. */
export const isYes = (value: boolean): string => (value ? 'yes' : '');

/** The name of a person, or the address where several have that name. */
export const nameIn = ({ people }: ReportFile) => {
  const byName = Map.groupBy(people, ({ name }) => name.toLowerCase());
  const names = new Map(
    people.map(({ id, name, email }) => [
      id,
      byName.get(name.toLowerCase())?.length === 1 ? name : (email ?? id),
    ]),
  );
  return (id: string | undefined): string => (id === undefined ? '' : (names.get(id) ?? id));
};
