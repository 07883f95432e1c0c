import { nameBriefly } from '../../../cards/format-text.ts';
import { comparatorsOf, listBeside } from '../../../domain/figures/comparator.ts';
import { holdsNumber, ownBeside } from '../../../domain/figures/own-beside.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import type { RequestContext } from '../../request-context.ts';
import type { KnownMeasure } from './known-figures.ts';

/** A line that names nobody may be about anybody. */
export const isAgainst = (comparator: string | undefined, against: string | undefined): boolean =>
  against === undefined ||
  comparator === undefined ||
  comparator.toLowerCase() === against.toLowerCase();

const ofNobody =
  /^(?:comparators?|benchmarks?|comparison)?\W*(?:none|n\/a|no (?:comparators?|comparison|benchmark)|not (?:available|compared))\b/i;

/** What a printed line says of somebody or some part that it has no figure of. */
export const lacksSome =
  /(?:^|[^\p{L}])(?:n\/a|none|not (?:available|published|collected))(?!\p{L})/iu;

/** “None”, “Not yet published”: what a report prints where there is nobody to compare with names nobody and has no number. */
const saysOthers = (
  { comparator, statement, standing }: Indicator['benchmarks'][number],
  against: string | undefined,
): boolean => {
  if (standing === 'not-available') return false;
  // "Region: (a) 90%; (b) n/a" may have nothing for whoever is asked about.
  if (against !== undefined && lacksSome.test(statement)) return false;
  if (comparator !== undefined || holdsNumber(statement)) return true;
  return against === undefined && statement.trim().includes(' ') && !ofNobody.test(statement);
};

/** Our figures beside what the report prints of others, where its lines leave them out. */
export const ownFigures = (
  indicator: Indicator,
  known: readonly KnownMeasure[],
  { against }: { readonly against?: string | undefined } = {},
): string[] => {
  const lines = indicator.benchmarks
    .filter((one) => saysOthers(one, against) && isAgainst(one.comparator, against))
    .flatMap((benchmark) => {
      const own = known.filter(({ measure }) => benchmark.measures.includes(measure.code));
      const sayOurs = (evenIfHeld: boolean): string[] =>
        own.flatMap(({ measure, known }) => {
          const ours = ownBeside(benchmark, measure, known, { evenIfHeld });
          return ours ? [`Our figure for ${nameBriefly(measure)}: ${ours}.`] : [];
        });
      // A line that leaves out one part of ours leaves out all: the number of another is there by chance.
      return sayOurs(sayOurs(false).length > 0);
    });
  return [...new Set(lines)];
};

/**
 * What stands on an indicator's own card below what the report prints of others: our figures in the unit of the
 * numbers that it prints, and all that there is of those that it does not name.
 */
export const besidePrinted = (
  indicator: Indicator,
  known: readonly KnownMeasure[],
  observed: readonly ObservedSeries[],
  context: Pick<RequestContext, 'catalogue'>,
): string[] => {
  const numbered = indicator.benchmarks.filter(({ statement }) => holdsNumber(statement));
  const others = known.flatMap(({ measure, known: all }) => {
    const named = indicator.benchmarks
      .filter(({ measures }) => measures.includes(measure.code))
      .map(({ comparator }) => comparator);
    const lines = all.flatMap((one) => {
      const comparators = comparatorsOf(measure, one.series, observed, context.catalogue);
      return listBeside(
        one,
        comparators.filter(({ name }) => !named.includes(name)),
      );
    });
    return known.length > 1 ? lines.map((line) => `${nameBriefly(measure)}: ${line}`) : lines;
  });
  return [...ownFigures({ ...indicator, benchmarks: numbered }, known), ...others];
};
