import { isOfMeasures } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { grammarClass, type Token } from '../message/tokens.ts';

/** Who tells something, or of whom it is told. */
const teller = /^(?:i|we|my|our|he|she|they|everyone|everybody|someone|somebody)$/;
/** "Hello, I was", "So we had". */
const before = /^(?:conjunction|adverb)$/;

/** "I only want boys", "we are asking about flats": what is asked for, and no story. */
const focusing =
  /^(?:only|just|mean|meant|want\w*|need\w*|ask\w*|look\w*|care|interested|after|about|specifically|particularly|especially)$/;

/** Behind "sorry, " or "good evening all, ". */
const mostOfCourtesy = 3;

const firstWord = (tokens: readonly Token[]): string | undefined => {
  const joint = tokens.findIndex(({ parted }, at) => parted && at > 0);
  const said = joint > 0 && joint <= mostOfCourtesy ? tokens.slice(joint) : tokens;
  return said.find(({ word }) => !before.test(grammarClass(word) ?? ''))?.word;
};

const isStory = (tokens: readonly Token[]): boolean =>
  teller.test(firstWord(tokens) ?? '') && !tokens.some(({ word }) => focusing.test(word));

const asking = / (?:how (?:many|much)|what|which|who|when|why) /;
const ordering = /^(?:show|tell|give)$/;

const isQuestion = (tokens: readonly Token[]): boolean => {
  const first = firstWord(tokens) ?? '';
  return (
    ordering.test(first) ||
    grammarClass(first) === 'auxiliary' ||
    asking.test(` ${tokens.map(({ word }) => word).join(' ')} `)
  );
};

/**
 * Where somebody tells of themselves or of others, in sentences of their own before the question in which something is named.
 *
 * @example of “I was elected in May. How many children are in care?” the places of “I was elected in May”
 */
export const placesTold = (
  { tokens, mentions }: Pick<MessageReading, 'tokens' | 'mentions'>,
  codes: readonly string[],
): ReadonlySet<number> => {
  const named = mentions.filter((one) => isOfMeasures(one) && one.how !== 'loose');
  const sentences = new Set(
    named.flatMap(({ at }) => at.map((place) => tokens[place]?.sentence ?? 0)),
  );
  const [asked, ...more] = sentences;
  if (codes.length === 0 || asked === undefined || more.length > 0) return new Set();
  const inSentence = (place: number) => tokens.filter(({ sentence }) => sentence === place);
  if (!isQuestion(inSentence(asked))) return new Set();
  const told = Array.from({ length: asked }, (_, place) => place).filter((place) =>
    isStory(inSentence(place)),
  );
  // A name may be that of a place, but for that of a day: "on Saturday".
  return new Set(
    tokens.flatMap(({ sentence, capital }, at) =>
      told.includes(sentence) && (!capital || tokens[at - 1]?.word === 'on') ? [at] : [],
    ),
  );
};
