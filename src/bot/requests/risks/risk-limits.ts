import { z } from 'zod';
import type { Risk } from '../../../domain/risks/risk.ts';
import { levelsBeyondAppetite, sayLevels } from '../../../domain/risks/risk-key.ts';
import type { RiskMatrix } from '../../../domain/risks/risk-matrix.ts';
import { standingToAppetite, standingToTarget } from '../../../domain/risks/risk-standing.ts';
import {
  formatScoring,
  isScoring,
  scoredParts,
  scoredWords,
  scoreOf,
  scoringSides,
} from '../../../domain/risks/scoring.ts';
import type { RequestContext } from '../../request-context.ts';
import { riskLevel } from '../request-descriptor.ts';

/** What a register may say of each risk, and the words for it. */
const lackableWords = {
  owner: 'an owner',
  controls: 'controls',
  reviewBy: 'a day of review',
  appetite: 'an appetite',
  target: 'a target score',
  inherent: 'an inherent score',
} as const;
const lackable = Object.keys(lackableWords) as [
  keyof typeof lackableWords,
  ...(keyof typeof lackableWords)[],
];

/** Limits that the score of a risk is held against, as fields of a request. */
export const riskLimits = {
  /** Only those whose score is on this side of a number. */
  scoring: z
    .strictObject({
      side: z.enum(scoringSides),
      value: z.number(),
      upTo: z.number().optional(),
      of: z.enum(scoredParts).optional(),
    })
    .optional(),
  /** Only those of one of these levels: "medium or higher". */
  levels: z.array(riskLevel).min(1).max(20).optional(),
  /** Only those of which the register has no such thing. */
  lacking: z.enum(lackable).optional(),
  /** Only those above or within what the council accepts for them. */
  appetite: z.enum(['above', 'within']).optional(),
  /** Only those that have reached their target score, or have not. */
  target: z.enum(['above', 'reached']).optional(),
} as const;

const schema = z.strictObject(riskLimits);
type RiskLimits = z.infer<typeof schema>;

const targetWords = { above: 'not at their target score', reached: 'at their target score' };

/**
 * Limits in words.
 *
 * @example sayLimits({ scoring: { side: 'at-least', value: 15 } }) // ['scoring 15 or more']
 */
export const sayLimits = ({ scoring, levels, lacking, appetite, target }: RiskLimits): string[] => [
  ...(levels ? [sayLevels(levels)] : []),
  ...(scoring ? [formatScoring(scoring)] : []),
  ...(lacking ? [`without ${lackableWords[lacking]}`] : []),
  ...(appetite ? [`${appetite} appetite`] : []),
  ...(target ? [targetWords[target]] : []),
];

/** Whether a risk is within the limits that are asked for; one that cannot be judged is not. */
export const fitsLimits = (
  { scoring, levels, lacking, appetite, target }: RiskLimits,
  risk: Risk,
  matrix?: RiskMatrix,
): boolean =>
  (levels === undefined || levels.includes(risk.latest.level)) &&
  (lacking === undefined || risk[lacking] === undefined || risk[lacking] === '') &&
  (scoring === undefined || isScoring(risk, scoring, matrix)) &&
  (appetite === undefined || standingToAppetite(risk, matrix) === appetite) &&
  (target === undefined || standingToTarget(risk, matrix) === target);

const isJudged = (
  { scoring, appetite, target }: RiskLimits,
  risk: Risk,
  matrix?: RiskMatrix,
): boolean => {
  if (appetite) return standingToAppetite(risk, matrix) !== undefined;
  if (target) return standingToTarget(risk, matrix) !== undefined;
  return scoreOf(risk, scoring?.of, matrix) !== undefined;
};

/** Whether the report has of no risk what it takes to tell. */
export const isNothingJudged = (
  limits: RiskLimits,
  all: readonly Risk[],
  matrix?: RiskMatrix,
): boolean =>
  [limits.scoring, limits.appetite, limits.target].some((one) => one !== undefined) &&
  !all.some((risk) => isJudged(limits, risk, matrix));

/** Where no risk has a score to compare, the key may say which level is outside of the appetite. */
export const beyondByKey = <T extends RiskLimits & { readonly level?: string | undefined }>(
  asked: T,
  { catalogue, settings: { riskMatrix } }: Pick<RequestContext, 'catalogue' | 'settings'>,
): T => {
  const { appetite, ...rest } = asked;
  if (appetite !== 'above' || !isNothingJudged({ appetite }, catalogue.risks, riskMatrix))
    return asked;
  const [level, ...more] = new Set(
    catalogue.outcomes.flatMap(({ riskKey }) => levelsBeyondAppetite(riskKey)),
  );
  const isThat = rest.level === undefined || rest.level === level;
  return level && more.length === 0 && isThat ? ({ ...rest, level } as T) : asked;
};

/** A risk that cannot be judged is in no list, and that is said. */
export const sayUnjudged = (
  limits: RiskLimits,
  all: readonly Risk[],
  matrix?: RiskMatrix,
): string[] => {
  const { scoring, appetite, target } = limits;
  if (!scoring && !appetite && !target) return [];
  const unknown = all.filter((risk) => !isJudged(limits, risk, matrix)).length;
  const score = scoring?.of ? scoredWords[scoring.of] : 'score';
  const [given, missing] = appetite
    ? ['an appetite and a score', 'no appetite or no score']
    : target
      ? ['a target score', 'no target score']
      : [`${/^[aei]/.test(score) ? 'an' : 'a'} ${score}`, `no ${score}`];
  if (unknown === 0) return [];
  return unknown === all.length
    ? [`the report gives none of them ${given}`]
    : [`${unknown} ${unknown === 1 ? 'has' : 'have'} ${missing} in the report`];
};
