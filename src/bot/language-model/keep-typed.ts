import type { Request, RequestOf } from '../request.ts';
import { foldText } from './read-reply.ts';

/** As long as a topic may be. */
const longestTopic = 200;

const sizes: Readonly<Record<string, number>> = { k: 1_000, thousand: 1_000, m: 1_000_000 };

/** Sizes that are said in words, in per cent. */
const saidSizes: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\bdoubl|\btwice\b/i, [100]],
  [/\bhal(?:f|ve)/i, [50]],
  [/\bthirds?\b/i, [33, 33.3, 66.7, 67]],
  [/\bquarter\b/i, [25]],
  [/\btripl|\btrebl/i, [200]],
];

const sizesIn = (text: string): ReadonlySet<number> =>
  new Set(saidSizes.flatMap(([said, sizes]) => (said.test(text) ? sizes : [])));

/** The numbers that stand in a text, as they were typed: "6,270", "6k". */
const numbersIn = (text: string): ReadonlySet<number> =>
  new Set(
    [...text.toLowerCase().matchAll(/(\d[\d,]{0,15}(?:\.\d{1,6})?) ?(k|thousand|m)?/g)].flatMap(
      ([, digits = '', size = '']) => {
        const number = Number(digits.replaceAll(',', ''));
        return [number, number * (sizes[size] ?? 1)];
      },
    ),
  );

/** No figure but one that stands in the message; the size of a claim is dispensable. */
const keepTypedCheck = (request: RequestOf<'check'>, message: string): Request | undefined => {
  const { value, by, byPercent, ...rest } = request;
  const numbers = numbersIn(message);
  const isTyped = (one: number | undefined): one is number =>
    one !== undefined && numbers.has(Math.abs(one));
  if (value !== undefined && !isTyped(value)) return undefined;
  return {
    ...rest,
    ...(value === undefined ? {} : { value }),
    ...(isTyped(by) ? { by } : {}),
    ...(byPercent !== undefined && (isTyped(byPercent) || sizesIn(message).has(byPercent))
      ? { byPercent }
      : {}),
  };
};

/** A note or a reason is the person's own words, or none. */
const keepTypedWords = <T extends Request>(request: T, message: string): Request => {
  const said = foldText(message);
  const kept = Object.entries(request).filter(
    ([name, text]) =>
      !['note', 'reason', 'why'].includes(name) || said.includes(foldText(String(text))),
  );
  return Object.fromEntries(kept) as T;
};

/** Digits alone: a sign, a size or an exponent would make another figure of them. */
const bare = /^\d[\d,]*(?:\.\d+)?%?$/;

/** A figure for a form must stand in the message as well: its number, or all that is written of it. */
const keepTypedUpdate = (request: RequestOf<'update'>, message: string): Request | undefined => {
  const numbers = numbersIn(message);
  const said = foldText(message);
  const isTyped = request.given?.every(
    ({ value }) =>
      [...numbersIn(value)].some((one) => numbers.has(one)) &&
      (bare.test(value.trim()) || said.includes(foldText(value))),
  );
  return isTyped === false ? undefined : keepTypedWords(request, message);
};

/** What is asked about is shown in the reply, so that it is in the person's own words. */
const keepTypedTopic = (request: RequestOf<'round-help'>, message: string): Request => {
  const said = foldText(message);
  const { topic } = request;
  return topic === undefined || said.includes(foldText(topic))
    ? request
    : { ...request, topic: said.slice(0, longestTopic) };
};

/**
 * A request with no figure and no words but those that stand in the message.
 *
 * @returns undefined where it is nothing without them
 */
export const keepTyped = (request: Request, message: string): Request | undefined => {
  if (request.kind === 'round-help') return keepTypedTopic(request, message);
  if (request.kind === 'check') return keepTypedCheck(request, message);
  if (request.kind === 'update') return keepTypedUpdate(request, message);
  const hasWords = request.kind === 'return' || request.kind === 'ask-time';
  return hasWords ? keepTypedWords(request, message) : request;
};
