import { outcomeOf } from '../../domain/code.ts';
import { comparePeriods, isSamePeriod, type Period } from '../../domain/period.ts';
import { type DatedRisk, newestStored, quarterOfAssessment } from '../date-risk.ts';
import type { ReportFile } from '../report-schema.ts';
import type { Content } from '../row.ts';

type FileRisk = ReportFile['risks'][number];
type Outcome = Content<'outcome'>;

/** The risks that feature under an outcome. */
export const risksUnder = (outcome: string, risks: readonly DatedRisk[]): DatedRisk[] =>
  risks.filter(({ featuresUnder }) => featuresUnder.some((place) => outcomeOf(place) === outcome));

const toFileRisk = (risk: DatedRisk, outcome: string, quarter: Period): FileRisk[] => {
  const { code, title, owner, reviewBy } = risk;
  const known = risk.assessments.filter(
    (one) => comparePeriods(quarterOfAssessment(one), quarter) <= 0,
  );
  const latest = known.at(-1);
  if (!latest) return [];
  const { period, ...assessed } = latest;
  const earlier = known.slice(0, -1);
  return [
    {
      code,
      title,
      ...(isSamePeriod(quarterOfAssessment(latest), quarter) ? {} : { period }),
      ...assessed,
      featuresUnder: risk.featuresUnder.filter((place) => outcomeOf(place) === outcome),
      ...(owner !== undefined && { owner }),
      ...(reviewBy !== undefined && { reviewBy }),
      ...(earlier.length > 0 && { earlier }),
    },
  ];
};

/** The risks of an outcome as its report of a quarter has them: nothing that was assessed later. */
export const toFileRisks = (
  outcome: string,
  risks: readonly DatedRisk[],
  quarter: Period,
): FileRisk[] => risksUnder(outcome, risks).flatMap((risk) => toFileRisk(risk, outcome, quarter));

/** The newest quarter in which a risk of an outcome was assessed after the reports of all its outcomes. */
export const newestAssessed = (
  outcome: string,
  {
    risks,
    outcomes,
  }: { readonly risks: readonly DatedRisk[]; readonly outcomes: readonly Outcome[] },
): Period[] =>
  risksUnder(outcome, risks)
    .flatMap((risk) => {
      const newest = newestStored(risk, outcomes);
      return risk.assessments
        .map(quarterOfAssessment)
        .filter((quarter) => !newest || comparePeriods(quarter, newest) > 0);
    })
    .sort(comparePeriods)
    .slice(-1);
