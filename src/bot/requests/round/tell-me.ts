import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import {
  happenedAt,
  hasHappened,
  type WatchedEvent,
  watchedEvents,
} from '../../../domain/round/watch.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { actionButton } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forOfficersOnly } from '../../rights.ts';
import { type RoundState, readRound, roundAt } from '../../round/read-round.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { addressOf, eventWords, isToldAnyway } from '../../round/watch-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Asked = RequestOf<'tell-me'>;

const recordOf = (code: string, { records }: RoundState) =>
  records.find(({ indicator }) => indicator === code);

const mostOffered = 6;

/** Which indicator is meant: one of which it has not happened yet. */
const askWhich = (event: WatchedEvent, state: RoundState): Card => {
  const waiting = state.catalogue.indicators.filter(
    (one) =>
      expectedOf(one, state.round).length > 0 &&
      !happenedAt(event, recordOf(one.code, state), state.round),
  );
  return messageCard({
    title: waiting.length > 0 ? 'Tell you about which one?' : 'There is nothing left to wait for',
    text:
      waiting.length > 0
        ? `I can tell you once, as soon as one of these ${eventWords[event]}.`
        : `Everything ${eventWords[event]} for ${describePeriod(state.round)}.`,
    buttons: [
      ...waiting
        .slice(0, mostOffered)
        .map(({ code }) =>
          button(nameOfCode(state.catalogue, code), { kind: 'tell-me', code, event }),
        ),
      ...(waiting.length > 0 ? [] : [button('Progress', { kind: 'progress' })]),
    ],
  });
};

const already = ({ code }: Indicator, event: WatchedEvent, state: RoundState): Card => {
  const found = findRound(recordOf(code, state), state.round);
  return messageCard({
    title: `${nameOfCode(state.catalogue, code)} ${eventWords[event]} already`,
    text: found ? formatRoundState(found) : '',
    buttons: [
      button('Status', { kind: 'status', code }),
      button(`Show ${code}`, { kind: 'show', code }),
    ],
  });
};

const toldAnyway = ({ code }: Indicator, event: WatchedEvent, state: RoundState): Card =>
  messageCard({
    title: 'I will tell you in any case',
    text: `As soon as ${nameOfCode(state.catalogue, code)} ${eventWords[event]}, you get a message here, so there is nothing to set.`,
    buttons: [
      button('Status', { kind: 'status', code }),
      button('My settings', { kind: 'my-settings' }),
    ],
  });

const nothingDue = ({ code }: Indicator, answerOther: (other: Request) => Promise<Card>) =>
  answerOther({ kind: 'due', code });

const offer = (
  { code }: Indicator,
  event: WatchedEvent,
  { state, isSet }: { readonly state: RoundState; readonly isSet: boolean },
): Card => {
  const name = nameOfCode(state.catalogue, code);
  return questionCard({
    title: isSet
      ? `I will tell you once ${name} ${eventWords[event]}`
      : `Tell you once ${name} ${eventWords[event]}?`,
    text: isSet
      ? 'You have asked for that already. You get one message here.'
      : `You get one message here for ${describePeriod(state.round)}, as soon as it happens. Nobody else is told.`,
    inputs: [],
    actions: [
      ...(isSet
        ? []
        : [
            actionButton('Tell me', {
              kind: 'tell-me',
              indicator: code,
              event,
              round: periodLabel(state.round),
            }),
          ]),
      button('My settings', { kind: 'my-settings' }),
      button('Status', { kind: 'status', code }),
    ],
  });
};

/** Offers to tell the person once; a button sets it. */
const answer = async (
  { code, event = 'submitted' }: Asked,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { user, catalogue, stores, clock } = context;
  if (!maySeeProgress(user.actor))
    return forOfficersOnly('be told when an indicator is submitted', context);
  const [state, watches] = await Promise.all([
    readRound(context, roundAt(context)),
    stores.watches.readWatches(clock.round),
  ]);
  if (code === undefined) return askWhich(event, state);
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, catalogue);
  if (expectedOf(indicator, clock.round).length === 0) return nothingDue(indicator, answerOther);
  const record = recordOf(indicator.code, state);
  if (happenedAt(event, record, clock.round)) return already(indicator, event, state);
  const person = await addressOf(context);
  if (person && isToldAnyway(event, indicator, person, state))
    return toldAnyway(indicator, event, state);
  const isSet = watches.some(
    (one) =>
      one.objectId === user.actor.objectId &&
      one.indicator === indicator.code &&
      one.event === event &&
      !hasHappened(one, record, clock.round),
  );
  return offer(indicator, event, { state, isSet });
};

const schema = z.strictObject({
  kind: z.literal('tell-me'),
  /** Asks which one when none is named. */
  code: id.optional(),
  event: z.enum(watchedEvents).optional(),
});

/** Offers to tell somebody once when an indicator has been submitted or signed off. */
export const tellMe: RequestDescriptor<'tell-me'> = {
  schema,
  inPrivate: true,
  purpose:
    'The person wants to be told once when the indicator of somebody has been submitted, or signed off (event), in this round. It asks before anything is set.',
  alone: true,
  name: ({ code, event = 'submitted' }, nameOf) =>
    code
      ? `Tell me once ${nameOf(code)} ${eventWords[event]}`
      : 'Tell me once something is submitted',
  query: { subjects: { code: 'indicator' }, filter: ['event'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'tell-me': z.infer<typeof schema>;
  }
}
