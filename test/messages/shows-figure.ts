import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every text of a card, in its order; what its buttons carry is not shown. */
const textsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { text, title } = value as { text?: unknown; title?: unknown };
  const own = [text, title].filter((one) => typeof one === 'string');
  const { data: _, ...rest } = value as Record<string, unknown>;
  return [...own, ...Object.values(rest).flatMap(textsOf)];
};

const data = join(import.meta.dirname, '../../data');

const valuesIn = (value: unknown): (readonly [number, string])[] => {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { value: number, printed } = value as { value?: unknown; printed?: unknown };
  if (typeof number === 'number' && typeof printed === 'string') return [[number, printed]];
  return Object.values(value).flatMap(valuesIn);
};

/** All figures that the bot holds; those of two digits occur in dates as well and are left out. */
const figures: readonly string[] = ['reports', 'history']
  .flatMap((folder) =>
    readdirSync(join(data, folder)).map((name) => readFileSync(join(data, folder, name), 'utf8')),
  )
  .flatMap((text) => valuesIn(JSON.parse(text)))
  .flatMap(([number, printed]) => [
    String(number),
    printed.split(' ')[0] ?? '',
    number.toLocaleString('en-GB'),
  ])
  .filter((figure) => figure.length >= 3);

const figurePattern = new RegExp(
  `(?<![\\d.,/])(?:${[...new Set(figures)].map(RegExp.escape).join('|')})(?!\\d|[.,/]\\d)`,
);

/** Whether a card holds some figure of the council, even one that is folded away. */
export const showsFigure = (content: unknown): boolean =>
  figurePattern.test(textsOf(content).join(' | '));
