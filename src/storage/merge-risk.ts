import { outcomeOf } from '../domain/code.ts';
import { comparePeriods } from '../domain/period.ts';
import { type DatedAssessment, type DatedRisk, quarterOfAssessment } from './date-risk.ts';

const newestOf = ({ assessments }: DatedRisk) =>
  assessments.map(quarterOfAssessment).reduce((a, b) => (comparePeriods(a, b) > 0 ? a : b));

/** A score that a file leaves out stays where level and trend stay; another assessment has its own. */
const mergeAssessment = (
  now: DatedAssessment,
  before: DatedAssessment | undefined,
): DatedAssessment => {
  const isSame = before?.level === now.level && before.trend === now.trend;
  const { likelihood, impact } = now.likelihood === undefined && isSame ? before : now;
  const { period, level, trend } = now;
  return {
    period,
    level,
    trend,
    ...(likelihood !== undefined && { likelihood }),
    ...(impact !== undefined && { impact }),
  };
};

const mergeAssessments = (
  before: readonly DatedAssessment[],
  now: readonly DatedAssessment[],
): DatedAssessment[] => {
  const all = new Map(before.map((one) => [quarterOfAssessment(one).index, one]));
  for (const one of now) {
    const { index } = quarterOfAssessment(one);
    all.set(index, mergeAssessment(one, all.get(index)));
  }
  return [...all].sort(([a], [b]) => a - b).map(([, one]) => one);
};

/**
 * A risk of another outcome's report keeps its place there; in this one's the file has the last word. The
 * outcomes stand in the order of their codes, so that loading one report again changes nothing.
 */
const mergePlaces = (before: DatedRisk, now: DatedRisk): string[] => {
  const here = new Set(now.featuresUnder.map(outcomeOf));
  const elsewhere = before.featuresUnder.filter((place) => !here.has(outcomeOf(place)));
  return [...elsewhere, ...now.featuresUnder].sort((a, b) =>
    outcomeOf(a) < outcomeOf(b) ? -1 : Number(outcomeOf(a) > outcomeOf(b)),
  );
};

/**
 * A risk of a file beside what is stored of it. Each quarter keeps its assessment; of a quarter that
 * both have, the file has the last word. Title, owner and date of review are those of whichever has the
 * newer assessment, so that an older report which is loaded later adds to the history and takes nothing
 * back. An owner or a date that is left out stays.
 */
export const mergeRisk = (before: DatedRisk, now: DatedRisk): DatedRisk => {
  const isOlder = comparePeriods(newestOf(now), newestOf(before)) < 0;
  const [first, second] = isOlder ? [before, now] : [now, before];
  const owner = first.owner ?? second.owner;
  const reviewBy = first.reviewBy ?? second.reviewBy;
  return {
    code: now.code,
    title: first.title,
    featuresUnder: mergePlaces(before, now),
    ...(owner !== undefined && { owner }),
    ...(reviewBy !== undefined && { reviewBy }),
    assessments: mergeAssessments(before.assessments, now.assessments),
  };
};
