import { addNotice, type Card, fitsMessage } from '../../cards/card.ts';
import { questionCard } from '../../cards/form/question-card.ts';
import { messageCard, receiptCard } from '../../cards/message-card.ts';
import { formatInstant } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { describePeriod, type Period } from '../../domain/period/period.ts';
import { judgesOwn } from '../../domain/rights.ts';
import { isBlank } from '../../domain/submission/answers.ts';
import { formatTooLong } from '../../domain/submission/check-form.ts';
import {
  decideReturn,
  decideSignOff,
  type Judging,
  longestNote,
  type SignOffDecision,
} from '../../domain/submission/decide-sign-off.ts';
import { findRound, type IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import { type ActionOf, actionButton, digestOf } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext, RequestContext } from '../request-context.ts';
import { writeWithRetry } from '../retry.ts';
import { allowSignOff } from '../rights.ts';
import { nameOfTeam } from '../roles-of.ts';
import { readAbout, returnInputs } from '../round/return-inputs.ts';
import { formatRoundState } from '../round/round-words.ts';
import { readToldOfJudging } from '../round/say-told.ts';

const nextOf = (code: string) => [
  button(`Show ${code}`, { kind: 'show', code }),
  button('My updates', { kind: 'mine' }),
  button('History', { kind: 'history', code }),
];

type Told = {
  readonly round: Period;
  /** With which something is returned; none at a sign-off. */
  readonly note: string | undefined;
  readonly told: readonly string[];
};

/** What was signed off or returned. */
const signedOrSent = (
  { code }: Indicator,
  { round, note, told }: Told,
  context: RequestContext,
): Card => {
  const name = nameOfCode(context.catalogue, code);
  const when = describePeriod(round);
  return note === undefined
    ? receiptCard({
        title: `Signed off: ${name}`,
        lines: [
          `${context.user.actor.name} signed off ${when} on ${formatInstant(context.clock.now)}. A correction after this is a revision, with a reason.`,
          ...told,
        ],
        next: nextOf(code),
      })
    : receiptCard({
        title: `Returned: ${name}`,
        lines: [`${when} goes back with your note: “${note}”`, ...told],
        next: nextOf(code),
      });
};

/** Why nothing was signed off or returned. */
const notSignedOff = (
  decision: Exclude<SignOffDecision, { kind: 'accepted' }>,
  { indicator: code, round }: Pick<ActionOf<'sign-off'>, 'indicator' | 'round'>,
  context: RequestContext,
): Card => {
  const name = nameOfCode(context.catalogue, code);
  if (decision.kind === 'already')
    return receiptCard({
      title: `Already done: ${name}`,
      lines: [formatRoundState(decision.round), 'Nothing was changed.'],
      next: nextOf(code),
    });
  if (decision.kind === 'nothing-submitted')
    return receiptCard({
      title: `Nothing to sign off: ${name}`,
      lines: ['Nothing there is waiting for sign-off. Nothing was changed.'],
      next: nextOf(code),
    });
  if (decision.kind === 'incomplete')
    return receiptCard({
      title: `Not signed off: ${name}`,
      lines: ['The commentary is still missing. Nothing was changed.'],
      next: nextOf(code),
    });
  return receiptCard({
    title: `Not done: ${name} has changed`,
    lines: ['Something else was submitted or imported since this card was sent. Look at it first.'],
    next: [button('Look at it', { kind: 'sign-off', code, round }), ...nextOf(code)],
  });
};

/** The answer to a stand-in who would sign off their own figures. */
const ownWork = ({ code }: Indicator, { catalogue }: Pick<RequestContext, 'catalogue'>): Card =>
  receiptCard({
    title: `Not signed off: ${nameOfCode(catalogue, code)}`,
    lines: [
      `You submitted this yourself, so somebody else has to check it: the outcome lead or ${nameOfTeam(catalogue)}.`,
    ],
    next: nextOf(code),
  });

type SignOffAction = ActionOf<'sign-off' | 'return'>;
type Decide = (record: IndicatorRecord, judging: Judging) => SignOffDecision;

/** The indicator and round for which permission was given. */
type Given = { readonly indicator: Indicator; readonly round: Period };

/** What came of it, and the card that says so. */
type Judged = {
  readonly decision: SignOffDecision | { readonly kind: 'own' };
  readonly card: Card;
};

