import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { firstOwnArea } from '../../domain/area.ts';
import { councilSeries } from '../../domain/figures/headline.ts';
import { describePeriod, type Period } from '../../domain/period/period.ts';
import { lastEndedQuarter } from '../../domain/round/deadlines.ts';
import { blocksToText } from '../../domain/submission/answers.ts';
import { type Difference, differencePlace } from '../../domain/submission/indicator-record.ts';
import { sayObservation, sayWithReported } from '../../domain/submission/say-observation.ts';
import { writeTargetBeside } from '../../domain/target-text.ts';
import type { DataFile } from '../report-schema.ts';
import { readPeriod } from '../rows/entity.ts';
import type { FindOwnAreas } from '../rows/own-areas.ts';
import {
  type Change,
  type Content,
  makeRow,
  pagePrefix,
  type Row,
  rowsOfKind,
} from '../rows/row.ts';
import { type Stored, storedContent } from '../rows/stored-rows.ts';
import { changeRow, importedFile } from '../rows/submission-rows.ts';
import type { ValuesFile } from './parse-values.ts';
import { compareValues } from './tally-rows.ts';

type RecordedKind = 'values' | 'commentary' | 'series';

type Value = Content<'values'>['observations'][number];

const saysAnotherTarget = (now: Value, before?: Value): boolean =>
  !isDeepStrictEqual(now.target, before?.target) || now.status !== before?.status;

/** "44 of 1000"; empty where that is as it was, or where one of the two is not known. */
const sayCases = ({ numerator, denominator }: Value, other?: Value): string => {
  const isAsBefore = numerator === other?.numerator && denominator === other?.denominator;
  return isAsBefore || numerator === undefined || denominator === undefined
    ? ''
    : `${numerator} of ${denominator}`;
};

/** "6,270, reported as improving, target 6000, status Red": what stands beside the figure only where it changes. */
const sayValue = (one: Value, other?: Value): string =>
  [
    one.reported === other?.reported ? sayObservation(one) : sayWithReported(one),
    sayCases(one, other),
    ...(saysAnotherTarget(one, other)
      ? [
          one.target ? `target ${writeTargetBeside(one.target, other?.target)}` : '',
          one.status ? `status ${one.status}` : '',
        ]
      : []),
  ]
    .filter((text) => text !== '')
    .join(', ');

const valueDifferences = (
  now: Content<'values'>,
  before: Content<'values'> | undefined,
  own: string,
): Difference[] =>
  compareValues(now, before).map(({ period, now: one, before: old }) => {
    const from = old ? { from: sayValue(old, one) } : {};
    const when = describePeriod(period);
    const place = differencePlace(now, own);
    return { what: now.measure, ...place, when, ...from, to: sayValue(one, old) };
  });

