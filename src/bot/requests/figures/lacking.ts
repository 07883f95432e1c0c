import { z } from 'zod';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { type Headline, headlineOf, judgedSeries } from '../../../domain/figures/headline.ts';
import { pageSizeOf, targetedHeadlines } from '../../../domain/figures/headlines-by-status.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { isGiven } from '../../../domain/observation.ts';
import { pageOf } from '../../../domain/page.ts';
import { sayNoLonger } from '../../../domain/say-series.ts';
import { findStatus, isUnjudged } from '../../../domain/target.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import { button, type RequestOf } from '../../request.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, type RequestDescriptor } from '../request-descriptor.ts';
import { isAgainst } from './beside-printed.ts';
import { rowsOf } from './show-figures.ts';

/** What figures may lack, or be: without a target, a judgement of it or a comparison, not final, late, or withheld. */
const lackings = ['target', 'status', 'benchmark', 'final', 'figure', 'shown'] as const;

type Asked = RequestOf<'lacking'>;
type Row = { readonly indicator: Indicator; readonly headline: Headline };

const hasFlag = ({ headline: { verdict } }: Row, flag: 'provisional' | 'suppressed'): boolean =>
  verdict?.later?.flags.includes(flag) ?? false;

/** Whether a comparison with others is printed of a measure, or a value of theirs stored beside it. */
const isCompared = ({ indicator, headline }: Row, against: string | undefined): boolean =>
  indicator.benchmarks.some(
    ({ measures, comparator, standing }) =>
      measures.includes(headline.measure.code) &&
      standing !== 'not-available' &&
      (against === undefined || comparator !== undefined) &&
      isAgainst(comparator, against),
  );

const lacks: Readonly<Record<Asked['what'], (row: Row, asked: Asked) => boolean>> = {
  target: ({ headline }) =>
    targetedHeadlines([headline]).every(
      // A word without a judgement says that there is none: "Not rated".
      ({ standing: { target, reported, isInWords } }) =>
        isInWords ||
        (target === '' &&
          reported !== undefined &&
          findStatus(reported.word, headline.measure.statuses) !== undefined &&
          isUnjudged(reported)),
    ),
  status: ({ headline }) =>
    targetedHeadlines([headline]).every(({ standing: { reported, computed } }) =>
      reported
        ? isUnjudged(findStatus(reported.word, headline.measure.statuses) ?? reported)
        : computed === undefined,
    ),
  benchmark: (row, { against }) => !isCompared(row, against),
  final: (row) => hasFlag(row, 'provisional'),
  figure: (row) => {
    const later = row.headline.verdict?.later;
    return !hasFlag(row, 'suppressed') && (later === undefined || !isGiven(later));
  },
  shown: (row) => hasFlag(row, 'suppressed'),
};

const titles: Readonly<Record<Asked['what'], string>> = {
  target: 'without a target',
  status: 'without a status that judges them',
  benchmark: 'without a comparison in the report',
  final: 'whose newest figure is provisional',
  figure: 'whose newest figure has not come yet',
  shown: 'whose newest figure is withheld',
};

/** The same of all measures, for which a count would say nothing. */
const titlesOfAll: Readonly<Record<Asked['what'], string>> = {
  target: 'No measure has a target',
  status: 'No measure has a status that judges it',
  benchmark: 'No measure has a comparison in the report',
  final: 'Every newest figure is provisional',
  figure: 'No newest figure has come yet',
  shown: 'Every newest figure is withheld',
};

const titleOf = ({ what, against }: Asked, count: number, all: number): string => {
  const which =
    what === 'benchmark' && against ? `without a figure of ${against} in the report` : titles[what];
  if (count === 0) return `There is no measure ${which}`;
  if (count < all || all === 1)
    return `${count} of ${all} ${all === 1 ? 'measure' : 'measures'} ${which}`;
  return what === 'benchmark' && against
    ? `No measure has a figure of ${against} in the report`
    : titlesOfAll[what];
};

const schema = z.strictObject({
  kind: z.literal('lacking'),
  what: z.enum(lackings),
  /** Of comparisons, whose: as the report names it. */
  against: z.string().trim().min(1).max(300).optional(),
  outcome: id.optional(),
  page,
});

/** Names of more measures than these are no line. */
const mostNamed = 20;

/** One figure would be shown large, without its name; of several pages, the first names all. */
const leadOf = (all: readonly Headline[], rows: readonly Headline[]): string[] => {
  const isNamed = rows.length === 1 || (rows.length < all.length && all.length <= mostNamed);
  return isNamed ? [all.map(({ measure }) => nameMeasure(measure)).join(', ')] : [];
};

/** Of which measures none comes again, and why. */
const sayWithdrawn = (indicators: readonly Indicator[]): string[] =>
  indicators
    .flatMap(({ measures }) => measures)
    .flatMap((measure) => {
      const ended = judgedSeries(measure)?.discontinued;
      return ended ? [`${nameMeasure(measure)}: ${sayNoLonger(ended)}`] : [];
    })
    .slice(0, mostNamed);

/** The measures that lack something: a target, a comparison, a final figure, or any figure. */
export const lacking: RequestDescriptor<'lacking'> = {
  schema,
  purpose:
    'The list of measures that have no target (what: target), no status that judges them (status), no comparison with others, or with one of them (benchmark, against), whose newest figure is provisional (final), late or not yet due (figure), or withheld (shown).',
  heading: 'Figures',
  name: (asked) => `Measures ${titles[asked.what]}`,
  query: { subjects: { outcome: 'outcome' }, filter: ['what', 'against'] },
  answer: async (asked, context) => {
    const { catalogue, clock } = context;
    const { outcome } = asked;
    const outcomes = catalogue.outcomes
      .map(({ code }) => code)
      .filter((code) => !outcome || code === outcome);
    const { indicators, series } = await readOutcomes(outcomes, context);
    const all = indicators.flatMap((indicator) =>
      indicator.measures.map((measure) => ({
        indicator,
        headline: headlineOf(measure, series, clock.today),
      })),
    );
    const found = all.filter((row) => lacks[asked.what](row, asked)).map((row) => row.headline);
    const { rows, ...place } = pageOf(found, asked.page, pageSizeOf(found));
    return figuresCard({
      above: outcome ? nameOfCode(catalogue, outcome) : '',
      title: titleOf(asked, found.length, all.length),
      lead: leadOf(found, rows),
      headlines: rowsOf(rows, (code) => ({ kind: 'show', code })),
      ...rowsPager(place, 'figures', (turned) => ({ ...asked, page: turned })),
      notes: asked.what === 'figure' ? sayWithdrawn(indicators) : [],
      next: [
        ...(asked.what === 'final' ? [button('Revised figures', { kind: 'revised' })] : []),
        button('All targets', { kind: 'target' }),
        button('All benchmarks', { kind: 'benchmark' }),
        button('Overview', { kind: 'overview' }),
      ],
    });
  },
};

declare module '../../request.ts' {
  interface Requests {
    lacking: z.infer<typeof schema>;
  }
}
