import type { Catalogue } from '../../../domain/catalogue.ts';
import { type SameWords, searchStems, stemOf } from '../../../domain/find-words.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { tellingStems } from '../message/measuring-words.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';

/** So many may be meant by one name. */
const mostMeant = 3;
/** A word that more people than this have in their posts and in what they lead tells none of them. */
const leastTelling = 1 / mostMeant;

/** Words that ask for somebody, or say what for, and tell nobody. */
const asking: ReadonlySet<string> = new Set(
  'lead officer manager responsible charge own owner sponsor contact email name look run person people phone telephone number ring speak query report document figure wrong'
    .split(' ')
    .map(stemOf),
);

const stemsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap(tellingStems));

const namesOf = ({ name, shortName, measures }: Indicator): string[] => [
  ...[name, shortName],
  ...measures.flatMap((one) => [one.name, one.shortName]),
];

/**
 * The people whose posts, or the names of what they lead, have the words of a message: those who have the rarest of them.
 *
 * @returns none where no word tells anybody, or too many have it
 * @example “who is the head of finance”, “who looks after the bins”
 */
export const peopleByWords = (
  words: readonly string[],
  { catalogue, sameWords }: { readonly catalogue: Catalogue; readonly sameWords: SameWords },
): string[] => {
  const texts = catalogue.people.map(({ id, role = '' }) => ({
    id,
    post: stemsIn([role]),
    led: stemsIn(
      catalogue.indicators.filter((one) => one.indicatorLeads.includes(id)).flatMap(namesOf),
    ),
  }));
  const scores = new Map<string, number>();
  for (const word of words.filter((one) => !asking.has(stemOf(one)))) {
    const stems = searchStems(word, sameWords);
    for (const where of ['post', 'led'] as const) {
      const found = texts.filter((one) => stems.some((stem) => one[where].has(stem)));
      for (const { id } of found) scores.set(id, (scores.get(id) ?? 0) + 1 / found.length);
    }
  }
  const best = Math.max(0, ...scores.values());
  const meant = [...scores].flatMap(([id, score]) => (score === best ? [id] : []));
  return best >= leastTelling && meant.length <= mostMeant ? meant : [];
};

/** Whether a message says somebody's post and hardly anything else: "cabinet member for housing, email?" */
export const saysPost = (
  { tokens }: Pick<MessageReading, 'tokens'>,
  { people }: Pick<Catalogue, 'people'>,
): boolean => {
  const said = tokens.flatMap(({ word, stem }) =>
    isGrammar(word) || asking.has(stem) ? [] : [stem],
  );
  return (
    said.length > 1 &&
    people.some(({ role = '' }) => {
      const post = stemsIn([role]);
      return said.every((stem) => post.has(stem));
    })
  );
};
