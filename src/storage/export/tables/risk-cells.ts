import type { ReportFile } from '../../report-schema.ts';
import { type Cells, nameIn, plain, written } from './row-cells.ts';

type Risk = ReportFile['risks'][number];

const writeMark = (mark: Risk['inherent']): string => {
  if (!mark) return '';
  const { likelihood, impact, score } = { likelihood: undefined, impact: undefined, ...mark };
  if (likelihood === undefined) return written(score);
  return `${likelihood} x ${impact}${score === undefined ? '' : ` = ${score}`}`;
};

const assessed = ({
  level,
  trend,
  likelihood,
  impact,
  score,
}: Pick<Risk, 'level' | 'trend' | 'likelihood' | 'impact' | 'score'>) => ({
  level,
  trend: trend ? plain(trend) : '',
  likelihood: written(likelihood),
  impact: written(impact),
  score: written(score),
});

const riskCells = (report: ReportFile, risk: Risk): Cells<'risks'> => ({
  code: risk.code,
  title: risk.title,
  under: risk.featuresUnder.join('; '),
  ...assessed(risk),
  'inherent score': writeMark(risk.inherent),
  'target score': writeMark(risk.target),
  appetite: written(risk.appetite),
  owner: nameIn(report)(risk.owner),
  'review by': risk.reviewBy ?? '',
  controls: (risk.controls ?? []).join('\n'),
  description: risk.description ?? '',
  'as of': risk.period ?? '',
});

/** One row for what several reports say of a risk in the same words; what they say differently stands in several. */
const joinPlaces = (rows: readonly Cells<'risks'>[]): Cells<'risks'>[] => {
  const alike = Map.groupBy(rows, (row) => JSON.stringify({ ...row, under: '' }));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, under: same.map(({ under }) => under).join('; ') }] : [];
  });
};

/** The rows of the risks of all reports. */
export const riskRows = (reports: readonly ReportFile[]): Cells<'risks'>[] =>
  joinPlaces(reports.flatMap((report) => report.risks.map((risk) => riskCells(report, risk))));

/** The rows of what was said of the risks in earlier quarters, each quarter once. */
export const assessmentRows = (reports: readonly ReportFile[]): Cells<'assessments'>[] => {
  const rows = reports.flatMap(({ risks }) =>
    risks.flatMap(({ code, earlier = [] }) =>
      earlier.map((one) => ({ risk: code, quarter: one.period, ...assessed(one) })),
    ),
  );
  return [...new Map(rows.map((row) => [`${row.risk} ${row.quarter}`, row])).values()];
};

type Milestone = NonNullable<ReportFile['milestones']>[number];

const milestoneCells = (report: ReportFile, one: Milestone): Cells<'milestones'> => ({
  code: one.code,
  kind: one.kind,
  title: one.title,
  under: one.featuresUnder.join('; '),
  owner: nameIn(report)(one.owner),
  due: one.due ?? '',
  'first due': one.firstDue ?? '',
  'done on': one.doneOn ?? '',
  state: plain(one.state),
  percent: one.percent === undefined ? '' : `${one.percent}%`,
  progress: one.progress ?? '',
  status: one.status ?? '',
  note: one.note ?? '',
  'as of': one.asOf === report.outcome.report.period ? '' : (one.asOf ?? ''),
});

/** The rows of the milestones and actions of a report. */
export const milestoneRows = (report: ReportFile): Cells<'milestones'>[] =>
  (report.milestones ?? []).map((one) => milestoneCells(report, one));
