/** Whoever speaks of themselves, or of what others do, asks nothing there. */
const speaks =
  /(?:^|[^\p{L}])(?:i|i'[a-z]+|me|my|myself|we|we'[a-z]+|he|she|they|they'[a-z]+|somebody|someone|everyone keeps|people keep|it's (?:for|a|an|my|our|the|to)|it is (?:for|a|an|to)|need (?:it|this)|want (?:it|this)|wants? to know|asked|asking|asks|keeps? asking|new (?:in|to)|just back|back from|fresh from|thought|reckon|(?:on|by|next|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\p{L}'])/u;

/** Words that narrow what was asked: such a part belongs to the question. */
const narrows =
  /(?:^|[^\p{L}])(?:only|just the|by|per|those|these|ones|the one|not|no|except|excluding|without|but|including|broken|split|under|over|aged|mean|meant|want|wanted|bit|part|type|kind|specifically|particularly|especially|discussed|about|ward|patch|village|town|street|estate|live|work|works|represent|cover|based|for(?= (?!(?:the|my|our|an?|me|us|him|her|them|now|today|tomorrow|cabinet|scrutiny)(?!\p{L}))))(?![\p{L}])/u;

/** More is a letter, not a question. */
const mostParts = 12;

const sentenceEnd = /(?<=[.?!;])\s+/;

/** Where something is added to a question, in one sentence. A normalised text has no two blanks together. */
const clauseStart =
  / ?, ?| - | (?=(?:and|so|but|because|cos|since|before|when|while|as|if|or|that|which)\s+(?:i|i'[a-z]+|am i|we|we'[a-z]+|my|our|they|somebody|someone)(?![\p{L}]))/u;

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const isAddedSentence = (text: string): boolean => wordCount(text) >= 3 && !text.endsWith('?');

/** "What is it there" asks about the place that was named before. */
const pointsToPlace = /(?<!(?:is|are|was|were|been|be) )\bthere\b(?! (?:is|are|was|were|any|been))/;

type Part = { readonly text: string; readonly own: boolean };

const clausesOf = (sentence: string): Part[] => {
  const clauses = sentence.split(clauseStart).filter((one) => one.trim() !== '');
  return clauses.map((text) => ({ text, own: clauses.length === 1 }));
};

/**
 * A normalised text without what is said around the question: whole sentences and clauses that name
 * nothing and tell of whoever asks. "What are we doing about crime? A parish councillor has written in."
 *
 * @param isIdle whether a part names nothing that can be asked about, and holds words that mean nothing
 * @returns the text without all of them, and without each of them; none when there is nothing to leave
 *   out, or nothing would be left
 */
export const dropChatter = (plain: string, isIdle: (text: string) => boolean): string[] => {
  const parts = plain.split(sentenceEnd).flatMap(clausesOf);
  const isChatter = ({ text, own }: Part): boolean =>
    isIdle(text) && !narrows.test(text) && (speaks.test(text) || (own && isAddedSentence(text)));
  const chatter = parts.filter(isChatter);
  const without = (left: readonly Part[]): string =>
    parts
      .filter((part) => !left.includes(part))
      .map(({ text }) => text)
      .join('. ');
  const shorter = [without(chatter), ...chatter.map((one) => without([one]))];
  if (chatter.length === 0 || parts.length > mostParts) return [];
  return [...new Set(shorter)]
    .filter((text) => text !== '' && !pointsToPlace.test(text))
    .slice(0, 4);
};
