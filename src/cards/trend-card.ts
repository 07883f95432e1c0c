import { capitalise, formatFigure } from '../domain/format.ts';
import type { Observation, Series } from '../domain/measure.ts';
import { formatMissing } from '../domain/missing.ts';
import { periodLabel } from '../domain/period/period.ts';
import { findBreak } from '../domain/statistics/direction-of-travel.ts';
import { type Button, bullets, type Card, foldRest, frame, head, line, section } from './card.ts';
import {
  type ChartLimits,
  type ChartModel,
  type ChartPoint,
  chartModel,
  formatBreakDate,
  type Run,
  type Stretch,
} from './chart/chart-model.ts';
import { chartSvg } from './chart/chart-svg.ts';
import { drawPicture } from './chart/draw-picture.ts';
import { nativeChart } from './chart/native-chart.ts';
import template from './chart/picture.json' with { type: 'json' };
import { joinSentences, plainText } from './format-text.ts';
import { type CardElement, compileElement } from './render.ts';

const pointsIn = (stretches: readonly Stretch[]): ChartPoint[] =>
  stretches.flatMap(({ points }) => points);

const highest = (a: ChartPoint, b: ChartPoint): ChartPoint => (b.value > a.value ? b : a);
const lowest = (a: ChartPoint, b: ChartPoint): ChartPoint => (b.value < a.value ? b : a);

const sayPoint = ({ figure, label }: ChartPoint): string => `${figure} (${label})`;

const sayEnds = (points: readonly ChartPoint[]): string => {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? `first ${sayPoint(first)}, last ${sayPoint(last)}` : '';
};

/** Figures on two sides of a break have no common highest and lowest. */
const sayExtremes = (stretches: readonly Stretch[]): string => {
  const latest = stretches.findLastIndex(({ broken }) => broken);
  const points = pointsIn(stretches.slice(Math.max(latest, 0)));
  if (points.length === 0) return '';
  const where = latest > 0 ? ' since the break' : '';
  return `, highest${where} ${sayPoint(points.reduce(highest))}, lowest ${sayPoint(points.reduce(lowest))}`;
};

const sayLimits = (limits: ChartLimits, { form }: ChartModel): string => {
  const [lower, mean, upper] = [limits.lower, limits.mean, limits.upper].map((one) =>
    formatFigure(one, form),
  );
  return `${limits.trial ? 'Trial limits' : 'Limits'} ${lower} to ${upper}, mean ${mean}.`;
};

const sayCautions = (points: readonly ChartPoint[]): string[] =>
  points.filter(({ caution }) => caution).map(({ label, caution }) => `${label} is ${caution}.`);

/** What a chart shows, for people who cannot see it. */
export const describeChart = (model: ChartModel, trend: string): string => {
  const own = pointsIn(model.own.stretches);
  const other = pointsIn(model.other?.stretches ?? []);
  const gaps = model.own.stretches.filter(({ broken }, index) => index > 0 && !broken).length;
  return [
    `Line chart of ${model.unit}, ${model.first} to ${model.last}.`,
    `${model.own.name}: ${sayEnds(own)}${sayExtremes(model.own.stretches)}.`,
    ...(model.other && other.length > 0
      ? [`${capitalise(model.other.name)}: ${sayEnds(other)}.`]
      : []),
    ...(model.limits ? [sayLimits(model.limits, model)] : []),
    ...model.breaks.map(({ from }) => `Not joined across the break in ${formatBreakDate(from)}.`),
    ...(gaps > 0 ? [`Places where no figure is known: ${gaps}.`] : []),
    ...sayCautions(own),
    trend,
  ].join(' ');
};

/** What a whole card may take, less what is around its body, in characters. */
const mostCharacters = 18_000;

const isNode = (value: unknown): value is CardElement =>
  typeof value === 'object' && value !== null;

const isPicture = (value: unknown): boolean => isNode(value) && value.type === 'Image';

const picturesIn = (value: unknown): number => {
  if (!isNode(value)) return 0;
  const inside = Object.values(value).reduce<number>((sum, one) => sum + picturesIn(one), 0);
  return inside + (isPicture(value.fallback) ? 1 : 0);
};

/** @param kept counts down the number of pictures to keep; the first ones are kept */
const keepPictures = (value: unknown, kept: { left: number }): unknown => {
  if (Array.isArray(value)) return value.map((one) => keepPictures(one, kept));
  if (!isNode(value)) return value;
  if (isPicture(value.fallback)) {
    kept.left -= 1;
    return kept.left >= 0 ? value : { ...value, fallback: 'drop' };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, keepPictures(one, kept)]),
  );
};

/**
 * Removes pictures of charts, the last one first, until a card fits the limit of Teams: the
 * client's chart and the figures as text remain.
 */
