import { fitsMapping, type Mapping, mapColumns } from './map-columns.ts';
import { isCsv, type NamedText, withNotes } from './named-text.ts';
import { refuseFile } from './parse-file.ts';

/** A mapping with the name of its file. */
export type NamedMapping = { readonly name: string; readonly rules: Mapping };

/** Mappings by which tables may be read, and whether they must be. */
export type Mappings = { readonly all: readonly NamedMapping[]; readonly areAsked: boolean };

const mapOne = <T extends NamedText>(text: T, { name, rules }: NamedMapping): T => {
  const { passedOver, ...mapped } = mapColumns(text, rules);
  const others =
    passedOver > 0 ? `; left out, since it does not mean them: ${passedOver} rows` : '';
  return withNotes({ ...text, ...mapped }, [`Read by the mapping ${name}${others}`]);
};

/**
 * Tables as others publish them, each read by the mapping that has its columns and means some of its rows; anything else stays
 * as it is.
 *
 * @throws OutcomesError `file-invalid` where several mappings fit a table, or one that was asked for fits none
 */
export const mapTexts = <T extends NamedText>(
  texts: readonly T[],
  { all, areAsked }: Mappings,
): readonly T[] => {
  const found = texts.map((text) => {
    const fitting = isCsv(text) ? all.filter(({ rules }) => fitsMapping(text, rules)) : [];
    if (fitting.length > 1)
      throw refuseFile(text.name, [
        `it may be read by the mapping ${fitting.map(({ name }) => name).join(' or by ')}: say which, with npm run import -- --mapping`,
      ]);
    return fitting[0];
  });
  const isLacking = areAsked && found.every((one) => one === undefined);
  return texts.map((text, at) => {
    const mapping = isLacking && isCsv(text) ? all[0] : found[at];
    return mapping ? mapOne(text, mapping) : text;
  });
};
