import type { Card } from '../../cards/card.ts';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { readOn, type Step } from '../../domain/round/reminder.ts';
import { isNotice, type PlannedMessage } from '../../domain/round/round-snapshot.ts';
import type { SubmissionStore } from '../../domain/stores/submission-store.ts';
import { findRound, type RecordedChange } from '../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../name-of-code.ts';
import { appealAnsweredCard, appealCard } from '../round/appeal-words.ts';
import { extendedCard } from '../round/extended-card.ts';
import type { RunState } from '../round/read-round.ts';
import { reminderMessage } from '../round/reminder-message.ts';
import { buildRollUp } from '../round/roll-up.ts';
import {
  returnedCard,
  signedOffCard,
  standInCard,
  submissionCard,
  withdrawnCard,
} from '../round/submission-card.ts';
import { watchedCard } from '../round/watch-words.ts';
import type { ReadyMessage } from './send-message.ts';

/** What a notice is about: the change that caused it, by indicator and version. */
type Changes = ReadonlyMap<string, RecordedChange>;

const appealMessage = ({ kind, on }: Step, { appeals, state, snapshot }: RunState): Card => {
  const appeal = appeals.find(({ id }) => id === on);
  if (!appeal)
    throw new OutcomesError(
      'row-unreadable',
      `The appeal ${on} is not stored.`,
      'Check the rows appeal~… of that round.',
    );
  const around = { state, rules: snapshot };
  return kind === 'appeal' ? appealCard(appeal, around) : appealAnsweredCard(appeal, around);
};

/** For whom a person stands in, and until when. */
const standInMessage = ({ on }: Step, { state }: RunState): Card => {
  const [person = '', until = '', indicator] = on.split('.');
  return standInCard(nameOfCode(state.catalogue, person), { until, indicator });
};

const watchMessage = ({ on }: Step, person: string, { watches, state }: RunState): Card => {
  const watch = watches.find((one) => one.id === on && one.person === person);
  if (!watch)
    throw new OutcomesError(
      'row-unreadable',
      `The watch ${on} is not stored.`,
      'Check the rows watch~… of that round.',
    );
  return watchedCard(watch, state);
};

const isOfAppeal = ({ kind }: Step): boolean => kind === 'appeal' || kind === 'appeal-answered';

/** The change that caused a notice: by its version, or for an extension the one that moved the day there. */
const findChange = async (
  step: Step,
  submissions: SubmissionStore,
): Promise<RecordedChange | undefined> => {
  const {
    codes: [code = ''],
    what,
  } = readOn(step);
  if (/^\d+$/.test(what)) {
    const version = Number(what);
    const changes = await submissions.readChanges(code, version - 1);
    return changes.find((one) => one.version === version);
  }
  const changes = await submissions.readChanges(code, 0);
  return changes.find(
    ({ kind, differences }) => kind === 'extension' && differences.some(({ to }) => to === what),
  );
};

const readChanges = async (
  planned: readonly PlannedMessage[],
  submissions: SubmissionStore,
): Promise<Changes> => {
  const notices = planned.filter(
    ({ step }) =>
      isNotice(step) && !isOfAppeal(step) && step.kind !== 'stand-in' && step.kind !== 'watched',
  );
  const wanted = new Map(notices.map(({ step }) => [step.on, step]));
  const found = await Promise.all(
    [...wanted].map(async ([on, step]) => [on, await findChange(step, submissions)] as const),
  );
  return new Map(found.flatMap(([on, change]) => (change ? [[on, change]] : [])));
};

const noticeCard = (
  { step }: PlannedMessage,
  changes: Changes,
  { state, snapshot }: RunState,
): Card => {
  const change = changes.get(step.on);
  const indicator = state.catalogue.indicators.find(({ code }) => code === change?.indicator);
  if (!change || !indicator)
    throw new OutcomesError(
      'row-unreadable',
      `The change ${step.on} is not in the audit trail.`,
      'Check the rows change~… of that indicator.',
    );
  const record = state.records.find((one) => one.indicator === indicator.code);
  if (step.kind === 'returned')
    return returnedCard(indicator, change, findRound(record, change.round)?.returned);
  if (step.kind === 'signed-off') return signedOffCard(indicator, change);
  if (step.kind === 'withdrawn') return withdrawnCard(indicator, change);
  if (step.kind !== 'extended')
    return submissionCard(indicator, { change, version: change.version, record });
  const { codes, what: until } = readOn(step);
  const moved = state.catalogue.indicators.filter(({ code }) => codes.includes(code));
  return extendedCard(moved, change, { rules: snapshot, until });
};

const makeCard = (message: PlannedMessage, changes: Changes, run: RunState): Card => {
  const { person, step, items } = message;
  if (isOfAppeal(step)) return appealMessage(step, run);
  if (step.kind === 'watched') return watchMessage(step, person, run);
  if (step.kind === 'stand-in') return standInMessage(step, run);
  if (isNotice(step)) return noticeCard(message, changes, run);
  if (step.kind !== 'roll-up') return reminderMessage(step, items, run.state, person);
  const { outcomes } = run.state.catalogue;
  return buildRollUp(
    run.state,
    outcomes.filter(({ sponsor }) => sponsor === person),
  );
};

/** Prepares planned messages for sending: where each goes, and how its card is made. */
export const makeMessages = async (
  planned: readonly PlannedMessage[],
  run: RunState,
  submissions: SubmissionStore,
): Promise<ReadyMessage[]> => {
  const changes = await readChanges(planned, submissions);
  return planned.map((message) => ({
    person: message.person,
    step: message.step,
    ...(message.again ? { again: message.again } : {}),
    where: run.whereOf(message.person),
    makeCard: () => makeCard(message, changes, run),
  }));
};
