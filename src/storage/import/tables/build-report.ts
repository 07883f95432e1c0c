import { buildIndicators } from './build-indicator.ts';
import { measureCodeOf } from './build-measure.ts';
import { ownAreaOf, toArea, toOutcome } from './build-outcome.ts';
import { buildRisks, isUnder, toMilestone } from './build-risk.ts';
import { findPeople, toPerson } from './find-people.ts';
import { isCode, type Json, type Origin, type ReportRows, type TableRow } from './report-rows.ts';

/** The council's own area needs no row of its own. */
const buildAreas = (rows: ReportRows, outcome: TableRow<'outcomes'>): Json[] => {
  const areas = rows.areas.map(toArea);
  const own = ownAreaOf(outcome);
  return areas.some(({ code }) => code === own)
    ? areas
    : [{ code: own, name: outcome.text('council') }, ...areas];
};

/**
 * Builds the file of one outcome's report from the rows of the tables, without values.
 *
 * @returns the file, not checked yet, and from which row each part of it comes
 */
export const buildReport = (
  rows: ReportRows,
  outcome: TableRow<'outcomes'>,
): { readonly report: Json; readonly origins: readonly Origin[] } => {
  const find = findPeople(rows.people);
  const indicators = buildIndicators(rows, outcome, find);
  const named = indicators.map(({ indicator }) => String(indicator.code));
  const parts = rows.measures
    .filter((row) => named.some((code) => isCode(row.text('indicator'), code)))
    .map(measureCodeOf);
  const codes = new Set(
    [outcome.text('outcome') ?? '', ...named, ...parts].map((one) => one.toLowerCase()),
  );
  const risks = buildRisks({ rows, outcome, find, codes });
  const milestones = rows.milestones.filter((row) => isUnder(row, codes));
  return {
    report: {
      format: 'outcomes-report/1',
      areas: buildAreas(rows, outcome),
      outcome: toOutcome(outcome, find),
      people: rows.people.map(toPerson),
      indicators: indicators.map(({ indicator }) => indicator),
      risks: risks.map(({ risk }) => risk),
      milestones: milestones.map((row) => toMilestone(row, find)),
    },
    origins: [
      { path: 'outcome', place: outcome.place },
      ...rows.people.map(({ place }, i) => ({ path: `people[${i}]`, place })),
      ...indicators.flatMap(({ origins }) => origins),
      ...risks.flatMap(({ origins }) => origins),
      ...milestones.map(({ place }, i) => ({ path: `milestones[${i}]`, place })),
    ],
  };
};
