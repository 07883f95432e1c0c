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
import { meaningOfColour, printedColourOf, statusesInColour, wordOf } from '../../domain/target.ts';
import { sayWithin } from '../../domain/tolerance.ts';
import { plainName } from '../../domain/words.ts';
import { button } from '../request.ts';

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const quoted = (words: readonly string[]): string => list.format(words.map((one) => `“${one}”`));

/** The words for statuses and their colours, as far as the reports have any. */
export const statusNames = (catalogue: Catalogue): string[] =>
  statusWordsIn(catalogue).flatMap((one) => [one.word, printedColourOf(one)]);

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

/**
 * What a word or a colour for a status says, as far as the reports tell it; undefined where it is none of theirs.
 *
 * @example “amber” where the council says “At risk”
 */
export const explainStatus = (term: string, catalogue: Catalogue): Card | undefined => {
  const said = plainName(term);
  const words = statusWordsIn(catalogue);
  const own = words.find(({ word }) => plainName(word) === said);
  const colour = plainName(own ? printedColourOf(own) : term);
  const alike = statusesInColour(colour, words);
  const [drawn] = new Set(alike.map((one) => one.colour));
  if (!drawn) return undefined;
  const name = own?.word ?? capitalise(colour);
  const others = alike.flatMap(({ word }) => (plainName(word) === said ? [] : [word]));
  const isColour = plainName(name) === colour;
  const shown =
    drawn === colour ? `shown in ${colour}` : `printed in ${colour} and shown here in ${drawn}`;
  const text = [
    own
      ? `A status in this report${isColour ? '' : `, ${shown}`}. It says how a figure compares with its target.`
      : `The colour for ${quoted(alike.map(({ word }) => word))}${drawn === colour ? '' : `, shown here in ${drawn}`}. It says how a figure compares with its target.`,
    ...(own && others.length > 0 ? [`${quoted(others)} is shown in the same colour.`] : []),
    ...(['missed', 'near'].includes(meaningOfColour(drawn) ?? '') ? sayRules(catalogue) : []),
    'The card of each figure gives its target, and by how much the figure met or missed it.',
  ];
  return messageCard({
    title: name,
    text: text.join(' '),
    buttons: [
      button(`Which are ${isColour ? colour : name}?`, {
        kind: 'target',
        status: isColour ? colour : name,
      }),
      button('All targets', { kind: 'target' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};
