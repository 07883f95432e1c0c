import { nameMeasure } from '../../cards/format-text.ts';
import type { PagerView } from '../../cards/pages.ts';
import type { Headline } from '../../domain/figures/headline.ts';
import { capitalise } from '../../domain/format.ts';
import { type Page, pageOf, rowsOnPage } from '../../domain/page.ts';
import { inPlace, type Request } from '../request.ts';

type Place = Omit<Page<never>, 'rows'>;

const turns = (
  { number, of }: Place,
  ask: (page: number) => Request,
  titles: { readonly back: string; readonly on: string },
) => [
  ...(number > 1 ? [inPlace(titles.back, ask(number - 1))] : []),
  ...(number < of ? [inPlace(titles.on, ask(number + 1))] : []),
];

/**
 * The buttons from one page of a list to the others; none when there is only one page.
 *
 * @param what what the rows are: "risks"
 * @param next names of those on the next page, which a reader may look for
 */
export const rowsPager = (
  place: Place,
  what: string,
  ask: (page: number) => Request,
  next: readonly string[] = [],
): { readonly pager?: PagerView } => {
  const { of, first, last, total } = place;
  if (of === 1) return {};
  const left = Math.min(rowsOnPage, total - last);
  const range = first === last ? `${first}` : `${first}–${last}`;
  return {
    pager: {
      words: `${capitalise(what)} ${range} of ${total}${next.length > 0 ? `. Next: ${next.join(', ')}` : ''}`,
      buttons: turns(place, ask, {
        back: `Previous ${rowsOnPage}`,
        on: `Next ${left}`,
      }),
    },
  };
};

/** The names of the figures on the page after this one. */
export const namesOnNext = (
  all: readonly Headline[],
  { number, of }: Place,
  size: number = rowsOnPage,
): string[] =>
  number < of ? pageOf(all, number + 1, size).rows.map(({ measure }) => nameMeasure(measure)) : [];

/** The same for a long text. */
export const textPager = (
  place: Place,
  ask: (page: number) => Request,
): { readonly pager?: PagerView } =>
  place.of === 1
    ? {}
    : {
        pager: {
          words: `Part ${place.number} of ${place.of}`,
          buttons: turns(place, ask, { back: 'Previous part', on: 'Next part' }),
        },
      };
