import { findIndicator } from '../../../domain/catalogue.ts';
import { sharedDirectionWord } from '../../../domain/direction-words.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { type Indicator, standsUnder } from '../../../domain/indicator.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { levelsMeant, sayLevels } from '../../../domain/risks/risk-key.ts';
import { trendOfRisk } from '../../../domain/risks/risk-movement.ts';
import { highRisks } from '../../high-risks.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { fitsLimits, sayLimits } from '../risks/risk-limits.ts';

export type Asked = RequestOf<'count'>;
export type Filter = NonNullable<Asked['filter']>;

export const filterOf = ({ filter = {} }: Asked): Filter => filter;

type Way = NonNullable<Filter['way']>;

const plainWays: Readonly<Record<Way, string>> = {
  worse: 'got worse',
  better: 'got better',
  up: 'went up',
  down: 'went down',
  same: 'stayed the same',
  changed: 'changed',
};

/**
 * How so many figures went since the period before. Only what is judged is in the council's word: a report keeps "up" and
 * "level" for figures that are not.
 */
export const sayWent = (way: Way, count: number, headlines: readonly Headline[]): string => {
  const own =
    (way === 'worse' || way === 'better') &&
    sharedDirectionWord(
      way === 'worse' ? 'worsening' : 'improving',
      headlines.map(({ measure }) => measure),
    );
  return own ? `${isOrAre(count)} ${own}` : plainWays[way];
};

/** "6 of the 10 figures", "None of the 10 figures", "0 of 1 figure" */
export const among = (count: number, all: number, what: string): string =>
  all === 1
    ? `${count} of 1 ${what.slice(0, -1)}`
    : `${count === 0 ? 'None' : count} of the ${all} ${what}`;

export const isOrAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** "under S01 Child protection plans" */
export const under = ({ indicator, outcome }: Filter, { catalogue }: RequestContext): string => {
  const place = indicator ?? outcome;
  return place ? ` under ${nameOfCode(catalogue, place)}` : '';
};

export const indicatorsIn = (
  { indicator, outcome }: Filter,
  { catalogue }: RequestContext,
): Indicator[] =>
  catalogue.indicators.filter(
    (one) =>
      (!indicator || one === findIndicator(catalogue, indicator)) &&
      (!outcome || standsUnder(one, outcome)),
  );

/** Without outcomes, the level as it was asked for. */
export const riskWords = (
  { level, trend, ...limits }: Filter,
  outcomes?: RequestContext['catalogue']['outcomes'],
): string =>
  [
    level && (outcomes ? sayLevels(levelsMeant(level, outcomes)) : level),
    trend?.toLowerCase(),
    ...sayLimits(limits),
  ]
    .filter(Boolean)
    .join(' and ');

export const isLike = (
  { level, trend, ...limits }: Filter,
  risk: Risk,
  {
    catalogue: { outcomes },
    settings: { riskMatrix },
  }: Pick<RequestContext, 'catalogue' | 'settings'>,
): boolean =>
  (!level || levelsMeant(level, outcomes).includes(risk.latest.level)) &&
  (!trend || trendOfRisk(risk, riskMatrix) === trend) &&
  fitsLimits(limits, risk, riskMatrix);

export const stepsOf = ({ catalogue }: Pick<RequestContext, 'catalogue'>) => [
  button('What has got worse', { kind: 'movements', way: 'worse' }),
  highRisks(catalogue.outcomes),
  button('Overview', { kind: 'overview' }),
];
