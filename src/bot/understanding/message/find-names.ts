import { stemOf } from '../../../domain/find-words.ts';
import { isAcrossJoint } from './across-joints.ts';
import { withCategory } from './find-categories.ts';
import { isBackThen, withFurther } from './find-further.ts';
import { withoutWholes, withParts } from './find-parts.ts';
import { isMeasuring } from './measuring-words.ts';
import { isOfMeasures, type Mention } from './mention.ts';
import { measuredFirst, type Named, type NameEntry, type NameIndex } from './name-index.ts';
import { withOutcome } from './outcome-by-word.ts';
import { isSaidOfRisks } from './said-of-risks.ts';
import { isCouncilItself, isCouncilWord } from './the-council.ts';
import { grammarStems, isGrammar, type Token } from './tokens.ts';

/** So many words may stand between those of a name: "children who are currently in care". */
const gap = 3;
/** And so many of which none tells anything: "children does the council have in care". */
const lightGap = 6;

type Match = {
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

const spread = (at: readonly number[]): number => (at.at(-1) ?? 0) - (at[0] ?? 0);

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

const matchesOf = (tokens: readonly Token[], index: NameIndex): Match[] => {
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

const covers = (one: readonly number[], other: readonly number[]): boolean =>
  other.every((at) => one.includes(at));

/**
 * A whole name before a part of one, the longer before the shorter, the one in its own order ("need children in
 * care"), the closer before the wider.
 */
const byStrength = (a: Match, b: Match): number =>
  Number(b.whole) - Number(a.whole) ||
  b.telling - a.telling ||
  b.at.length - a.at.length ||
  a.turned - b.turned ||
  spread(a.at) - spread(b.at) ||
  b.weight - a.weight;

const distinct = (all: readonly Named[]): Named[] => [
  ...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values(),
];

/** Of an indicator and its parts, the indicator is meant where the words fit them alike. */
const joinFamily = (alike: readonly Named[]): Named[] => {
  const all = measuredFirst(alike, (one) => one);
  const indicators = all.filter(({ kind }) => kind === 'indicator').map(({ id }) => id);
  return all.filter(
    (one) => one.kind === 'indicator' || !one.indicator || !indicators.includes(one.indicator),
  );
};

/** Titles of milestones are sentences, whose words stand in many orders. */
const fewestOfTitle = 4;

const isTitle = ({ kind }: Named, at: readonly number[]): boolean =>
  kind === 'milestone' && at.length >= fewestOfTitle;

/** Words of a name in another order must stand together. */
const isTogether = ({ turned, at }: Match): boolean => turned === 0 || spread(at) < at.length;

/** "England average?" is of no figure that is called an average, "at year end" of none that is yearly, and "all services" of none of buses. */
const ofAny: ReadonlySet<string> = new Set(
  ['target', 'average', 'year', 'end', 'service'].map(stemOf),
);

/** Only what is measured can be told by a part of its name: nobody is called by a word of their post. */
const isTelling = (match: Match, { ofCouncil }: Pick<NameIndex, 'ofCouncil'>): boolean => {
  const { weight, at, held: stems, entry, isProper } = match;
  const { named, printed } = entry;
  return (
    weight >= 1 &&
    (isTogether(match) || isTitle(named, at)) &&
    !stems.every(
      (stem) =>
        isMeasuring(stem) || grammarStems.has(stem) || ofCouncil.has(stem) || ofAny.has(stem),
    ) &&
    (at.length > 1 || printed) &&
    (/^(?:indicator|measure)$/.test(named.kind) ||
      (/^(?:performance|milestone)$/.test(named.kind) && (at.length > 1 || isProper)))
  );
};

/** "Who looks after crime" is of nobody who is looked after: the verb says who is in charge. */
const isPhrasalVerb = ({ at }: Match, tokens: readonly Token[]): boolean =>
  /^looks? after$/.test(at.map((place) => tokens[place]?.word).join(' '));

/** "What is waiting for my sign-off" is of no waiting list. */
const isWaitOfRound = ({ at: [at = 0, ...more] }: Match, tokens: readonly Token[]): boolean =>
  more.length === 0 &&
  tokens[at]?.stem === stemOf('wait') &&
  / (?:for|on) (?:\S+ )?(?:me|sign\w*|approv\w*) /.test(
    ` ${tokens
      .slice(at + 1, at + 4)
      .map(({ word }) => word)
      .join(' ')} `,
  );

/** "I need the figure" is of nobody in need. */
const isWish = ({ at: [at = 0, ...more] }: Match, tokens: readonly Token[]): boolean =>
  more.length === 0 &&
  /^(?:need|want)(?:s|ed)?$/.test(tokens[at]?.word ?? '') &&
  /^(?:i|we|you|he|she|they|who|do|does|also|really|just)$/.test(tokens[at - 1]?.word ?? '');

/** "Who do I ask" is of nobody called Aske, who has the same stem. */
const isOnlyLikeName = (
  { entry, at }: Match,
  tokens: readonly Token[],
  { words }: Pick<NameIndex, 'words'>,
): boolean =>
  entry.named.kind === 'person' && at.some((place) => !words.has(tokens[place]?.word ?? ''));

const howNamed = ({ whole, at }: Match): Mention['how'] => {
  if (whole) return 'sure';
  return at.length > 1 ? 'likely' : 'loose';
};

const joining = /^(?:and|or|plus|vs|versus)$/;

type Span = { readonly from: number; readonly to: number };

/** Whether two things are named one after the other, as in a list: "absence and roads", "ASB, the roads one". */
const areListed = (one: Span, next: Span, tokens: readonly Token[]): boolean => {
  const between = tokens.slice(one.to + 1, next.from);
  const isTied = between.some(({ word }) => joining.test(word));
  const isParted = tokens.slice(one.to + 1, next.from + 1).some(({ parted }) => parted);
  return (
    one.to < next.from &&
    tokens[one.to]?.sentence === tokens[next.from]?.sentence &&
    (isTied || isParted) &&
    between.every(({ word, stem, mark }) => !mark && (isGrammar(word) || isMeasuring(stem)))
  );
};

const spanOf = ({ at }: Mention): Span => ({ from: at[0] ?? 0, to: at.at(-1) ?? 0 });

/** One word that only one indicator bears is its name where it stands in a list with others that are named. */
const withListed = (mentions: readonly Mention[], tokens: readonly Token[]): Mention[] => {
  const sure = [
    ...mentions.filter(({ how }) => how === 'sure' || how === 'likely').map(spanOf),
    ...tokens.flatMap(({ mark }, at) => (mark?.kind === 'code' ? [{ from: at, to: at }] : [])),
  ];
  return mentions.map((one) => {
    const own = spanOf(one);
    const isListed = sure.some(
      (other) => areListed(other, own, tokens) || areListed(own, other, tokens),
    );
    return one.how === 'loose' && isListed ? { ...one, how: 'likely' as const } : one;
  });
};

/** Where nothing else says what is measured, the first word that only one indicator bears does: "employment". */
const takeLoose = (mentions: readonly Mention[], tokens: readonly Token[]): Mention[] => {
  const first = mentions.find(({ how }) => how === 'loose');
  const isTold =
    tokens.some(({ mark }) => mark?.kind === 'code') ||
    mentions.some((one) => one.how !== 'loose' && isOfMeasures(one));
  return mentions.map((one) => (one === first && !isTold ? { ...one, how: 'likely' } : one));
};

/**
 * Where a milestone is named, a word or two of its title name nothing that is measured: "the family unit in Port
 * Merrin".
 */
const preferMilestones = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { ofMilestones, entries }: NameIndex,
): Mention[] => {
  const stemsAt = (at: readonly number[]): string[] => at.map((place) => tokens[place]?.stem ?? '');
  const told = mentions
    .filter(({ named }) => named.every(({ kind }) => kind === 'milestone'))
    .filter(({ at, how }) => how === 'sure' || stemsAt(at).some((stem) => ofMilestones.has(stem)))
    .flatMap(({ named }) => named.map(({ id }) => id));
  const isInTitle = ({ at }: Mention): boolean =>
    entries.some(
      ({ named: { kind, id }, stems }) =>
        kind === 'milestone' &&
        told.includes(id) &&
        stemsAt(at).every((stem) => stems.includes(stem)),
    );
  return mentions.filter((one) => !isOfMeasures(one) || one.how === 'sure' || !isInTitle(one));
};

/**
 * What a message names, by whole names in any order and with words between, and by telling parts of names.
 * Each word counts for one thing only.
 */
export const findNames = (tokens: readonly Token[], index: NameIndex): Mention[] => {
  const mentions: Mention[] = [];
  const taken = new Set<number>();
  const all = matchesOf(tokens, index);
  const left = all
    .filter(
      (one) =>
        !isAcrossJoint(one, all, tokens) &&
        !isOnlyLikeName(one, tokens, index) &&
        !isPhrasalVerb(one, tokens) &&
        !one.at.some((at) => isBackThen(at, tokens)) &&
        !isSaidOfRisks(one.at, tokens) &&
        !isWaitOfRound(one, tokens) &&
        !isWish(one, tokens),
    )
    .toSorted(byStrength);
  for (const match of left) {
    if (match.at.some((at) => taken.has(at))) continue;
    // "Every one, both priorities" is no priority one.
    const isNumbered = match.entry.named.kind === 'outcome' && match.telling < match.at.length;
    const isLoose = match.entry.near || isNumbered;
    if (match.whole ? isLoose && !isTogether(match) : !isTelling(match, index)) continue;
    const alike = left.filter(
      (one) =>
        one.whole === match.whole &&
        // By a part of its name no risk is called.
        (one.whole || one.entry.named.kind !== 'risk') &&
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
  const inOrder = mentions.toSorted((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
  const told = withoutWholes(withParts(takeLoose(inOrder, tokens), tokens, index), tokens);
  const found = preferMilestones(withFurther(told, tokens, index), tokens, index);
  return withListed(withOutcome(withCategory(found, tokens, index), tokens, index), tokens);
};
