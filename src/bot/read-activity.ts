import { hash } from 'node:crypto';
import { z } from 'zod';
import { inPlaceVerb } from '../cards/buttons.ts';
import { type DroppedFile, type IncomingActivity, isSharedChat } from './incoming-activity.ts';
import { isObject } from './is-object.ts';
import { stripOwnMentions } from './own-mentions.ts';
import { readFeedback } from './read-feedback.ts';

/** Longer than any id that Teams gives. */
const id = z
  .string()
  .min(1)
  .max(1_000)
  .refine((text) => text.isWellFormed(), 'is not text: it holds half a character');

/** A word of the channel's, or a name. */
const word = z.string().max(1_000);

/** A button of ours nests less than ten levels. What reads a value calls itself for each of them. */
const mostLevels = 100;

const isDeeper = (value: unknown, levels: number): boolean =>
  isObject(value) &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

/** What an activity must have to be answered at all; the rest is read leniently, or ignored. */
const activity = z.object({
  type: word.min(1),
  id: id.optional(),
  serviceUrl: word.pipe(z.url({ protocol: /^https?$/ })),
  channelId: word.min(1),
  from: z.object({ id, aadObjectId: id.nullish(), name: word.nullish() }),
  replyToId: id.nullish(),
  recipient: z.object({ id, name: word.nullish() }),
  conversation: z.object({
    id,
    conversationType: word.nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: word.nullish(),
  }),
  text: z.string().nullish(),
  name: word.nullish(),
  value: z
    .unknown()
    .optional()
    .refine((value) => !isDeeper(value, mostLevels), `is nested over ${mostLevels} levels deep`),
  action: word.nullish(),
  membersAdded: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  entities: z.array(z.unknown()).nullish(),
  channelData: z
    .object({ team: z.unknown(), channel: z.unknown(), eventType: z.unknown() })
    .partial()
    .nullish(),
  /** Tells one edit of a message from the next. */
  timestamp: z.unknown().optional(),
});

type Activity = z.infer<typeof activity>;

const named = z.object({ name: z.string().trim().min(1).max(200) });

/** "Corporate performance, Committee": the team and its channel, as far as Teams names them. */
const readChannelName = ({ channelData }: Activity): { channelName?: string } => {
  const names = [channelData?.team, channelData?.channel].flatMap((one) => {
    const { data } = named.safeParse(one);
    return data ? [data.name] : [];
  });
  return names.length > 0 ? { channelName: names.join(', ') } : {};
};

/**
 * A chat is taken for shared unless the channel calls it personal and nothing contradicts that. What is found
 * in the compose box goes to whoever is in that chat, which may be a personal one with somebody else.
 */
const readScope = ({ conversation, channelData, name }: Activity): string => {
  const { conversationType, isGroup, id: chat } = conversation;
  if (name?.startsWith('composeExtension/')) return 'compose box';
  if (conversationType !== 'personal') return conversationType ?? 'unknown';
  const shared = isGroup || isSharedChat(chat) || channelData?.team || channelData?.channel;
  return shared ? 'unknown' : 'personal';
};

const isInstalled = (one: Activity): boolean =>
  (one.type === 'installationUpdate' && (one.action ?? '').startsWith('add')) ||
  (one.type === 'conversationUpdate' &&
    (one.membersAdded ?? []).some((member) => isObject(member) && member.id === one.recipient.id));

const isRemoved = (one: Activity): boolean =>
  one.type === 'installationUpdate' && (one.action ?? '').startsWith('remove');

const dialogInvokes: readonly unknown[] = ['task/fetch', 'task/submit'];

const cardAction = z.object({
  action: z.object({ verb: z.literal(inPlaceVerb), data: z.unknown() }),
});

const readInvoke = ({ name, value }: Activity): IncomingActivity['what'] => {
  if (name === 'adaptiveCard/action')
    return { kind: 'press', value: cardAction.safeParse(value).data?.action.data, via: 'execute' };
  if (name === 'message/submitAction') return { kind: 'feedback', feedback: readFeedback(value) };
  if (name === 'composeExtension/query') return { kind: 'search', step: 'find', value };
  if (name === 'composeExtension/selectItem') return { kind: 'search', step: 'choose', value };
  if (name === 'fileConsent/invoke') return { kind: 'file', value };
  if (!dialogInvokes.includes(name)) return { kind: 'invoke' };
  return {
    kind: 'press',
    value: isObject(value) && 'data' in value ? value.data : {},
    via: 'dialog',
  };
};

/** Not one that was deleted and is back. */
const isEdit = ({ type, channelData, text, id }: Activity): boolean =>
  type === 'messageUpdate' &&
  channelData?.eventType === 'editMessage' &&
  typeof text === 'string' &&
  id !== undefined;

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
const droppedFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: z.string().max(4_000) }),
});

/** More than anybody drops at once. */
const mostFiles = 10;

const readDropped = ({ attachments }: Activity): DroppedFile[] =>
  (attachments ?? []).slice(0, mostFiles).flatMap((attachment) => {
    const { data } = droppedFile.safeParse(attachment);
    return data ? [{ name: data.name, url: data.content.downloadUrl }] : [];
  });

const readWhat = (one: Activity): IncomingActivity['what'] => {
  if (one.type === 'invoke') return readInvoke(one);
  if (isInstalled(one)) return { kind: 'installed' };
  if (isRemoved(one)) return { kind: 'removed' };
  if (isEdit(one)) return { kind: 'edit', text: stripOwnMentions(one) };
  if (one.type !== 'message') return { kind: 'other' };
  const files = readDropped(one);
  if (files.length > 0) return { kind: 'dropped', files };
  // An answer typed by a person has its text; a button of ours has none.
  if (!one.text && one.value !== undefined && one.value !== null)
    return { kind: 'press', value: one.value, via: 'card' };
  return { kind: 'text', text: stripOwnMentions(one) };
};

const longestTime = 100;

const readDeliveryId = (
  { id, timestamp }: Activity,
  what: IncomingActivity['what'],
): string | undefined => {
  if (what.kind !== 'edit') return id;
  const time = typeof timestamp === 'string' ? timestamp.slice(0, longestTime) : '';
  return `edit ${hash('sha256', JSON.stringify([id, time, what.text]))}`;
};

/**
 * Reads an activity.
 *
 * @returns what is wrong with it, in words, when it cannot be answered
 */
export const readActivity = (
  body: unknown,
): IncomingActivity | { readonly faults: readonly string[] } => {
  const parsed = activity.safeParse(body);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(
        ({ path, message }) => `${path.join('.') || 'body'}: ${message}`,
      ),
    };
  const one = parsed.data;
  const what = readWhat(one);
  return {
    what,
    activityType: one.type,
    activityId: one.id,
    deliveryId: readDeliveryId(one, what),
    conversationId: one.conversation.id,
    ...readChannelName(one),
    channelId: one.channelId,
    scope: readScope(one),
    tenantId: one.conversation.tenantId ?? undefined,
    pressedId: one.replyToId ?? undefined,
    serviceUrl: one.serviceUrl,
    botId: one.recipient.id,
    from: {
      objectId: one.from.aadObjectId ?? undefined,
      channelUserId: one.from.id,
      name: one.from.name ?? '',
    },
  };
};
