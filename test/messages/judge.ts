import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from './message.ts';

/** Every text that a card shows, in its order; what its buttons carry is not shown. */
const textsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { text, title } = value as { text?: unknown; title?: unknown };
  const own = [text, title].filter((one) => typeof one === 'string');
  const { data: _, ...rest } = value as Record<string, unknown>;
  return [...own, ...Object.values(rest).flatMap(textsOf)];
};

const plain = (text: string): string =>
  text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();

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

const outcomeOf = (texts: readonly string[]): Message['outcome'] => {
  const [title = ''] = texts;
  if (title === 'Which one do you mean?') return 'choice';
  return /^(?:I cannot answer that|There is no |No figure for |No commentary for )/.test(title)
    ? 'refusal'
    : 'answer';
};

/** Whether some figure of the council stands in a text. */
export const showsFigure = (content: unknown): boolean =>
  figurePattern.test(textsOf(content).join(' | '));

/**
 * Judges what a card shows against what is expected.
 *
 * @returns what is wrong with it, or undefined when it is right
 */
export const judge = (message: Message, content: unknown): string | undefined => {
  const texts = textsOf(content);
  const said = plain(texts.join(' | '));
  const outcome = outcomeOf(texts);
  if (outcome !== message.outcome) return `${outcome} instead of ${message.outcome}`;
  const lacking = message.shows.find(
    (wanted) => !wanted.split('|').some((one) => said.includes(plain(one))),
  );
  if (lacking !== undefined) return `does not show ${lacking}`;
  if (texts.length === 0) return 'shows nothing';
  const wrong = message.never.find((unwanted) => said.includes(plain(unwanted)));
  if (wrong !== undefined) return `shows ${wrong}`;
  return outcome !== 'answer' && figurePattern.test(said)
    ? `shows the figure ${figurePattern.exec(said)?.[0]}`
    : undefined;
};

/** The heading of a card, for a report of what went wrong. */
export const titleOf = (content: unknown): string => textsOf(content)[0] ?? 'nothing';
