import { readNumber } from '../../domain/format.ts';
import { missingKinds } from '../../domain/missing.ts';
import {
  observationFlags,
  type ReportedDirection,
  reportedDirections,
} from '../../domain/observation.ts';
import { longestWords } from '../../domain/series.ts';
import { parseValue } from '../../domain/submission/expected-value.ts';
import type { Target } from '../../domain/target.ts';
import type { Content } from '../rows/row.ts';
import { longestStatus } from '../schema/texts.ts';
import { findValueFaults } from './find-value-faults.ts';
import { sayLost } from './lost-cells.ts';
import { readDirection } from './read-direction.ts';
import type { ReadResult } from './read-place.ts';
import type { TableLine } from './read-table.ts';
import { readTarget } from './read-target.ts';
import { isNil, missingAs, standsInstead, whyInstead } from './stands-instead.ts';
import { isAsBefore, withoutAsBefore } from './target-as-before.ts';

type Flag = (typeof observationFlags)[number];

/** The column of what may stand beside a value. */
const besideColumns = {
  numerator: 'numerator',
  denominator: 'denominator',
  reported: 'reported',
  reportedOther: 'reported other',
  why: 'why',
  target: 'target',
  yearTarget: 'year-end target',
  revisedFrom: 'revised from',
  status: 'status',
  statusReason: 'status reason',
} as const;

/** What may stand beside a value, each in a column of its own. */
export type Beside = keyof typeof besideColumns;

/**
 * What a line says about a value. A field without a column in the file is absent, and is kept as
 * stored.
 */
export type Figure = {
  readonly value: number | string | null;
  /** As typed in the cell. */
  readonly typed: string;
  readonly printed: string;
  readonly flags?: readonly Flag[];
  /** Also absent when the cell is empty; `columns` tells the two apart. */
  readonly numerator?: number;
  readonly denominator?: number;
  readonly reported?: ReportedDirection;
  readonly reportedOther?: ReportedDirection;
  readonly why?: string;
  readonly target?: Target;
  readonly yearTarget?: Target;
  readonly revisedFrom?: string;
  readonly status?: string;
  readonly statusReason?: string;
  readonly columns: Readonly<Record<Beside, boolean>>;
  /** The line has a target and nothing else: of a period that is still to come. */
  readonly planned?: Target;
  /** The line has a status, neither a value nor a flag that says why: nothing is known of a figure. */
  readonly isStatusAlone?: true;
  /** A dash or words stand in the place of a figure: "TBC". */
  readonly isInstead?: true;
  /** The line says that its target is that of the value before. */
  readonly isTargetAsBefore?: true;
};

type Cells = TableLine['cells'];

/** How much of a text fits on a card. */
const longest = {
  printed: 300,
  status: longestStatus,
  why: 300,
  'revised from': longestWords,
  'status reason': 1_000,
} as const;

const isFlag = (word: string): word is Flag =>
  (observationFlags as readonly string[]).includes(word);

const readFlags = (cell = ''): ReadResult<Flag[]> => {
  const words = [...new Set(cell.toLowerCase().split(/[;,\s]+/))].filter((word) => word !== '');
  const strange = words.filter((word) => !isFlag(word));
  return {
    read: words.filter(isFlag),
    faults: strange.map(
      (word) => `column flags: "${word}" is not one of ${observationFlags.join(', ')}`,
    ),
  };
};

