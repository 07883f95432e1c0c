import type { PagerView } from '../../cards/pages.ts';
import { capitalise } from '../../domain/format.ts';
import { type Page, rowsOnPage } from '../../domain/page.ts';
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
 */
export const rowsPager = (
  place: Place,
  what: string,
  ask: (page: number) => Request,
): { readonly pager?: PagerView } => {
  const { of, first, last, total } = place;
  if (of === 1) return {};
  const left = Math.min(rowsOnPage, total - last);
  const range = first === last ? `${first}` : `${first}–${last}`;
  return {
    pager: {
      words: `${capitalise(what)} ${range} of ${total}`,
      buttons: turns(place, ask, {
        back: `Previous ${rowsOnPage}`,
        on: `Next ${left}`,
      }),
    },
  };
};

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
