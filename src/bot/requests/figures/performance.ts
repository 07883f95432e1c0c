import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameReports } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { headlineAt } from '../../../domain/figures/headline-at.ts';
import { knownSeries } from '../../../domain/figures/known-series.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { rowsOf } from './show-figures.ts';

/** The performance measures that the report lists under an indicator. */
const answer = async (
  { code }: RequestOf<'performance'>,
  {
    catalogue,
    stores: { outcomes: store },
    clock: { today },
  }: Pick<RequestContext, 'catalogue' | 'stores' | 'clock'>,
): Promise<Card> => {
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  const { series } = await store.readPage(indicator.code);
  const title = `Performance measures of ${nameOfCode(catalogue, indicator.code)}`;
  const next = [
    button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
    button('Commentary', { kind: 'commentary', code: indicator.code }),
  ];
  if (indicator.performanceMeasures.length === 0)
    return receiptCard({
      title,
      lines: ['The report lists no performance measures under this indicator.'],
      next,
    });
  const headlines = indicator.performanceMeasures.map(
    (measure) =>
      headlineAt(measure, knownSeries(measure, series, today)) ?? {
        measure,
        series: undefined,
        verdict: undefined,
      },
  );
  return figuresCard({
    above: '',
    title,
    headlines: rowsOf(headlines, (one) => ({ kind: 'show', code: one })),
    notes: [
      `As ${nameReports(catalogue.outcomes.filter((one) => one.code === indicator.outcome))} names them:`,
      ...indicator.performanceMeasures.map(({ name, note }) => (note ? `${name}: ${note}` : name)),
    ],
    next,
  });
};

const schema = z.strictObject({ kind: z.literal('performance'), code: id });

/** The performance measures of an indicator. */
export const performance: RequestDescriptor<'performance'> = {
  schema,
  purpose: 'The performance measures of an indicator.',
  name: ({ code }, nameOf) => `${nameOf(code)}: performance measures`,
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    performance: z.infer<typeof schema>;
  }
}
