import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameReport } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { headlineOf } from '../../../domain/figures/headline.ts';
import { capitalise, formatInstant } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import type { RecordedChange } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { changeWords } from '../../round/round-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Needs = Pick<RequestContext, 'catalogue' | 'clock' | 'stores'>;

const formatChange = (newest: RecordedChange | undefined, { outcome }: Indicator, needs: Needs) => {
  if (newest)
    return `${capitalise(changeWords(newest))} on ${formatInstant(newest.at)} by ${newest.by.name}.`;
  const report = needs.catalogue.outcomes.find(({ code }) => code === outcome);
  return `Nothing has changed since the ${report ? `${nameReport(report)},` : 'report'} was loaded.`;
};

/** The period of the newest known figure of any measure. */
const formatNewest = async ({ code, measures }: Indicator, { stores, clock }: Needs) => {
  const { series } = await stores.outcomes.readPage(code);
  const periods = measures.flatMap(
    (measure) => headlineOf(measure, series, clock.today).verdict?.later?.period ?? [],
  );
  const named = [...new Set(periods.map(describePeriod))];
  return named.length > 0 ? [`The latest figures are for ${named.join(' and ')}.`] : [];
};

const answer = async ({ code }: RequestOf<'last-updated'>, needs: Needs): Promise<Card> => {
  const indicator = findIndicator(needs.catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, needs.catalogue);
  const [[newest], figures] = await Promise.all([
    needs.stores.submissions.readChanges(indicator.code, 0),
    formatNewest(indicator, needs),
  ]);
  return receiptCard({
    title: `${nameOfCode(needs.catalogue, indicator.code)}: last updated`,
    lines: [formatChange(newest, indicator, needs), ...figures],
    next: [
      button(`Show ${indicator.code}`, { kind: 'show', code: indicator.code }),
      button('History', { kind: 'history', code: indicator.code }),
      button('When due', { kind: 'due', code: indicator.code }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('last-updated'), code: id });

/** When an indicator last changed, and how recent its figures are. */
export const lastUpdated: RequestDescriptor<'last-updated'> = {
  schema,
  purpose: 'How old the figures of an indicator are, and when they were last updated.',
  heading: 'The quarter-end round',
  name: ({ code }, nameOf) => `Last updated: ${nameOf(code)}`,
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'last-updated': z.infer<typeof schema>;
  }
}
