import type { Card } from '../../cards/card.ts';
import { askCard } from '../../cards/form/ask-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import { judgesOwn } from '../../domain/rights.ts';
import {
  decideReturn,
  decideSignOff,
  type Judging,
  longestNote,
  type SignOffDecision,
} from '../../domain/submission/decide-sign-off.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import { findRound } from '../../domain/submission/indicator-round.ts';
import { isBlank } from '../../domain/submission/is-blank.ts';
import { sayTooLong } from '../../domain/submission/say-too-long.ts';
import { type ActionOf, actionButton } from '../action.ts';
import { digestOf } from '../digest.ts';
import { fitsMessage } from '../fits-message.ts';
import { notSignedOff, ownWork, signedOrSent } from '../form/sign-off-receipts.ts';
import { nameOfCode } from '../name-of-code.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import { allowSignOff } from '../rights/allow-sign-off.ts';
import { untilWritten } from '../until-written.ts';
import type { Acting } from './acting.ts';

type Asked = ActionOf<'sign-off' | 'return'>;
type Decide = (record: IndicatorRecord, judging: Judging) => SignOffDecision;

/** The indicator and round that leave was given for. */
type Given = { readonly indicator: Indicator; readonly round: Period };

const decideAndWrite = async (
  asked: Asked,
  { indicator, round, decide }: Given & { readonly decide: Decide },
  acting: Acting,
): Promise<Card> => {
  const { actor, now: at } = acting;
  const author = { objectId: actor.objectId, name: actor.name };
  const judging = { round, seen: asked.seen, author, at, digest: digestOf(asked) };
  const { decision } = await untilWritten(indicator.code, acting, (record) =>
    judgesOwn(actor, indicator, findRound(record, round)?.submitted?.by.objectId)
      ? { kind: 'own' as const }
      : decide(record, judging),
  );
  if (decision.kind === 'own') return ownWork(indicator, acting);
  if (decision.kind !== 'accepted') return notSignedOff(decision, indicator, acting);
  acting.send('due');
  return signedOrSent(asked.kind, indicator, round, acting);
};

/** Agrees to what was submitted. */
export const signOff = async (asked: ActionOf<'sign-off'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allowSignOff(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  const card = await decideAndWrite(asked, { indicator, round, decide: decideSignOff }, acting);
  return { card, replace: true };
};

const askAgain = (asked: ActionOf<'return'>, typed: string, fault: string, acting: Acting): Card =>
  askCard({
    title: `Send back: ${nameOfCode(acting.catalogue, asked.indicator)}`,
    text: 'Nothing was sent back yet.',
    inputs: [
      {
        id: 'note',
        kind: 'text',
        label: 'What should change?',
        typed,
        multiline: true,
        maxLength: longestNote,
        fault,
      },
    ],
    actions: [actionButton('Return', asked)],
  });

const findNoteFault = (note: string): string | undefined => {
  if (isBlank(note)) return 'Say what should change.';
  return note.length > longestNote ? sayTooLong(note.length, longestNote) : undefined;
};

/** A note has no draft to be kept in: what no card holds is left where it was typed. */
const refuseNote = (
  asked: ActionOf<'return'>,
  note: string,
  fault: string,
  acting: Acting,
): Reply => {
  const again = askAgain(asked, note, fault, acting);
  if (fitsMessage(again)) return { card: again, replace: true };
  const card = messageCard({
    title: 'Nothing was sent back: the note is too long',
    text: `${fault} I have not kept it, and it still stands only where you typed it, in the card above: copy it before you close the chat. Then shorten it and press Return again.`,
    buttons: [button('Look at it', { kind: 'sign-off', code: asked.indicator })],
  });
  return { card };
};

/** Sends a submission back with a note, which reaches the officer at once. */
export const sendBack = async (asked: ActionOf<'return'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allowSignOff(asked.indicator, asked.round, acting);
  if (refusal) return { card: refusal };
  const note = (acting.inputs.note ?? '').trim();
  const fault = findNoteFault(note);
  if (fault) return refuseNote(asked, note, fault, acting);
  const decide: Decide = (record, judging) => decideReturn(record, judging, note);
  const card = await decideAndWrite(asked, { indicator, round, decide }, acting);
  return { card, replace: true };
};