const answerDifferences = (
  now: Content<'commentary'>,
  before?: Content<'commentary'>,
): Difference[] => {
  const textOf = (content: Content<'commentary'> | undefined, question: string) => {
    const answer = content?.answers.find((one) => one.question === question);
    return answer && blocksToText(answer.blocks);
  };
  const questions = new Set(
    [...now.answers, ...(before?.answers ?? [])].map(({ question }) => question),
  );
  return [...questions].flatMap((what): Difference[] => {
    const [from, to] = [textOf(before, what), textOf(now, what)];
    if (from === to) return [];
    return [{ what, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
};

/** What a form asks for depends on this; a source or a licence changes nothing in it. */
const describeSeries = ({
  valueKind,
  unit,
  per,
  decimals,
  lagMonths = 0,
}: Content<'series'>): string => {
  const figure = [valueKind, `in ${unit}`, ...(per === undefined ? [] : [`per ${per}`])].join(' ');
  return `${figure}, decimals: ${decimals}, months until it is known: ${lagMonths}`;
};

const seriesDifferences = (now: Content<'series'>, before?: Content<'series'>): Difference[] => {
  if (!before) return [];
  const [from, to] = [describeSeries(before), describeSeries(now)];
  const place = now.id === councilSeries ? {} : { series: now.id };
  return from === to ? [] : [{ what: now.measure, ...place, from, to }];
};

const storedSeries = (now: Content<'series'>, stored: Stored) =>
  storedContent('series', makeRow('series', now).key, stored);

const findDifferences = (
  rows: readonly Row<RecordedKind>[],
  stored: Stored,
  own: string,
): Difference[] => [
  ...rowsOfKind(rows, 'series').flatMap((now) => seriesDifferences(now, storedSeries(now, stored))),
  ...rowsOfKind(rows, 'values').flatMap((now) =>
    valueDifferences(now, storedContent('values', makeRow('values', now).key, stored), own),
  ),
  ...rowsOfKind(rows, 'commentary').flatMap((now) =>
    answerDifferences(now, storedContent('commentary', makeRow('commentary', now).key, stored)),
  ),
];

/**
 * For a report, the quarter that it closes; for other files, the last quarter that had ended by
 * then.
 */
const roundOf = (file: DataFile | ValuesFile, at: Date): Period => {
  if (file.format === 'outcomes-report/1')
    return readPeriod('financial-quarter', file.outcome.report.period);
  return lastEndedQuarter(at);
};

const indicatorOf = ({ content }: Row<RecordedKind>): string => content.indicator;

/**
 * A first addition is not a change: a series or area while nobody has changed the indicator, and
 * the very first commentary.
 */
const isChange = (row: Row<RecordedKind>, stored: Stored, versionKey: string): boolean => {
  const [series] = rowsOfKind([row], 'series');
  if (series) return seriesDifferences(series, storedSeries(series, stored)).length > 0;
  // Learning where a value comes from changes nothing that anybody sees in a form.
  const [values] = rowsOfKind([row], 'values');
  if (values && compareValues(values, storedContent('values', row.key, stored)).length === 0)
    return false;
  if (stored.has(row.key) || stored.has(versionKey)) return true;
  const commentaries = `${pagePrefix(indicatorOf(row))}commentary~`;
  return (
    row.kind === 'commentary' && [...stored.keys()].some((key) => key.startsWith(commentaries))
  );
};

/** The file, who loads it and when, and what is stored at that time. */
type Load = {
  readonly file: DataFile | ValuesFile;
  readonly change: Change;
  readonly stored: Stored;
  readonly findOwnAreas: FindOwnAreas;
};

/**
 * An entry is one row, which holds 450,000 characters; what was replaced is also kept separately.
 */
const mostCharacters = 300_000;

const fitDifferences = (
  all: readonly Difference[],
): { differences: Difference[]; note?: string } => {
  let room = mostCharacters;
  const differences = all.filter((one) => {
    room -= JSON.stringify(one).length;
    return room > 0;
  });
  const left = all.length - differences.length;
  return { differences, ...(left > 0 && { note: `${left} more values are not listed here.` }) };
};

const recordOne = (rows: readonly Row<RecordedKind>[], indicator: string, load: Load): Row[] => {
  const { file, change, stored, findOwnAreas } = load;
  const { key } = makeRow('version', { indicator, version: 1 });
  if (!rows.some((row) => isChange(row, stored, key))) return [];
  const seen = storedContent('version', key, stored)?.version ?? 0;
  const differences = findDifferences(
    rows,
    stored,
    firstOwnArea({ ownAreas: findOwnAreas(indicator) }),
  );
  return [
    makeRow('version', { indicator, version: seen + 1 }),
    changeRow({
      indicator,
      version: seen + 1,
      seen,
      kind: 'import',
      round: roundOf(file, change.at),
      at: change.at,
      by: change.author ?? { objectId: change.by, name: change.by },
      ...(change.author && { file: importedFile(change.by) }),
      ...fitDifferences(differences),
      digest: hash('sha256', JSON.stringify(differences)),
    }),
  ];
};

const isRecorded = (row: Row): row is Row<RecordedKind> =>
  ['values', 'commentary', 'series'].includes(row.kind);

/**
 * The rows by which a load counts as a change of the indicators that it changes: a version one
 * higher, so that a form built earlier is outdated, and an entry in the audit trail.
 *
 * @param rows what the load is about to write
 * @param load `stored` holds the rows under `page~` and `catalogue~series~` as they were read
 */
export const recordImport = (rows: readonly Row[], load: Load): Row[] => {
  const pages = Map.groupBy(rows.filter(isRecorded), indicatorOf);
  return [...pages].flatMap(([indicator, own]) => recordOne(own, indicator, load));
};
