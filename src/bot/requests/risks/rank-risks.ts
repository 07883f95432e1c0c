import type { Card } from '../../../cards/card.ts';
import { risksCard } from '../../../cards/risks-card.ts';
import { concernsOutcome } from '../../../domain/catalogue.ts';
import { pageOf } from '../../../domain/page.ts';
import { type Risk, type RiskTrend, riskTrends } from '../../../domain/risks/risk.ts';
import { type RiskMatrix, totalOf } from '../../../domain/risks/risk-matrix.ts';
import { trendOfRisk } from '../../../domain/risks/risk-movement.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { highRisks } from '../../high-risks.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { placeRisk, withOwner } from './place-risk.ts';

type Asked = RequestOf<'rank'>;

const usualLimit = 5;

const placeOf = (trend: RiskTrend | undefined): number =>
  trend ? riskTrends.indexOf(trend) : riskTrends.length;

/** The most serious level first, unless the score is asked for, and within a level the highest score, then the worsening ones. */
const graver =
  (matrix: RiskMatrix | undefined, byScore: boolean) =>
  (a: Risk, b: Risk): number =>
    (byScore ? (totalOf(b.latest, matrix) ?? 0) - (totalOf(a.latest, matrix) ?? 0) : 0) ||
    a.latest.rank - b.latest.rank ||
    (totalOf(b.latest, matrix) ?? 0) - (totalOf(a.latest, matrix) ?? 0) ||
    placeOf(trendOfRisk(a, matrix)) - placeOf(trendOfRisk(b, matrix));

const titleOf = ({ order, byScore }: Asked): string => {
  if (byScore) return order === 'most' ? 'The highest scores' : 'The lowest scores';
  return order === 'most' ? 'The most serious risks' : 'The least serious risks';
};

/** The most serious risks, or the least grave, by level and then by trend. */
export const rankRisks = (asked: Asked, context: RequestContext): Card => {
  const { order, limit = usualLimit, outcome, codes } = asked;
  const { catalogue } = context;
  const byScore = asked.byScore === true;
  const compare = graver(context.settings.riskMatrix, byScore);
  const [whose] = catalogue.outcomes.filter(({ code }) => !outcome || code === outcome);
  if (!whose) return noSuchThing('outcome', outcome ?? '', catalogue);
  const meant = catalogue.risks.filter(
    ({ featuresUnder }) =>
      (!outcome || featuresUnder.some((place) => concernsOutcome(catalogue, place, outcome))) &&
      (!codes || featuresUnder.some((place) => codes.includes(place))),
  );
  const ordered = meant.toSorted((a, b) => (order === 'most' ? compare(a, b) : compare(b, a)));
  const listed = ordered
    .slice(0, limit)
    .map((risk) => withOwner(placeRisk(risk, context), catalogue));
  const isScored = meant.some(({ latest }) => totalOf(latest, context.settings.riskMatrix));
  const by = isScored
    ? `${byScore ? 'score, level' : 'level, score'} and trend`
    : 'level and then by trend';
  const { rows, ...place } = pageOf(listed, asked.page);
  return risksCard({
    title: titleOf(asked),
    intro: `${listed.length} of ${meant.length}, by ${by}; risks that are alike in these are in the order of the report.`,
    risks: listed,
    onPage: rows,
    ...rowsPager(place, 'risks', (turned) => ({ ...asked, page: turned })),
    nothing: 'No risks are listed.',
    riskKey: whose.riskKey,
    next: [
      highRisks(catalogue.outcomes),
      button('Risks that are worsening', { kind: 'risks', trend: 'WORSENING' }),
      button('All risks', { kind: 'risks' }),
      button('What the levels mean', { kind: 'risk-levels' }),
    ],
  });
};
