import type { Asked } from './asked.ts';
import { isDay } from './calendar-days.ts';

/** Until when a deadline is to move, or the days that are to be asked about. */
export type ExtensionDay = { readonly until?: string; readonly mayBe?: string[] };

/** What an order to move a deadline begins with, in this form alone: "extended" reports. */
const orders = /^(?:extend|move|push|put|set|give|change)$/;

/** What else an order is made of. */
const harmless =
  /^(?:back|out|deadline|due|date|more|time|to|until|till|til|for|of|on|the|a|an|please|pls|plz|thanks|thank|you|ta|hi|hello|ok|okay|just|now|and)$/;

/** "Do not extend S05", "did we extend", "when": these order nothing. */
const orderless =
  /^(?:not|no|never|who|what|when|why|how|where|which|did|does|do|is|was|has|if|or|about)$/;

const longestOrder = 14;

/**
 * A deadline that is moved is never moved back, so that it is moved by a plain order alone: any other word, or
 * a question mark, may make it a question, a wish of somebody else's or a refusal.
 */
const isPlainOrder = ({ reading }: Asked, typed: string): boolean => {
  const { tokens, mentions, text } = reading;
  const named = new Set(mentions.flatMap(({ at }) => at));
  const ofDay = new Set(typed.split(/[^\p{L}\p{N}]+/u));
  return (
    tokens.length <= longestOrder &&
    !text.includes('?') &&
    tokens.some(({ word }) => orders.test(word)) &&
    tokens.every(
      ({ word, mark }, at) =>
        mark || named.has(at) || ofDay.has(word) || orders.test(word) || harmless.test(word),
    )
  );
};

const isOrderless = ({ reading: { tokens } }: Asked, reason = ''): boolean => {
  const why = new Set(reason.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const said = tokens.filter(({ word }) => !why.has(word));
  return said.length > longestOrder || said.some(({ word }) => orderless.test(word));
};

/**
 * How long from now says nothing of a deadline, which may be meant to move by so much.
 *
 * @param reason words of the message that say why, and no day
 */
export const extensionDay = (asked: Asked, reason?: string): ExtensionDay => {
  const day = asked.readDay(reason);
  if (!day || isOrderless(asked, reason)) return {};
  if (day.kind === 'either') return { mayBe: [...day.days] };
  if (day.kind === 'unclear' || day.forSoLong) return { mayBe: [] };
  return isPlainOrder(asked, day.typed) ? { until: day.day } : { mayBe: [day.day] };
};

/** What was ordered of one deadline is only asked about another: "and S06?" orders nothing. */
export const asQuestion = ({ until, mayBe }: ExtensionDay): ExtensionDay => {
  if (until === undefined) return mayBe ? { mayBe } : {};
  return isDay(until) ? { mayBe: [until] } : {};
};
