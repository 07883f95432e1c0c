import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameReports } from '../../../cards/format-text.ts';
import { passagesCard, receiptCard } from '../../../cards/message-card.ts';
import { type Catalogue, findIndicator, findMeasures } from '../../../domain/catalogue.ts';
import { comparatorsOf, sayBeside, sayNotBeside } from '../../../domain/figures/comparator.ts';
import { findSpoken } from '../../../domain/figures/find-spoken.ts';
import { benchmarkCaveat, findNewer } from '../../../domain/figures/headline.ts';
import { type KnownSeries, knownSeries } from '../../../domain/figures/known-series.ts';
import { capitalise, formatGiven } from '../../../domain/format.ts';
import type { Benchmark, Indicator } from '../../../domain/indicator.ts';
import { isGiven, type Measure, type Series } from '../../../domain/measure.ts';
import type { ObservedSeries } from '../../../domain/observed-series.ts';
import { pageOf } from '../../../domain/page.ts';
import { printedOnce } from '../../../domain/part-texts.ts';
import { describePeriod, parsePeriod } from '../../../domain/period/period.ts';
import { isMeant, isRelative, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { withUnit } from '../../../domain/unit.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode, withPeriod } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, period, type RequestDescriptor } from '../request-descriptor.ts';
import { isAgainst, ownFigures } from './beside-printed.ts';
import { lookSteps, noFigure, sayNone } from './known-figures.ts';
import { ofOtherPeriods, sayBasis, withStandings } from './standings.ts';

/** Where the council may be against others: by the figures, or by what they mean. */
export const benchmarkSides = ['higher', 'lower', 'better', 'worse'] as const;

type Asked = RequestOf<'benchmark'>;
type Side = NonNullable<Asked['side']>;

/** Where the printed line puts the council: by its words, or by the figures that it prints. */
const standingOf = ({ standing, figures }: Benchmark): 'higher' | 'lower' | undefined => {
  if (standing === 'higher' || standing === 'lower') return standing;
  if (!figures || figures.council === figures.comparator) return undefined;
  return figures.council > figures.comparator ? 'higher' : 'lower';
};

const isOnSide = (benchmark: Benchmark, measure: Measure, side: Side): boolean => {
  const standing = standingOf(benchmark);
  if (side === 'higher' || side === 'lower') return standing === side;
  if (!standing || measure.polarity === 'not-judged') return false;
  const good = (standing === 'lower') === (measure.polarity === 'lower-is-better');
  return good === (side === 'better');
};

/** Whether the numbers that are printed are for a period that somebody named. */
const isFor = ({ figures }: Benchmark, spoken: SpokenPeriod): boolean => {
  const period = figures && parsePeriod(figures.periodKind, figures.period);
  return period !== undefined && !isRelative(spoken) && isMeant(spoken, period)(period);
};

/** What the report prints of these measures against others; only what is on a side when one is named. */
export const reportedBenchmarks = (
  indicator: Indicator,
  measures: readonly Measure[],
  {
    side,
    period,
    against,
    label,
  }: {
    readonly side?: Side | undefined;
    readonly period?: SpokenPeriod;
    readonly against?: string | undefined;
    /** What the line begins with instead of the codes that it is about; empty where a heading says it. */
    readonly label?: string;
  } = {},
): string[] => {
  const meantBy = (one: Benchmark) => measures.filter(({ code }) => one.measures.includes(code));
  const found = indicator.benchmarks.filter((one) => {
    const meant = meantBy(one);
    return (
      isAgainst(one.comparator, against) &&
      meant.length > 0 &&
      (!side || meant.some((measure) => isOnSide(one, measure, side))) &&
      (!period || isFor(one, period))
    );
  });
  return printedOnce(found).flatMap((one) => {
    const meant = meantBy(one);
    const caveats = new Set(meant.flatMap((measure) => benchmarkCaveat(one, measure) ?? []));
    const code = meant.map((measure) => measure.code).join(', ');
    const of = label ?? code;
    return [of ? `${of}: ${one.statement}` : one.statement, ...one.notes, ...caveats];
  });
};

/** Below the name of an indicator with one measure, its code would be said twice. */
const labelBelow = ({ measures }: Indicator): { label?: string } =>
  measures.length === 1 ? { label: '' } : {};

/** A line that says it in words. */
const saysSide = /\b(?:lower|higher|above|below|better|worse|more|fewer|less|similar)\b/i;

const and = new Intl.ListFormat('en-GB');

/** Where the report puts our value, for whoever asks whether it is higher or better: one sentence for each side. */
const sayStandings = (
  indicator: Indicator,
  measure: Measure,
  { against }: Pick<Asked, 'against'>,
): string[] => {
  const placed = indicator.benchmarks.flatMap((one) => {
    const side = one.measures.includes(measure.code) ? standingOf(one) : undefined;
    const isMeant =
      one.comparator !== undefined &&
      isAgainst(one.comparator, against) &&
      !saysSide.test(one.statement);
    return side && isMeant ? [{ side, comparator: one.comparator }] : [];
  });
  return [...Map.groupBy(placed, ({ side }) => side)].map(([side, of]) => {
    const names = and.format(of.flatMap(({ comparator }) => comparator ?? []));
    return `${measure.shortName}: the report puts ours ${saySide(side, names)}.`;
  });
};

/** One value of ours beside one of others, or why there is none. */
type Beside = { readonly text: string; readonly isReported: boolean };

/** In the same unit, as far as it can be told. */
const isLike = (one: Series, other: Series): boolean =>
  one.valueKind === other.valueKind && (one.valueKind === 'percentage' || one.unit === other.unit);

/** Our newest figure, where the comparator has none of its period yet, in this series or in one without comparators. */
const sayNewer = (one: KnownSeries, alone: readonly KnownSeries[], said: string): string => {
  const newest = one.observations.findLast((each) => isGiven(each) && each.value !== null);
  const others = alone.filter(({ series }) => isLike(one.series, series));
  const own =
    newest && !said.includes(describePeriod(newest.period))
      ? { series: one.series, observation: newest }
      : undefined;
  const newer = findNewer(newest, others).newer ?? own;
  if (!newer) return '';
  const figure = withUnit(formatGiven(newer.observation, newer.series), newer.series);
  return ` Ours since: ${figure} (${describePeriod(newer.observation.period)}), with nothing of the same period beside it.`;
};

/** Our value and the comparator's for the same period, from official statistics or the report's own tables. */
const besideOf = (
  measure: Measure,
  observed: readonly ObservedSeries[],
  { period, against }: Pick<Asked, 'period' | 'against'>,
  context: RequestContext,
): Beside[] => {
  const known = knownSeries(measure, observed, context.clock.today);
  const none = sayNone(measure, observed, context);
  if (known.length === 0 && measure.series.length > 0 && none)
    return [{ text: none, isReported: false }];
  const comparatorsIn = ({ series }: KnownSeries) =>
    comparatorsOf(measure, series, observed, context.catalogue);
  const alone = known.filter((one) => !one.derivedFrom && comparatorsIn(one).length === 0);
  return known.flatMap((one) => {
    const comparators = comparatorsIn(one);
    return comparators.flatMap((comparator) => {
      const said =
        isAgainst(comparator.name, against) &&
        (sayBeside(measure, one, comparator, period) ?? sayNotBeside(one, comparator, period));
      const isReported = one.observations.at(-1)?.provenance?.kind === 'published';
      const newer = said && !period ? sayNewer(one, alone, said) : '';
      return said ? [{ text: `${measure.shortName}: ${said}${newer}`, isReported }] : [];
    });
  });
};

const bullets = (texts: readonly string[]) =>
  texts.map((text) => ({ kind: 'paragraph' as const, text }));

const steps = (code: string, indicator: Indicator) => [
  lookSteps(code, indicator).figure,
  lookSteps(code, indicator).trend,
  button('Commentary', { kind: 'commentary', code: indicator.code }),
  button('All benchmarks', { kind: 'benchmark' }),
];

/** Of another comparator than the one that is named, it is said whom there is, and not a figure of theirs. */
const notGiven = (indicator: Indicator, against?: string): string[] => {
  const others = [...new Set(indicator.benchmarks.flatMap(({ comparator }) => comparator ?? []))];
  if (against && others.length > 0)
    return [
      `The report compares it with no figure for ${against}. It compares it with ${and.format(others)}.`,
    ];
  return [
    indicator.benchmarks.length > 0
      ? 'The report says nothing more about it.'
      : 'No benchmark is given in the report.',
  ];
};

/** There is a figure of ours for that period, so "no figure" would be untrue. */
const nothingBeside = (code: string, indicator: Indicator, catalogue: Catalogue): Card =>
  receiptCard({
    title: 'Nothing to compare with',
    lines: [
      `For ${nameOfCode(catalogue, code)} I have this council’s figure for that period, but none for another area in the same series.`,
    ],
    next: steps(code, indicator),
  });

const ofOne = async (code: string, asked: Asked, context: RequestContext): Promise<Card> => {
  const {
    catalogue,
    stores: { outcomes: store },
    clock: { today },
  } = context;
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  const { series: observed } = await store.readPage(indicator.code);
  const measures = findMeasures(indicator, code);
  const { period } = asked;
  const beside = measures.flatMap((one) => besideOf(one, observed, asked, context));
  const known = measures.map((measure) => ({
    measure,
    known: knownSeries(measure, observed, today),
  }));
  if (period && beside.length === 0 && known.some((one) => findSpoken(one.known, period)))
    return nothingBeside(code, indicator, catalogue);
  const { against } = asked;
  const label = labelBelow(indicator);
  const ofPeriod = period
    ? reportedBenchmarks(indicator, measures, { period, against, ...label })
    : [];
  if (period && period.kind !== 'latest' && beside.length + ofPeriod.length === 0)
    return noFigure({ code, spoken: period }, { measures: known }, context);
  const printed = period
    ? ofPeriod
    : [
        ...reportedBenchmarks(indicator, measures, { against, ...label }),
        ...measures.flatMap((measure) => sayStandings(indicator, measure, asked)),
        ...ownFigures(indicator, known, asked),
      ];
  return passagesCard({
    above: 'Benchmark',
    title: nameOfCode(catalogue, code),
    passages: [
      ...(printed.length === 0 && (period || beside.some(({ isReported }) => isReported))
        ? []
        : [
            {
              heading: capitalise(nameReports(homeOf(indicator, catalogue))),
              blocks: bullets(printed.length > 0 ? printed : notGiven(indicator, against)),
            },
          ]),
      ...besidePassages(beside),
    ],
    next: [
      ...(printed.length === 0 && against
        ? [button('Who it is compared with', { kind: 'benchmark', code })]
        : []),
      ...steps(code, indicator),
    ],
  });
};

const besidePassages = (beside: readonly Beside[]) =>
  [
    { heading: 'The same figure side by side', isReported: true },
    { heading: 'Official statistics, some published since the report', isReported: false },
  ].flatMap(({ heading, isReported }) => {
    const meant = beside.filter((one) => one.isReported === isReported);
    return meant.length > 0 ? [{ heading, blocks: bullets(meant.map(({ text }) => text)) }] : [];
  });

const homeOf = ({ outcome }: Indicator, { outcomes }: Catalogue) =>
  outcomes.filter(({ code }) => code === outcome);

const sideWords: Readonly<Record<Side, string>> = {
  higher: 'above',
  lower: 'below',
  better: 'better than',
  worse: 'worse than',
};

/** "above England", "below England or another comparator" */
export const saySide = (side: Side, against: string | undefined): string =>
  `${sideWords[side]} ${against ?? 'England or another comparator'}`;

/** "Above England", "Benchmarks: North West" */
const titleOfAll = ({ side, against }: Pick<Asked, 'side' | 'against'>): string => {
  if (side) return capitalise(saySide(side, against));
  return against ? `Benchmarks: ${against}` : 'Benchmarks';
};

const ofAll = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { catalogue } = context;
  const { side, against } = asked;
  const standings = side
    ? await withStandings(catalogue.indicators, context)
    : { indicators: catalogue.indicators, unlike: [], isWorkedOut: false };
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
          : `In the words of ${nameReports(catalogue.outcomes)}.`
        : `${capitalise(nameReports(catalogue.outcomes))} ${catalogue.outcomes.length === 1 ? 'does' : 'do'} not say that about any indicator.`,
    passages: rows.map(({ indicator, lines }) => ({
      heading: `${nameOfCode(catalogue, indicator.code)}${standings.unlike.includes(indicator) ? ' (different periods)' : ''}`,
      blocks: bullets(lines.length > 0 ? lines : notGiven(indicator)),
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
  kind: z.literal('benchmark') /** Every indicator when none is named. */,
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
