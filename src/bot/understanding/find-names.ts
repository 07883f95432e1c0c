import { grammarStems } from './grammar-words.ts';
import {
  isMeasuring,
  type Named,
  type NameEntry,
  type NameIndex,
  withoutMilestones,
} from './name-index.ts';
import type { Token } from './tokens.ts';

/** Something that a message names, and by which of its tokens. */
export type Mention = {
  /** What it may be; several are a question back unless something else decides. */
  readonly named: readonly Named[];
  readonly at: readonly number[];
  /**
   * `sure`: a whole name stands there; `likely`: several words of one; `loose`: one word that only names of one
   * indicator hold; `near`: what the council says is only near.
   */
  readonly how: 'sure' | 'likely' | 'loose' | 'near';
};

/** So many words may stand between those of a name: "children who are currently in care". */
const gap = 3;

type Match = {
  readonly entry: NameEntry;
  readonly at: readonly number[];
  readonly whole: boolean;
  /** The stems of the name that stand there. */
  readonly held: readonly string[];
  readonly weight: number;
};

type Placed = ReadonlyMap<string, readonly number[]>;

const placeStems = (tokens: readonly Token[], { stemsOf }: NameIndex): Placed => {
  const placed = new Map<string, number[]>();
  for (const [at, { word, mark }] of tokens.entries())
    if (!mark)
      for (const stem of stemsOf(word)) placed.set(stem, [...(placed.get(stem) ?? []), at]);
  return placed;
};

/** Of the places of a name's words, in one sentence and near together, those that hold most of it in the least space. */
const cluster = (stems: readonly string[], placed: Placed, tokens: readonly Token[]): number[] => {
  const runFrom = (from: number): number[] => {
    const isNear = (at: number) => at >= from && tokens[at]?.sentence === tokens[from]?.sentence;
    const near = stems.flatMap((stem) => placed.get(stem)?.find(isNear) ?? []);
    const run = [...new Set(near)].toSorted((a, b) => a - b);
    const cut = run.findIndex((at, index) => index > 0 && at - (run[index - 1] ?? at) > gap + 1);
    return cut < 0 ? run : run.slice(0, cut);
  };
  const held = (run: readonly number[]): number =>
    stems.filter((stem) => placed.get(stem)?.some((at) => run.includes(at))).length;
  const [best = []] = stems
    .flatMap((stem) => placed.get(stem) ?? [])
    .map(runFrom)
    .toSorted((a, b) => held(b) - held(a) || spread(a) - spread(b));
  return best;
};

const spread = (at: readonly number[]): number => (at.at(-1) ?? 0) - (at[0] ?? 0);

const matchesOf = (tokens: readonly Token[], index: NameIndex): Match[] => {
  const placed = placeStems(tokens, index);
  const candidates = new Set([...placed.keys()].flatMap((stem) => index.byStem.get(stem) ?? []));
  return [...candidates].flatMap((entry) => {
    const at = cluster(entry.stems, placed, tokens);
    const held = entry.stems.filter((stem) => placed.get(stem)?.some((one) => at.includes(one)));
    if (held.length === 0) return [];
    const weight = held.reduce((sum, stem) => sum + index.weightOf(stem), 0);
    return [{ entry, at, held, whole: held.length === entry.stems.length, weight }];
  });
};

const covers = (one: readonly number[], other: readonly number[]): boolean =>
  other.every((at) => one.includes(at));

/** A whole name before a part of one, the longer before the shorter, the closer before the wider. */
const byStrength = (a: Match, b: Match): number =>
  Number(b.whole) - Number(a.whole) ||
  b.at.length - a.at.length ||
  spread(a.at) - spread(b.at) ||
  b.weight - a.weight;

const distinct = (all: readonly Named[]): Named[] => [
  ...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values(),
];

/** Of an indicator and its parts, the indicator is meant where the words fit them alike. */
const joinFamily = (alike: readonly Named[]): Named[] => {
  const all = withoutMilestones(alike, (one) => one);
  const indicators = all.filter(({ kind }) => kind === 'indicator').map(({ id }) => id);
  return all.filter(
    (one) => one.kind === 'indicator' || !one.indicator || !indicators.includes(one.indicator),
  );
};

/** Of everything that is measured there may be a total. */
const sized = new Set(['total', 'overal']);

/** Only what is measured can be told by a part of its name: nobody is called by a word of their post. */
const isTelling = ({ weight, at, held: stems, entry: { named, printed } }: Match): boolean =>
  weight >= 1 &&
  !stems.every((stem) => isMeasuring(stem) || grammarStems.has(stem)) &&
  (at.length > 1 || (printed && !sized.has(stems[0] ?? ''))) &&
  (/^(?:indicator|measure)$/.test(named.kind) ||
    (/^(?:performance|milestone)$/.test(named.kind) && at.length > 1));

const howNamed = ({ whole, at }: Match): Mention['how'] => {
  if (whole) return 'sure';
  return at.length > 1 ? 'likely' : 'loose';
};

/**
 * What a message names, by whole names in any order and with words between, and by telling parts of names.
 * Each word counts for one thing only.
 */
export const findNames = (tokens: readonly Token[], index: NameIndex): Mention[] => {
  const mentions: Mention[] = [];
  const taken = new Set<number>();
  const left = matchesOf(tokens, index).toSorted(byStrength);
  for (const match of left) {
    if (match.at.some((at) => taken.has(at))) continue;
    if (!match.whole && !isTelling(match)) continue;
    const alike = left.filter(
      (one) =>
        one.whole === match.whole &&
        covers(one.at, match.at) &&
        covers(match.at, one.at) &&
        (one.whole
          ? one.entry.stems.length === match.entry.stems.length
          : one.weight === match.weight),
    );
    const named = joinFamily(distinct(alike.map(({ entry }) => entry.named)));
    const near = alike.every(({ entry }) => entry.near);
    mentions.push({ named, at: match.at, how: near ? 'near' : howNamed(match) });
    for (const at of match.at) taken.add(at);
  }
  return mentions.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
};
