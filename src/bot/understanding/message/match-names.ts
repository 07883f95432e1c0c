import type { NameEntry, NameIndex } from './name-index.ts';
import { isCouncilItself, isCouncilWord } from './the-council.ts';
import { grammarStems, isGrammar, type Token } from './tokens.ts';

/** So many words may stand between those of a name: "children who are currently in care". */
const gap = 3;
/** And so many of which none tells anything: "children does the council have in care". */
const lightGap = 6;

/** Where words of a name stand in a message. */
export type Match = {
  readonly entry: NameEntry;
  readonly at: readonly number[];
  readonly whole: boolean;
  /** The stems of the name that stand there. */
  readonly held: readonly string[];
  /** How many of its words say more than how others are tied together. */
  readonly telling: number;
  /** How often the order of the name is turned. */
  readonly turned: number;
  readonly weight: number;
  /** It holds a name that is no word, which stands in the title of a milestone alone. */
  readonly isProper: boolean;
};

/** A message as its words are looked up. */
type Places = {
  /** Where each stem stands. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** The stems of each word; several where it is short for them. */
  readonly stems: readonly (readonly string[])[];
  /** The stretch that each word is in: no name goes on in the next sentence, or beyond a number. */
  readonly stretch: readonly string[];
  /** Whether each word only ties others together, or names the council. */
  readonly light: readonly boolean[];
  /** Whether each is the council itself: "does the council have". */
  readonly itself: readonly boolean[];
};

/** "Who looks after the roads" is of no children looked after, and "why did we bin it" of no bins. */
const isVerb = (word: string, before: Token | undefined, after: Token | undefined): boolean =>
  (/^who(?:ever)?$/.test(before?.word ?? '') && /[^s]s$/.test(word)) ||
  (/^(?:i|we|you|they|he|she)$/.test(before?.word ?? '') &&
    /^(?:it|them)$/.test(after?.word ?? ''));

const placeWords = (tokens: readonly Token[], { stemsOf, ofCouncil }: NameIndex): Places => {
  const stems = tokens.map(({ word, mark }, at) =>
    mark || isVerb(word, tokens[at - 1], tokens[at + 1]) ? [] : stemsOf(word),
  );
  const byStem = new Map<string, number[]>();
  for (const [at, all] of stems.entries())
    for (const stem of all) byStem.set(stem, [...(byStem.get(stem) ?? []), at]);
  let numbers = 0;
  const isList = tokens.filter(({ mark }) => mark?.kind === 'number').length > 1;
  const stretch = tokens.map(({ sentence, mark, parted }) => {
    // "6,105 total, asb 2,710" names two things.
    if (mark?.kind === 'number' || (isList && parted)) numbers += 1;
    return `${sentence} ${numbers}`;
  });
  const light = tokens.map(
    ({ word, stem, mark }) =>
      !mark && (isGrammar(word) || isCouncilWord(word) || ofCouncil.has(stem)),
  );
  const itself = tokens.map((_, at) => isCouncilItself(tokens, at));
  return { byStem, stems, stretch, light, itself };
};

/** How far the last of its words stands from the first. */
export const spread = (at: readonly number[]): number => (at.at(-1) ?? 0) - (at[0] ?? 0);

const isApart = (one: number, next: number, light: Places['light']): boolean => {
  const between = light.slice(one + 1, next);
  return between.length > (between.every((is) => is) ? lightGap : gap);
};

type Held = { readonly at: readonly number[]; readonly held: readonly string[] };

/** Where the words of a name stand near together, so that most of it is held in the least space. */
const cluster = (
  name: readonly string[],
  { byStem, stems, stretch, light, itself }: Places,
): Held => {
  // What is short for several words stands for all of them: "LAC" is no child of "child protection". The council
  // itself is no word of "council foster carers", but for "the council foster carers".
  const placesOf = (stem: string): readonly number[] =>
    (byStem.get(stem) ?? []).filter(
      (at) =>
        stems[at]?.every((one) => name.includes(one)) &&
        (!itself[at] || stems[at + 1]?.some((one) => name.includes(one))),
    );
  const runFrom = (from: number): Held => {
    const isNear = (at: number) => at >= from && stretch[at] === stretch[from];
    const near = name.flatMap((stem) => placesOf(stem).find(isNear) ?? []);
    const run = [...new Set(near)].toSorted((a, b) => a - b);
    const cut = run.findIndex((at, index) => index > 0 && isApart(run[index - 1] ?? at, at, light));
    const at = cut < 0 ? run : run.slice(0, cut);
    return { at, held: name.filter((stem) => placesOf(stem).some((one) => at.includes(one))) };
  };
  const [best = { at: [], held: [] }] = name
    .flatMap(placesOf)
    .map(runFrom)
    .toSorted((a, b) => b.held.length - a.held.length || spread(a.at) - spread(b.at));
  return best;
};

/** How often a word stands before one that it follows in the name. */
const countTurned = (held: readonly string[], at: readonly number[], { stems }: Places): number => {
  const order = held.map((stem) => at.find((place) => stems[place]?.includes(stem)) ?? 0);
  return order.filter((place, index) => index > 0 && place < (order[index - 1] ?? 0)).length;
};

/** Every name of which any word stands in the message, where most of it stands together. */
export const matchNames = (tokens: readonly Token[], index: NameIndex): Match[] => {
  const places = placeWords(tokens, index);
  const candidates = new Set(
    [...places.byStem.keys()].flatMap((stem) => index.byStem.get(stem) ?? []),
  );
  return [...candidates].flatMap((entry) => {
    const { at, held } = cluster(entry.stems, places);
    if (held.length === 0) return [];
    const weight = held.reduce((sum, stem) => sum + index.weightOf(stem), 0);
    const told = at.filter((place) => places.stems[place]?.some((stem) => !grammarStems.has(stem)));
    return [
      {
        ...{ entry, at, held, weight },
        whole: held.length === entry.stems.length,
        telling: told.length,
        turned: countTurned(held, at, places),
        isProper:
          entry.named.kind === 'milestone' && held.some((stem) => index.ofMilestones.has(stem)),
      },
    ];
  });
};
