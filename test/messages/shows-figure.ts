import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveredFolder } from '../../src/council-folder.ts';

/** Every text of a card, in its order; what its buttons carry is not shown. */
const textsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { text, title } = value as { text?: unknown; title?: unknown };
  const own = [text, title].filter((one) => typeof one === 'string');
  const { data: _, ...rest } = value as Record<string, unknown>;
  return [...own, ...Object.values(rest).flatMap(textsOf)];
};

const valuesIn = (value: unknown): (readonly [number, string])[] => {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { value: number, printed } = value as { value?: unknown; printed?: unknown };
  if (typeof number === 'number' && typeof printed === 'string') return [[number, printed]];
  return Object.values(value).flatMap(valuesIn);
};

/** The numbers in the column of values; no cell before it has a comma. */
const valuesOfTable = (text: string): (readonly [number, string])[] => {
  const [headings = [], ...rows] = text.split(/\r?\n/).map((line) => line.split(','));
  const at = headings.indexOf('value');
  return rows.flatMap((cells) => {
    const printed = cells[at] ?? '';
    return printed === '' || Number.isNaN(Number(printed)) ? [] : [[Number(printed), printed]];
  });
};

const valuesOfFile = (name: string): (readonly [number, string])[] => {
  if (name.endsWith('.json')) return valuesIn(JSON.parse(readFileSync(name, 'utf8')));
  return name.endsWith('.csv') ? valuesOfTable(readFileSync(name, 'utf8')) : [];
};

const filesOf = (council: string): string[] =>
  ['reports', 'history', 'values']
    .map((folder) => join(council, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

const codesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(codesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { code } = value as { code?: unknown };
  return [...(typeof code === 'string' ? [code] : []), ...Object.values(value).flatMap(codesIn)];
};

/** A code like "ENV 2.9" holds no figure. */
const readCodes = (council: string): string[] =>
  filesOf(council)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => codesIn(JSON.parse(readFileSync(name, 'utf8'))))
    .filter((code) => /\d[.,/]\d/.test(code))
    .toSorted((a, b) => b.length - a.length);

/** All figures of a council; those of two digits occur in dates as well and are left out. */
const readFigures = (council: string): Set<string> =>
  new Set(
    filesOf(council)
      .flatMap(valuesOfFile)
      .flatMap(([number, printed]) => [
        String(number),
        printed.split(' ')[0] ?? '',
        number.toLocaleString('en-GB'),
      ])
      .filter((figure) => figure.length >= 3),
  );

/**
 * Finds whether a card holds some figure of a council, even one that is folded away.
 *
 * @param council its folder
 */
export const findFigures = (council: string): ((content: unknown) => boolean) => {
  const figures = [...readFigures(council)].map(RegExp.escape).join('|');
  const pattern = new RegExp(`(?<![\\d.,/])(?:${figures})(?!\\d|[.,/]\\d)`);
  const codes = readCodes(council).map(RegExp.escape).join('|') || '(?!)';
  const coded = new RegExp(codes, 'g');
  return (content) => pattern.test(textsOf(content).join(' | ').replace(coded, ' '));
};

/** The same of the council that comes with the bot. */
export const showsFigure = findFigures(deliveredFolder);
