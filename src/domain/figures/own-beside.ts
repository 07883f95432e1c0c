import { formatFigure, formatGiven } from '../format.ts';
import type { Benchmark } from '../indicator.ts';
import type { Measure } from '../measure.ts';
import { describePeriod, parsePeriod } from '../period/period.ts';
import type { Series } from '../series.ts';
import { splitUnit } from '../unit.ts';
import { formatFigureAt, formatWithUnit, givenAt } from './figure.ts';
import type { KnownSeries } from './known-series.ts';

/** Days, years and quarters are no figures. */
const dates = /\bQ[1-4]\b|\b(?:\d{1,2} [A-Z][a-z]+ )?(?:19|20)\d\d(?:[/–-]\d{2,4})?\b/g;

/** Whether a printed line has a number beside years and quarters. */
export const holdsNumber = (line: string): boolean => /\d/.test(line.replace(dates, ''));

/** Whether a printed line counts in the unit of a series: "5.4 per 1,000 households". */
const isInUnit = (line: string, { unit, valueKind }: Series): boolean => {
  if (valueKind === 'words') return true;
  if (valueKind === 'percentage') return line.includes('%');
  // "Households" are also what "per 1,000 households" counts.
  if (/\bper \d/.test(line) !== /\bper \d/.test(unit)) return false;
  const { before, words } = splitUnit(unit);
  const sign = words || before;
  return sign !== '' && line.toLowerCase().includes(sign.toLowerCase());
};

const numbersIn = (line: string): number[] =>
  [...line.replace(dates, '').matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([found]) =>
    Number(found.replaceAll(',', '')),
  );

/** A rate and its count are rarely so near. */
const likeSize = 4;

/** Whether a printed line names no unit at all, and has a number of like size to ours, which has one unit alone. */
const mayBeOf = (line: string, known: readonly KnownSeries[], measure: Measure): boolean => {
  const ours = givenAt(measure, known, { kind: 'latest' })?.observation.value;
  const units = new Set(measure.series.map(({ unit }) => unit));
  if (units.size > 1 || /\bper\b|[%£$€]/.test(line) || !ours) return false;
  return numbersIn(line).some((one) => one / ours < likeSize && ours / one < likeSize);
};

/** "902" does not stand in "1,902". */
const holdsFigure = (line: string, figure: string): boolean =>
  new RegExp(`(?<![\\d.,])${RegExp.escape(figure)}(?!\\d|[.,]\\d)`).test(line);

const printedOf = (benchmark: Benchmark, measure: Measure): string => {
  const { figures } = benchmark;
  if (!figures) return '';
  const { council, unit, periodKind, period } = figures;
  const series = measure.series.find((one) => one.unit === unit);
  const plain = series ? formatFigure(council, series) : council.toLocaleString('en-GB');
  const isPrinted = [plain, String(council)].some((one) => holdsFigure(benchmark.statement, one));
  if (isPrinted) return '';
  const at = parsePeriod(periodKind, period);
  const figure = series ? formatWithUnit(council, series) : `${plain} ${unit}`.trim();
  return `${figure} (${at ? describePeriod(at) : period})`;
};

/**
 * Our figure, as it stands beside a printed line about others that leaves it out: the one that was printed with the
 * line or, for a line that names no other number, the newest. Beside a number it is only in the same unit, so that no
 * count stands beside a rate; where the line names no unit, only of a measure with one unit, and of like size.
 *
 * @param known what is known of the measure
 * @param evenIfHeld where the line is known to leave ours out, and has the same number of somebody else
 * @returns empty where the line has our figure, or none is known in its unit
 * @example ownBeside({ statement: 'Lower than England', … }, s01, known) // '43.6 per 10,000 children under 18 (Q2 2018/19; …)'
 */
export const ownBeside = (
  benchmark: Benchmark,
  measure: Measure,
  known: readonly KnownSeries[],
  { evenIfHeld = false }: { readonly evenIfHeld?: boolean } = {},
): string => {
  const { statement, figures } = benchmark;
  if (figures) return printedOf(benchmark, measure);
  const fitting =
    holdsNumber(statement) && !mayBeOf(statement, known, measure)
      ? known.filter(({ series }) => isInUnit(statement, series))
      : known;
  const figure = givenAt(measure, fitting, { kind: 'latest' });
  if (!figure) return '';
  const printed = formatGiven(figure.observation, figure.series).replace(/^\+/, '');
  return !evenIfHeld && holdsFigure(statement, printed) ? '' : formatFigureAt(figure);
};
