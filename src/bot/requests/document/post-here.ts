import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { button, type RequestOf } from '../../request.ts';
import type { ChannelPlace, RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { nameOfTeam } from '../../roles-of.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';

type Asked = RequestOf<'post-here'>;

const buttons = [
  button('Publication calendar', { kind: 'publication-calendar' }),
  button('What was published', { kind: 'publications' }),
];

const notAChannel = (): Card =>
  messageCard({
    title: 'Please say that in the channel',
    text: 'Add me to a team, and say “post here” to me in the channel that should get the summary of each published quarter.',
    buttons,
  });

const choose = async (channel: ChannelPlace, context: RequestContext): Promise<Card> => {
  const { objectId, name } = context.user.actor;
  const { now: at } = context.clock;
  const added = await context.stores.channels.addChannel({
    ...channel,
    ...{ by: { objectId, name }, at },
  });
  return messageCard({
    title: added ? 'I will post here' : 'I am posting here already',
    text: `Each time ${nameOfTeam(context.catalogue)} publishes a quarter, I post its summary for committee here. To end that, say “stop posting here” to me.`,
    buttons,
  });
};

const stop = async ({ channelId }: ChannelPlace, context: RequestContext): Promise<Card> => {
  const dropped = await context.stores.channels.dropChannel(channelId);
  return messageCard({
    title: dropped ? 'I will not post here any more' : 'I was not posting here',
    text: dropped
      ? 'Summaries of later publications will not appear here. What has been posted stays.'
      : 'Nothing has changed.',
    buttons,
  });
};

/** Chooses a channel for what is published, or ends that; saying it again changes nothing. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const { actor, channel } = context.user;
  if (!actor.team)
    return forTeamOnly('choose where what is published goes', context, { instead: buttons });
  if (!channel) return notAChannel();
  return asked.stop ? stop(channel, context) : choose(channel, context);
};

const schema = z.strictObject({ kind: z.literal('post-here'), stop: z.literal(true).optional() });

/** Has what is published posted to the channel where this is said. */
export const postHere: RequestDescriptor<'post-here'> = {
  schema,
  purpose:
    'Has the summary of each published quarter posted to the channel in which this is said, or (stop) no longer.',
  alone: true,
  name: ({ stop: ends }) => (ends ? 'Stop posting here' : 'Post here'),
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'post-here': z.infer<typeof schema>;
  }
}
