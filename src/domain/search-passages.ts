import MiniSearch from 'minisearch';
import { expandText, type SearchWords, stemsOf } from './find-words.ts';
import { buildTerms, holdsTerm, type Term, weigh, weighTelling } from './search-terms.ts';
import { splitStatements } from './split-statements.ts';

/** A passage of the report, and where it stands. */
export type Passage<Place> = {
  readonly place: Place;
  /** A paragraph, a bullet or a printed line, as it was written. */
  readonly text: string;
  /** Words that come from its place: the name of its indicator, the question that it answers. */
  readonly context: string;
  /** What the text is of, and does not say itself: the title of a milestone with its note. */
  readonly title?: string;
};

/** Sentences that answer what was asked, as they were written. */
export type Found<Place> = {
  readonly place: Place;
  readonly text: string;
  /**
   * How well they fit what was asked for: the weight of what they hold themselves, times the share of all that tells
   * something that they and their place hold. A word that one sentence alone has weighs 4 or 5, so that two of them are 9 where
   * nothing is lacking, and 4 where as much is.
   */
  readonly fit: number;
  /** All sentences of the passage that they stand in, in the order in which it was written. */
  readonly passage: readonly string[];
};

/** What kind of answer is wanted; a sentence that holds one comes first. */
type Wanted = 'number' | 'money' | 'reason' | 'date';

/** What is looked for, and where. */
export type PassageQuery<Place> = {
  readonly words: readonly string[];
  readonly wanted?: Wanted | undefined;
  /** Words of which every sentence shown holds at least one. */
  readonly must?: readonly string[] | undefined;
  /** Whether sentences are shown one by one; neighbours that were both found are one passage otherwise. */
  readonly apart?: boolean;
  /** Whether passages of a place are looked at; all are when it is absent. */
  readonly within?: ((place: Place) => boolean) | undefined;
};

/** A sentence of the report, and where it stands. */
export type Sentence<Place> = { readonly text: string; readonly place: Place };

/** The passages of one version of the report, ready to be searched. */
export type PassageIndex<Place> = {
  /** All that can be found, in the order of the report. */
  readonly sentences: readonly Sentence<Place>[];
  /**
   * Sentences that may answer what is asked, for somebody who chooses from them: the best first, each followed
   * by its neighbours in the same passage.
   *
   * @returns at most so many
   */
  readonly list: (query: PassageQuery<Place>, most: number) => Sentence<Place>[];
  /** @returns at most so many, the best first; nothing when no word was found */
  readonly search: (query: PassageQuery<Place>, most: number) => Found<Place>[];
};

const kinds: Readonly<Record<Wanted, RegExp>> = {
  number:
    /(?<![\d/-])(?!(?:19|20)\d\d(?!\d))\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|half|hundreds?|thousands?)\b/i,
  money: /£|\bpence\b|\b\d+p\b/,
  reason:
    /\b(?:due to|because|as a result|resulted? in|could be|reflects?|reasons?|in order to|led to|caused)\b/i,
  date: /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|sept?|oct|nov|dec|20\d\d|19\d\d)\b/i,
};

/** How much a sentence with the wanted kind of answer gains. */
const gain = 1.35;
const contextWeight = 0.45;
/** A word that only counts as the same. */
const sameWeight = 0.6;
/** What a sentence that holds nothing that is asked for would keep of its score. */
const leastKept = 0.3;
/** How a slip or a beginning is looked for: one letter in five may differ, and no more than two. */
const nearly = { prefix: true, fuzzy: 0.2, maxFuzzy: 2 };
/** Further sentences that are looked at, since neighbours count as one passage. */
const spare = 2;

/** A sentence, or several of which only the first means something by itself. */
type Statement<Place> = {
  readonly id: number;
  readonly text: string;
  readonly context: string;
  readonly place: Place;
  /** The passage that it is a part of. */
  readonly passage: number;
  readonly held: ReadonlySet<string>;
  readonly titled: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
};

type Scored<Place> = {
  readonly statement: Statement<Place>;
  readonly score: number;
  readonly fit: number;
};

const keepUnique = <Place>(scored: readonly Scored<Place>[]): Scored<Place>[] => {
  const seen = new Set<string>();
  return scored.filter(({ statement: { text } }) => !seen.has(text) && seen.add(text));
};

/** The texts of all statements of the passage that one stands in. */
type PassageOf<Place> = (statement: Statement<Place>) => readonly string[];

/** What was found in one place, the best first, in the order in which it was written. */
const toFound = <Place>(
  group: readonly [Scored<Place>, ...Scored<Place>[]],
  passageOf: PassageOf<Place>,
): Found<Place> => {
  const [{ statement, fit }] = group;
  const inOrder = group.map((one) => one.statement).toSorted((a, b) => a.id - b.id);
  const text = inOrder.map((one) => one.text).join(' ');
  return { place: statement.place, text, fit, passage: passageOf(statement) };
};

