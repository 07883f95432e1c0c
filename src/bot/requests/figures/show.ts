import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameMeasure } from '../../../cards/format-text.ts';
import { indicatorCard } from '../../../cards/indicator-card.ts';
import {
  type Catalogue,
  findIndicator,
  findPeople,
  isPlacedUnder,
} from '../../../domain/catalogue.ts';
import { sayNewer } from '../../../domain/figures/figure.ts';
import { headlineOf, judgedSeries } from '../../../domain/figures/headline.ts';
import { headlineAt } from '../../../domain/figures/headline-at.ts';
import { type KnownSeries, knownSeries } from '../../../domain/figures/known-series.ts';
import { sayStatuses } from '../../../domain/figures/printed-status.ts';
import { formatFigure } from '../../../domain/format.ts';
import { type Indicator, standsUnder } from '../../../domain/indicator.ts';
import type { Measure } from '../../../domain/measure.ts';
import {
  byDue,
  fitsMilestone,
  formatProgress,
  summariseMilestones,
} from '../../../domain/milestones/milestone.ts';
import { describePeriod, periodDates } from '../../../domain/period/period.ts';
import { isAgreed as areAgreed } from '../../../domain/provenance.ts';
import { mayUpdate } from '../../../domain/rights.ts';
import { withUnit } from '../../../domain/unit.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { withPeriod } from '../../name-of-code.ts';
import { button, inPlace, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { readRights } from '../../rights.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { id, period, type RequestDescriptor } from '../request-descriptor.ts';
import { withPartNames } from '../with-part-names.ts';
import { besidePrinted } from './beside-printed.ts';
import { breakdownSteps } from './breakdown-words.ts';
import { sayFigureInText } from './figure-in-text.ts';
import { lookSteps, partSteps, periodSteps } from './figure-steps.ts';
import { besideComparator, type KnownMeasure, readHistory } from './known-figures.ts';
import { numberNotes } from './number-notes.ts';
import { reportNotes, revisionNotes, rowsOf, showFigures } from './show-figures.ts';
import { sumOfPeriods } from './sum-of-periods.ts';

const sayOne = (measure: Measure, known: KnownSeries, isNamed: boolean): string[] => {
  const headline = headlineAt(measure, [known]);
  const { series, observations } = known;
  const newest = observations.at(-1);
  if (!newest || newest.value === null) return [];
  const name = isNamed ? `${nameMeasure(measure)}, ` : '';
  const isAgreed = !newest.provenance || areAgreed(newest.provenance);
  const figure = `${name}${describePeriod(newest.period)}, derived from four quarters${isAgreed ? '' : ', not all signed off'}: ${withUnit(formatFigure(newest.value, series), series)}.`;
  return [
    headline?.verdict?.kind === 'compared' ? `${figure} ${headline.verdict.sentence}` : figure,
  ];
};

const endOf = (known: KnownSeries | undefined): string | undefined => {
  const newest = known?.observations.at(-1)?.period;
  return newest && periodDates(newest).end;
};

/**
 * Only the year that ends with the latest quarter may be shown with it: an older year is for a
 * different time.
 */
const isOfLatest = (derived: KnownSeries, all: readonly KnownSeries[]): boolean =>
  endOf(derived) === endOf(all.find(({ series }) => series === derived.derivedFrom));

/**
 * The year to the latest quarter, shown with the quarter, where there are four quarters without a
 * break.
 */
const twelveMonthNotes = (measures: readonly KnownMeasure[]): string[] =>
  measures.flatMap(({ measure, known }) =>
    known
      .filter(({ derivedFrom }) => derivedFrom && derivedFrom === judgedSeries(measure))
      .filter((one) => isOfLatest(one, known))
      .flatMap((one) => sayOne(measure, one, measures.length > 1)),
  );

/** Shown to people who may submit figures; the form checks again. */
const updateButton = async (indicator: Indicator, context: RequestContext) => {
  const {
    user: { actor },
  } = context;
  if (!actor.person && !actor.team) return [];
  const { code } = indicator;
  return mayUpdate(actor, indicator, await readRights(context))
    ? [button(`Update ${code}`, { kind: 'update', code })]
    : [];
};

const isPerformance = ({ performanceMeasures }: Indicator, code: string): boolean =>
  performanceMeasures.some((one) => one.code === code);

/** How its milestones and actions stand, and each that is overdue. */
const milestoneNotes = (code: string, { catalogue, clock }: RequestContext): string[] => {
  const own = catalogue.milestones.filter((one) => isPlacedUnder(catalogue, one, code));
  const overdue = byDue(own.filter((one) => fitsMilestone(one, 'overdue', clock.today)));
  return [
    ...(own.length > 0 ? [summariseMilestones(own, clock.today)] : []),
    ...overdue
      .slice(0, mostOverdue)
      .map((one) => `${one.code} ${one.title}: ${formatProgress(one, clock.today)}`),
  ];
};

/** So many overdue ones are named on the card of an indicator. */
const mostOverdue = 3;

const milestoneSteps = (code: string, { milestones }: Catalogue) =>
  milestones.some(({ featuresUnder }) => featuresUnder.includes(code))
    ? [button('Milestones and actions', { kind: 'milestones', code })]
    : [];

const nextSteps = (indicator: Indicator, asked: string, catalogue: Catalogue) => {
  const { code, outcome } = indicator;
  const look = lookSteps(asked, indicator);
  return [
    ...(asked === code ? [] : [inPlace(`All of ${code}`, { kind: 'show', code })]),
    button('Commentary', { kind: 'commentary', code }),
    button('Risks', { kind: 'risks', indicator: code }),
    ...milestoneSteps(code, catalogue),
    look.trend,
    look.method,
    ...(asked === code ? [button('Overview', { kind: 'overview', outcome })] : []),
  ];
};

/** An indicator with its parts, or one part. */
const answer = async (
  { code, period }: RequestOf<'show'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { catalogue } = context;
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  const sum = period && (await sumOfPeriods(code, period, context));
  if (sum) return answerOther(sum);
  // The page of the report has its latest figures, and none for a performance measure.
  if ((period && period.kind !== 'latest') || isPerformance(indicator, code))
    return showFigures(code, period, context);
  const [{ page, changes }, update] = await Promise.all([
    readHistory(indicator, context),
    updateButton(indicator, context),
  ]);
  const { round } = page;
  const measures = indicator.measures.filter((one) => code === indicator.code || one.code === code);
  const figures = measures.map((measure) => ({
    measure,
    headline: headlineOf(measure, page.series, context.clock.today),
    known: knownSeries(measure, page.series, context.clock.today),
  }));
  return indicatorCard({
    outcomes: catalogue.outcomes.filter(({ code: one }) => standsUnder(indicator, one)),
    indicator,
    headlines: rowsOf(
      besideComparator(
        figures.map(({ headline }) => headline),
        page.series,
        context,
      ),
      (one) => ({ kind: 'show', code: one }),
      inPlace,
    ),
    steps: [
      ...periodSteps(code, figures),
      ...(code === indicator.code ? breakdownSteps(indicator) : partSteps(code, indicator)),
    ],
    notes: [
      ...numberNotes(figures),
      ...milestoneNotes(indicator.code, context),
      ...sayFigureInText(
        figures.map(({ headline }) => headline),
        withPartNames(page.commentary, indicator, code),
      ),
      ...reportNotes(figures, indicator, catalogue),
      ...twelveMonthNotes(figures),
      ...sayNewer(figures.map(({ headline }) => headline)),
      ...sayStatuses(figures.map(({ headline }) => headline)),
      ...revisionNotes(
        figures.map(({ headline }) => headline),
        changes,
      ),
    ],
    beside: besidePrinted(indicator, figures, page.series, context),
    commentary: page.commentary,
    risks: catalogue.risks.filter((risk) => isPlacedUnder(catalogue, risk, code)),
    riskMatrix: context.settings.riskMatrix,
    outcomeLeads: findPeople(catalogue, indicator.outcomeLeads),
    indicatorLeads: findPeople(catalogue, indicator.indicatorLeads),
    ...(round && round.status !== 'open' ? { standing: formatRoundState(round) } : {}),
    next: [...update, ...nextSteps(indicator, code, catalogue)],
  });
};

const schema = z.strictObject({ kind: z.literal('show'), code: id, period: period.optional() });

/** An indicator, a measure or a performance measure by its code; at its latest unless a period is named. */
export const show: RequestDescriptor<'show'> = {
  schema,
  purpose:
    'The figure of one indicator, part or performance measure, for the latest period or the one named, with its change, arrow and comparison with England. A whole indicator shows all its parts.',
  heading: 'Figures',
  name: ({ code, period }, nameOf) => withPeriod(nameOf(code), period),
  query: { subjects: { code: 'indicator' }, periods: ['period'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    show: z.infer<typeof schema>;
  }
}
