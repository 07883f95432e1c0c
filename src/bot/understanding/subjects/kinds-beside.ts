import { isOfMeasures, type Mention, placesNamed } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';

/** "Child protection plans" where only conferences are: the word behind part of a name is one of something else's name. */
const headsElsewhere = ({ mentions, tokens }: MessageReading): string[] => {
  const idsOf = ({ named }: Mention) => new Set(named.map(({ indicator, id }) => indicator ?? id));
  return mentions.flatMap((part) => {
    const next = (part.at.at(-1) ?? 0) + 1;
    const other = mentions.find(({ how, at }) => how === 'loose' && at.includes(next));
    const isHead = part.how === 'likely' && isOfMeasures(part) && other && !tokens[next]?.parted;
    return isHead && idsOf(other).isDisjointFrom(idsOf(part)) ? [tokens[next]?.word ?? ''] : [];
  });
};

/** "B roads": a letter right before a name is a kind of it. */
const lettersOfKinds = ({ mentions, tokens }: MessageReading): string[] =>
  mentions.flatMap((mention) => {
    const [at = 0] = mention.at;
    const before = tokens[at - 1];
    const isKind = before?.capital && /^[b-hj-z]$/.test(before.word) && !tokens[at]?.parted;
    return isKind && isOfMeasures(mention) ? [before.word] : [];
  });

const dividing = /^(?:table|list|break\w*|broken|split|figures)$/;

/**
 * "Potholes or missed bins", "a table of repairs by trade": what a name is compared with, or to be broken down by.
 *
 * @param others the words left over that may tell something else
 */
export const wordsBeside = (
  { mentions, tokens }: MessageReading,
  others: ReadonlySet<string>,
): string[] => {
  const named = placesNamed(mentions.filter(({ how }) => how !== 'near'));
  return tokens
    .flatMap(({ word, sentence }, at) => {
      const [before, next, end] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
      const isCompared = /^(?:compared?|comparison|versus|vs)$/.test(before?.word ?? '');
      if (isCompared && /^(?:with|to|against)$/.test(word) && next?.capital) return [next.word];
      if (word === 'or' && before && named.has(at + 1)) return [before.word];
      if (word === 'or' && next && named.has(at - 1)) return [next.word];
      const isLast = !end || end.parted || end.sentence !== sentence;
      const isDivided = tokens.some((one, place) => place < at && dividing.test(one.word));
      return word === 'by' && next && isLast && isDivided ? [next.word] : [];
    })
    .filter((word) => others.has(word));
};

/** The words right beside a name that make it the name of something else. */
export const kindsBeside = (reading: MessageReading): string[] => [
  ...lettersOfKinds(reading),
  ...headsElsewhere(reading),
];
