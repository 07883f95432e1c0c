import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { receiptCard } from '../../../cards/message-card.ts';
import { capitalise, formatDate } from '../../../domain/format.ts';
import { londonDay } from '../../../domain/london-time.ts';
import { actionButton } from '../../action.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { nameOfTeam } from '../../roles-of.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';

type Parts = Pick<RequestContext, 'stores' | 'user' | 'catalogue'>;

/** "2 drafts" */
const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;

/** What is stored by the account of the person who asks, in sentences. */
const sayStored = async ({ stores, user }: Parts): Promise<string[]> => {
  const { objectId } = user.actor;
  const [link, chats, drafts] = await Promise.all([
    stores.people.readLink(objectId),
    stores.conversations.readConversations(),
    stores.submissions.readDrafts(objectId),
  ]);
  const chat = chats.find((one) => one.objectId === objectId);
  return [
    link
      ? `Your address in the directory, so that I know you again: ${link.addresses.join(' and ')}.`
      : 'I have no address of yours.',
    chat
      ? `The address at which I can write to you here, since ${formatDate(londonDay(chat.since))}.`
      : 'I have no address at which I can write to you.',
    'What we last spoke about in each chat, for follow-up questions; it is deleted 30 days after your last message there.',
    drafts.length > 0
      ? `${count(drafts.length, 'draft')} of yours that ${drafts.length === 1 ? 'is' : 'are'} not submitted.`
      : 'No drafts of yours.',
  ];
};

/** What stays whatever a person asks for, because it is the council's record and not theirs. */
const sayKept = ({ user, catalogue }: Parts): string[] => {
  const { person } = user.actor;
  const named = person && catalogue.people.some(({ id }) => id === person.id);
  return [
    ...(named
      ? [
          `The report names you, with your address, telephone number and what you lead. ${capitalise(nameOfTeam(catalogue))} looks after that.`,
        ]
      : []),
    'Your name is on the figures and texts that you submitted, signed off or returned, and on the reminders that you were sent. That is the council’s record.',
    'I do not keep what you ask, except a question that I could not answer, which I keep without your name.',
  ];
};

const answer = async (_: unknown, context: RequestContext): Promise<Card> =>
  receiptCard({
    title: 'What I know about you',
    lines: [...(await sayStored(context)), ...sayKept(context)],
    next: [button('Forget me', { kind: 'forget-me' }), button('What can I ask?', { kind: 'help' })],
  });

const schema = z.strictObject({ kind: z.literal('my-data') });

/** What is stored about the person who asks. */
export const myData: RequestDescriptor<'my-data'> = {
  schema,
  purpose: 'What the bot has stored about the person who asks, and how long it keeps it.',
  heading: 'Your data',
  inPrivate: true,
  name: () => 'What I know about you',
  answer,
};

const forgetSchema = z.strictObject({ kind: z.literal('forget-me') });

/** What a press deletes, in words. */
const listed = (drafts: number): string => {
  const always = ['your address', 'how to write to you', 'what we spoke about here'];
  const own = drafts > 0 ? [`your ${count(drafts, 'draft')}`] : [];
  return new Intl.ListFormat('en-GB').format([...always, ...own]);
};

const ask = async (_: unknown, { catalogue, stores, user }: RequestContext): Promise<Card> => {
  const drafts = await stores.submissions.readDrafts(user.actor.objectId);
  const isOfficer = user.actor.person !== undefined;
  return receiptCard({
    title: 'Shall I forget you?',
    lines: [
      `Nothing has been deleted yet. If you press the button, I delete ${listed(drafts.length)}. This cannot be undone.`,
      'What you submitted or signed off stays, with your name. The council’s IT can put your office in its place.',
      ...(isOfficer
        ? [
            `What is due from you stays due. I can no longer remind you, and ${nameOfTeam(catalogue)} will see that.`,
          ]
        : []),
      'When you next write to me, I store your address again, because I have to know who asks.',
    ],
    next: [actionButton('Forget me', { kind: 'forget-me' }), button('Keep it', { kind: 'help' })],
  });
};

/** Asks once before anything of the person's own is deleted. */
export const forgetMe: RequestDescriptor<'forget-me'> = {
  schema: forgetSchema,
  purpose: 'Deletes what the bot has stored about the person who asks; it asks first.',
  alone: true,
  inPrivate: true,
  name: () => 'Forget me',
  answer: ask,
};

declare module '../../request.ts' {
  interface Requests {
    'my-data': z.infer<typeof schema>;
    'forget-me': z.infer<typeof forgetSchema>;
  }
}
