import type { Query, Request, RequestOf } from '../request.ts';
import { readUntilDay, saidLength } from '../understanding/asked/until-day.ts';
import type { LanguageContext, RequestRules } from '../understanding/message/language-context.ts';
import { type MessageReading, readMessage } from '../understanding/message/read-message.ts';
import { readSpokenDay, type SpokenDay } from '../understanding/message/spoken-day.ts';
import type { Interpretation } from '../understanding/understanding.ts';

const spokenIn = (text: string, language: LanguageContext): SpokenDay | undefined => {
  const { saidOn, isEnglish } = language;
  return saidOn && readSpokenDay(readMessage(text, language).withoutCodes, saidOn, isEnglish);
};

const untilIn = (
  { withoutCodes }: MessageReading,
  isAbsence: boolean,
  { saidOn, isEnglish }: LanguageContext,
): SpokenDay | undefined =>
  saidOn && readUntilDay(withoutCodes, { ...saidOn, isEnglish, isAbsence });

const untils = ['delegate'] as const;

const isUntil = (request: Request): request is RequestOf<(typeof untils)[number]> =>
  (untils as readonly string[]).includes(request.kind);

/** To which day a deadline is meant to move, or by how much. */
const moveIn = (
  named: SpokenDay | undefined,
  reading: MessageReading,
  language: LanguageContext,
): { mayBe?: string[]; byDays?: number } => {
  const spoken = named?.kind === 'unclear' ? untilIn(reading, false, language) : named;
  if (spoken?.kind === 'either') return { mayBe: [...spoken.days] };
  if (spoken?.kind === 'day' && !spoken.forSoLong) return { mayBe: [spoken.day] };
  const byDays = saidLength({ reading });
  return byDays === undefined ? {} : { byDays };
};

/** What a model reads of a deadline is asked about before anything moves. */
const withDay = (
  request: Request,
  spoken: SpokenDay | undefined,
  reading: MessageReading,
  language: LanguageContext,
): Request => {
  if (request.kind === 'extend' || request.kind === 'extend-all')
    return { ...request, ...moveIn(spoken, reading, language) };
  if (request.kind === 'away' || request.kind === 'snooze') {
    const until = untilIn(reading, request.kind === 'away', language);
    return until?.kind === 'day' ? { ...request, until: until.day } : request;
  }
  if (request.kind === 'ask-time') {
    const { mayBe: [day, ...more] = [], ...length } = moveIn(spoken, reading, language);
    return { ...request, ...length, ...(day && more.length === 0 ? { until: day } : {}) };
  }
  if (!spoken || spoken.kind === 'unclear') return request;
  if (spoken.kind !== 'day') return request;
  if (request.kind === 'remind') return { ...request, notBefore: spoken.day };
  return isUntil(request) ? { ...request, until: spoken.day } : request;
};

/** An extension that the bot itself reads as an order, with its day. */
const orderIn = (builtIn: Interpretation, rules: RequestRules): Query | undefined => {
  if (builtIn.kind !== 'query') return undefined;
  const request = rules.toRequest(builtIn.query);
  return request.kind === 'extend' && request.until !== undefined ? builtIn.query : undefined;
};

const dated: readonly Query['aspect'][] = [
  ...(['extend', 'extend-all', 'remind', 'away', 'snooze', 'ask-time'] as const),
  ...untils,
];

/** What a model read, with the days that the bot reads: a model knows neither today nor the bank holidays. */
export const withOwnDays = (
  read: Interpretation,
  builtIn: Interpretation,
  { text, language }: { readonly text: string; readonly language: LanguageContext },
): Interpretation => {
  if (read.kind !== 'query' || !dated.includes(read.query.aspect)) return read;
  const { rules } = language;
  const request = rules.toRequest(read.query);
  const order = orderIn(builtIn, rules);
  if (order && JSON.stringify(order.subjects) === JSON.stringify(read.query.subjects))
    return { ...read, query: order };
  // The day on which something else happens is no day of the deadline.
  const asking = 'reason' in request && request.reason ? text.replace(request.reason, ' ') : text;
  return {
    ...read,
    query: rules.toQuery(
      withDay(request, spokenIn(asking, language), readMessage(asking, language), language),
    ),
  };
};
