import { type Catalogue, measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import type { MessageReading } from '../message/read-message.ts';
import type { Token } from '../message/tokens.ts';
import { wordsOfSubject } from '../subjects/catalogue-words.ts';

type GivenFigure = { readonly measure: string; readonly value: string };

/** The kinds of value that have a number of things behind them. */
const overCounts: ReadonlySet<string> = new Set(['rate', 'percentage']);

const isOverCounts = (code: string, catalogue: Catalogue): boolean => {
  return measuresNamed(catalogue, code).some((measure) =>
    overCounts.has(judgedSeries(measure)?.valueKind ?? ''),
  );
};

const among = /^(?:in|on)$/;
const counting = /^(?:number|count)$/;

/** Whether what is measured follows at once, as what is counted: "322 children on plans", "322 on plans". */
const isOfThings = (
  { tokens, mentions }: MessageReading,
  at: number,
  { code, own }: { readonly code: string; readonly own: ReadonlySet<string> },
): boolean => {
  const next = among.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const token: Token | undefined = tokens[next];
  if (
    !token ||
    token.mark ||
    token.word === '%' ||
    token.parted ||
    token.sentence !== tokens[at]?.sentence
  )
    return false;
  const named = mentions.filter((one) => one.at.includes(next)).flatMap((one) => one.named);
  return named.length > 0 ? named.some(({ id }) => id === code) : own.has(token.stem);
};

/**
 * Whether a message gives a number of things where a rate or a percentage is asked for. Such a figure is never one with
 * decimals, nor one with its unit.
 *
 * @example "322 children on plans" and "the number of children on plans is 322" give one; "S01 is 44" does not
 */
export const saysCount = (
  reading: MessageReading,
  { measure: code, value }: GivenFigure,
  catalogue: Catalogue,
): boolean => {
  const { tokens } = reading;
  const number = Number(value.replaceAll(',', ''));
  const hasUnit = tokens.some(({ mark, word }) => mark?.kind === 'unit' || word === 'rate');
  if (hasUnit || !Number.isInteger(number) || !isOverCounts(code, catalogue)) return false;
  const own = wordsOfSubject([code], catalogue);
  const isCounted = tokens.some(
    ({ word }, at) =>
      counting.test(word) && tokens[at + 1]?.word === 'of' && own.has(tokens[at + 2]?.stem ?? ''),
  );
  return tokens.some(
    ({ mark }, at) =>
      mark?.kind === 'number' &&
      mark.value === number &&
      (isCounted || isOfThings(reading, at, { code, own })),
  );
};
