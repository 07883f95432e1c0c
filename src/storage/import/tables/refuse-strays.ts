import { measureCodeOf } from './build-measure.ts';
import type { ReportRows } from './report-rows.ts';

const known = (texts: readonly (string | undefined)[]): ReadonlySet<string | undefined> =>
  new Set(texts.map((one) => one?.toLowerCase()));

const refuseUnknownOutcomes = ({ indicators, outcomes }: ReportRows): void => {
  const codes = known(outcomes.map((row) => row.text('outcome')));
  for (const row of indicators) {
    const under = row.text('outcome');
    if (under === undefined && codes.size > 1)
      row.refuse('outcome', 'it is empty, and there are several outcomes');
    if (under !== undefined && !codes.has(under.toLowerCase()))
      row.refuse('outcome', `"${under}" is not in the table outcomes`);
  }
};

const refuseUnknownIndicators = (rows: ReportRows): void => {
  const indicators = known(rows.indicators.map((row) => row.text('code')));
  const parts = known(rows.measures.map(measureCodeOf));
  for (const row of [...rows.measures, ...rows.comparisons]) {
    const of = row.text('indicator');
    if (of !== undefined && !indicators.has(of.toLowerCase()))
      row.refuse('indicator', `"${of}" is not in the table indicators`);
  }
  for (const row of rows.commentary) {
    const of = row.text('indicator')?.toLowerCase();
    if (of !== undefined && !indicators.has(of) && !parts.has(of))
      row.refuse('indicator', `"${of}" is in neither of the tables indicators and measures`);
  }
};

const refuseUnknownMeasures = (rows: ReportRows): void => {
  const measures = known(rows.measures.map(measureCodeOf));
  for (const row of [...rows.series, ...rows.breaks]) {
    const of = row.text('measure');
    if (of !== undefined && !measures.has(of.toLowerCase()))
      row.refuse('measure', `"${of}" is not in the table measures`);
  }
  const series = known(rows.series.map((row) => `${row.text('measure')} ${row.text('series')}`));
  for (const row of rows.breaks) {
    const [of, id] = [row.text('measure'), row.text('series') ?? 'council'];
    if (id.toLowerCase() !== 'council' && !series.has(`${of} ${id}`.toLowerCase()))
      row.refuse('series', `"${id}" is not a series of ${of} in the table series`);
  }
};

const refuseUnknownPlaces = (rows: ReportRows): void => {
  const places = known([
    ...rows.indicators.map((row) => row.text('code')),
    ...rows.outcomes.map((row) => row.text('outcome')),
    ...rows.measures.map(measureCodeOf),
  ]);
  for (const row of [...rows.risks, ...rows.milestones])
    for (const code of row.list('under').filter((one) => !places.has(one.toLowerCase())))
      row.refuse('under', `"${code}" is in none of the tables indicators, measures and outcomes`);
};

const refuseUnknownRisks = (rows: ReportRows): void => {
  const risks = known(rows.risks.map((row) => row.text('code')));
  for (const row of rows.assessments) {
    const of = row.text('risk');
    if (of !== undefined && !risks.has(of.toLowerCase()))
      row.refuse('risk', `"${of}" is not in the table risks`);
  }
};

/** Refuses rows that belong to nothing, which would be lost in silence. */
export const refuseStrays = (rows: ReportRows): void => {
  refuseUnknownOutcomes(rows);
  refuseUnknownIndicators(rows);
  refuseUnknownMeasures(rows);
  refuseUnknownPlaces(rows);
  refuseUnknownRisks(rows);
};
