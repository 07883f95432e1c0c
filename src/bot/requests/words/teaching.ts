import type { Button } from '../../../cards/buttons.ts';
import type { Card } from '../../../cards/card.ts';
import { formatDate } from '../../../domain/format.ts';
import { londonDay } from '../../../domain/london-time.ts';
import type { Author } from '../../../domain/person.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';

/** Who taught something and when; for what came with the bot, that it did. */
export const formatTaught = (
  taught: { readonly by: Author; readonly at: Date } | undefined,
): string =>
  taught ? `Added by ${taught.by.name}, ${formatDate(londonDay(taught.at))}` : 'Came with the bot';

/**
 * The answer to somebody who may not look after the words; undefined for the performance team.
 *
 * @param instead what they may press instead
 */
export const refuseWords = (
  doing: string,
  context: Pick<RequestContext, 'catalogue' | 'user'>,
  instead: readonly Button[] = [],
): Card | undefined =>
  context.user.actor.team ? undefined : forTeamOnly(doing, context, { instead });
