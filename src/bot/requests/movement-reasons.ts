import type { Card } from '../../cards/card.ts';
import { nameMeasure } from '../../cards/format-text.ts';
import { passagesCard } from '../../cards/message-card.ts';
import { quoteReason } from '../../domain/committee-summary.ts';
import type { Headline } from '../../domain/figures/headline.ts';
import { writeFigure } from '../../domain/figures/write-figure.ts';
import type { Commentary, Indicator, TextBlock } from '../../domain/indicator.ts';
import { pageOf } from '../../domain/page.ts';
import type { Period } from '../../domain/period/period.ts';
import { button, type RequestOf } from '../request.ts';
import { rowsPager } from './pagers.ts';

/** The measures that went one way, with what their officers wrote of it. */
export type Reasons = {
  readonly above: string;
  /** "What has got worse" */
  readonly title: string;
  /** Those that went this way, in the order of the report. */
  readonly fitting: readonly Headline[];
  readonly indicators: readonly Indicator[];
  /** Oldest first. */
  readonly commentaries: readonly Commentary[];
  /** The round of the newest figure. */
  readonly newest: Period | undefined;
};

/** As many whole answers as there are buttons for. */
const mostButtons = 4;

const passageOf = (
  indicator: Indicator,
  { fitting, commentaries, newest }: Reasons,
): { readonly heading: string; readonly blocks: TextBlock[] } => {
  const own = fitting.filter(({ measure }) => indicator.measures.includes(measure));
  const written = commentaries.findLast((one) => one.indicator === indicator.code);
  return {
    heading: nameMeasure(indicator),
    blocks: [
      ...own.flatMap((one): TextBlock[] => {
        const figure = writeFigure(one);
        return figure ? [{ kind: 'bullet', text: `${figure}.` }] : [];
      }),
      {
        kind: 'paragraph',
        text: quoteReason(written, newest, '') || 'Its officers have not written why.',
      },
    ],
  };
};

/** Why the measures of a list went the way they did, in the words of their officers. */
export const reasonsCard = (asked: RequestOf<'movements'>, reasons: Reasons): Card => {
  const { above, title, fitting, indicators } = reasons;
  const meant = indicators.filter(({ measures }) =>
    fitting.some(({ measure }) => measures.includes(measure)),
  );
  const { rows, ...page } = pageOf(meant, asked.page);
  const { reasons: _, page: __, ...list } = asked;
  return passagesCard({
    above,
    title: `${title}, and why`,
    intro:
      meant.length === 0
        ? 'None of the measures.'
        : 'The first sentence of what the officers wrote about each. It is about the whole indicator.',
    passages: rows.map((one) => passageOf(one, reasons)),
    ...rowsPager(page, 'indicators', (turned) => ({ ...asked, page: turned })),
    next: [
      ...rows
        .slice(0, mostButtons)
        .map(({ code }) =>
          button(`Why ${code}?`, { kind: 'commentary', code, question: 'changed-and-why' }),
        ),
      button(title, list),
    ],
  });
};
