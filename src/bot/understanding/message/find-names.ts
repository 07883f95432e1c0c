import { stemOf } from '../../../domain/find-words.ts';
import { preferMilestones, takeLoose, withListed } from './beside-names.ts';
import { withCategory } from './find-categories.ts';
import { withFurther } from './find-further.ts';
import { withoutWholes, withParts } from './find-parts.ts';
import { type Match, matchNames, spread } from './match-names.ts';
import { isMeasuring } from './measuring-words.ts';
import type { Mention } from './mention.ts';
import { measuredFirst, type NameIndex } from './name-index.ts';
import type { Named } from './names-in.ts';
import { namesNothing } from './names-nothing.ts';
import { withOutcome } from './outcome-by-word.ts';
import { grammarStems, type Token } from './tokens.ts';

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

const holdsHead = ({ held, entry }: Match): boolean => held.includes(entry.stems.at(-1) ?? '');

/** "Temp accommodation" is part of a printed name before it is one of a taught "temporary accommodation budget". */
const printedFirst = (alike: readonly Match[]): readonly Match[] => {
  const printed = alike.filter(({ whole, entry }) => !whole && entry.printed);
  const indicators = printed.map(({ entry }) => entry.named.indicator);
  return printed.length === 0
    ? alike
    : alike.filter((one) => holdsHead(one) || indicators.includes(one.entry.named.indicator));
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
  const all = matchNames(tokens, index);
  const left = all.filter((one) => !namesNothing(one, { all, tokens, index })).toSorted(byStrength);
  for (const match of left) {
    if (match.at.some((at) => taken.has(at))) continue;
    // "Every one, both priorities" is no priority one.
    const isNumbered = match.entry.named.kind === 'outcome' && match.telling < match.at.length;
    const isLoose = match.entry.near || isNumbered;
    if (match.whole ? isLoose && !isTogether(match) : !isTelling(match, index)) continue;
    const fitting = left.filter(
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
    const alike = printedFirst(fitting);
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