/** Neighbours in one passage that were both found become one. */
const joinNeighbours = <Place>(
  scored: readonly Scored<Place>[],
  passageOf: PassageOf<Place>,
): Found<Place>[] => {
  const groups: [Scored<Place>, ...Scored<Place>[]][] = [];
  for (const one of scored) {
    const { id, passage } = one.statement;
    const beside = groups.find((group) =>
      group.some(
        ({ statement }) => statement.passage === passage && Math.abs(statement.id - id) === 1,
      ),
    );
    if (beside) beside.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => toFound(group, passageOf));
};

/** The stems that are searched for, with their weights; one that several words stand for counts for each. */
const stemsWithWeights = (terms: readonly Term[]): Map<string, number> => {
  const weights = new Map<string, number>();
  const add = (stem: string, weight: number) =>
    weights.set(stem, (weights.get(stem) ?? 0) + weight);
  for (const { own, same, telling } of terms) {
    add(own, telling);
    for (const one of same) add(one, telling * sameWeight);
  }
  return weights;
};

const openIndex = <Place>(
  statements: readonly Statement<Place>[],
  stemsIn: (text: string) => ReadonlySet<string>,
) => {
  const index = new MiniSearch<Statement<Place>>({
    fields: ['text', 'context'],
    tokenize: (text) => [...stemsIn(text)],
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => text.split(' '), boost: { context: contextWeight } },
  });
  index.addAll(statements);
  return index;
};

/**
 * Indexes passages sentence by sentence. Sentences are ranked by BM25+ (minisearch), with words that count as
 * the same and with what their place says; nothing is reworded.
 */
export const buildPassageIndex = <Place>(
  passages: readonly Passage<Place>[],
  words: SearchWords,
): PassageIndex<Place> => {
  const stemsIn = (text: string) => stemsOf(expandText(text, words.shortForms));
  const statements: Statement<Place>[] = passages
    .flatMap(({ place, text, context, title = '' }, passage) => {
      const around = stemsIn(context);
      return splitStatements(text).map((one) => ({
        ...{ place, text: one, context, passage },
        ...{ held: stemsIn(one), titled: stemsIn(title), around },
      }));
    })
    .map((one, id) => ({ ...one, id }));
  const index = openIndex(statements, stemsIn);
  const toTerms = buildTerms(
    {
      held: statements.map(({ held }) => held),
      known: new Set(statements.flatMap(({ held, around }) => [...held, ...around])),
      nearStems: (stem) => index.search(stem, nearly).flatMap(({ terms }) => terms),
    },
    words,
  );
  const rank = (terms: readonly Term[], wanted: Wanted | undefined): Scored<Place>[] => {
    const whole = weighTelling(terms);
    const weights = stemsWithWeights(terms);
    return index
      .search([...weights.keys()].join(' '), { boostTerm: (stem) => weights.get(stem) ?? 0 })
      .flatMap(({ id, score }) => {
        const statement = statements[id as number];
        if (!statement) return [];
        const { held, titled, around, text } = statement;
        const inText = terms.filter((one) => holdsTerm(held, one) || holdsTerm(titled, one));
        const inAll = terms.filter((one) => inText.includes(one) || holdsTerm(around, one));
        const share = weighTelling(inAll) / whole;
        const gained = wanted && kinds[wanted].test(text) ? gain : 1;
        return {
          ...{ statement, fit: weigh(inText) * share },
          score: score * (leastKept + share) * gained,
        };
      })
      .toSorted((a, b) => b.score - a.score);
  };
  const byPassage = Map.groupBy(statements, ({ passage }) => passage);
  const passageOf: PassageOf<Place> = ({ passage }) =>
    (byPassage.get(passage) ?? []).map(({ text }) => text);
  const neighboursOf = ({ id, passage }: Statement<Place>): Statement<Place>[] =>
    [id, id + 1, id - 1].flatMap((at) => {
      const one = statements[at];
      return one?.passage === passage ? [one] : [];
    });
  return {
    sentences: statements,
    list: ({ words: asked, wanted, within }, most) => {
      const found = rank(toTerms(asked), wanted).filter(
        ({ statement: { place } }) => within?.(place) ?? true,
      );
      const near = found.flatMap(({ statement }) => neighboursOf(statement));
      return [...new Map(near.map((one) => [one.text, one])).values()].slice(0, most);
    },
    search: ({ words: asked, wanted, must = [], within, apart = false }, most) => {
      const terms = toTerms(asked);
      const musts = must.map((word) => toTerms([word]));
      const isWanted = ({ place, held }: Statement<Place>): boolean =>
        (within?.(place) ?? true) &&
        (musts.length === 0 || musts.some((all) => all.every((one) => holdsTerm(held, one))));
      const found = rank(terms, wanted).filter(({ statement }) => isWanted(statement));
      const unique = keepUnique(found);
      return apart
        ? unique.slice(0, most).map((one) => toFound([one], passageOf))
        : joinNeighbours(unique.slice(0, most + spare), passageOf).slice(0, most);
    },
  };
};
