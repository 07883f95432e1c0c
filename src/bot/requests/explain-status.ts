import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { capitalise } from '../../domain/format.ts';
import { type StatusWord, statusColours } from '../../domain/target.ts';
import { plainName } from '../../domain/words.ts';
import { button } from '../request.ts';

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const quoted = (words: readonly string[]): string => list.format(words.map((one) => `“${one}”`));

const statusWordsIn = ({ indicators }: Catalogue): StatusWord[] => {
  const all = indicators.flatMap(({ measures }) =>
    measures.flatMap(({ statuses = [] }) => statuses),
  );
  return [...new Map(all.map((one) => [plainName(one.word), one])).values()];
};

/** The words for statuses and their colours, as far as the reports have any. */
export const statusNames = (catalogue: Catalogue): string[] =>
  statusWordsIn(catalogue).flatMap(({ word, colour }) => [word, colour]);

/**
 * What a word or a colour for a status says, as far as the reports tell it; undefined where it is none of theirs.
 *
 * @example “amber” where the council says “At risk”
 */
export const explainStatus = (term: string, catalogue: Catalogue): Card | undefined => {
  const said = plainName(term);
  const words = statusWordsIn(catalogue);
  const own = words.find(({ word }) => plainName(word) === said);
  const colour = own?.colour ?? statusColours.find((one) => one === said);
  const alike = words.filter((one) => one.colour === colour).map(({ word }) => word);
  if (colour === undefined || alike.length === 0) return undefined;
  const name = own?.word ?? capitalise(colour);
  const others = alike.filter((word) => plainName(word) !== said);
  const isColour = plainName(name) === colour;
  const text = [
    own
      ? `A status in this report${isColour ? '' : `, shown in ${colour}`}. It says how a figure compares with its target.`
      : `The colour for ${quoted(alike)}. It says how a figure compares with its target.`,
    ...(own && others.length > 0 ? [`${quoted(others)} is shown in the same colour.`] : []),
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
