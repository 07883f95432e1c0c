import type { Catalogue } from '../../domain/catalogue.ts';
import { describePeriod } from '../../domain/period/period.ts';
import type { Sentence } from '../../domain/search-passages.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { Place } from './place.ts';

const headingOf = ({ place: { heading, printed } }: Sentence<Place>): string =>
  printed ? `${heading}, ${describePeriod(printed)}` : heading;

/** Passages as a card shows them; those that stand in one place are under one heading. */
export const showFound = (found: readonly Sentence<Place>[]) =>
  [...Map.groupBy(found, headingOf)].map(([heading, of]) => ({
    heading,
    blocks: of.map(({ text }) => ({ kind: 'paragraph' as const, text })),
  }));

/** Where to read more: of one risk, one milestone or one person, or of an indicator. */
const buttonsOf = (
  { place: { indicator, risk, milestone, person } }: Sentence<Place>,
  catalogue: Catalogue,
) => {
  if (risk) return [button(`Risk ${risk}`, { kind: 'risks', codes: [risk] })];
  if (milestone) return [button(milestone, { kind: 'milestones', milestones: [milestone] })];
  if (person) return [button(nameOfCode(catalogue, person), { kind: 'people', person })];
  return indicator
    ? [
        button(`Commentary on ${indicator}`, { kind: 'commentary', code: indicator }),
        button(`Show ${indicator}`, { kind: 'show', code: indicator }),
      ]
    : [];
};

/** More buttons than these are no help. */
const mostButtons = 4;

/** Buttons that lead from passages to where they come from. */
export const stepsFrom = (found: readonly Sentence<Place>[], catalogue: Catalogue) => {
  const all = found.flatMap((one) => buttonsOf(one, catalogue));
  return [...new Map(all.map((one) => [one.title, one])).values()].slice(0, mostButtons);
};
