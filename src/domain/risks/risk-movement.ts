import { capitalise } from '../format.ts';
import { comparePeriods, type Period, periodLabel, previousPeriod } from '../period/period.ts';
import type { Risk, RiskAssessment, RiskScore, RiskTrend } from './risk.ts';
import { isMultiplied, placeScore, type RiskMatrix, totalOf } from './risk-matrix.ts';
import { formatScore } from './risk-words.ts';

/** Which way the exposure is moving, in the words of the register. */
type RiskJudgement = 'worsening' | 'unchanged' | 'improving';

/** What the history of a risk says, always with a sentence. */
export type RiskMovement =
  | {
      readonly kind: 'compared';
      /** Scores where both assessments have one, otherwise levels. */
      readonly basis: 'score' | 'level';
      readonly judgement: RiskJudgement;
      readonly from: RiskAssessment;
      readonly to: RiskAssessment;
      readonly sentence: string;
    }
  | {
      readonly kind: 'not-calculated';
      /** Nothing is known for the quarter or before it; or score and level moved opposite ways. */
      readonly reason: 'nothing-earlier' | 'contradictory';
      readonly sentence: string;
    };

/** What a risk is compared with. */
export type RiskComparison = {
  readonly matrix?: RiskMatrix | undefined;
  /** The quarter to compare with; the one before the latest assessment unless set. */
  readonly since?: Period | undefined;
};

const judgements = { '-1': 'improving', '0': 'unchanged', '1': 'worsening' } as const;
const exposures = {
  improving: 'exposure is falling',
  unchanged: 'exposure is unchanged',
  worsening: 'exposure is rising',
} as const;

/** 1: the exposure rises. */
type Direction = -1 | 0 | 1;

const directionOf = (change: number): Direction => (change > 0 ? 1 : change < 0 ? -1 : 0);

const byLevel = (from: RiskAssessment, to: RiskAssessment): Direction =>
  directionOf(from.rank - to.rank);

/**
 * A matrix of cells has no product: where likelihood and impact move opposite ways, only the level
 * decides.
 */
const byScore = (
  before: RiskScore,
  after: RiskScore,
  matrix?: RiskMatrix,
): Direction | undefined => {
  const [from, to] = [placeScore(before, matrix), placeScore(after, matrix)];
  // The order of letters is known only from the council's matrix.
  if (!from || !to) return undefined;
  if (isMultiplied(matrix))
    return directionOf(to.likelihood * to.impact - from.likelihood * from.impact);
  const [likelihood, impact] = [
    directionOf(to.likelihood - from.likelihood),
    directionOf(to.impact - from.impact),
  ];
  return likelihood * impact === -1 ? undefined : directionOf(likelihood + impact);
};

/**
 * The scores as numbers, where one of the two was published so: the other's may be its product. A published number
 * that is not the product says what was meant.
 */
const totalsOf = (
  from: RiskAssessment,
  to: RiskAssessment,
  matrix?: RiskMatrix,
): readonly [number, number] | undefined => {
  if (from.score && to.score && (from.total === undefined || to.total === undefined))
    return undefined;
  const [before, after] = [totalOf(from, matrix), totalOf(to, matrix)];
  return before === undefined || after === undefined ? undefined : [before, after];
};

const byMark = (from: RiskAssessment, to: RiskAssessment, matrix?: RiskMatrix) => {
  const totals = totalsOf(from, to, matrix);
  if (totals) return directionOf(totals[1] - totals[0]);
  return from.score && to.score ? byScore(from.score, to.score, matrix) : undefined;
};

const sayMarks = (from: RiskAssessment, to: RiskAssessment, matrix?: RiskMatrix): string => {
  const totals = totalsOf(from, to, matrix);
  if (totals) return `Score ${totals[0]} → ${totals[1]}; `;
  return from.score && to.score ? `${sayScores(from.score, to.score, matrix)}; ` : '';
};

const sayPair = (from: RiskAssessment, to: RiskAssessment): string =>
  `${from.level} in ${periodLabel(from.period)} → ${to.level} in ${periodLabel(to.period)}`;

