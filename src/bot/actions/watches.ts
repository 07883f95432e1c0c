import { messageCard, receiptCard } from '../../cards/message-card.ts';
import { findIndicator } from '../../domain/catalogue.ts';
import { maySeeProgress } from '../../domain/rights.ts';
import { happenedAt, hasHappened, watchId } from '../../domain/round/watch.ts';
import type { ActionOf } from '../action.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { forOfficersOnly } from '../rights.ts';
import { addressOf, eventWords } from '../round/watch-words.ts';
import { anotherRound, isOver } from './appeals.ts';

const settings = button('My settings', { kind: 'my-settings' });

const happened = (name: string, code: string, words: string): Reply => ({
  card: messageCard({
    title: `${name} ${words} already`,
    text: 'There is nothing left to wait for.',
    buttons: [button('Status', { kind: 'status', code }), settings],
  }),
  replace: true,
});

/** Keeps that somebody wants to be told once; a second press adds nothing. */
export const tellMe = async (
  { indicator: asked, event, round: label }: ActionOf<'tell-me'>,
  context: ActionContext,
): Promise<Reply> => {
  const { user, stores, clock, catalogue } = context;
  if (!maySeeProgress(user.actor))
    return { card: forOfficersOnly('be told when an indicator is submitted', context) };
  if (isOver(label, context)) return anotherRound();
  const code = findIndicator(catalogue, asked)?.code;
  if (!code) return { card: noSuchThing('indicator', asked, catalogue) };
  const name = nameOfCode(catalogue, code);
  const [record, watches, person] = await Promise.all([
    stores.submissions.readRecord(code),
    stores.watches.readWatches(clock.round),
    addressOf(context),
  ]);
  if (happenedAt(event, record, clock.round)) return happened(name, code, eventWords[event]);
  const { objectId } = user.actor;
  const waiting = watches.find(
    (one) =>
      one.objectId === objectId &&
      one.indicator === code &&
      one.event === event &&
      !hasHappened(one, record, clock.round),
  );
  const id = watchId({ indicator: code, event, at: clock.now }, waiting);
  const watch = { id, indicator: code, event, person: person ?? '', objectId, at: clock.now };
  if (person) await stores.watches.addWatch(clock.round, watch);
  return {
    card: person
      ? receiptCard({
          title: `I will tell you once ${name} ${eventWords[event]}`,
          lines: ['You get one message here. Nobody else is told.'],
          next: [settings, button('Status', { kind: 'status', code })],
        })
      : messageCard({
          title: 'I cannot write to you',
          text: 'I do not know your address in the directory. Nothing was set.',
          buttons: [button('Status', { kind: 'status', code })],
        }),
    replace: true,
  };
};

/** Ends that somebody is told; what they have been told of already stays on record. */
export const dropWatch = async (
  { watch: id, round: label }: ActionOf<'drop-watch'>,
  context: ActionContext,
): Promise<Reply> => {
  const { user, stores, clock, catalogue } = context;
  if (isOver(label, context)) return anotherRound();
  const { objectId } = user.actor;
  const own = (await stores.watches.readWatches(clock.round)).find(
    (one) => one.id === id && one.objectId === objectId,
  );
  const name = own ? nameOfCode(catalogue, own.indicator) : '';
  const record = own && (await stores.submissions.readRecord(own.indicator));
  if (own && hasHappened(own, record, clock.round))
    return happened(name, own.indicator, eventWords[own.event]);
  if (own) await stores.watches.dropWatch(clock.round, own);
  return {
    card: receiptCard({
      title: own ? `I will not tell you about ${name}` : 'That was no longer set',
      lines: ['The other messages of the round come as usual.'],
      next: [
        settings,
        ...(own
          ? [button('Tell me again', { kind: 'tell-me', code: own.indicator, event: own.event })]
          : []),
      ],
    }),
    replace: true,
  };
};
