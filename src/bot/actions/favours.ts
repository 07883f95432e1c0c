import type { Card } from '../../cards/card.ts';
import { messageCard, receiptCard } from '../../cards/message-card.ts';
import { findIndicator } from '../../domain/catalogue.ts';
import { formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Appeal } from '../../domain/round/appeal.ts';
import { openAppeals } from '../../domain/round/open-appeals.ts';
import { ownersOf } from '../../domain/round/owed.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import type { ActionOf } from '../action.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { notAnOfficer } from '../rights.ts';
import { teamFor } from '../round/appeal-words.ts';
import { favourWords } from '../round/favour-words.ts';
import { type RoundState, readRound, roundAt } from '../round/read-round.ts';
import { sayUnknown } from '../round/say-told.ts';
import { anotherRound, isOver, isRepeated, nameAppeal } from './appeals.ts';

type Favour = ActionOf<'ask-favour'>['favour'];

const listNames = new Intl.ListFormat('en-GB');

/** Those who may do it: the people of the indicator, or the performance team. */
const whomFor = (
  favour: Favour,
  { code, indicatorLeads, outcomeLeads }: Indicator,
  state: RoundState,
  context: ActionContext,
): readonly string[] => {
  if (favour === 'update') return ownersOf(indicatorLeads, code, state);
  return favour === 'sign-off' ? ownersOf(outcomeLeads, code, state) : teamFor(code, context);
};

const nothingToDo = (indicator: Indicator, state: RoundState): Card => {
  const { code } = indicator;
  const record = state.records.find((one) => one.indicator === code);
  const isIn = findRound(record, state.round)?.status === 'signed-off';
  return messageCard({
    title: `Nobody was asked: ${nameOfCode(state.catalogue, code)}`,
    text: isIn ? 'It is signed off already.' : 'There is nothing that could be done now.',
    buttons: [button('Status', { kind: 'status', code }), button('My updates', { kind: 'mine' })],
  });
};

const sayAsked = (
  appeal: Extract<Appeal, { kind: 'favour' }>,
  unknown: readonly string[],
  context: ActionContext,
): Card => {
  const { catalogue } = context;
  const { indicator: code, favour, to } = appeal;
  const whom = listNames.format(to.map((one) => nameOfCode(catalogue, one)));
  const what = favourWords[favour].ask(nameOfCode(catalogue, code));
  const isAgain = isRepeated(appeal, context);
  return receiptCard({
    title: isAgain ? 'Asked already' : `${whom} ${to.length > 1 ? 'are' : 'is'} asked to ${what}`,
    lines: [
      isAgain
        ? `You asked ${whom} to ${what} on ${formatInstant(appeal.at)}, so I did not ask again today.`
        : 'They get one message from you here, and decide themselves.',
      ...(isAgain ? [] : unknown),
    ],
    next: [
      button('Status', { kind: 'status', code }),
      ...(favour === 'update' || favour === 'sign-off'
        ? [
            button('Tell me when it is done', {
              ...{ kind: 'tell-me', code },
              event: favour === 'update' ? 'submitted' : 'signed-off',
            }),
          ]
        : []),
      button('My requests', { kind: 'open-requests' }),
    ],
  });
};

/** Sends somebody who may do it the wish of an officer who may not; once a day. */
export const askFavour = async (
  { favour, indicator: asked, round: label }: ActionOf<'ask-favour'>,
  context: ActionContext,
): Promise<Reply> => {
  const { user, clock, stores, catalogue } = context;
  const { person, objectId, name } = user.actor;
  if (!person) return { card: notAnOfficer(context) };
  if (isOver(label, context)) return anotherRound();
  const indicator = findIndicator(catalogue, asked);
  if (!indicator) return { card: noSuchThing('indicator', asked, catalogue) };
  const { code } = indicator;
  const state = await readRound(context, roundAt(context));
  const wish = {
    ...{ kind: 'favour' as const, favour, id: nameAppeal(code, { favour }, context) },
    ...{ indicator: code, person: person.id, by: { objectId, name }, reason: '' },
    ...{ to: whomFor(favour, indicator, state, context), at: clock.now },
  };
  const around = { indicators: catalogue.indicators, owed: state.owed };
  if (openAppeals([wish], around).length === 0)
    return { card: nothingToDo(indicator, state), replace: true };
  // Comes before any change: a failure afterwards would hide what was done.
  const unknown = await sayUnknown(wish.to, context);
  const appeal = await stores.appeals.addAppeal(clock.round, wish);
  context.send('due');
  return { card: sayAsked({ ...wish, at: appeal.at }, unknown, context), replace: true };
};