const sayScores = (from: RiskScore, to: RiskScore, matrix?: RiskMatrix): string =>
  capitalise(`${formatScore(from, matrix)} → ${formatScore(to, matrix)}`);

type Pair = { readonly from: RiskAssessment; readonly to: RiskAssessment };

/** An older assessment may be compared too, and the text says that it is older. */
const sayOlder = ({ from }: Pair, since: Period): string =>
  comparePeriods(from.period, since) === 0
    ? ''
    : ` No assessment of ${periodLabel(since)} is known, so that of ${periodLabel(from.period)} is compared.`;

const compare = ({ from, to }: Pair, since: Period, matrix?: RiskMatrix): RiskMovement => {
  const level = byLevel(from, to);
  const scored = byMark(from, to, matrix);
  const scores = sayMarks(from, to, matrix);
  const pair = `${scores}${sayPair(from, to)}`;
  const older = sayOlder({ from, to }, since);
  if (scored !== undefined && level !== 0 && scored !== level)
    return {
      kind: 'not-calculated',
      reason: 'contradictory',
      sentence: `${pair}: the score and the level point in different directions, so no change can be worked out.${older}`,
    };
  const judgement = judgements[`${scored ?? level}`];
  const basis = scored === undefined ? 'level' : 'score';
  const sentence = `${pair}: ${exposures[judgement]}.${older}`;
  return { kind: 'compared', basis, judgement, from, to, sentence };
};

/**
 * Which way a risk has moved by its own history: the latest assessment against that of the quarter
 * before, or of the quarter asked for. Where that quarter has none, the newest one before it is
 * compared, and the sentence says so.
 *
 * Where both have a score, scores decide: by their product or, with a matrix of cells, by
 * likelihood and impact separately. A score and a level that move opposite ways give no single
 * answer: the scale or the bands were changed, or the arithmetic is wrong.
 *
 * @example riskMovement(risk) // 'MEDIUM in Q1 2018/19 → HIGH in Q2 2018/19: exposure is rising.'
 */
export const riskMovement = (
  { latest, earlier }: Pick<Risk, 'latest' | 'earlier'>,
  { matrix, since = previousPeriod(latest.period) }: RiskComparison = {},
): RiskMovement => {
  const from = earlier.findLast(({ period }) => comparePeriods(period, since) <= 0);
  if (from) return compare({ from, to: latest }, since, matrix);
  const known =
    earlier.length === 0
      ? `Only one assessment is known, for ${periodLabel(latest.period)}`
      : `No assessment of ${periodLabel(since)} or before it is known`;
  return {
    kind: 'not-calculated',
    reason: 'nothing-earlier',
    sentence: `${known}, so no change can be worked out.`,
  };
};

/** The judgement of a history in the words that registers use for a trend. */
export const trendOfMovement: Readonly<Record<RiskJudgement, RiskTrend>> = {
  worsening: 'WORSENING',
  unchanged: 'UNCHANGED',
  improving: 'IMPROVING',
};

/**
 * Which way a risk is going: as it was reported or, where no trend was, as its own history shows.
 *
 * @returns undefined where neither says
 * @example trendOfRisk({ latest: { total: 16, … }, earlier: [{ total: 20, … }] }) // 'IMPROVING'
 */
export const trendOfRisk = (
  risk: Pick<Risk, 'latest' | 'earlier'>,
  matrix?: RiskMatrix,
): RiskTrend | undefined => {
  if (risk.latest.trend) return risk.latest.trend;
  const movement = riskMovement(risk, { matrix });
  return movement.kind === 'compared' ? trendOfMovement[movement.judgement] : undefined;
};

/**
 * What to say where the reported trend is not the computed one; both are shown.
 *
 * @returns undefined when they agree or nothing was computed
 * @example formatDifference(risk.latest, movement)
 * // 'Reported as UNCHANGED; worked out from the levels: worsening.'
 */
export const formatDifference = (
  { trend }: RiskAssessment,
  movement: RiskMovement,
): string | undefined =>
  movement.kind !== 'compared' ||
  trend === undefined ||
  trendOfMovement[movement.judgement] === trend
    ? undefined
    : `Reported as ${trend}; worked out from the ${movement.basis}s: ${movement.judgement}.`;
