import { strFromU8, unzipSync } from 'fflate';

/** A block of cells that is merged, of which only the first has something in it; rows and columns count from 0. */
type Merged = { readonly column: number; readonly from: number; readonly to: number };

/** What a workbook says of a sheet beside its cells. */
export type SheetParts = { readonly isHidden: boolean; readonly merged: readonly Merged[] };

const textOf = (archive: Uint8Array, name: string): string => {
  const { [name]: found } = unzipSync(archive, { filter: (one) => one.name === name });
  return found ? strFromU8(found) : '';
};

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
};

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name] ?? whole),
  );

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

const letters = 26;

/** "A" is 0 and "AB" is 27. */
const columnOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - 64, 0) - 1;

const readMerged = (sheet: string): Merged[] =>
  [...sheet.matchAll(/<mergeCell\s[^>]*ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)].map(
    ([, column = '', from, to]) => ({
      column: columnOf(column),
      from: Number(from) - 1,
      to: Number(to) - 1,
    }),
  );

/**
 * What a workbook says of its sheets, by their names.
 *
 * @param archive a ZIP archive
 */
export const readSheetParts = (archive: Uint8Array): ReadonlyMap<string, SheetParts> => {
  const targets = new Map(
    [...textOf(archive, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s([^>]*)>/g)].map(
      ([, attributes = '']) => [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target')],
    ),
  );
  return new Map(
    [...textOf(archive, 'xl/workbook.xml').matchAll(/<sheet\s([^>]*)>/g)].map(
      ([, attributes = '']) => {
        const target = targets.get(attributeOf(attributes, '[a-z]+:id')) ?? '';
        const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
        const isHidden = /hidden/i.test(attributeOf(attributes, 'state') ?? '');
        const name = decode(attributeOf(attributes, 'name') ?? '');
        return [name, { isHidden, merged: readMerged(textOf(archive, path)) }];
      },
    ),
  );
};

/** A number of merged cells may be of each, or of all together; a text is of each. */
const isRepeated = (cell: unknown): boolean => typeof cell === 'string' || cell instanceof Date;

/** The cells of a sheet with the text of merged ones in each row of them. */
export const fillMerged = <T>(
  rows: readonly (readonly T[])[],
  merged: readonly Merged[],
): readonly (readonly T[])[] => {
  if (merged.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  for (const { column, from, to } of merged) {
    const cell = filled[from]?.[column];
    if (!isRepeated(cell)) continue;
    for (const row of filled.slice(from + 1, to + 1)) row[column] = cell as T;
  }
  return filled;
};
