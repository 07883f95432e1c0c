import { isOwnArea } from '../area.ts';
import type { Catalogue } from '../catalogue.ts';
import { capitalise, formatFigure } from '../format.ts';
import type { Measure } from '../measure.ts';
import { formatMissing } from '../missing.ts';
import type { Observation } from '../observation.ts';
import { type ObservedSeries, seriesOf } from '../observed-series.ts';
import { describePeriod, isSamePeriod } from '../period/period.ts';
import type { SpokenPeriod } from '../period/spoken-period.ts';
import { formatProvenance, formatPublication, type Provenance } from '../provenance.ts';
import type { Series } from '../series.ts';
import { benchmarkOf } from '../statistics/benchmark.ts';
import { unitWords, withUnit } from '../unit.ts';
import { findSpoken } from './find-spoken.ts';
import type { KnownSeries } from './known-series.ts';

/** Another area's values in a series of ours. */
export type Comparator = { readonly name: string; readonly observations: readonly Observation[] };

/** A nation, or several together: England, Scotland, England and Wales. */
const isNation = (area: string): boolean => /^(?:[EWSN]92|K)/.test(area);

/**
 * The values of other areas in the same series: same source, unit and definition. A nation comes first, and then as
 * the catalogue has the areas.
 *
 * @param observed what is stored; other measures and series in it are ignored
 * @returns empty where the series has none of another area
 * @example comparatorsOf(s03a, published, observed, catalogue).map(({ name }) => name) // ['England']
 */
export const comparatorsOf = (
  measure: Measure,
  series: Series,
  observed: readonly ObservedSeries[],
  { areas }: Pick<Catalogue, 'areas'>,
): Comparator[] => {
  const others = seriesOf(measure.code, observed).filter(
    (one) => one.series === series.id && !isOwnArea(series, one.area),
  );
  return areas
    .toSorted((a, b) => Number(isNation(b.code)) - Number(isNation(a.code)))
    .flatMap(({ code, name }) =>
      others.flatMap(({ area, observations }) => (area === code ? [{ name, observations }] : [])),
    );
};

/** The first of {@link comparatorsOf}, which is drawn beside the council's own values. */
export const comparatorOf = (...given: Parameters<typeof comparatorsOf>): Comparator | undefined =>
  comparatorsOf(...given)[0];

const whyUnknown = {
  cases: 'since the numbers behind the figure are not published here',
  other: 'since there is no test of chance for such a figure',
} as const;

/** The two figures, without a judgement, where the effect of chance is not known. */
const sayWithoutRange = (
  series: Series,
  own: Observation,
  other: Observation,
  area: string,
): string => {
  const [ours, theirs] = [own, other].map(({ value }) => formatFigure(value ?? 0, series));
  const unit = series.valueKind === 'percentage' ? '' : ` ${unitWords(series)}`.trimEnd();
  return `${ours} against ${theirs} in ${area}${unit}, ${describePeriod(own.period)}. It is not possible to say whether they differ by more than chance, ${whyUnknown[series.counts ?? 'other']}.`;
};

/** Where a figure comes from, with its publisher named once. */
const citeSource = (provenance: Provenance | undefined, { source }: Series): string => {
  if (!provenance) return source;
  if (provenance.kind !== 'official' || !source.startsWith(provenance.publisher))
    return `${formatProvenance(provenance)}; ${source}`;
  const on = formatPublication(provenance);
  return `Official: ${source}${on && `; ${on}`}`;
};

type Pair = { readonly own: Observation; readonly other: Observation };

const hasValue = (one: Observation | undefined): one is Observation =>
  one !== undefined && one.value !== null;

/** The values of one period; the newest that both have where none is named. */
const findPair = (
  known: KnownSeries,
  { observations }: Comparator,
  spoken: SpokenPeriod,
): Pair | undefined => {
  const { observation } = findSpoken([known], spoken) ?? {};
  const all = spoken.kind === 'latest' ? known.observations.toReversed() : [observation];
  for (const own of all) {
    const other = own && observations.find((one) => isSamePeriod(one.period, own.period));
    if (hasValue(own) && hasValue(other)) return { own, other };
  }
  return undefined;
};

/**
 * On which side of a comparator our value is, in the newest period that both have.
 *
 * @returns undefined where they have no period in common, where both are alike, and of words
 * @example sideBeside(s03a, england) // 'lower'
 */
export const sideBeside = (
  known: KnownSeries,
  comparator: Comparator,
): 'higher' | 'lower' | undefined => {
  const pair = findPair(known, comparator, { kind: 'latest' });
  const [ours, theirs] = [pair?.own.value ?? 0, pair?.other.value ?? 0];
  if (known.series.valueKind === 'words' || ours === theirs) return undefined;
  return ours > theirs ? 'higher' : 'lower';
};

/**
 * The newest values of comparators beside ours, in one sentence for each period.
 *
 * @returns empty where no value of theirs is of a period of ours
 * @example listBeside(s03a, [england, southWest]) // ['2017/18: England 8.3%, South West 8.1%; ours 7.3%.']
 */
export const listBeside = (known: KnownSeries, comparators: readonly Comparator[]): string[] => {
  const pairs = comparators.flatMap((comparator) => {
    const pair = findPair(known, comparator, { kind: 'latest' });
    return pair ? [{ ...pair, name: comparator.name }] : [];
  });
  const figureOf = ({ value }: Observation): string => formatFigure(value ?? 0, known.series);
  return [...Map.groupBy(pairs, ({ own }) => own)].map(([own, of]) => {
    const theirs = of.map(({ name, other }) => `${name} ${figureOf(other)}`).join(', ');
    const period = capitalise(describePeriod(own.period));
    return `${period}: ${theirs}; ours ${withUnit(figureOf(own), known.series)}.`;
  });
};

/**
 * Why a comparator has no value of the period of ours, as it was reported.
 *
 * @param spoken the newest period of ours when absent
 * @returns undefined where it has one, or where nobody said why not
 * @example sayNotBeside(known, region) // 'East Midlands: Not available yet: not published by the region (Q3 2025/26).'
 */
export const sayNotBeside = (
  known: KnownSeries,
  comparator: Comparator,
  spoken: SpokenPeriod = { kind: 'latest' },
): string | undefined => {
  if (findPair(known, comparator, spoken)) return undefined;
  const own = findSpoken([known], spoken)?.observation ?? known.observations.at(-1);
  const other = own && comparator.observations.find((one) => isSamePeriod(one.period, own.period));
  const why = other && formatMissing(other);
  if (!why) return undefined;
  return `${comparator.name}, ${describePeriod(other.period)}: ${why.replace(/\.$/, '')}.`;
};

/**
 * Our value and the comparator's for the same period, and what can be said of the two.
 *
 * @param spoken the newest period that both have when absent
 * @returns undefined where either is not known; no other period than a named one is used instead
 * @see docs/domain.md#benchmark
 */
export const sayBeside = (
  measure: Measure,
  known: KnownSeries,
  comparator: Comparator | undefined,
  spoken: SpokenPeriod = { kind: 'latest' },
): string | undefined => {
  const { series } = known;
  const pair = comparator && findPair(known, comparator, spoken);
  if (!pair) return undefined;
  const { own, other } = pair;
  const area = comparator.name;
  const compared = benchmarkOf(measure, series, { local: own, comparator: other, area });
  const said =
    compared.kind === 'compared' ? compared.sentence : sayWithoutRange(series, own, other, area);
  return `${said} (${citeSource(own.provenance, series)})`;
};
