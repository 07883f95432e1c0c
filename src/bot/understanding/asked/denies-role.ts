import { findIndicator } from '../../../domain/catalogue.ts';
import { lineOf } from '../evidence/cues.ts';
import type { LanguageContext } from '../message/language-context.ts';
import type { MessageReading } from '../message/read-message.ts';
import { marksOf } from '../message/tokens.ts';
import type { Subjects } from '../subjects/find-subjects.ts';
import { indicatorOf } from './asked.ts';
import { isStatement } from './said-reason.ts';

const isNot =
  '(?:^| (?:is|was|are|were|am|it|that|this)) (?:not|never) (?:(?:one|any|part|down|up|for|to|of|with|really|actually) )*';
/** "Is not one of mine", "is not me". */
const notMine = new RegExp(`${isNot}(?:me|mine|us|ours) `);
/** "Not my indicator": "why is it up, it is not my fault" asks. */
const notMy = new RegExp(`${isNot}(?:my|our) `);
/** "S01 not mine" may be said of what somebody still leads; "I'm not doing S01" is no more than a delay. */
const plainly = / not (?:(?:one|any) of )?(?:mine|ours) /;
/** "I'm not doing", "we don't lead". */
const notDoing =
  / (?:i|we) (?:(?:am|are|do|did|have|will|would) )?(?:not|never) (?:\S+ )?(?:do|doing|done|did|lead|leading|led|own|owning|owned|look after|cover|covering|report on|responsible|in charge|involved) | nothing to do with (?:me|us) | (?:i|we) (?:have |do not have |am |are )?(?:nothing|anything) to do with /;
/** "Why am I being asked about", "why have you sent me", "since when do I do". */
const whyMe =
  / why (?:am|do|did|have|was) (?:i|we) (?:\S+ )?(?:asked|chased|reminded|down|on|got|getting|get|sent) | why (?:are|do|did|have) you (?:\S+ )?\S+ (?:me|us) | since when (?:am|are|do|did|have) (?:i|we) /;

/** "Wrong Claire", "wrong person". */
const saysWrongPerson = ({ tokens, mentions }: MessageReading): boolean => {
  const people = mentions.filter(({ named }) => named.some(({ kind }) => kind === 'person'));
  return tokens.some(({ word }, at) => {
    const next = tokens[at + 1];
    const ends = tokens[at + 2]?.sentence !== next?.sentence || tokens[at + 2]?.parted === true;
    return (
      word === 'wrong' &&
      next !== undefined &&
      ((next.word === 'person' && ends) || people.some((one) => one.at[0] === at + 1))
    );
  });
};

/** "That's Potter", "belongs to the other Claire": says who it is who leads it. */
const saysWhose = (
  reading: MessageReading,
  leads: readonly string[],
  { speaker }: LanguageContext,
): boolean =>
  isStatement(reading) &&
  reading.mentions.some(({ named, at }) => {
    const isLead = named.some(({ id }) => leads.includes(id) && id !== speaker);
    const line = lineOf({ tokens: reading.tokens.slice(0, at[0]) });
    const next = reading.tokens[Math.max(...at) + 1];
    const last = reading.tokens[at[0] ?? 0];
    const ends = next === undefined || next.sentence !== last?.sentence || next.parted;
    return isLead && ends && / (?:is|are|thats|its|belongs? to) (?:the |other )*$/.test(line);
  });

/**
 * Whether somebody says that what they name is not theirs.
 *
 * @example of Sam Field, who does not lead S06: "I'm not doing the roads one. That's Potter"
 */
export const deniesRole = (
  reading: MessageReading,
  { codes }: Subjects,
  language: LanguageContext,
): boolean => {
  const { catalogue, own = [], speaker } = language;
  const [only, ...more] = new Set(codes.map((code) => indicatorOf(code, catalogue)));
  const indicator = only === undefined ? undefined : findIndicator(catalogue, only);
  if (!speaker || !indicator || more.length > 0) return false;
  // "S06 was 212, not from me" gives a figure.
  if (marksOf(reading, 'number').length > 0) return false;
  const line = lineOf(reading);
  if (own.includes(indicator.code)) return plainly.test(line);
  const leads = [...indicator.indicatorLeads, ...indicator.outcomeLeads];
  return (
    [notMine, notDoing, whyMe].some((one) => one.test(line)) ||
    (notMy.test(line) && isStatement(reading)) ||
    saysWrongPerson(reading) ||
    saysWhose(reading, leads, language)
  );
};
