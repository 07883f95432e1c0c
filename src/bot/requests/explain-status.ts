import type { Card } from '../../cards/card.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { messageCard } from '../../cards/message-card.ts';
import {
  type Catalogue,
  findIndicator,
  findMeasures,
  statusWordsIn,
} from '../../domain/catalogue.ts';
import { judgedSeries } from '../../domain/figures/headline.ts';
import { capitalise } from '../../domain/format.ts';
import {
  meaningOfColour,
  printedColourOf,
  type StatusWord,
  statusesInColour,
  wordOf,
} from '../../domain/target.ts';
import { sayWithin } from '../../domain/tolerance.ts';
import { plainName } from '../../domain/words.ts';
import { button } from '../request.ts';

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const quoted = (words: readonly string[]): string => list.format(words.map((one) => `“${one}”`));

/** The words for statuses and their colours, as far as the reports have any. */
export const statusNames = (catalogue: Catalogue): string[] =>
  statusWordsIn(catalogue).flatMap((one) => [one.word, printedColourOf(one) ?? []].flat());

/** The council's words for what is printed or shown in a colour; none for a word. */
export const statusesOfColour = (term: string, catalogue: Catalogue): string[] =>
  statusesInColour(term, statusWordsIn(catalogue)).map(({ word }) => word);

/** So many may have a tolerance of their own and be named. */
const mostNamed = 4;

/**
 * How far off its target a figure may be and still be near it: by the rule of most measures, and of those that have
 * another; or by that of what is named.
 */
export const sayRules = (catalogue: Catalogue, code?: string): string[] => {
  const named = code === undefined ? undefined : findIndicator(catalogue, code);
  const measures = named
    ? findMeasures(named, code ?? '')
    : catalogue.indicators.flatMap((one) => one.measures);
  const ruled = measures.flatMap((measure) => {
    const series = judgedSeries(measure);
    const { targetRule, statuses = [] } = measure;
    if (!series || !targetRule) return [];
    const [near, off] = [wordOf('amber', statuses), wordOf('red', statuses)].map(capitalise);
    const within = sayWithin(targetRule.amberWithin, series, 'less than');
    const apart = targetRule.amberWithin.strict ? `${within} away from it` : `${within} of it`;
    return [{ within, apart, name: nameMeasure(measure), near, off }];
  });
  const [usual, ...others] = [...Map.groupBy(ruled, ({ within }) => within)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [first] = usual?.[1] ?? [];
  if (!usual || !first) return [];
  const own = others.map(
    ([within, all]) => `${all.map(({ name }) => name).join(', ')}: ${within}.`,
  );
  const { near, off, apart } = first;
  return [
    `${named ? `${first.name}: a` : 'A'} figure that misses its target is ${near} where it is ${apart}, and ${off} otherwise.`,
    ...(own.length <= mostNamed ? own : ['Some measures have a tolerance of their own.']),
  ];
};

const inEachCard =
  'The card of each figure gives its target, and by how much the figure met or missed it.';

const explanation = (title: string, text: readonly string[], status: string): Card =>
  messageCard({
    title,
    text: text.join(' '),
    buttons: [
      button(`Which are ${status}?`, { kind: 'target', status }),
      button('All targets', { kind: 'target' }),
      button('Overview', { kind: 'overview' }),
    ],
  });

const saySymbol = ({ symbol }: StatusWord): string => `It is printed with the symbol ${symbol}.`;

const saidMeanings = {
  met: 'It means that a figure met its target.',
  near: 'It means that a figure is near its target.',
  missed: 'It means that a figure missed its target.',
} as const;

/** A word that the report prints without a colour. */
const explainWithoutColour = (own: StatusWord, catalogue: Catalogue): Card =>
  explanation(
    own.word,
    [
      'A status in this report.',
      ...(own.symbol ? [saySymbol(own)] : []),
      own.means ? saidMeanings[own.means] : 'It does not say whether a figure met its target.',
      ...(own.means && own.means !== 'met' ? sayRules(catalogue) : []),
      inEachCard,
    ],
    own.word,
  );

const sayDrawn = (colour: string, drawn: string): string =>
  drawn === colour ? `, shown in ${colour}` : `, printed in ${colour} and shown here in ${drawn}`;

/** Those that are printed in a colour, or else those that are drawn in it or mean it. */
const alikeIn = (colour: string, words: readonly StatusWord[]): readonly StatusWord[] => {
  const meant = statusesInColour(colour, words);
  const named = meant.filter((one) => plainName(printedColourOf(one) ?? '') === colour);
  return named.length > 0 ? named : meant;
};

/** A colour, or a word that has one. */
const explainColour = (
  term: string,
  own: StatusWord | undefined,
  catalogue: Catalogue,
): Card | undefined => {
  const said = plainName(term);
  const words = statusWordsIn(catalogue);
  const colour = plainName((own && printedColourOf(own)) ?? term);
  const alike = alikeIn(colour, words);
  const [drawn] = alike.flatMap((one) => one.colour ?? []);
  if (!drawn) return undefined;
  const name = own?.word ?? capitalise(colour);
  const others = alike.flatMap(({ word }) => (plainName(word) === said ? [] : [word]));
  const isColour = plainName(name) === colour;
  const first = own
    ? `A status in this report${isColour ? '' : sayDrawn(colour, drawn)}.`
    : `The colour for ${quoted(alike.map(({ word }) => word))}${drawn === colour ? '' : `, shown here in ${drawn}`}.`;
  const text = [
    `${first} It says how a figure compares with its target.`,
    ...(own?.symbol ? [saySymbol(own)] : []),
    ...(own && others.length > 0 ? [`${quoted(others)} is shown in the same colour.`] : []),
    ...(['missed', 'near'].includes(meaningOfColour(drawn) ?? '') ? sayRules(catalogue) : []),
    inEachCard,
  ];
  return explanation(name, text, isColour ? colour : name);
};

/**
 * What a word or a colour for a status says, as far as the reports tell it; undefined where it is none of theirs.
 *
 * @example “amber” where the council says “At risk”
 */
export const explainStatus = (term: string, catalogue: Catalogue): Card | undefined => {
  const said = plainName(term);
  const own = statusWordsIn(catalogue).find(({ word }) => plainName(word) === said);
  return own && printedColourOf(own) === undefined
    ? explainWithoutColour(own, catalogue)
    : explainColour(term, own, catalogue);
};