/** A number with the series' own unit, as people type it: "43.6 per 10000". A column of £k may have "£1,250" for 1,250. */
const readWithUnit = (cell: string, series: Content<'series'>): number | undefined => {
  const isAmount = /^[(-]?\s?[£€$]\s?[\d,. ]+\)?$/.test(cell);
  const parsed = parseValue(isAmount ? cell.replace(/[£€$]/, '') : cell, series);
  return parsed.kind === 'value' && /[a-z£€$%(]/i.test(cell) ? parsed.value : undefined;
};

const sayNoNumber = (cell: string): string => {
  if (isNil(cell))
    return `column value: "${cell}" may mean 0 or that there is no figure; write 0, or leave it empty, with the flag not-available or not-applicable`;
  if (/^(?:div\/0|n\/a)$/i.test(cell))
    return `column value: "${cell}" is no figure; leave it empty, with the flag not-available or not-applicable`;
  return `column value: "${cell}" is not a number`;
};

/** Words as they are on the scale, in whatever case they are typed. */
const readWords = (cell: string, { scale }: Content<'series'>): string => {
  const typed = cell.replace(/\s+/g, ' ');
  return scale?.words.find((one) => one.toLowerCase() === typed.toLowerCase()) ?? typed;
};

/** The marks of footnotes, raised as they are printed, or asterisks and daggers. */
const marks = /(?<![⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§])[⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§]+$/u;

/** Blanks between groups of three digits: "1 290". */
const blanks = /(?<=^-?\d{1,3}(?:\s\d{3})*)\s(?=\d{3}(?:\D|$))/gu;

const readValue = (typed: string, series: Content<'series'>): ReadResult<number | string> => {
  const { valueKind, measure } = series;
  const lost = sayLost(typed);
  if (lost)
    return { faults: [`column value: ${lost}, with the flag not-available or not-applicable`] };
  const cell = typed.replace(marks, '').trimEnd().replaceAll(blanks, '');
  if (valueKind === 'words')
    return cell.length > longestWords
      ? { faults: [`column value: it has more than ${longestWords} characters`] }
      : { read: readWords(cell, series), faults: [] };
  const isPercent = cell.endsWith('%');
  if (isPercent && valueKind !== 'percentage')
    return {
      faults: [`column value: "${cell}" is a percentage, but ${measure} is a ${valueKind}`],
    };
  const read = readNumber(isPercent ? cell.slice(0, -1) : cell) ?? readWithUnit(cell, series);
  return read === undefined ? { faults: [sayNoNumber(cell)] } : { read, faults: [] };
};

const readCount = (cells: Cells, column: 'numerator' | 'denominator'): ReadResult<number> => {
  const cell = cells[column]?.trim() ?? '';
  if (cell === '') return { faults: [] };
  const read = readNumber(cell.replaceAll(blanks, ''));
  if (read === undefined) return { faults: [`column ${column}: "${cell}" is not a number`] };
  if (column === 'denominator' && read <= 0)
    return { faults: [`column ${column}: "${cell}" is not above 0`] };
  return { read, faults: [] };
};

const readReported = (
  cells: Cells,
  column: 'reported' | 'reported other',
): ReadResult<ReportedDirection> => {
  const cell = cells[column]?.trim().toLowerCase() ?? '';
  const read = readDirection(cell);
  if (cell === '' || read) return { ...(read && { read }), faults: [] };
  return {
    faults: [`column ${column}: "${cell}" is not one of ${reportedDirections.join(', ')}`],
  };
};

const tooLong = (cells: Cells): string[] =>
  (Object.keys(longest) as (keyof typeof longest)[]).flatMap((column) =>
    (cells[column]?.trim() ?? '').length > longest[column]
      ? [`column ${column}: it has more than ${longest[column]} characters`]
      : [],
  );

/** Columns that say of what a line is, and where that comes from. */
const placing: ReadonlySet<string> = new Set(['measure', 'series', 'area', 'period', 'provenance']);

/** Whether a line says nothing but what is to be reached. */
const isTargetAlone = (cells: Cells): boolean =>
  Boolean(cells.target?.trim()) &&
  !isAsBefore(cells.target) &&
  Object.entries(cells).every(
    ([column, text]) => placing.has(column) || column === 'target' || !text?.trim(),
  );

const findOtherFaults = (cells: Cells, typed: string, flags: readonly Flag[]): string[] => [
  ...(typed === '' && flags.length === 0 && !isTargetAlone(cells)
    ? ['column value: it is empty; a missing value needs a flag that says why']
    : []),
  ...tooLong(cells),
];

const besideNames = Object.keys(besideColumns) as Beside[];

/** Written into one object, since it is done for each of 100,000 lines. */
const hasColumns = (cells: Cells): Figure['columns'] => {
  const has = {} as Record<Beside, boolean>;
  for (const name of besideNames) has[name] = cells[besideColumns[name]] !== undefined;
  return has;
};

type Read = Record<'numerator' | 'denominator', ReadResult<number>> & {
  readonly reported: ReadResult<ReportedDirection>;
  readonly reportedOther: ReadResult<ReportedDirection>;
  readonly target: ReadResult<Target>;
  readonly yearTarget: ReadResult<Target>;
};

const besideTexts = ['why', 'revisedFrom', 'status', 'statusReason'] as const;

/** What stands beside a value as a text, without blanks around it. */
const textsBeside = (cells: Cells): Partial<Record<(typeof besideTexts)[number], string>> =>
  Object.fromEntries(
    besideTexts.flatMap((name) => {
      const text = cells[besideColumns[name]]?.trim();
      return text ? [[name, text]] : [];
    }),
  );

/** What stands beside a value, where its cell is filled. */
const besideOf = (
  cells: Cells,
  { numerator, denominator, reported, reportedOther, target, yearTarget }: Read,
) => ({
  ...(numerator.read !== undefined && { numerator: numerator.read }),
  ...(denominator.read !== undefined && { denominator: denominator.read }),
  ...(reported.read && { reported: reported.read }),
  ...(reportedOther.read && { reportedOther: reportedOther.read }),
  ...(target.read && { target: target.read }),
  ...(target.read && isTargetAlone(cells) && { planned: target.read }),
  ...(yearTarget.read && { yearTarget: yearTarget.read }),
  ...(isAsBefore(cells.target) && { isTargetAsBefore: true as const }),
  ...textsBeside(cells),
});

type Why = {
  readonly flags: ReadResult<Flag[]>;
  readonly isStatusAlone?: true;
  readonly isInstead?: true;
};

type Typed = {
  readonly typed: string;
  readonly missing: Flag | undefined;
  readonly isInstead: boolean;
};

/** What says itself that there is no figure. */
const withheld: ReadonlySet<Flag> = new Set([...missingKinds, 'not-applicable']);

/** The flags of a line, with that of a sign in the place of a value; absent without any column that speaks of them. */
const readWhy = (cells: Cells, { typed, missing, isInstead }: Typed): Why => {
  const { read = [], faults } = readFlags(cells.flags);
  // A status alone says that there is no figure.
  const { status, printed, numerator } = cells;
  const isStatusAlone =
    typed === '' &&
    read.length === 0 &&
    Boolean(status?.trim()) &&
    [printed, numerator].every((cell) => !cell?.trim());
  const isUnsaid = isInstead && !read.some((flag) => withheld.has(flag));
  const implied = missing ?? (isStatusAlone || isUnsaid ? 'not-available' : undefined);
  if (implied)
    return {
      flags: { read: [...new Set([...read, implied])], faults },
      ...(isStatusAlone && { isStatusAlone }),
      ...(isUnsaid && { isInstead: true as const }),
    };
  return { flags: { ...(cells.flags !== undefined && { read }), faults } };
};

/** Reads the value of a line and what is known about it. */
export const readFigure = ({ cells }: TableLine, series: Content<'series'>): ReadResult<Figure> => {
  const typed = cells.value?.trim() ?? '';
  const missing = missingAs(typed, series);
  const isInstead = standsInstead(typed, series);
  const { flags, ...why } = readWhy(cells, { typed, missing, isInstead });
  const value =
    typed === '' || missing || isInstead ? { read: null, faults: [] } : readValue(typed, series);
  const [numerator, denominator] = [readCount(cells, 'numerator'), readCount(cells, 'denominator')];
  const reported = readReported(cells, 'reported');
  const reportedOther = readReported(cells, 'reported other');
  const target = readTarget(withoutAsBefore(cells.target), series);
  const yearTarget = readTarget(cells['year-end target'] ?? '', series, 'year-end target');
  const beside = { numerator, denominator, reported, reportedOther, target, yearTarget };
  const faults = [value, flags, ...Object.values(beside)].flatMap((one) => one.faults);
  const all = [
    ...faults,
    ...(faults.length ? [] : findOtherFaults(cells, typed, flags.read ?? [])),
  ];
  const { read } = value;
  if (all.length > 0 || read === undefined) return { faults: all };
  const said = cells.why?.trim() || !isInstead ? {} : whyInstead(typed);
  const figure: Figure = {
    value: read,
    typed,
    // A print of nothing but blanks would show an empty figure.
    printed: cells.printed?.trim() ? cells.printed : '',
    columns: { ...hasColumns(cells), ...('why' in said && { why: true }) },
    ...why,
    ...(flags.read && { flags: flags.read }),
    ...besideOf(cells, beside),
    ...said,
  };
  const wrong = findValueFaults(series, figure).map((fault) => `column value: ${fault}`);
  return wrong.length > 0 ? { faults: wrong } : { read: figure, faults: [] };
};
