import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure, nameReports } from '../../../cards/format-text.ts';
import { passagesCard, receiptCard } from '../../../cards/message-card.ts';
import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { findSpoken } from '../../../domain/figures/find-spoken.ts';
import { knownSeries } from '../../../domain/figures/known-series.ts';
import { capitalise, formatGiven } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { pageOf } from '../../../domain/page.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { isRelative, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { withUnit } from '../../../domain/unit.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, withPeriod } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, period, type RequestDescriptor } from '../request-descriptor.ts';
import { type BesideOthers, besideOthers } from './beside-others.ts';
import { ownFigures } from './beside-printed.ts';
import { lookSteps } from './figure-steps.ts';
import type { KnownMeasure } from './known-figures.ts';
import { noFigure } from './no-figure.ts';
import { notGiven } from './not-given.ts';
import {
  benchmarkSides,
  reportedBenchmarks,
  saySide,
  sayStandings,
} from './reported-benchmarks.ts';
import { ofOtherPeriods, sayBasis, withStandings, withStored } from './standings.ts';

type Asked = RequestOf<'benchmark'>;

const bullets = (texts: readonly string[]) =>
  texts.map((text) => ({ kind: 'paragraph' as const, text }));

const steps = (code: string, indicator: Indicator) => [
  lookSteps(code, indicator).figure,
  lookSteps(code, indicator).trend,
  button('Commentary', { kind: 'commentary', code: indicator.code }),
  button('All benchmarks', { kind: 'benchmark' }),
];

/** There is a figure of ours for that period, so "no figure" would be untrue. */
const nothingBeside = (code: string, indicator: Indicator, catalogue: Catalogue): Card =>
  receiptCard({
    title: 'Nothing to compare with',
    lines: [
      `For ${nameOfCode(catalogue, code)} I have this council’s figure for that period, but none for another area in the same series.`,
    ],
    next: steps(code, indicator),
  });

const besidePassages = (beside: readonly BesideOthers[]) =>
  [
    { heading: 'The same figure side by side', isReported: true },
    { heading: 'Official statistics, some published since the report', isReported: false },
  ].flatMap(({ heading, isReported }) => {
    const meant = beside.filter((one) => one.isReported === isReported);
    return meant.length > 0 ? [{ heading, blocks: bullets(meant.map(({ text }) => text)) }] : [];
  });

const homeOf = ({ outcome }: Indicator, { outcomes }: Catalogue) =>
  outcomes.filter(({ code }) => code === outcome);

/** Our figures of a period that has none of others beside them. */
const sayAlone = (all: readonly KnownMeasure[], period: SpokenPeriod): string[] =>
  all.flatMap(({ measure, known }) => {
    const found = findSpoken(known, period);
    if (!found) return [];
    const { observation, series } = found;
    const when = describePeriod(observation.period);
    const figure = withUnit(formatGiven(observation, series), series);
    const name = all.length > 1 ? `${nameMeasure(measure)}: ` : '';
    return [`${name}Ours in ${when}: ${figure}, with nothing of the same period beside it.`];
  });

type Alone = {
  readonly indicator: Indicator;
  readonly asked: Asked;
  readonly intro: string;
};

/** Who says "a year ago" asks for the comparison that there is as well; who names a period does not. */
const newestInstead = (
  code: string,
  { indicator, asked: { period, ...newest }, intro }: Alone,
  context: RequestContext,
): Card | Promise<Card> =>
  period && isRelative(period) && indicator.benchmarks.length > 0
    ? ofOne(code, { ...newest, intro }, context)
    : nothingBeside(code, indicator, context.catalogue);

