import { z } from 'zod';
import { nameReports } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { polarityWords } from '../../../domain/statistics/direction-of-travel.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { reportedBenchmarks } from './benchmark.ts';
import { lookSteps } from './known-figures.ts';
import { readMeasures } from './read-measures.ts';

/** Numbers beside the words that there is no target would pose as one. */
const isWordy = (text: string): boolean => !/\d{2}/.test(text.replace(/^\w+: /, ''));

const schema = z.strictObject({
  kind: z.literal('target'),
  /** The whole report when there is none. */
  code: id.optional(),
});

/** Whether a target or a status is stored for any of them; then the figures are shown, which bear it. */
const hasTargets = async (codes: readonly string[], context: RequestContext): Promise<boolean> =>
  (await readMeasures(codes, context)).measures.some(({ known }) =>
    known.some(({ observations }) =>
      observations.some(({ target, status }) => target !== undefined || status !== undefined),
    ),
  );

/** The figures with their targets; where the reports set none, that they do not, with what comes nearest: which way is better, and the comparison with England. */
export const target: RequestDescriptor<'target'> = {
  schema,
  name: ({ code }, nameOf) => (code ? `${nameOf(code)}: target` : 'Targets'),
  query: { subjects: { code: 'indicator' } },
  answer: async ({ code }, context, answerOther) => {
    const { catalogue } = context;
    const { outcomes } = catalogue;
    const indicator = code ? findIndicator(catalogue, code) : undefined;
    if (code && !indicator) return noSuchThing('indicator', code, catalogue);
    const codes = code ? [code] : catalogue.indicators.map((one) => one.code);
    if (await hasTargets(codes, context))
      return answerOther(code ? { kind: 'show', code } : { kind: 'overview' });
    if (!code || !indicator)
      return receiptCard({
        title: 'There is no target in the report',
        lines: ['It compares its figures with the period before, and some of them with England.'],
        next: [
          button('All benchmarks', { kind: 'benchmark' }),
          button('Areas for focus', { kind: 'focus' }),
          button('Overview', { kind: 'overview' }),
        ],
      });
    const measures = findMeasures(indicator, code);
    const compared = reportedBenchmarks(indicator, measures).filter(isWordy);
    const ways = new Set(measures.map(({ polarity }) => polarityWords[polarity]));
    return receiptCard({
      title: `There is no target for ${nameOfCode(catalogue, code)}`,
      lines: [
        `The report sets none. What it says: ${[...ways].join('; ')}.`,
        ...(compared.length > 0
          ? [
              `Nearest to it is the benchmark in ${nameReports(outcomes.filter((one) => one.code === indicator.outcome))}. ${compared.join(' ')}`,
            ]
          : []),
      ],
      next: [
        button('Benchmark', { kind: 'benchmark', code: indicator.code }),
        lookSteps(code, indicator).figure,
        button('What is being done', {
          kind: 'commentary',
          code: indicator.code,
          question: 'issues',
        }),
      ],
    });
  },
};

declare module '../../request.ts' {
  interface Requests {
    target: z.infer<typeof schema>;
  }
}
