import { isOfMeasures, type Mention } from './mention.ts';
import type { NameIndex } from './name-index.ts';
import { type Ages, agesIn, isSameAge } from './said-ages.ts';
import type { Token } from './tokens.ts';

const range = /(?<![\w.,£])(\d{1,3}) ?(?:-|–|to) ?(\d{1,3})(?:s|(?![\w.,%]))/g;

/** The ages that a text says, and every range of numbers, which may be one. */
const rangesIn = (text: string): { from: number; to: number; words: readonly string[] }[] => [
  ...agesIn(text),
  ...[...text.matchAll(range)].map(([all, from, to]) => ({
    from: Number(from),
    to: Number(to),
    words: all.split(/[ –-]/),
  })),
];

type OfAge = { readonly id: string; readonly ages: Ages };

const years =
  /(?<![\w.,£/-])(\d{2}) ?(?:[-–]|to) ?(\d{2})(?:s|yos?|[ -]years?[ -]olds?)?(?![\w%/–-]|[.,]\d)/g;

/**
 * Texts in which what may be the years 2016/17 is said as ages, each with what has to be named for that: a line of a
 * breakdown that is of these ages, or an indicator that is of them itself, of which they say nothing more.
 */
export const textsByAge = (
  text: string,
  { breakdowns: { ofAges, inNames } }: Pick<NameIndex, 'breakdowns'>,
): { readonly text: string; readonly isNamed: (mentions: readonly Mention[]) => boolean }[] => {
  const lines = ofAges.map(({ line, ages }) => ({ id: line.id, ages }));
  const say = (all: readonly OfAge[], isOwn: boolean) => {
    const ids = new Set<string | undefined>();
    const said = text.replace(years, (typed, from, to) => {
      const of = all.filter(({ ages }) => ages.from === Number(from) && ages.to === Number(to));
      for (const { id } of of) ids.add(id);
      if (of.length === 0) return typed;
      return isOwn ? '' : `${from} to ${to}`;
    });
    const isNamed = (mentions: readonly Mention[]): boolean =>
      mentions.some(
        ({ named: [first] }) => ids.has(first?.id) || (isOwn && ids.has(first?.indicator)),
      );
    return ids.size > 0 ? [{ text: said, isNamed }] : [];
  };
  return [...say(lines, false), ...say(inNames, true)];
};

const besideAges =
  /^(?:aged?|ages|over|under|above|below|plus|older|younger|years?|yrs?|olds?|to|and|people|those|ones|young(?:er)?|elderly|groups?|bands?)$/;

/** The places of the words of an age, with those beside them that say no more than that it is one. */
const placesOf = (words: readonly string[], tokens: readonly Token[]): number[] => {
  const isNumber = ({ word, mark }: Token): boolean =>
    mark ? mark.kind === 'number' && words.includes(String(mark.value)) : words.includes(word);
  const at = tokens.flatMap((token, place) =>
    isNumber(token) && !besideAges.test(token.word) ? [place] : [],
  );
  const beside = [
    Math.min(...at) - 1,
    Math.min(...at) - 2,
    Math.max(...at) + 1,
    Math.max(...at) + 2,
  ];
  return at.length === 0
    ? []
    : [...at, ...beside.filter((place) => besideAges.test(tokens[place]?.word ?? ''))].toSorted(
        (a, b) => a - b,
      );
};

/** Of an indicator that is named and broken down by age, the line of the age that a message says: "home care wait, 85+". */
export const withPartOfAge = (
  mentions: readonly Mention[],
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  { breakdowns }: Pick<NameIndex, 'breakdowns'>,
): Mention[] => {
  const [whole, ...others] = mentions.filter(isOfMeasures);
  const indicator = whole?.named[0]?.indicator;
  const own = breakdowns.ofAges.filter(({ line }) => line.indicator === indicator);
  if (!whole || others.length > 0 || own.length === 0) return [...mentions];
  const found = rangesIn(text).flatMap((said) => {
    const line = own.find(({ ages }) => isSameAge(said, ages))?.line;
    return line ? [{ line, at: placesOf(said.words, tokens) }] : [];
  });
  const [first] = found;
  if (!first || found.some(({ line }) => line !== first.line)) return [...mentions];
  const at = [...new Set([...whole.at, ...found.flatMap((one) => one.at)])];
  const mention: Mention = { named: [first.line], at: at.toSorted((a, b) => a - b), how: 'sure' };
  return mentions.map((one) => (one === whole ? mention : one));
};
