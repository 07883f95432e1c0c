import type { Asked } from './asked.ts';
import { isDay } from './calendar-days.ts';

/** The days that a deadline may be meant to move to: words alone move none. Or what was typed, where it is no day. */
export type ExtensionDay = { readonly until?: string; readonly mayBe?: string[] };

/** "Do not extend S05", "did we extend", "when": these order nothing. */
const orderless =
  /^(?:not|no|never|who|what|when|why|how|where|which|did|does|do|is|was|has|if|or|about)$/;

const longestOrder = 14;

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
  return isDay(day.day) ? { mayBe: [day.day] } : { until: day.day };
};

/** What was ordered of one deadline is only asked about another: "and S06?" orders nothing. */
export const asQuestion = ({ until, mayBe }: ExtensionDay): ExtensionDay => {
  if (until === undefined) return mayBe ? { mayBe } : {};
  return isDay(until) ? { mayBe: [until] } : {};
};
