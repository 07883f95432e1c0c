import { nameBriefly, nameMeasure } from '../../../cards/format-text.ts';
import type { Side } from '../../../cards/side-by-side-card.ts';
import { findIndicator, findMeasures, printedCode } from '../../../domain/catalogue.ts';
import type { Figure } from '../../../domain/figures/figure.ts';
import type { Headline } from '../../../domain/figures/headline.ts';
import { kindNames } from '../../../domain/figures/value-kinds.ts';
import { capitalise } from '../../../domain/format.ts';
import { isKnown } from '../../../domain/observation.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { nameOfCode, withPeriod } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { sayGap } from './calculate.ts';
import { besideComparator } from './known-figures.ts';
import type { ReadMeasure } from './read-measures.ts';
import { reportedBenchmarks } from './reported-benchmarks.ts';

/** One of two subjects that were asked for, and the figures that it stands for. */
type Subject = { readonly code: string; readonly name: string; readonly headlines: Headline[] };

export type Pair = readonly [Subject, Subject];

type Asked = { readonly codes: readonly string[]; readonly period?: SpokenPeriod | undefined };

type Needs = Pick<RequestContext, 'catalogue'>;

/** Of more than these below each other, what is beside them is no longer seen. */
const mostInColumn = 5;

const subjectOf = (code: string, headlines: readonly Headline[], { catalogue }: Needs): Subject => {
  const indicator = findIndicator(catalogue, code);
  const measures = indicator ? findMeasures(indicator, code) : [];
  return {
    code,
    name: (indicator && printedCode(indicator, code)) ?? nameOfCode(catalogue, code),
    headlines: headlines.filter(({ measure }) => measures.includes(measure)),
  };
};

const ofMeasure = (headline: Headline): Subject => ({
  code: headline.measure.code,
  name: nameBriefly(headline.measure),
  headlines: [headline],
});

/** The two subjects that were asked for, or the two parts of one; undefined where they are more or fewer. */
export const findPair = (
  codes: readonly string[],
  headlines: readonly Headline[],
  context: Needs,
): Pair | undefined => {
  const subjects = codes
    .map((code) => subjectOf(code, headlines, context))
    .filter(({ headlines: own }) => own.length > 0);
  const isOneOfTwoParts = subjects.length === 1 && headlines.length === 2;
  const [left, right, ...more] = isOneOfTwoParts ? headlines.map(ofMeasure) : subjects;
  if (!left || !right || more.length > 0) return undefined;
  const pair = [left, right] as const;
  const shown = new Set(pair.flatMap((one) => one.headlines));
  const isEachOnce = shown.size === left.headlines.length + right.headlines.length;
  return isEachOnce && pair.every((one) => one.headlines.length <= mostInColumn) ? pair : undefined;
};

/** "S05 and S01 side by side, Q2 2018/19" */
export const titleOfPair = ([left, right]: Pair, period: SpokenPeriod | undefined): string =>
  withPeriod(`${left.name} and ${right.name} side by side`, period);

const and = new Intl.ListFormat('en-GB');

/** "a count (crimes, incidents)" */
const sayMeasured = (headlines: readonly Headline[]): string => {
  const series = headlines.flatMap((one) => one.series ?? []);
  const byKind = Map.groupBy(series, ({ valueKind }) => valueKind);
  return and.format(
    [...byKind].map(([kind, own]) => {
      const units = [...new Set(own.map(({ unit }) => unit))].filter((unit) => unit !== '');
      return units.length > 0 ? `${kindNames[kind]} (${units.join(', ')})` : kindNames[kind];
    }),
  );
};

/** The figure that a headline shows. */
const toFigure = ({ measure, series, verdict }: Headline): Figure[] => {
  const observation = verdict?.later;
  return series && observation && isKnown(observation) ? [{ measure, series, observation }] : [];
};

/** What each of the two is measured in, and how far apart they are where that can be said. */
export const sayWhatIsWhat = async (
  pair: Pair,
  measures: readonly ReadMeasure[],
  context: RequestContext,
): Promise<string> => {
  const [left, right] = pair;
  const [one, other] = pair.map(({ headlines }) => sayMeasured(headlines));
  if (one !== other)
    return `${capitalise(left.name)} is ${one}; ${right.name} is ${other}. They do not measure the same thing, so compare which way each is going, not how large the figures are.`;
  const figures = pair.flatMap(({ headlines }) => headlines.flatMap(toFigure));
  const gap = figures.length === 2 ? await sayGap(figures, measures, context) : '';
  return [`Each is ${one}.`, gap].filter((text) => text !== '').join(' ');
};

/** The two columns: each subject by name, with the figures of its parts. */
export const toSides = (
  pair: Pair,
  measures: readonly ReadMeasure[],
  { period }: Asked,
  context: RequestContext,
): readonly [Side, Side] => {
  const request = (code: string) => ({
    kind: 'show' as const,
    code,
    ...(period ? { period } : {}),
  });
  const toSide = ({ code, headlines }: Subject): Side => ({
    whole: headlines.length > 1 ? nameOfCode(context.catalogue, code) : '',
    figures: headlines.flatMap((headline) => {
      const { measure } = headline;
      const read = measures.find((one) => one.measure === measure);
      return besideComparator([headline], read?.observed ?? [], context).map((beside) => ({
        headline: beside,
        press: button(nameMeasure(measure), request(measure.code)),
        benchmarks: read
          ? reportedBenchmarks(read.indicator, [measure], {
              label: 'Benchmark as reported',
              ...(period ? { period } : {}),
            })
          : [],
      }));
    }),
  });
  return [toSide(pair[0]), toSide(pair[1])];
};
