import { longestReason } from '../../domain/round/appeal.ts';
import type { Asked } from './asked.ts';
import { lineOf, says } from './cues.ts';
import { saidLength } from './said-length.ts';
import { readAdded } from './said-reason.ts';

/** Stands in what asks for more time: what else is said is why. */
const extending =
  /\b(?:until|till?|to|by|more|extra|extend|extension|another|longer|deadline|time|need)\b/i;

/** Why a deadline should move. */
export const reasonToExtend = ({ reading }: Asked): string | undefined =>
  readAdded(reading.text, extending, longestReason);

/** How long a message says, without the sentences that only say why: "down for three days. I need a week." */
const lengthSaid = (asked: Asked): number | undefined => {
  const { tokens } = asked.reading;
  const why = new Set(
    reasonToExtend(asked)
      ?.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
  const isWhy = (sentence: number): boolean =>
    tokens.every((one) => one.sentence !== sentence || one.mark || why.has(one.word));
  const asking = tokens.filter(({ sentence }) => !isWhy(sentence));
  return saidLength({ reading: { ...asked.reading, tokens: asking } });
};

/** The day until which somebody wants more time. */
export const dayMeant = (asked: Asked): string | undefined => {
  const day = asked.readDay(reasonToExtend(asked)) ?? asked.readUntil();
  const named = day?.kind === 'day' ? day : asked.readUntil();
  return named?.kind === 'day' && !named.forSoLong ? named.day : undefined;
};

/** The days that a deadline may be meant to move to; what looks back orders nothing. */
export const daysToExtend = (asked: Asked): readonly string[] | undefined =>
  says(asked.reading, 'denying') || / (?:was|did|has) /.test(lineOf(asked.reading))
    ? undefined
    : daysMeant(asked);

/** How long from now says by how much a deadline moves, and no day. */
export const daysMeant = (asked: Asked): readonly string[] | undefined => {
  const day = asked.readDay(reasonToExtend(asked));
  if (!day) return undefined;
  if (day.kind === 'either') return day.days;
  if (day.kind === 'day' && !day.forSoLong) return [day.day];
  return lengthSaid(asked) === undefined ? [] : undefined;
};

/** By how much a deadline is to move, where no day is named. */
export const daysLonger = (asked: Asked): number | undefined => {
  const day = asked.readDay(reasonToExtend(asked));
  const isNamed = day?.kind === 'either' || (day?.kind === 'day' && !day.forSoLong);
  return isNamed ? undefined : lengthSaid(asked);
};
