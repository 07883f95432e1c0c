import { isOfMeasures, placesNamed } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';

/** "Last week", "the week before", "yesterday", "on Thursdays": no figure is of so short a time. */
const shortTimes =
  /\b(?:(?:last|this|past|previous|that) (?:week|fortnight|weekend)|the (?:week|day|fortnight|weekend) before(?=\s*(?:$|[.?!,;]))|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|yesterday|last night|(?<!(?:for|by|before|until) )(?:tomorrow|tonight))\b(?!['’]s (?!(?:figure|number|total)))/giu;

/** "As I said last week": it tells when somebody spoke, and no time of a figure. */
const ofTalk = /\b(?:i|we|you|he|she|they|who|which|that|told|said|asked|rang|called|met)\b/iu;

/** "Will it be worse tomorrow", "crime will be lower tonight"; not "the chair will want crime tonight". */
const isToCome = ({ tokens }: MessageReading, named: ReadonlySet<number>): boolean => {
  const by = tokens.findIndex(({ word }) => /^(?:tomorrow|tonight)$/.test(word));
  return tokens.some(({ word, sentence }, at) => {
    if (word !== 'will' || at > by || sentence !== tokens[by]?.sentence) return false;
    const skipped = tokens
      .slice(at + 1)
      .findIndex((one) => !/^(?:the|our|my|any|number|rate|figure|of)$/.test(one.word));
    const next = at + 1 + skipped;
    return (
      named.has(at - 1) || named.has(next) || /^(?:it|that|there)$/.test(tokens[next]?.word ?? '')
    );
  });
};

/** The last day of a month may be that of a period. */
const ofMonthEnd = /(?:02-2[89]|(?:0[469]|11)-30|(?:0[13578]|1[02])-31)$/;

/**
 * The words of a day or a week that a figure is asked of; figures are of months and longer, and of the last day of those.
 *
 * @example “5 August” of “bus journeys 5 August”, “last week” of “admissions last week”
 */
export const daysAsked = (reading: MessageReading): string[] => {
  const { text, tokens, mentions } = reading;
  const named = placesNamed(mentions.filter(isOfMeasures));
  const days = tokens.flatMap(({ mark }, at) => {
    if (mark?.kind !== 'day') return [];
    // "By 31 January" is until when somebody wants it; "crashes on 5 August" is that day.
    const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
    const isBeside = named.has(at - 1) || (before?.word === 'on' && earlier && named.has(at - 2));
    return /^\d{4}/.test(mark.day) || (isBeside && !ofMonthEnd.test(mark.day)) ? [mark.typed] : [];
  });
  const weeks = [...text.matchAll(shortTimes)].flatMap(({ 0: typed, index }) => {
    const clause =
      text
        .slice(0, index)
        .split(/[.?!,;]/)
        .at(-1) ?? '';
    const isMeeting = /^to(?:morrow|night)$/i.test(typed) && !isToCome(reading, named);
    return isMeeting || ofTalk.test(clause) ? [] : [typed.toLowerCase()];
  });
  return [...days, ...weeks];
};
