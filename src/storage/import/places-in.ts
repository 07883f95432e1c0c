import type { ReportFile } from '../report-schema.ts';

/** Codes that risks and milestones of a report may stand under: its outcome, its indicators and their parts. */
export const placesIn = ({
  outcome,
  indicators,
}: Pick<ReportFile, 'outcome' | 'indicators'>): ReadonlySet<string> =>
  new Set([
    outcome.code,
    ...indicators.flatMap((one) =>
      [one, ...one.measures, ...one.performanceMeasures].map(({ code }) => code),
    ),
  ]);
