import type { Card } from '../../../cards/card.ts';
import { figuresCard } from '../../../cards/figures-card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import { type Headline, headlineOf } from '../../../domain/figures/headline.ts';
import {
  comparedIn,
  countHeld,
  countWithinChance,
  reportedOnly,
  type WentWay,
  went,
} from '../../../domain/figures/went.ts';
import { capitalise } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { pageOf } from '../../../domain/page.ts';
import { readOutcomes } from '../../read-outcomes.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { besideComparator } from '../figures/known-figures.ts';
import { reportedBenchmarks, saySide } from '../figures/reported-benchmarks.ts';
import { rowsOf } from '../figures/show-figures.ts';
import { sourcesOfHeadlines } from '../figures/source-notes.ts';
import { sayBasis, withStandings } from '../figures/standings.ts';
import { rowsPager } from '../pagers.ts';
import {
  type Asked,
  among,
  type Filter,
  filterOf,
  indicatorsIn,
  isLike,
  isOrAre,
  riskWords,
  sayWent,
  stepsOf,
  under,
} from './count-words.ts';

const readHeadlines = async (
  indicators: readonly Indicator[],
  context: RequestContext,
): Promise<Headline[]> => {
  const homes = [...new Set(indicators.map(({ outcome }) => outcome))];
  const { series } = await readOutcomes(homes, context);
  return besideComparator(
    indicators.flatMap(({ measures }) =>
      measures.map((measure) => headlineOf(measure, series, context.clock.today)),
    ),
    series,
    context,
  );
};

type Listed = {
  readonly title: string;
  readonly headlines: readonly Headline[];
  readonly notes?: readonly string[];
};

const list = (
  asked: Asked,
  { title, headlines, notes = [] }: Listed,
  context: RequestContext,
): Card => {
  const { rows, ...place } = pageOf(headlines, asked.page);
  return figuresCard({
    above: '',
    title,
    // One figure would be shown large, as if it were the answer.
    lead: rows.map(({ measure }) => nameMeasure(measure)).slice(0, rows.length === 1 ? 1 : 0),
    headlines: rowsOf(rows, (code) => ({ kind: 'compare', code })),
    ...rowsPager(place, 'figures', (turned) => ({ ...asked, page: turned })),
    notes: [...notes, ...sourcesOfHeadlines(rows)],
    next: stepsOf(context),
  });
};

const withheldNote = (all: readonly Headline[]): string[] => {
  const withheld = all.filter((one) => !comparedIn(one) && !reportedOnly(one));
  return withheld.length > 0
    ? [`Not compared: ${withheld.map(({ measure }) => nameMeasure(measure)).join(', ')}.`]
    : [];
};

/** "Together: 13 got better, 5 got worse" */
const sayWays = (all: readonly Headline[]): string =>
  (['better', 'worse', 'same'] as const)
    .map((way) => {
      const { length } = all.filter((one) => went(one, way));
      return `${length} ${sayWent(way, length, all)}`;
    })
    .join(', ');

const chanceNote = (fitting: readonly Headline[]): string[] => {
  const chance = countWithinChance(fitting);
  return chance ? [`${capitalise(chance)}.`] : [];
};

const heldNote = (fitting: readonly Headline[], way: WentWay): string[] => {
  const held = way === 'same' ? countHeld(fitting) : '';
  return held ? [`Of these, ${held}.`] : [];
};

const onSide = (
  indicators: readonly Indicator[],
  sought: Pick<Filter, 'side' | 'against'>,
): { readonly indicator: Indicator; readonly measures: number; readonly lines: string[] }[] =>
  indicators.flatMap((indicator) => {
    const lines = reportedBenchmarks(indicator, indicator.measures, sought);
    const measures = indicator.measures.filter(
      (one) => reportedBenchmarks(indicator, [one], sought).length > 0,
    ).length;
    return lines.length > 0 ? [{ indicator, measures, lines }] : [];
  });

/** By the printed benchmark; figures that the report compares with nothing are on no side. */
const countSides = async (
  asked: Asked,
  side: NonNullable<Filter['side']>,
  context: RequestContext,
): Promise<Card> => {
  const { against } = filterOf(asked);
  const standings = await withStandings(indicatorsIn(filterOf(asked), context), context);
  const { indicators } = standings;
  const found = onSide(indicators, { side, against });
  const isOfMeasures = asked.of === 'measures';
  const count = isOfMeasures
    ? found.reduce((sum, { measures }) => sum + measures, 0)
    : found.length;
  const all = isOfMeasures
    ? indicators.reduce((sum, { measures }) => sum + measures.length, 0)
    : indicators.length;
  const what = isOfMeasures ? 'figures' : 'indicators';
  return receiptCard({
    title: `${among(count, all, what)}${under(filterOf(asked), context)} ${isOrAre(count)} ${saySide(side, against)}`,
    lines: [
      ...found.map(({ indicator, lines }) => `${nameMeasure(indicator)}. ${lines.join(' ')}`),
      `${capitalise(sayBasis(standings, context.catalogue.outcomes))}; figures without a comparison there are not counted.`,
    ],
    next: [button('All benchmarks', { kind: 'benchmark' }), ...stepsOf(context)],
  });
};

export const countMeasures = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const filter = filterOf(asked);
  if (filter.side) return countSides(asked, filter.side, context);
  const indicators = indicatorsIn(filter, context);
  const all = await readHeadlines(indicators, context);
  const { way } = filter;
  const where = under(filter, context);
  if (!way)
    return list(
      asked,
      {
        title: `${all.length} figures in ${indicators.length} indicators${filter.outcome ? where : ''}`,
        headlines: all,
      },
      context,
    );
  const fitting = all.filter((one) => went(one, way));
  return list(
    asked,
    {
      title: `${among(fitting.length, all.length, 'figures')}${where} ${sayWent(way, fitting.length, all)}`,
      headlines: fitting,
      notes: [
        ...heldNote(fitting, way),
        `Of all: ${sayWays(all)}.`,
        ...chanceNote(fitting),
        ...withheldNote(all),
      ],
    },
    context,
  );
};

const nameList = (indicators: readonly Indicator[]): string[] => indicators.map(nameMeasure);

export const countIndicators = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const filter = filterOf(asked);
  if (filter.side) return countSides(asked, filter.side, context);
  const indicators = indicatorsIn(filter, context);
  const { way, level, trend } = filter;
  const where = under(filter, context);
  if (way) {
    const all = await readHeadlines(indicators, context);
    const fitting = all.filter((one) => went(one, way));
    const codes = new Set(
      fitting.map(({ measure }) => findIndicator(context.catalogue, measure.code)),
    );
    const title = `${among(codes.size, indicators.length, 'indicators')}${where} ${codes.size === 1 ? 'has' : 'have'} a figure that ${sayWent(way, 1, all)}`;
    return list(
      asked,
      {
        title,
        headlines: fitting,
        notes: [...chanceNote(fitting), ...withheldNote(all)],
      },
      context,
    );
  }
  const like = context.catalogue.risks.filter((risk) => isLike(filter, risk, context));
  const found =
    level || trend
      ? indicators.filter(({ code }) => like.some((risk) => risk.featuresUnder.includes(code)))
      : indicators;
  const title =
    level || trend
      ? `${among(found.length, indicators.length, 'indicators')}${where} ${found.length === 1 ? 'has' : 'have'} a risk that is ${riskWords(filter, context.catalogue.outcomes)}`
      : `${indicators.length} indicators${where}`;
  return receiptCard({ title, lines: nameList(found), next: stepsOf(context) });
};
