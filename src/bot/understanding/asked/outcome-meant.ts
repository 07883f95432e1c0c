import { type Catalogue, isOutcome } from '../../../domain/catalogue.ts';
import { lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';
import { type Asked, outcomeOf } from './asked.ts';

const area =
  '(?:own )?(?:outcome|portfolio|directorate|department|division|service area|priority|objective|theme)';
/** "My outcome", "our portfolio's reds". */
const ofOneself = new RegExp(` (?:my|our) ${area} `);
/** "Yasmin would like the reds in her outcome" */
const ofThatPerson = new RegExp(` (?:his|her|their) ${area} `);

/** The only outcome that somebody answers for: as its sponsor, or as the lead of what is measured there. */
const outcomeUnder = (
  person: string,
  { outcomes, indicators }: Pick<Catalogue, 'outcomes' | 'indicators'>,
): string | undefined => {
  const under = outcomes.filter(
    ({ code, sponsor }) =>
      sponsor === person ||
      indicators.some(
        ({ outcome, outcomeLeads }) => outcome === code && outcomeLeads.includes(person),
      ),
  );
  const [only, ...more] = under;
  return outcomes.length > 1 && more.length === 0 ? only?.code : undefined;
};

const placing = /^(?:under|of|for|in|with|from|by)$/;
const title = /^(?:cllr|councillor|mr|mrs|ms|miss|dr|sir|dame|the)$/;

/** "Under Cllr Field", "Field's": whose something is, and not who asks. */
const isOwner = (
  person: string,
  { tokens, mentions, text }: Pick<MessageReading, 'tokens' | 'mentions' | 'text'>,
): boolean => {
  const mention = mentions.find(({ named }) => named.some(({ id }) => id === person));
  const [first = 0] = mention?.at ?? [];
  const last = tokens[mention?.at.at(-1) ?? -1]?.word ?? '';
  const before = tokens.slice(0, first).findLast(({ word }) => !title.test(word));
  return (
    mention !== undefined &&
    (placing.test(before?.word ?? '') ||
      new RegExp(`\\b${RegExp.escape(last)}['’]s\\b`, 'i').test(text))
  );
};

/**
 * The outcome of which all is asked: the one that is named, one's own, or that of whoever answers for it.
 *
 * @example of “what is red under Cllr Field”, who sponsors Green places: its code
 */
export const outcomeMeant = (asked: Asked): string | undefined => {
  const named = outcomeOf(asked);
  const { reading, subjects, catalogue, speaker } = asked;
  if (named || subjects.codes.some((code) => isOutcome(catalogue, code))) return named;
  if (speaker && ofOneself.test(lineOf(reading))) return outcomeUnder(speaker, catalogue);
  const [person, ...others] = subjects.people;
  const isTheirs = ofThatPerson.test(lineOf(reading));
  return person && others.length === 0 && (isTheirs || isOwner(person, reading))
    ? outcomeUnder(person, catalogue)
    : undefined;
};
