import { askCard } from '../../cards/ask-card.ts';
import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/receipt-card.ts';
import { findIndicator } from '../../domain/find-named.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { describePeriod, type Period, parsePeriod } from '../../domain/period.ts';
import { judgesOwn, maySignOff } from '../../domain/rights.ts';
import { sayInstant } from '../../domain/say-date.ts';
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
import { type ActionOf, actionButton } from '../action.ts';
import { digestOf } from '../digest.ts';
import { nameOfCode } from '../name-of-code.ts';
import { noSuchThing } from '../no-such-thing.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import { notAllowed } from '../rights/not-allowed.ts';
import { readRights } from '../rights/read-rights.ts';
import { sayRound } from '../round/say-round.ts';
import type { Acting } from './acting.ts';

type Judged = ActionOf<'sign-off' | 'return'>;
type Decide = (record: IndicatorRecord, judging: Judging) => SignOffDecision;

const mostTries = 5;

const nextOf = (code: string) => [
  button(`Show ${code}`, { kind: 'show', code }),
  button('My updates', { kind: 'mine' }),
  button('History', { kind: 'history', code }),
];

const done = (asked: Judged, { code }: Indicator, round: Period, acting: Acting): Card => {
  const name = nameOfCode(acting.catalogue, code);
  const when = describePeriod(round);
  return asked.kind === 'sign-off'
    ? receiptCard({
        title: `Signed off: ${name}`,
        lines: [
          `${acting.actor.name} signed off ${when} on ${sayInstant(acting.now)}. A correction after this is a revision, with a reason.`,
        ],
        next: nextOf(code),
      })
    : receiptCard({
        title: `Sent back: ${name}`,
        lines: [`${when} goes back with your note; whoever submitted it is told at once.`],
        next: nextOf(code),
      });
};

const notDone = (
  decision: Exclude<SignOffDecision, { kind: 'accepted' }>,
  { code }: Indicator,
  acting: Acting,
): Card => {
  const name = nameOfCode(acting.catalogue, code);
  if (decision.kind === 'already')
    return receiptCard({
      title: `Already done: ${name}`,
      lines: [sayRound(decision.round), 'Nothing was changed.'],
      next: nextOf(code),
    });
  if (decision.kind === 'nothing-submitted')
    return receiptCard({
      title: `Nothing to judge: ${name}`,
      lines: ['Nothing waits for a sign-off there. Nothing was changed.'],
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
    lines: ['Something else was submitted since this card was sent. Look at it first.'],
    next: [button('Look at it', { kind: 'sign-off', code }), ...nextOf(code)],
  });
};

const ownWork = ({ code }: Indicator, { catalogue }: Acting): Card =>
  receiptCard({
    title: `Not signed off: ${nameOfCode(catalogue, code)}`,
    lines: [
      'You handed this in yourself. Somebody else has to look at it: the outcome lead, or the performance team.',
    ],
    next: nextOf(code),
  });

const decideAndWrite = async (
  asked: Judged,
  indicator: Indicator,
  { round, decide }: { readonly round: Period; readonly decide: Decide },
  acting: Acting,
): Promise<Reply> => {
  const { actor, now: at, submissions } = acting;
  const author = { objectId: actor.objectId, name: actor.name };
  const judging = { round, seen: asked.seen, author, at, digest: digestOf(asked) };
  for (let tries = 0; tries < mostTries; tries += 1) {
    const record = await submissions.readRecord(indicator.code);
    if (judgesOwn(actor, indicator, findRound(record, round)?.submitted?.by.objectId))
      return { card: ownWork(indicator, acting), replace: true };
    const decision = decide(record, judging);
    if (decision.kind !== 'accepted')
      return { card: notDone(decision, indicator, acting), replace: true };
    if ((await submissions.write(record, decision.update)) === 'written') {
      acting.send('due');
      return { card: done(asked, indicator, round, acting), replace: true };
    }
  }
  throw new OutcomesError('storage-conflict', `${indicator.code} is being changed.`, 'Try again.');
};

type Allowed =
  | { readonly refusal: Card; readonly indicator?: undefined; readonly round?: undefined }
  | { readonly refusal?: undefined; readonly indicator: Indicator; readonly round: Period };

const allow = async (
  { indicator: code, round: label }: Judged,
  acting: Acting,
): Promise<Allowed> => {
  const indicator = findIndicator(acting.catalogue, code);
  const round = parsePeriod('financial-quarter', label);
  if (!indicator || !round) return { refusal: noSuchThing('indicator', code, acting.catalogue) };
  return maySignOff(acting.actor, indicator, await readRights(acting))
    ? { indicator, round }
    : { refusal: notAllowed(indicator, 'sign-off', acting) };
};

/** Agrees to what was submitted. */
export const signOff = async (asked: ActionOf<'sign-off'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allow(asked, acting);
  if (refusal) return { card: refusal };
  return decideAndWrite(asked, indicator, { round, decide: decideSignOff }, acting);
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

/** Sends a submission back with a note, which reaches the officer at once. */
export const sendBack = async (asked: ActionOf<'return'>, acting: Acting): Promise<Reply> => {
  const { refusal, indicator, round } = await allow(asked, acting);
  if (refusal) return { card: refusal };
  const note = (acting.inputs.note ?? '').trim();
  if (isBlank(note))
    return { card: askAgain(asked, '', 'Say what should change.', acting), replace: true };
  if (note.length > longestNote)
    return {
      card: askAgain(
        asked,
        note,
        `This has ${note.length} characters; ${longestNote} fit.`,
        acting,
      ),
      replace: true,
    };
  const decide: Decide = (record, judging) => decideReturn(record, judging, note);
  return decideAndWrite(asked, indicator, { round, decide }, acting);
};
