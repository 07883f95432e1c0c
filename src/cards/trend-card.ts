import { formatFigure } from '../domain/format-number.ts';
import type { Series } from '../domain/measure.ts';
import type { Observation } from '../domain/observation.ts';
import { periodDates, periodLabel } from '../domain/period.ts';
import { capitalise } from './capitalise.ts';
import type { Button, Card } from './card.ts';
import { frame, head, section } from './frame.ts';
import { joinSentences } from './join-sentences.ts';
import { line } from './line.ts';
import { lineChart } from './line-chart.ts';
import type { Content } from './render.ts';
import type { Run } from './run.ts';

export type TrendView = {
  readonly above: string;
  readonly title: string;
  readonly measures: readonly {
    readonly name: string;
    readonly runs: readonly Run[];
    /** What can be said of the latest two. */
    readonly sentence: string;
  }[];
  readonly next: readonly Button[];
};

const figureOf = ({ value }: Observation, series: Series): string =>
  value === null ? 'not known' : formatFigure(value, series);

const flagsOf = ({ flags }: Observation): string =>
  flags.length > 0 ? `, ${flags.map((flag) => flag.replaceAll('-', ' ')).join(', ')}` : '';

const startOf = ({ period }: Observation): string => periodDates(period).start;

const breakBefore = ({ series, observations }: Run, index: number): string[] => {
  const [before, now] = [observations[index - 1], observations[index]];
  if (!before || !now) return [];
  return series.breaks
    .filter(({ from }) => from > startOf(before) && from <= startOf(now))
    .map(({ reason }) => `Break: ${reason}`);
};

const valueLine = (run: Run, index: number): Content[] => {
  const { series, observations, comparator } = run;
  const one = observations[index];
  if (!one) return [];
  const other = comparator?.observations.find(({ period }) => period.index === one.period.index);
  const beside = other && comparator ? ` (${comparator.name} ${figureOf(other, series)})` : '';
  const before = run.revisions.get(one.period.index);
  const was = before ? `; ${before}` : '';
  return [
    ...breakBefore(run, index).map((text) => line(text, { size: 'Small', subtle: true })),
    line(`${periodLabel(one.period)}: ${figureOf(one, series)}${beside}${flagsOf(one)}${was}`, {
      spacing: 'Small',
    }),
  ];
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

/** The licence asks to be named. */
const sayOrigin = ({ source, licence }: Series): string =>
  licence ? `${source.replace(/\.$/, '')} (${licence})` : source;

const runContents = (run: Run): Content[] => [
  line(capitalise(nameRun(run)), { weight: 'Bolder', spacing: 'Medium' }),
  line(`Trend: ${run.trend}`, { spacing: 'Small' }),
  ...lineChart(run),
  ...run.observations.flatMap((_, index) => valueLine(run, index)),
  line(`Source: ${sayOrigin(run.series)}`, { size: 'Small', subtle: true, spacing: 'Small' }),
];

/** All values of one or several measures, as a chart where the client draws one, and in words. */
export const trendCard = ({ above, title, measures, next }: TrendView): Card =>
  frame(
    joinSentences(title, measures.map(({ sentence }) => sentence).join(' ')),
    [
      head({ above, title }),
      ...measures.map(({ name, runs, sentence }) =>
        section(name, [
          line(sentence, { spacing: 'Small' }),
          ...(runs.length > 0
            ? runs.flatMap(runContents)
            : [line('The report shows this as a chart only, so no figure is known.')]),
        ]),
      ),
    ],
    next,
  );
