import type { Card } from '../../../cards/card.ts';
import { indicatorCard } from '../../../cards/indicator-card.ts';
import { findIndicator, findPeople } from '../../../domain/find-named.ts';
import { headlineOf } from '../../../domain/headline.ts';
import { type Indicator, standsUnder } from '../../../domain/indicator.ts';
import { mayUpdate } from '../../../domain/rights.ts';
import { knownSeries } from '../../../domain/spoken-period.ts';
import type { Asking } from '../../asking.ts';
import { noSuchThing } from '../../no-such-thing.ts';
import { button, inPlace, type RequestOf } from '../../request.ts';
import { readRights } from '../../rights/read-rights.ts';
import { sayRound } from '../../round/say-round.ts';
import { lookSteps, partSteps, periodSteps } from './figure-steps.ts';
import { revisionNotes } from './revision-notes.ts';
import { rowsOf, showFigures } from './show-figures.ts';
import { twelveMonthNotes } from './twelve-months.ts';

/** For those who may hand in figures; the form decides anew. */
const updateButton = async (indicator: Indicator, asking: Asking) => {
  const { actor } = asking;
  if (!actor.person && !actor.team) return [];
  const { code } = indicator;
  return mayUpdate(actor, indicator, await readRights(asking))
    ? [button(`Update ${code}`, { kind: 'update', code })]
    : [];
};

const isPerformance = ({ performanceMeasures }: Indicator, code: string): boolean =>
  performanceMeasures.some((one) => one.code === code);

const nextSteps = ({ code, outcome }: Indicator, asked: string) => [
  ...(asked === code ? [] : [inPlace(`All of ${code}`, { kind: 'show', code })]),
  button('Commentary', { kind: 'commentary', code }),
  button('Risks', { kind: 'risks', indicator: code }),
  lookSteps(asked).trend,
  lookSteps(asked).method,
  ...(asked === code ? [button('Overview', { kind: 'overview', outcome })] : []),
];

/** An indicator with its parts, or one part. */
export const show = async ({ code, period }: RequestOf<'show'>, asking: Asking): Promise<Card> => {
  const { catalogue, store } = asking;
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  // The page of the report is of its latest figures, and has none of a performance measure.
  if ((period && period.kind !== 'latest') || isPerformance(indicator, code))
    return showFigures(code, period, asking);
  const [page, update, changes] = await Promise.all([
    store.readPage(indicator.code),
    updateButton(indicator, asking),
    asking.submissions.readChanges(indicator.code, 0),
  ]);
  const { round } = page;
  const measures = indicator.measures.filter((one) => code === indicator.code || one.code === code);
  const figures = measures.map((measure) => ({
    measure,
    headline: headlineOf(measure, page.series, asking.today),
    known: knownSeries(measure, page.series, asking.today),
  }));
  return indicatorCard({
    outcomes: catalogue.outcomes.filter(({ code: one }) => standsUnder(indicator, one)),
    indicator,
    headlines: rowsOf(
      figures.map(({ headline }) => headline),
      (one) => ({ kind: 'show', code: one }),
      inPlace,
    ),
    steps: [
      ...periodSteps(code, figures),
      ...(code === indicator.code ? [] : partSteps(code, indicator)),
    ],
    notes: [
      ...twelveMonthNotes(figures),
      ...revisionNotes(
        figures.map(({ headline }) => headline),
        changes,
      ),
    ],
    commentary: page.commentary,
    risks: catalogue.risks.filter(({ featuresUnder }) => featuresUnder.includes(indicator.code)),
    outcomeLeads: findPeople(catalogue, indicator.outcomeLeads),
    indicatorLeads: findPeople(catalogue, indicator.indicatorLeads),
    ...(round && round.status !== 'open' ? { standing: sayRound(round) } : {}),
    next: [...update, ...nextSteps(indicator, code)],
  });
};
