import { messageCard, receiptCard } from '../../cards/message-card.ts';
import { formatInstant } from '../../domain/format.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { countFigures, isEmpty, makePublication } from '../../domain/round/decide-publication.ts';
import type { ActionOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { readOrder } from '../requests/document/publish.ts';
import { digestOfAll, previewCard } from '../requests/document/publish-preview.ts';
import { retryOnConflict } from '../retry.ts';
import { forTeamOnly } from '../rights.ts';
import { readToPublish } from '../round/publishing.ts';

/** "5 figures, 1 reported as unavailable and 3 as missing" */
const sayFigures = ({ given, unavailable, missing }: ReturnType<typeof countFigures>): string =>
  and.format([
    given === 1 ? 'one figure' : `${given === 0 ? 'no' : given} figures`,
    ...(unavailable > 0 ? [`${unavailable} reported as unavailable`] : []),
    ...(missing > 0 ? [`${missing} as missing`] : []),
  ]);

const and = new Intl.ListFormat('en-GB');

/** To whom the summary goes now; nothing where there is nobody. */
const sayOnItsWay = (sponsor: string | undefined, channels: number): string[] => {
  const to = [
    ...(sponsor === undefined ? [] : [sponsor]),
    ...(channels === 0 ? [] : [channels === 1 ? 'one channel' : `${channels} channels`]),
  ];
  return to.length === 0
    ? []
    : [`The summary is on its way to ${to.join(' and to ')}. Nobody gets it twice.`];
};

/**
 * Freezes a quarter as it was shown, then has the summary sent. Pressed again, it changes nothing and sends
 * what did not go out before.
 */
export const publishQuarter = async (
  { outcome: code, quarter: label, seen }: ActionOf<'publish'>,
  context: ActionContext,
): Promise<Reply> => {
  const order = readOrder({ kind: 'publish', outcome: code, quarter: label }, context);
  if ('refused' in order) {
    if (context.user.actor.team) context.send('due');
    return { card: order.refused, replace: true };
  }
  const { catalogue, clock, stores, user } = context;
  const { outcome, quarter } = order;
  const all = await readToPublish(outcome, quarter, { catalogue, stores, today: clock.today });
  if (digestOfAll(all) !== seen || isEmpty(countFigures(all)))
    return {
      card: await previewCard(
        order,
        all,
        context,
        'Something has changed in the meantime: please check again',
      ),
      replace: true,
    };
  const { objectId, name } = user.actor;
  const made = makePublication(outcome.code, quarter, {
    ...{ all, by: { objectId, name }, at: clock.now },
  });
  const written = all.map(({ indicator, answers }) => ({ indicator: indicator.code, answers }));
  const published = await retryOnConflict(
    () => stores.publications.publish(made, written),
    context,
  );
  context.send('due');
  const channels = (await stores.channels.readChannels()).length;
  const card = receiptCard({
    title: `${describePeriod(quarter)} is published`,
    lines: [
      `${published.by.name} published ${outcome.name} on ${formatInstant(published.at)}: ${sayFigures(countFigures(all))}.`,
      ...sayOnItsWay(outcome.sponsor && nameOfCode(catalogue, outcome.sponsor), channels),
    ],
    next: [
      button('What was published', { kind: 'publications' }),
      button('Report as a document', { kind: 'report-file', quarter: label }),
    ],
  });
  return { card, replace: true };
};

/** Takes a channel from those to which what is published goes. */
export const dropChannel = async (
  { channel }: ActionOf<'drop-channel'>,
  context: ActionContext,
): Promise<Reply> => {
  if (!context.user.actor.team)
    return { card: forTeamOnly('choose where what is published goes', context) };
  const dropped = await context.stores.channels.dropChannel(channel);
  const card = messageCard({
    title: dropped
      ? 'I will not post to that channel any more'
      : 'I was not posting to that channel',
    text: dropped
      ? 'Summaries of later publications will not appear there. What has been posted stays.'
      : 'Nothing has changed.',
    buttons: [
      button('Publish', { kind: 'publish' }),
      button('What was published', { kind: 'publications' }),
    ],
  });
  return { card, replace: true };
};
