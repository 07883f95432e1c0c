import type { Button } from '../../../cards/buttons.ts';
import type { Card } from '../../../cards/card.ts';
import { type WordRow, wordListCard } from '../../../cards/word-list-card.ts';
import { pageOf } from '../../../domain/page.ts';
import type { Request } from '../../request.ts';
import { rowsPager } from '../pagers.ts';

/** The line above the title of each card about words. */
const above = 'The council’s words';

type WordList<T> = {
  readonly title: string;
  readonly intro: string;
  readonly all: readonly T[];
  readonly row: (one: T) => WordRow;
  /** What is counted below the list: "phrases". */
  readonly unit: string;
  /** The text when there are none. */
  readonly nothing?: string;
  readonly next: readonly Button[];
};

/** A page of what the bot was taught, each with what can be done about it. */
export const showWordList = <T>(
  { all, row, unit, nothing = 'There are none yet.', ...list }: WordList<T>,
  asked: Request & { readonly page?: number | undefined },
): Card => {
  const shown = pageOf(all, asked.page);
  return wordListCard({
    ...list,
    above,
    nothing,
    rows: shown.rows.map(row),
    ...rowsPager(shown, unit, (page) => ({ ...asked, page })),
  });
};
