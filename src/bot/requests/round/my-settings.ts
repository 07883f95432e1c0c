import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { type WordRow, wordListCard } from '../../../cards/word-list-card.ts';
import { formatDate, formatInstant } from '../../../domain/format.ts';
import { periodLabel } from '../../../domain/period/period.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import { hasHappened, type Watch } from '../../../domain/round/watch.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { notAnOfficer } from '../../rights.ts';
import { forIndicator } from '../../round/stand-in-words.ts';
import { eventWords } from '../../round/watch-words.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';

/** What the person still waits to be told of. */
const readOwnWatches = async (context: RequestContext): Promise<readonly Watch[]> => {
  const { stores, clock, user } = context;
  const all = await stores.watches.readWatches(clock.round);
  const own = all.filter(({ objectId }) => objectId === user.actor.objectId);
  if (own.length === 0) return [];
  const records = await stores.submissions.readRecords();
  return own.filter(
    (one) =>
      !hasHappened(
        one,
        records.find(({ indicator }) => indicator === one.indicator),
        clock.round,
      ),
  );
};

const sayReminders = async ({ user, stores, clock }: RequestContext): Promise<WordRow> => {
  const snooze = (await stores.people.readSnoozes()).find(
    ({ person, until }) => person === user.actor.person?.id && clock.now < until,
  );
  return snooze
    ? {
        title: 'Reminders',
        text: `Snoozed until ${formatInstant(snooze.until)}.`,
        buttons: [button('End my snooze', { kind: 'end-snooze' })],
      }
    : {
        title: 'Reminders',
        text: 'They come as usual.',
        buttons: [button('Snooze', { kind: 'snooze' })],
      };
};

const sayStandIn = async ({ user, stores, clock, catalogue }: RequestContext): Promise<WordRow> => {
  const own = (await stores.people.readDelegations()).find(
    ({ person, until }) => person === user.actor.person?.id && clock.today <= until,
  );
  return own
    ? {
        title: 'Standing in for you',
        text: `${nameOfCode(catalogue, own.to)}${forIndicator(own)}, until ${formatDate(own.until)}.`,
        buttons: [
          button('I am back', { kind: 'take-back' }),
          button('Change it', { kind: 'delegate' }),
        ],
      }
    : {
        title: 'Standing in for you',
        text: 'Nobody.',
        buttons: [button('Delegate', { kind: 'delegate' })],
      };
};

const watchRow =
  ({ catalogue, clock }: RequestContext) =>
  ({ id, indicator, event, at }: Watch): WordRow => ({
    title: `Told once ${nameOfCode(catalogue, indicator)} ${eventWords[event]}`,
    note: `You asked on ${formatInstant(at)}.`,
    buttons: [
      actionButton('Do not tell me', {
        kind: 'drop-watch',
        watch: id,
        round: periodLabel(clock.round),
      }),
    ],
  });

/** What somebody has set for themselves, each with what ends it. */
const answer = async (_: RequestOf<'my-settings'>, context: RequestContext): Promise<Card> => {
  const { actor } = context.user;
  if (!maySeeProgress(actor)) return notAnOfficer(context);
  const own = actor.person ? [await sayReminders(context), await sayStandIn(context)] : [];
  const watches = await readOwnWatches(context);
  return wordListCard({
    title: 'Your settings',
    intro:
      watches.length > 0
        ? ''
        : `I can tell you once when an indicator has been submitted or signed off: type “tell me when ${context.catalogue.indicators[0]?.code ?? 'it'} is in”, with its code.`,
    rows: [...own, ...watches.map(watchRow(context))],
    nothing: '',
    next: [
      button('Tell me about one', { kind: 'tell-me' }),
      button('My updates', { kind: 'mine' }),
    ],
  });
};

const schema = z.strictObject({ kind: z.literal('my-settings') });

/** What somebody has set for themselves: snooze, stand-in, and what they are told of once. */
export const mySettings: RequestDescriptor<'my-settings'> = {
  schema,
  inPrivate: true,
  purpose:
    'What the person has set for themselves in the round: whether reminders are snoozed, who stands in for them, and what they have asked to be told of once; each can be ended there.',
  alone: true,
  name: () => 'My settings',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'my-settings': z.infer<typeof schema>;
  }
}
