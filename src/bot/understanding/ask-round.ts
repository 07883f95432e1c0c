import type { Request } from '../request.ts';
import { type Asked, eachIndicator, indicatorsOf } from './asked.ts';

/** The form of the round that is named by its quarter, or of the round under way. */
export const askUpdate = (asked: Asked): Request[] => {
  const [round] = asked.periods.flatMap((period) =>
    period.kind === 'label' ? [period.label] : [],
  );
  const of = round ? { round } : {};
  return eachIndicator(asked, (code) => ({ kind: 'update', code, ...of }), [
    { kind: 'mine' },
  ]).slice(0, 1);
};

/** "Do not extend S05", "did we extend", "when": these order nothing. */
const orderless =
  /^(?:not|no|never|who|what|when|why|how|where|which|did|does|do|is|was|has|if|or|about)$/;

/** A deadline that is moved is never moved back, so that it is moved by a plain order alone. */
const isOrder = ({ words, reading: { tokens } }: Asked, typed: string): boolean =>
  tokens.length <= 14 &&
  words.filter((word) => !typed.includes(word)).length <= 4 &&
  !tokens.some(({ word }) => orderless.test(word));

/** How long from now says nothing of a deadline, which may be meant to move by so much. */
const untilOf = (asked: Asked): { until?: string; mayBe?: string[] } => {
  const day = asked.readDay();
  if (!day || !isOrder(asked, day.kind === 'unclear' ? '' : day.typed)) return {};
  if (day.kind === 'day' && !day.forSoLong) return { until: day.day };
  return { mayBe: day.kind === 'either' ? [...day.days] : [] };
};

export const askExtension = (asked: Asked): Request[] => {
  const codes = indicatorsOf(asked);
  const [code] = codes;
  if (!code || codes.length > 1) return [{ kind: 'mine' }];
  return [{ kind: 'extend', code, ...untilOf(asked) }];
};

const dayOf = (asked: Asked): { until?: string } => {
  const day = asked.readDay();
  return day?.kind === 'day' ? { until: day.day } : {};
};

/** The day stands in the form, where it can be seen and changed. */
export const askSnooze = (asked: Asked): Request[] => [{ kind: 'snooze', ...dayOf(asked) }];

export const askDelegation = (asked: Asked): Request[] => {
  const [to, ...more] = asked.subjects.people;
  return [{ kind: 'delegate', ...(to && more.length === 0 ? { to } : {}), ...dayOf(asked) }];
};

export const askSignOff = (asked: Asked): Request[] => {
  const [round] = asked.periods.flatMap((period) =>
    period.kind === 'label' ? [period.label] : [],
  );
  const of = round ? { round } : {};
  return eachIndicator(asked, (code) => ({ kind: 'sign-off', code, ...of }), [{ kind: 'mine' }]);
};
