import type { Request, RequestOf } from '../request.ts';
import type { RoundHelp } from '../round-help.ts';
import { numbersIn, numberWords, readNumberWords } from '../understanding/message/number-words.ts';
import { foldText } from './read-reply.ts';

/** As long as a topic may be. */
const longestTopic = 200;

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

/** A form takes digits: "two hundred and nine" is filled in as 209. */
const inDigits = <T extends { readonly value: string }>(given: T): T => ({
  ...given,
  value: given.value.toLowerCase().replace(numberWords, (typed) => String(readNumberWords(typed))),
});

/** A figure for a form must stand in the message, or in the form before: its number, or all that is written of it. */
const keepTypedUpdate = (
  request: RequestOf<'update'>,
  message: string,
  before: readonly string[],
): Request | undefined => {
  const numbers = numbersIn([message, ...before].join(' '));
  const said = foldText(message);
  const isTyped = ({ value }: { readonly value: string }): boolean =>
    [...numbersIn(value)].some((one) => numbers.has(one)) &&
    (bare.test(value.trim()) || said.includes(foldText(value)));
  const { given, answers: all, ...rest } = request;
  if (given?.every(isTyped) === false) return undefined;
  const answers = all?.filter(({ text }) => said.includes(foldText(text))) ?? [];
  return keepTypedWords(
    {
      ...rest,
      ...(given ? { given: given.map(inDigits) } : {}),
      ...(answers.length > 0 ? { answers } : {}),
    },
    message,
  );
};

/** How far a milestone is holds no number and no words but those of the message. */
const keepTypedProgress = (
  { given, ...rest }: RequestOf<'milestone-form'>,
  message: string,
): Request => {
  const { state, percent, note } = given ?? {};
  const isTyped = percent === undefined || numbersIn(message).has(percent);
  const own = note !== undefined && foldText(message).includes(foldText(note)) ? { note } : {};
  const said = {
    ...(state && isTyped ? { state } : {}),
    ...(percent !== undefined && isTyped ? { percent } : {}),
    ...own,
  };
  return Object.keys(said).length > 0 ? { ...rest, given: said } : rest;
};

/**
 * The question that is asked, found by the model's words too; where there is none, what is asked about is shown in
 * the reply, and so it is in the person's own words.
 */
const findEntry = (
  { entry, topic = '', codes }: RequestOf<'round-help'>,
  message: string,
  { entries, find }: RoundHelp,
): Request => {
  const about = { kind: 'round-help', ...(codes ? { codes } : {}) } as const;
  const [found] = [...entries.filter(({ id }) => id === entry), ...find(topic), ...find(message)];
  if (found) return { ...about, entry: found.id };
  return topic === '' ? about : { ...about, topic: message.trim().slice(0, longestTopic) };
};

/**
 * A request with no figure and no words but those that stand in the message.
 *
 * @param before figures that were given for a form just before, and may be moved to another
 * @returns undefined where it is nothing without them
 */
export const keepTyped = (
  request: Request,
  message: string,
  roundHelp: RoundHelp,
  before: readonly string[] = [],
): Request | undefined => {
  if (request.kind === 'round-help') return findEntry(request, message, roundHelp);
  if (request.kind === 'check') return keepTypedCheck(request, message);
  if (request.kind === 'update') return keepTypedUpdate(request, message, before);
  if (request.kind === 'milestone-form') return keepTypedProgress(request, message);
  const hasWords = request.kind === 'return' || request.kind === 'ask-time';
  return hasWords ? keepTypedWords(request, message) : request;
};
