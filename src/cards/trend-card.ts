import { councilSeries } from '../domain/figures/headline.ts';
import { formatGiven } from '../domain/format.ts';
import { isGiven, type Observation, type Series } from '../domain/measure.ts';
import { formatMissing } from '../domain/missing.ts';
import { periodLabel } from '../domain/period/period.ts';
import { formatProvenance } from '../domain/provenance.ts';
import { findBreak } from '../domain/statistics/direction-of-travel.ts';
import { type Button, bullets, type Card, foldRest, frame, head, line, section } from './card.ts';
import { chartModel, type Run } from './chart/chart-model.ts';
import { nameSeries } from './chart/name-series.ts';
import { nativeChart } from './chart/native-chart.ts';
import { findFamily, showFamily } from './family-chart.ts';
import { joinSentences } from './format-text.ts';
import { fillWidePicture, widePictureData } from './picture.ts';
import type { CardElement } from './render.ts';

/**
 * A series as a chart, with the comparator's figures: drawn by the client, or as a picture where
 * the client draws no charts. The same figures are given below it as text.
 */
const lineChart = (run: Run): CardElement[] => {
  const model = chartModel(run);
  if (!model) return [];
  const [picture] = widePictureData(model, run.trend.sentence);
  return [nativeChart(model, picture ? fillWidePicture(picture) : 'drop')];
};

const mostShown = 8;

const figureOf = (one: Observation, series: Series): string =>
  isGiven(one) ? formatGiven(one, series) : 'not known';

const flagsOf = ({ flags }: Observation): string =>
  flags.length > 0 ? `, ${flags.map((flag) => flag.replaceAll('-', ' ')).join(', ')}` : '';

/** The note below the first figure that is not comparable with the older ones. */
const breakBelow = ({ series, observations }: Run, index: number): string[] => {
  const [now, before] = [observations[index], observations[index - 1]];
  const broken = now && before && findBreak(series.breaks, before.period, now.period);
  return broken ? [`Break: the figures above and below are not comparable. ${broken.reason}`] : [];
};

const markOf = ({ provenance }: Observation): string =>
  provenance ? formatProvenance(provenance) : '';

/** The mark of all values of a series, which is said once; empty where they have several. */
const sharedMark = ({ observations }: Pick<Run, 'observations'>): string => {
  const [mark = '', ...more] = new Set(observations.map(markOf));
  return more.length === 0 ? mark : '';
};

const sayValue = (run: Run, one: Observation): string => {
  const { series, comparator, revisions } = run;
  const mark = sharedMark(run) === '' ? markOf(one) : '';
  const other = comparator?.observations.find(({ period }) => period.index === one.period.index);
  const beside = other && comparator ? ` (${comparator.name} ${figureOf(other, series)})` : '';
  const before = revisions.get(one.period.index);
  const was = before ? `; ${before}` : '';
  const missing = formatMissing(one);
  const figure = missing === '' ? `${figureOf(one, series)}${flagsOf(one)}` : missing;
  return `${periodLabel(one.period)}: ${figure}${mark && ` · ${mark}`}${beside}${was}`;
};

type ListedStretch = { readonly values: readonly string[]; readonly below: readonly string[] };

/** The newest first; a break ends a list. */
const stretchesOf = (run: Run, from: number, to: number): ListedStretch[] => {
  const stretches: { values: string[]; below: string[] }[] = [];
  let open = false;
  for (let index = to - 1; index >= from; index -= 1) {
    const one = run.observations[index];
    if (!one) continue;
    if (!open) stretches.push({ values: [], below: [] });
    stretches.at(-1)?.values.push(sayValue(run, one));
    const below = breakBelow(run, index);
    stretches.at(-1)?.below.push(...below);
    open = below.length === 0;
  }
  return stretches;
};