const ofOne = async (
  code: string,
  asked: Asked & { readonly intro?: string },
  context: RequestContext,
): Promise<Card> => {
  const { catalogue, stores, clock } = context;
  const { period, against, intro = '' } = asked;
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  const { series: observed } = await stores.outcomes.readPage(indicator.code);
  const measures = findMeasures(indicator, code);
  const known = measures.map((measure) => ({
    measure,
    known: knownSeries(measure, observed, clock.today),
  }));
  const beside = known.flatMap((one) => besideOthers(one, observed, asked, context));
  const alone = period && beside.length === 0 ? sayAlone(known, period) : [];
  if (alone.length > 0)
    return newestInstead(code, { indicator, asked, intro: alone.join(' ') }, context);
  // Below the name of an indicator with one measure, its code would be said twice.
  const label = indicator.measures.length === 1 ? { label: '' } : {};
  const printed = [
    ...reportedBenchmarks(indicator, measures, { period, against, ...label }),
    ...(period
      ? []
      : [
          ...measures.flatMap((measure) => sayStandings(indicator, measure, against)),
          ...ownFigures(indicator, known, asked),
        ]),
  ];
  if (period && period.kind !== 'latest' && beside.length + printed.length === 0)
    return noFigure({ code, spoken: period }, { measures: known }, context);
  const saysNothing = printed.length === 0;
  return passagesCard({
    above: 'Benchmark',
    title: nameOfCode(catalogue, code),
    intro,
    passages: [
      ...(saysNothing && (period || beside.some(({ isReported }) => isReported))
        ? []
        : [
            {
              heading: capitalise(nameReports(homeOf(indicator, catalogue))),
              blocks: bullets(
                saysNothing ? notGiven(indicator, { measures, against, catalogue }) : printed,
              ),
            },
          ]),
      ...besidePassages(beside),
    ],
    next: [
      ...(saysNothing && against
        ? [button('Who it is compared with', { kind: 'benchmark', code })]
        : []),
      ...steps(code, indicator),
    ],
  });
};

/** "Above England", "Benchmarks: North West" */
const titleOfAll = ({ side, against }: Pick<Asked, 'side' | 'against'>): string => {
  if (side) return capitalise(saySide(side, against));
  return against ? `Benchmarks: ${against}` : 'Benchmarks';
};

const ofAll = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  const { side, against } = asked;
  const standings = await (side ? withStandings : withStored)(catalogue.indicators, context);
  const linesOf = (indicators: readonly Indicator[]) =>
    indicators
      .map((indicator) => ({
        indicator,
        lines: reportedBenchmarks(indicator, indicator.measures, { side, against }),
      }))
      .filter(({ lines }) => lines.length > 0 || !(side || against));
  const [found, unlike] = [linesOf(standings.indicators), linesOf(standings.unlike)];
  const { rows, ...page } = pageOf([...found, ...unlike], asked.page);
  const more = unlike.length > 0 ? ` ${unlike.length} more ${ofOtherPeriods}.` : '';
  return passagesCard({
    title: titleOfAll(asked),
    intro:
      found.length + unlike.length > 0
        ? side
          ? `${found.length} of ${catalogue.indicators.length} indicators, ${sayBasis(standings, catalogue.outcomes)}.${more}`
          : `${capitalise(sayBasis(standings, catalogue.outcomes))}.`
        : `${capitalise(nameReports(catalogue.outcomes))} ${catalogue.outcomes.length === 1 ? 'does' : 'do'} not say that about any indicator.`,
    passages: rows.map(({ indicator, lines }) => ({
      heading: `${nameOfCode(catalogue, indicator.code)}${standings.unlike.includes(indicator) ? ' (different periods)' : ''}`,
      blocks: bullets(lines.length > 0 ? lines : notGiven(indicator, { catalogue })),
    })),
    ...rowsPager(page, 'indicators', (turned) => ({ ...asked, page: turned })),
    next: [
      ...(side ? [button('All benchmarks', { kind: 'benchmark' })] : []),
      button('Overview', { kind: 'overview' }),
      button('What has got worse', { kind: 'movements', way: 'worse' }),
    ],
  });
};

/** How an indicator, or every indicator, compares with England. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> =>
  asked.code ? ofOne(asked.code, asked, context) : ofAll(asked, context);

const schema = z.strictObject({
  kind: z.literal('benchmark'),
  /** Every indicator when none is named. */
  code: id.optional(),
  side: z.enum(benchmarkSides).optional(),
  /** Only those against this comparator, as the report names it. */
  against: z.string().trim().min(1).max(300).optional(),
  period: period.optional(),
  page,
});

/** What the report says about a comparison with England. */
export const benchmark: RequestDescriptor<'benchmark'> = {
  schema,
  purpose:
    'How figures compare with England or similar areas, for one indicator or for all; with side, only the figures on that side.',
  heading: 'What stands out',
  name: ({ code, period }, nameOf) =>
    code ? `${withPeriod(nameOf(code), period)}: benchmark` : 'Benchmarks',
  query: { subjects: { code: 'indicator' }, periods: ['period'], filter: ['side', 'against'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    benchmark: z.infer<typeof schema>;
  }
}
