import { type Catalogue, findIndicator } from '../domain/catalogue.ts';
import {
  hasUnsigned,
  type ReadersSee,
  readersView,
  shownCommentaries,
  shownSeries,
  type Viewpoint,
} from '../domain/figures/shown-series.ts';
import { mayUpdate, type RightsContext } from '../domain/rights.ts';
import { dateAnswers } from '../domain/statement-age.ts';
import { hideReturn } from '../domain/submission/hide-returned.ts';
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
 * shows a value that was sent back, that it was, or a value that was not public by then, to somebody who may
 * not see it.
 * Who stands in for whom is read only where it makes a difference.
 */
export const showOutcomes = (
  stores: RequestContext['stores'],
  viewer: Viewer,
): RequestContext['stores'] => {
  const { actor, personal } = viewer.user;
  const mayHaveRights = personal && !actor.doubt && (actor.team || actor.person !== undefined);
  const view = async (isUnsigned: boolean): Promise<Viewpoint> => {
    const { today } = viewer.clock;
    const delegations =
      mayHaveRights && isUnsigned ? await stores.people.readDelegations() : undefined;
    return viewOf(viewer, delegations && { delegations, today });
  };
  return {
    ...stores,
    outcomes: {
      ...stores.outcomes,
      readPage: async (indicator) => {
        const page = await stores.outcomes.readPage(indicator);
        const { round } = page;
        const hasReturn = (round?.returned ?? round?.corrects) !== undefined;
        const viewpoint = await view(hasReturn || hasUnsigned(page.series, page.commentaries));
        const commentaries = dateAnswers(shownCommentaries(page.commentaries, viewpoint));
        const series = shownSeries(page.series, viewpoint);
        return {
          ...{ ...page, series, commentaries, commentary: commentaries.at(-1) },
          round: round && (viewpoint.isInRound(indicator) ? round : hideReturn(round)),
        };
      },
      readSeries: async (outcomes) => {
        const series = await stores.outcomes.readSeries(outcomes);
        return shownSeries(series, await view(hasUnsigned(series)));
      },
      readCommentaries: async () => {
        const written = await stores.outcomes.readCommentaries();
        return dateAnswers(shownCommentaries(written, await view(hasUnsigned([], written))));
      },
    },
  };
};