export const fitPictures = (body: readonly CardElement[], room = mostCharacters): CardElement[] => {
  for (let left = picturesIn(body); left > 0; left--) {
    const kept = { left };
    const fitted = body.map((one) => keepPictures(one, kept) as CardElement);
    if (JSON.stringify(fitted).length <= room) return fitted;
  }
  const none = { left: 0 };
  return body.map((one) => keepPictures(one, none) as CardElement);
};

const fill = compileElement(template);

/**
 * A series as a chart, with the comparator's figures: drawn by the client, or as a picture where
 * the client draws no charts. The same figures are given below it as text.
 */
const lineChart = (run: Run): CardElement[] => {
  const model = chartModel(run);
  if (!model) return [];
  const url = drawPicture(chartSvg(model));
  if (url === undefined) return [nativeChart(model, 'drop')];
  const altText = plainText(describeChart(model, run.trend.sentence)).replace(/\s+/g, ' ');
  return [nativeChart(model, fill({ url, altText }))];
};

const mostShown = 8;

const figureOf = ({ value }: Observation, series: Series): string =>
  value === null ? 'not known' : formatFigure(value, series);

const flagsOf = ({ flags }: Observation): string =>
  flags.length > 0 ? `, ${flags.map((flag) => flag.replaceAll('-', ' ')).join(', ')}` : '';

/** The note below the first figure that is not comparable with the older ones. */
const breakBelow = ({ series, observations }: Run, index: number): string[] => {
  const [now, before] = [observations[index], observations[index - 1]];
  const broken = now && before && findBreak(series.breaks, before.period, now.period);
  return broken ? [`Break: the figures above and below are not comparable. ${broken.reason}`] : [];
};

const sayValue = ({ series, comparator, revisions }: Run, one: Observation): string => {
  const other = comparator?.observations.find(({ period }) => period.index === one.period.index);
  const beside = other && comparator ? ` (${comparator.name} ${figureOf(other, series)})` : '';
  const before = revisions.get(one.period.index);
  const was = before ? `; ${before}` : '';
  const missing = formatMissing(one);
  const figure = missing === '' ? `${figureOf(one, series)}${flagsOf(one)}` : missing;
  return `${periodLabel(one.period)}: ${figure}${beside}${was}`;
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

const kinds: Readonly<Record<Series['periodKind'], string>> = {
  'financial-quarter': 'each quarter',
  'financial-year': 'each financial year',
  'academic-year': 'each academic year',
  'calendar-year': 'each calendar year',
  'rolling-12-months': 'twelve months to',
  month: 'each month',
};

const nameRun = ({ series }: Run): string => {
  const at = series.timing === 'snapshot' ? 'at the end of' : 'in';
  const when =
    series.periodKind === 'rolling-12-months'
      ? kinds[series.periodKind]
      : `${at} ${kinds[series.periodKind]}`;
  return `${series.valueKind === 'percentage' ? '% ' : ''}${series.unit}, ${when}`;
};

/** The licence requires that it is named. */
const sayOrigin = ({ source, licence }: Series): string =>
  `Source: ${source.replace(/\.$/, '')}${licence ? ` (${licence})` : ''}`;

/** When no trend can be given, the change between the latest figures comes first. */
const sentencesOf = ({ trend, latest }: Run): string[] => {
  const change = latest ? [latest] : [];
  return trend.kind === 'refused' ? [...change, trend.sentence] : [trend.sentence, ...change];
};

const runContents = (run: Run, id: string): CardElement[] => [
  line(capitalise(nameRun(run)), { weight: 'Bolder', spacing: 'Medium' }),
  line(sayOrigin(run.series), { size: 'Small', subtle: true }),
  ...sentencesOf(run).map((sentence) => line(sentence, { spacing: 'Small' })),
  ...lineChart(run),
  ...trendValues(run, id),
];

const toldFirst = (runs: readonly Run[]): Run[] =>
  [...runs].sort((a, b) => Number(a.trend.kind === 'refused') - Number(b.trend.kind === 'refused'));

const summaryOf = ({ runs }: TrendOfMeasure): string =>
  toldFirst(runs)
    .flatMap((run) => sentencesOf(run).slice(0, 1))
    .join(' ');

const contentsOf = ({ runs }: TrendOfMeasure, measure: number): CardElement[] =>
  runs.length > 0
    ? runs.flatMap((run, index) => runContents(run, `values-${measure}-${index}`))
    : [line('The report shows this as a chart only, so no figure is known.')];

/** When there is only one measure, the title of the card names it. */
const sectionsOf = (measures: readonly TrendOfMeasure[]): CardElement[] =>
  measures.length === 1
    ? measures.flatMap(contentsOf)
    : measures.map((one, index) => section(one.name, contentsOf(one, index)));

/** All values of one or several measures: what they say, a chart, and the figures in words. */
export const trendCard = ({ above, title, measures, next }: TrendView): Card =>
  frame(
    joinSentences(title, measures.map(summaryOf).filter(Boolean).join(' ')),
    fitPictures([head({ above, title }), ...sectionsOf(measures)]),
    next,
  );
