import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period/period.ts';
import type { RequestContext } from '../request-context.ts';

/** Records that the person who asks has opened the form of an indicator. */
export const noteOpened = (
  { code }: Indicator,
  round: Period,
  { stores, user: { actor }, clock: { now: at } }: RequestContext,
): Promise<void> =>
  stores.openedForms.noteOpened(round, {
    indicator: code,
    by: { objectId: actor.objectId, name: actor.name },
    at,
  });
