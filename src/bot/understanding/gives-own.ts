import { indicatorOf } from './asked/asked.ts';
import { saysOwnName, withOwnFirst } from './asked/own-names.ts';
import { asking, isStatement } from './asked/said-reason.ts';
import { lineOf } from './evidence/cues.ts';
import type { Likelihoods } from './linear-model.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { MessageReading } from './message/read-message.ts';
import { marksOf } from './message/tokens.ts';

const inPercent = /^(?:%|percent|per)$/;

/** The first and the last word of each name of something that the person leads. */
const ownNames = (
  { tokens, mentions }: MessageReading,
  { catalogue, own = [] }: LanguageContext,
): { readonly from: number; readonly to: number }[] => {
  const isOwn = (id: string): boolean => own.includes(indicatorOf(id, catalogue));
  return [
    ...mentions.flatMap(({ named, at }) =>
      named.some(({ id }) => isOwn(id)) ? [{ from: Math.min(...at), to: Math.max(...at) }] : [],
    ),
    ...tokens.flatMap(({ mark }, at) =>
      mark?.kind === 'code' && mark.code && isOwn(mark.code) ? [{ from: at, to: at }] : [],
    ),
  ];
};

/** "87.1% of", "87.1 per cent for": the place behind a number and its sign of a share. */
const behindShare = (tokens: MessageReading['tokens'], at: number): number => {
  const word = (place: number): string => tokens[place]?.word ?? '';
  if (!inPercent.test(word(at + 1))) return at + 1;
  const next = word(at + 1) === 'per' && word(at + 2) === 'cent' ? at + 3 : at + 2;
  return /^(?:for|of|on|in)$/.test(word(next)) ? next + 1 : next;
};

/** "Berths let 87.1%", "87.1 percent berths let", "Berths let, year to June: 87.1%". */
const isGiven = (reading: MessageReading, at: number, language: LanguageContext): boolean => {
  const { tokens } = reading;
  const number = tokens[at];
  const next = tokens[at + 1];
  const behind = inPercent.test(next?.word ?? '') ? tokens[at + 2] : next;
  const isAlone =
    number?.parted === true &&
    (behind === undefined ||
      inPercent.test(next?.word ?? '') ||
      behind.parted ||
      behind.sentence !== number.sentence);
  return ownNames(reading, language).some(
    ({ from, to }) =>
      to === at - 1 ||
      from === behindShare(tokens, at) ||
      (isAlone && to < at && tokens[to]?.sentence === number.sentence),
  );
};

/** The sentence with this number in it says something, and asks nothing. */
const isSaid = ({ tokens, text }: MessageReading, number: number): boolean => {
  const isLast = tokens.at(-1)?.sentence === number;
  const line = lineOf({ tokens: tokens.filter(({ sentence }) => sentence === number) });
  return !asking.test(line) && !(isLast && text.trimEnd().slice(-2).includes('?'));
};

/** Whether somebody gives a figure of what they lead, beside its name: "Berths let 87.1%, fish landed 1,455". */
export const givesOwn = (reading: MessageReading, language: LanguageContext): boolean =>
  reading.tokens.some(
    ({ mark, sentence }, at) =>
      mark?.kind === 'number' && isSaid(reading, sentence) && isGiven(reading, at, language),
  );

/** "Show me the 61.4", "compare it with 96.5%", "I need the 94" asks, though it is no question. */
const bidding =
  /(?:^| )(?:show|tell|explain|compare|list|split|draft|remind|need|want|wants|give me|send me|remember|says?|said|why|what|whether|wrong) /;

const behindColon = /:\s*[£+]?\d/;

/** A figure is a share or has a point, is one part of so many, or stands behind a colon. */
const isFigureSaid = ({ tokens, text }: MessageReading, at: number): boolean => {
  const [token, next, further] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isPart = next?.word === 'of' && further?.mark?.kind === 'number';
  return (
    token?.mark?.kind === 'number' &&
    (!Number.isInteger(token.mark.value) ||
      inPercent.test(next?.word ?? '') ||
      isPart ||
      (token.parted && behindColon.test(text)))
  );
};

/**
 * Whether somebody states a figure that the report does not have, of one thing that they lead: "TA on 30 June: 229
 * households", "EHC plans: 191 of 198 this quarter, I make that 96.5%".
 *
 * @param codes what is named for sure
 */
export const statesOwn = (
  reading: MessageReading,
  codes: readonly string[],
  { catalogue, own = [], typedFigures }: LanguageContext,
): boolean => {
  const line = lineOf(reading);
  const [code, ...more] = codes;
  const isOfOwn =
    code !== undefined && more.length === 0 && own.includes(indicatorOf(code, catalogue));
  if (!isOfOwn || !isStatement(reading) || bidding.test(line)) return false;
  const figures = [...reading.tokens.keys()].filter((at) => isFigureSaid(reading, at));
  // One of several may stand in the report by chance, or as the one before.
  const isKnown = marksOf(reading, 'number').every(({ value }) => typedFigures?.has(value));
  return figures.length > 0 && !isKnown;
};

/** What a figure that nothing is named beside may be taken for. */
const mayBeOwn: ReadonlySet<string> = new Set([
  ...['value', 'change', 'trend', 'fact', 'milestones', 'other'],
]);

/**
 * Whether somebody states a percentage or a figure with decimals that the report does not have, where nothing is named
 * but by a word for what they lead.
 *
 * @example of whoever leads the penalties paid: "Instalments work a treat! 62.7 per cent paid in Q3"
 */
const statesUnnamed = (reading: MessageReading, language: LanguageContext): boolean => {
  const { typedFigures } = language;
  const isNamed =
    withOwnFirst(reading, language).mentions.length > 0 || marksOf(reading, 'code').length > 0;
  if (isNamed || !isStatement(reading) || bidding.test(lineOf(reading))) return false;
  const isFresh = marksOf(reading, 'number').every(({ value }) => !typedFigures?.has(value));
  const isFigure = [...reading.tokens.keys()].some((at) => isFigureSaid(reading, at));
  return isFresh && isFigure && saysOwnName(reading, language);
};

/** "My two for the quarter: berths let 87.1%" asks for no list of one's own, and "62.7 per cent paid" for no figure. */
export const givenAsOwn = (
  reading: MessageReading,
  aspects: Likelihoods,
  language: LanguageContext,
): Likelihoods => {
  const [best] = aspects;
  if (!best) return aspects;
  const isOwn =
    (best.name === 'mine' && givesOwn(reading, language)) ||
    (mayBeOwn.has(best.name) && statesUnnamed(reading, language));
  return isOwn ? [{ ...best, name: 'give' }, ...aspects] : aspects;
};
