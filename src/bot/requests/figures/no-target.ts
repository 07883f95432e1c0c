import type { Card } from '../../../cards/card.ts';
import { nameReports } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { type Catalogue, findMeasures } from '../../../domain/catalogue.ts';
import { formatSpokenPeriod } from '../../../domain/figures/find-spoken.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { polarityWords } from '../../../domain/statistics/movement.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { lookSteps } from './figure-steps.ts';
import { reportedBenchmarks } from './reported-benchmarks.ts';

/** Numbers beside the words that there is no target would pose as one. */
const isWordy = (text: string): boolean => !/\d{2}/.test(text.replace(/^\w+: /, ''));

/** No figure of the reports has a target. */
export const noTargetAtAll = ({ indicators }: Catalogue): Card => {
  const hasBenchmarks = indicators.some(({ benchmarks }) => benchmarks.length > 0);
  return receiptCard({
    title: 'There is no target in the report',
    lines: [
      `It compares its figures with the period before${hasBenchmarks ? ', and some of them with a benchmark' : ''}.`,
    ],
    next: [
      ...(hasBenchmarks ? [button('All benchmarks', { kind: 'benchmark' })] : []),
      button('Areas for focus', { kind: 'focus' }),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

type Where = {
  readonly period: SpokenPeriod | undefined;
  readonly context: Pick<RequestContext, 'catalogue'>;
};

/** That no target is set for it, with what comes nearest: which way is better, and the comparison with England. */
export const noTargetOf = (
  code: string,
  indicator: Indicator,
  { period, context: { catalogue } }: Where,
): Card => {
  const measures = findMeasures(indicator, code);
  const compared = reportedBenchmarks(indicator, measures).filter(isWordy);
  const ways = new Set(measures.map(({ polarity }) => polarityWords[polarity]));
  const when = period ? ` in ${formatSpokenPeriod(period, [])}` : '';
  const own = catalogue.outcomes.filter((one) => one.code === indicator.outcome);
  return receiptCard({
    title: `There is no target for ${nameOfCode(catalogue, code)}${when}`,
    lines: [
      `The report sets none. What it says: ${[...ways].join('; ')}.`,
      ...(compared.length > 0
        ? [`Nearest to it is the benchmark in ${nameReports(own)}. ${compared.join(' ')}`]
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
};
