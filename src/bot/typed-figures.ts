import { isOwnArea } from '../domain/area.ts';
import { councilSeries } from '../domain/figures/headline.ts';
import { isKnown } from '../domain/observation.ts';
import type { ObservedSeries } from '../domain/observed-series.ts';
import { periodLabel } from '../domain/period/period.ts';
import type { Series } from '../domain/series.ts';
import type { RequestContext } from './request-context.ts';
import type { FigureOwner, TypedFigures } from './understanding/message/language-context.ts';

/** People speak of the last few. */
const newest = 4;

/** A number that may be a figure of one measure and of no other: not a year, no small whole number, no part of a code. */
const figure = /(?<![\p{L}\d.,/])(?:\d{1,3}(?:,\d{3})+|\d{3,7}|\d{1,6}\.\d{1,3})(?![\d/]|[.,]\d)/gu;
const year = /^(?:19|20)\d\d$/;

const figuresIn = (text: string): number[] =>
  [...text.slice(0, 2_000).matchAll(figure)].flatMap(([typed]) =>
    year.test(typed) ? [] : [Number(typed.replaceAll(',', ''))],
  );

type Needs = Pick<RequestContext, 'catalogue' | 'stores'>;

const seriesOf = ({ catalogue }: Needs): ReadonlyMap<string, Series> =>
  new Map(
    catalogue.indicators
      .flatMap(({ measures, performanceMeasures }) => [...measures, ...performanceMeasures])
      .flatMap(({ code, series }) =>
        series.flatMap((one) => (one.id === councilSeries ? [[code, one] as const] : [])),
      ),
  );

type FigureOf = FigureOwner & { readonly value: number };

/** What the report prints beside England or a similar area is of the same measure. */
const printedFigures = ({ catalogue }: Needs): FigureOf[] =>
  catalogue.indicators
    .flatMap(({ benchmarks }) => benchmarks)
    .flatMap(({ figures, measures }) =>
      figures
        ? measures.flatMap((code) =>
            [figures.council, figures.comparator].map((value) => ({ value, code })),
          )
        : [],
    );

const valuesOf = (
  { measure, series: id, area, observations }: ObservedSeries,
  all: ReadonlyMap<string, Series>,
): FigureOf[] => {
  const series = all.get(measure);
  if (id !== councilSeries || !series || !isOwnArea(series, area)) return [];
  return observations
    .slice(-newest)
    .filter(isKnown)
    .map(({ value, period }) => ({ value, code: measure, period: periodLabel(period) }));
};

const number = /(?<![\p{L}\d.,/])(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,3})?/gu;
/** A smaller whole number is a figure of many things. */
const smallest = 10;

/** The numbers of a text that may be figures of the report. */
const numbersIn = (text: string): number[] =>
  [...text.slice(0, 2_000).matchAll(number)]
    .map(([typed]) => typed.replaceAll(',', ''))
    .filter((typed) => typed.includes('.') || Number(typed) >= smallest)
    .map(Number);

/**
 * Those of some texts that have no number which is a figure of the report, ours or another's, of whatever period. Storage
 * is read once, and only where a text has a number.
 */
export const withoutFigures = async <Found extends { readonly text: string }>(
  found: readonly Found[],
  { stores, catalogue }: Needs,
): Promise<Found[]> => {
  const numbers = found.map(({ text }) => numbersIn(text));
  const asked = new Set(numbers.flat());
  if (asked.size === 0) return [...found];
  const read = await stores.outcomes.readSeries(catalogue.outcomes.map(({ code }) => code));
  const figures = new Set<number>();
  for (const { observations } of read)
    for (const one of observations)
      if (isKnown(one) && asked.has(one.value)) figures.add(one.value);
  return found.filter((_, at) => !numbers[at]?.some((one) => figures.has(one)));
};

/**
 * Finds the measures whose newest figures stand in a text: "so is 57.5 a percentage?" is about the measure that
 * stands at 57.5. Storage is read only for a text with such a number in it.
 */
export const readTypedFigures = async (text: string, needs: Needs): Promise<TypedFigures> => {
  const typed = new Set(figuresIn(text));
  if (typed.size === 0) return new Map();
  const series = seriesOf(needs);
  const read = await needs.stores.outcomes.readSeries(
    needs.catalogue.outcomes.map(({ code }) => code),
  );
  const observed = read.flatMap((one) => valuesOf(one, series));
  const found = [...observed, ...printedFigures(needs)].filter(({ value }) => typed.has(value));
  return new Map(
    [...Map.groupBy(found, ({ value }) => value)].map(([value, of]) => [
      value,
      of.map(({ value: _, ...owner }) => owner),
    ]),
  );
};
