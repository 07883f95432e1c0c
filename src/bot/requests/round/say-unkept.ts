import { cutText, nameMeasure } from '../../../cards/format-text.ts';
import { measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import { formatFigure, formatNumber, placesOf, readNumber } from '../../../domain/format.ts';
import { withOwnUnit } from '../../../domain/unit.ts';
import type { RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { nameBeside } from './beside-figures.ts';

type Asked = Pick<RequestOf<'update'>, 'given' | 'answers' | 'unused' | 'targets' | 'reported'>;

const list = new Intl.ListFormat('en-GB');
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const longest = 300;

const quote = (text: string): string => `“${cutText(text.trim(), longest)}”`;

/** A figure with as many places as were typed, and with the unit of what it was read for. */
const sayFigure = (
  { measure: code, value, share }: NonNullable<Asked['given']>[number],
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): string => {
  const measures = measuresNamed(catalogue, code);
  const [measure] = measures;
  const series = measure && measures.length === 1 ? judgedSeries(measure) : undefined;
  const number = readNumber(value);
  if (number === undefined) return `${code}: ${cutText(value.trim(), longest)}`;
  const digits = formatNumber(number, placesOf(number));
  if (measures.length > 1)
    return `${code}: ${digits}, which may be of ${either.format(measures.map(nameMeasure))}`;
  if (!measure || !series) return `${code}: ${digits}`;
  const printed = formatFigure(number, { ...series, decimals: placesOf(number) });
  const of = share ? ` (${share.map((one) => formatNumber(one, placesOf(one))).join(' of ')})` : '';
  return `${nameMeasure(measure)}: ${withOwnUnit(printed, series)}${of}`;
};

/** A smaller whole number counts anything: "Period 6", "the 18 flats". */
const mayBeFigure = (number: number): boolean => !Number.isInteger(number) || number >= 100;

/**
 * What somebody typed for a form that does not open, and is not stored: each figure with what it was read for. A number
 * that was read for nothing is named as well where it may be one, so that none is lost unseen.
 */
export const sayUnkept = (
  { given = [], answers = [], unused = [], ...beside }: Asked,
  context: Pick<RequestContext, 'catalogue'>,
): string[] => {
  const figures = given.filter(({ value }) => value.trim() !== '');
  const texts = [...nameBeside(beside), ...answers.map(({ text }) => quote(text))];
  const isOf = figures.length > 0;
  const numbers = unused
    .filter((one) => !isOf || mayBeFigure(one))
    .map((one) => formatNumber(one, placesOf(one)));
  const quoted = list.format([...(isOf ? [] : numbers.map(quote)), ...texts]);
  if (!isOf) return quoted === '' ? [] : [`Nothing was kept of ${quoted}.`];
  return [
    `Nothing was kept of what you typed: ${[...figures.map((one) => sayFigure(one, context)), ...texts].join('; ')}.`,
    ...(numbers.length > 0 ? [`I could not place ${list.format(numbers)}.`] : []),
  ];
};
