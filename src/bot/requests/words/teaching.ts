import type { Card } from '../../../cards/card.ts';
import { formatDate } from '../../../domain/format.ts';
import { londonDay } from '../../../domain/london-time.ts';
import type { Author } from '../../../domain/person.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';

/** The line above the title of each card about words. */
export const above = 'The council’s words';

/** Who taught something and when; for what came with the bot, that it did. */
export const formatTaught = (
  taught: { readonly by: Author; readonly at: Date } | undefined,
): string =>
  taught ? `Added by ${taught.by.name}, ${formatDate(londonDay(taught.at))}` : 'Came with the bot';

/** The answer to somebody who may not look after the words; undefined for the performance team. */
export const refuseWords = (
  doing: string,
  context: Pick<RequestContext, 'catalogue' | 'user'>,
): Card | undefined => (context.user.actor.team ? undefined : forTeamOnly(doing, context));
