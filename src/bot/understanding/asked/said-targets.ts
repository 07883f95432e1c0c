import type { MessageReading } from '../message/read-message.ts';
import { grammarClass, type Token } from '../message/tokens.ts';

const isTarget = ({ stem }: Token): boolean => stem === 'target' || stem === 'goal';

/** Behind these, a target is what a figure stands to: "missed its target, 96". */
const standing =
  /^(?:above|below|over|under|off|on|against|past|beat|beats|missed|met|meets|hit|hits|vs|versus|than|from|to|at)$/;

/** What stands between a target and its number: "the target for H11 next quarter should be at most 2". */
const between =
  /^(?:for|of|in|is|was|to|at|be|as|should|will|would|the|a|an|next|quarter|year|this|set|now|instead|please|most|least|no|more|less|than|below|above|under|over|up)$/;

const limits: readonly (readonly [said: RegExp, typed: string])[] = [
  [/ (?:at most|no more than|up to) $/, 'at most '],
  [/ (?:at least|no less than) $/, 'at least '],
  [/ (?:below|under|less than) $/, 'below '],
  [/ (?:above|over|more than) $/, 'above '],
];

/** The places between a target that is spoken of and the number that it is. */
const fromTarget = (
  { tokens, mentions }: Pick<MessageReading, 'tokens' | 'mentions'>,
  at: number,
): readonly Token[] | undefined => {
  const { sentence } = tokens[at] ?? {};
  const from = tokens.findLastIndex(
    (one, place) => place < at && (isTarget(one) || one.mark?.kind === 'number'),
  );
  const target = tokens[from];
  if (!target || !isTarget(target) || target.sentence !== sentence) return undefined;
  const named = new Set(mentions.flatMap((one) => one.at));
  const tied = tokens.slice(from + 1, at);
  const isTied = tied.every(
    ({ word, mark }, place) =>
      mark?.kind === 'code' ||
      mark?.kind === 'period' ||
      between.test(word) ||
      named.has(from + 1 + place),
  );
  const before = tokens
    .slice(0, from)
    .findLast(({ word }) => !/^(?:article|pronoun)$/.test(grammarClass(word) ?? ''));
  const isSaid = tied.some(({ word }) => /^(?:of|is|was|should)$/.test(word));
  const isStanding = !isSaid && standing.test(before?.word ?? '');
  return isTied && !isStanding ? tied : undefined;
};

/** The places of numbers that are said of a target, and so of no figure. */
export const placesOfTargets = (
  reading: Pick<MessageReading, 'tokens' | 'mentions'>,
): ReadonlySet<number> =>
  new Set(
    reading.tokens.flatMap(({ mark }, at) =>
      mark?.kind === 'number' && fromTarget(reading, at) ? [at] : [],
    ),
  );

/**
 * The targets that a message gives, as the form's field has them.
 *
 * @example of "set the target for H11 to no more than 2": ["at most 2"]
 */
export const readTargets = (reading: Pick<MessageReading, 'tokens' | 'mentions'>): string[] =>
  [...placesOfTargets(reading)].flatMap((at) => {
    const { mark } = reading.tokens[at] ?? {};
    const tied = ` ${fromTarget(reading, at)
      ?.map(({ word }) => word)
      .join(' ')} `;
    const [, limit = ''] = limits.find(([said]) => said.test(tied)) ?? [];
    return mark?.kind === 'number' ? [`${limit}${mark.value}`] : [];
  });

const politely = '(?:(?:please|just|now|then|can|could|will|would|shall|you|we|i|let us|lets) )*';
const setting = new RegExp(
  `^${politely}(?:set|put|make|change|move|raise|lower|reduce|increase|revise) (?:\\S+ ){0,8}(?:targets?|goals?) `,
);

/** Whether a message orders that a target be a number: "set the target for H11 to 2". */
export const setsTarget = (reading: Pick<MessageReading, 'tokens' | 'mentions'>): boolean =>
  placesOfTargets(reading).size > 0 &&
  setting.test(`${reading.tokens.map(({ word }) => word).join(' ')} `);
