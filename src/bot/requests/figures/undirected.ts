import { z } from 'zod';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { type Headline, headlineOf } from '../../../domain/figures/headline.ts';
import { pageSizeOf } from '../../../domain/figures/headlines-by-status.ts';
import {
  isWithoutWay,
  outlookOf,
  sayWithoutWay,
} from '../../../domain/figures/summarise-headlines.ts';
import { pageOf } from '../../../domain/page.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import { button, type RequestOf } from '../../request.ts';
import { rowsPager } from '../pagers.ts';
import { page, type RequestDescriptor } from '../request-descriptor.ts';
import { rowsOf } from './show-figures.ts';

const schema = z.strictObject({
  kind: z.literal('undirected'),
  /** Only those that the report prints with no direction, in the council's word for that. */
  printed: z.literal(true).optional(),
  page,
});

const isMeant = (one: Headline, { printed }: RequestOf<'undirected'>): boolean =>
  isWithoutWay(one) || (!printed && outlookOf(one) === 'not judged');

/** The measures of which no direction is printed, or whose change is not judged. */
export const undirected: RequestDescriptor<'undirected'> = {
  schema,
  name: () => 'Measures that are not judged',
  answer: async (asked, context) => {
    const { catalogue, clock } = context;
    const codes = catalogue.outcomes.map(({ code }) => code);
    const { indicators, series } = await readOutcomes(codes, context);
    const all = indicators.flatMap(({ measures }) =>
      measures.map((measure) => headlineOf(measure, series, clock.today)),
    );
    const found = all.filter((one) => isMeant(one, asked));
    const { rows, ...place } = pageOf(found, asked.page, pageSizeOf(found));
    return figuresCard({
      above: '',
      title: sayWithoutWay(found, all, asked.printed),
      // One figure would be shown large, without its name.
      lead: rows.length === 1 ? rows.map(({ measure }) => nameMeasure(measure)) : [],
      headlines: rowsOf(rows, (code) => ({ kind: 'show', code })),
      ...rowsPager(place, 'figures', (turned) => ({ ...asked, page: turned })),
      notes: [],
      next: [
        button('What has got worse', { kind: 'movements', way: 'worse' }),
        button('Overview', { kind: 'overview' }),
      ],
    });
  },
};

declare module '../../request.ts' {
  interface Requests {
    undirected: z.infer<typeof schema>;
  }
}