/** Decides on what was submitted, writes it, and says what came of it. */
export const decideAndWrite = async (
  action: SignOffAction,
  { indicator, round, decide, note }: Given & { readonly decide: Decide; readonly note?: string },
  actionContext: ActionContext,
): Promise<Judged> => {
  const {
    user: { actor },
    clock: { now: at },
    stores: { submissions },
  } = actionContext;
  const author = { objectId: actor.objectId, name: actor.name };
  const judging = { round, seen: action.seen, author, at, digest: digestOf(action) };
  // Comes before any change: a failure afterwards would hide what was done.
  const sayToldOf = await readToldOfJudging(actionContext);
  const written = await writeWithRetry(indicator.code, actionContext, async (record) => {
    if (judgesOwn(actor, indicator, findRound(record, round)?.submitted?.by.objectId))
      return { kind: 'own' as const };
    const since = await submissions.readChanges(indicator.code, action.seen);
    return decide(record, { ...judging, since });
  });
  const { decision, record } = written;
  if (decision.kind === 'own') return { decision, card: ownWork(indicator, actionContext) };
  if (decision.kind !== 'accepted')
    return { decision, card: notSignedOff(decision, action, actionContext) };
  actionContext.send('due');
  const told = sayToldOf(indicator, findRound(record, round)?.submitted?.by.objectId);
  return { decision, card: signedOrSent(indicator, { round, note, told }, actionContext) };
};

/** Agrees to what was submitted. */
export const signOff = async (
  action: ActionOf<'sign-off'>,
  actionContext: ActionContext,
): Promise<Reply> => {
  const { refusal, indicator, round } = await allowSignOff(
    action.indicator,
    action.round,
    actionContext,
  );
  if (refusal) return { card: refusal };
  const { card } = await decideAndWrite(
    action,
    { indicator, round, decide: decideSignOff },
    actionContext,
  );
  return { card, replace: true };
};

/** What was typed into the question why something is returned. */
type Typed = { readonly note: string; readonly about: string | undefined };

const askAgain = (
  action: ActionOf<'return'>,
  typed: Typed,
  fault: string,
  actionContext: ActionContext,
): Card =>
  questionCard({
    title: `Return: ${nameOfCode(actionContext.catalogue, action.indicator)}`,
    text: 'Nothing has been returned yet.',
    inputs: returnInputs({ ...typed, fault }),
    actions: [actionButton('Return', action)],
  });

const findNoteFault = (note: string): string | undefined => {
  if (isBlank(note)) return 'Say what should change.';
  return note.length > longestNote ? formatTooLong(note.length, longestNote) : undefined;
};

/**
 * There is no draft in which to keep a note, so one that is too long for a card stays only where it
 * was typed.
 */
const refuseNote = (
  action: ActionOf<'return'>,
  typed: Typed,
  fault: string,
  actionContext: ActionContext,
): Reply => {
  const again = askAgain(action, typed, fault, actionContext);
  if (fitsMessage(again)) return { card: again, replace: true };
  const card = messageCard({
    title: 'Nothing was returned: the note is too long',
    text: `${fault} It was not saved, and is only in the card above. Shorten it there and press Return again.`,
    buttons: [
      button('Look at it', { kind: 'sign-off', code: action.indicator, round: action.round }),
    ],
  });
  return { card };
};

/** A note that was not sent is left where it was typed; one that came twice has been sent. */
const answerNote = (note: string, { decision, card }: Judged): Reply => {
  const isRepeat = decision.kind === 'already' && decision.round.returned?.note === note;
  if (decision.kind === 'accepted' || isRepeat) return { card, replace: true };
  const where = 'Nothing was returned, and your note is still in the card above.';
  return { card: addNotice(card, [where]) };
};

/** Sends a submission back with a note, which reaches the officer at once. */
export const sendBack = async (
  action: ActionOf<'return'>,
  actionContext: ActionContext,
): Promise<Reply> => {
  const { refusal, indicator, round } = await allowSignOff(
    action.indicator,
    action.round,
    actionContext,
  );
  if (refusal) return { card: refusal };
  const note = (actionContext.inputs.note ?? '').trim();
  const fault = findNoteFault(note);
  const { about } = actionContext.inputs;
  if (fault) return refuseNote(action, { note, about }, fault, actionContext);
  const returning = { note, parts: readAbout(about) };
  const decide: Decide = (record, judging) => decideReturn(record, judging, returning);
  const judged = await decideAndWrite(action, { indicator, round, decide, note }, actionContext);
  return answerNote(note, judged);
};
