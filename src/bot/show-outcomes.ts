import { type Catalogue, findIndicator } from '../domain/catalogue.ts';
import {
  hasUnsigned,
  type ReadersSee,
  readersView,
  shownSeries,
  type Viewpoint,
} from '../domain/figures/shown-series.ts';
import type { ObservedSeries } from '../domain/measure.ts';
import { mayUpdate, type RightsContext } from '../domain/rights.ts';
import type { RequestContext } from './request-context.ts';

type Viewer = Pick<RequestContext, 'clock' | 'user'> & {
  readonly catalogue: Catalogue;
  readonly readersSee: ReadersSee;
};

const viewOf = (
  { catalogue, clock: { today }, user: { actor }, readersSee }: Viewer,
  rights: RightsContext | undefined,
): Viewpoint => {
  if (!rights) return readersView({ catalogue, today, readersSee });
  return {
    ...{ catalogue, today, readersSee },
    isInRound: (code) => {
      const indicator = findIndicator(catalogue, code);
      return indicator !== undefined && mayUpdate(actor, indicator, rights);
    },
  };
};

/**
 * The council's outcomes as the person who asks sees them: every answer reads through this, so none
 * shows a value that was sent back, or that was not public by then, to somebody who may not see it.
 * Who stands in for whom is read only where it makes a difference.
 */
export const showOutcomes = (
  stores: RequestContext['stores'],
  viewer: Viewer,
): RequestContext['stores'] => {
  const { actor, personal } = viewer.user;
  const mayHaveRights = personal && !actor.doubt && (actor.team || actor.person !== undefined);
  const show = async (series: readonly ObservedSeries[]): Promise<ObservedSeries[]> => {
    const delegations =
      mayHaveRights && hasUnsigned(series) ? await stores.people.readDelegations() : undefined;
    const { today } = viewer.clock;
    return shownSeries(series, viewOf(viewer, delegations && { delegations, today }));
  };
  return {
    ...stores,
    outcomes: {
      ...stores.outcomes,
      readPage: async (indicator) => {
        const page = await stores.outcomes.readPage(indicator);
        return { ...page, series: await show(page.series) };
      },
      readSeries: async (outcome) => show(await stores.outcomes.readSeries(outcome)),
    },
  };
};