const listOf = (run: Run, from: number, to: number): CardElement[] =>
  stretchesOf(run, from, to).flatMap(({ values, below }) => [
    ...bullets(values),
    ...below.map((text) => line(text, { size: 'Small', subtle: true, spacing: 'Small' })),
  ]);

/** All values of a series in words, the newest first; the older ones are folded away. */
const trendValues = (run: Run, id: string): CardElement[] => {
  const all = run.observations.length;
  const cut = Math.max(all - mostShown, 0);
  const fold = { id, shown: mostShown, of: all, what: 'values' };
  return [...listOf(run, cut, all), ...foldRest(listOf(run, 0, cut), fold)];
};

type TrendOfMeasure = { readonly name: string; readonly runs: readonly Run[] };

export type TrendView = {
  readonly above: string;
  readonly title: string;
  readonly measures: readonly TrendOfMeasure[];
  readonly next: readonly Button[];
};

/** A source names its publisher first, so that the mark need not. The licence requires that it is named. */
const saySource = ({ source, licence }: Series, mark: string): string => {
  const named = `${source.replace(/\.$/, '')}${licence ? ` (${licence})` : ''}`;
  if (mark !== '' && `Official: ${named}`.startsWith(mark)) return `Official: ${named}`;
  return [...(mark ? [mark] : []), `Source: ${named}`].join(' · ');
};

/** Where the values come from: what has no mark of its own in the list has this one. */
const sayOrigin = (run: Run): string => {
  const mark = sharedMark(run);
  const { series, observations } = run;
  const isDerived = observations.every(({ provenance }) => provenance?.kind === 'derived');
  const isOwn = (series.id === councilSeries || isDerived) && !series.licence;
  return isOwn ? mark : saySource(series, mark);
};

/** When no trend can be given, the change between the latest figures comes first. */
const sentencesOf = ({ trend, latest }: Run): string[] => {
  const change = latest ? [latest] : [];
  return trend.kind === 'refused' ? [...change, trend.sentence] : [trend.sentence, ...change];
};

const textLines = (text: string): CardElement[] =>
  text ? [line(text, { size: 'Small', subtle: true })] : [];

/** @param isDrawn one chart above is that of all parts */
const runContents = (run: Run, id: string, isDrawn: boolean): CardElement[] => [
  line(nameSeries(run.series), { weight: 'Bolder', spacing: 'Medium' }),
  ...textLines(sayOrigin(run)),
  ...sentencesOf(run).map((sentence) => line(sentence, { spacing: 'Small' })),
  ...(isDrawn ? [] : lineChart(run)),
  ...trendValues(run, id),
];

const toldFirst = (runs: readonly Run[]): Run[] =>
  [...runs].sort((a, b) => Number(a.trend.kind === 'refused') - Number(b.trend.kind === 'refused'));

const summaryOf = ({ runs }: TrendOfMeasure): string =>
  toldFirst(runs)
    .flatMap((run) => sentencesOf(run).slice(0, 1))
    .join(' ');

const contentsOf = ({ runs }: TrendOfMeasure, measure: number, isDrawn: boolean): CardElement[] =>
  runs.length > 0
    ? runs.flatMap((run, index) => runContents(run, `values-${measure}-${index}`, isDrawn))
    : [line('The report shows this as a chart only, so no figure is known.')];

/** When there is only one measure, the title of the card names it. */
const sectionsOf = (measures: readonly TrendOfMeasure[]): CardElement[] => {
  if (measures.length === 1) return measures.flatMap((one) => contentsOf(one, 0, false));
  const family = findFamily(measures);
  return [
    ...showFamily(family),
    ...measures.map((one, index) => section(one.name, contentsOf(one, index, family.length > 0))),
  ];
};

/** All values of one or several measures: what they say, a chart, and the figures in words. */
export const trendCard = ({ above, title, measures, next }: TrendView): Card =>
  frame(
    joinSentences(title, measures.map(summaryOf).filter(Boolean).join(' ')),
    [head({ above, title }), ...sectionsOf(measures)],
    next,
  );
