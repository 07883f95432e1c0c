import { receiptCard } from '../../cards/message-card.ts';
import { formatDate, readNumber } from '../../domain/format.ts';
import { isDay } from '../../domain/london-time.ts';
import {
  formatProgress,
  givenStates,
  type Milestone,
  type MilestoneProgress,
  type MilestoneState,
  putOff,
} from '../../domain/milestones/milestone.ts';
import type { ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import {
  findForUpdate,
  longestNote,
  milestoneForm,
  type ProgressFaults,
  type TypedProgress,
} from '../requests/milestones/milestone-form.ts';
import { retryOnConflict } from '../retry.ts';

const isState = (text: string): text is MilestoneState =>
  givenStates.some((state) => state === text);

const readTyped = ({
  state = '',
  percent = '',
  doneOn = '',
  due = '',
  note = '',
}: ActionContext['inputs']): TypedProgress => ({
  state: state.trim(),
  percent: percent.trim().slice(0, 20),
  doneOn: doneOn.trim().slice(0, 20),
  due: due.trim().slice(0, 20),
  note: note.trim().slice(0, 2 * longestNote),
});

/** What is wrong with the per cent beside the state; what is paused or stopped may be so at any. */
const faultOfPercent = (
  { state, percent }: TypedProgress,
  typed: number | undefined,
): string | undefined => {
  if (percent === '') return undefined;
  if (typed === undefined || typed < 0 || typed > 100) return 'Give a number from 0 to 100.';
  if (state === 'complete' && typed < 100) return 'It cannot be complete with less than 100% done.';
  return state === 'not-started' && typed > 0
    ? 'It cannot be not started with some of it done: choose “Under way”, or give 0.'
    : undefined;
};

const faultOfDoneOn = ({ state, doneOn }: TypedProgress, today: string): string | undefined => {
  if (doneOn === '') return undefined;
  if (!isDay(doneOn)) return 'Choose a day.';
  if (state !== 'complete')
    return 'This is the day on which it was completed: choose “Complete”, or leave the day empty.';
  return doneOn > today
    ? `${formatDate(doneOn)} is still to come: a day by which it will be done is the one it is due by.`
    : undefined;
};

/** What was typed, or what is wrong with it. */
const readProgress = (
  typed: TypedProgress,
  before: Milestone,
  today: string,
): MilestoneProgress | { readonly faults: ProgressFaults } => {
  const { state, percent: share, doneOn, due, note } = typed;
  const number = share === '' ? undefined : readNumber(share.replace(/%$/, '').trim());
  // What is complete is so to the full.
  const percent = state === 'complete' ? 100 : number;
  const found: ProgressFaults = {
    state: isState(state) ? undefined : 'Choose how far it is.',
    percent: faultOfPercent(typed, number),
    doneOn: faultOfDoneOn(typed, today),
    due: due !== '' && !isDay(due) ? 'Choose a day.' : undefined,
    note:
      note.length > longestNote
        ? `It has ${note.length} characters; at most ${longestNote} fit.`
        : undefined,
  };
  if (!isState(state) || Object.values(found).some(Boolean)) return { faults: found };
  return {
    state,
    ...(percent === undefined ? {} : { percent }),
    ...(doneOn === '' ? {} : { doneOn }),
    ...(due === '' || due === before.due ? {} : { due }),
    ...(note === '' ? {} : { note }),
  };
};

/** Somebody says how far a milestone or an action is. */
export const updateMilestone = async (
  { milestone: code }: ActionOf<'update-milestone'>,
  context: ActionContext,
): Promise<Reply> => {
  const found = await findForUpdate(code, context);
  if ('refusal' in found) return { card: found.refusal };
  const typed = readTyped(context.inputs);
  const { stores, random, wait, clock, user } = context;
  const progress = readProgress(typed, found, clock.today);
  if ('faults' in progress)
    return {
      card: milestoneForm(found, context, { typed, faults: progress.faults }),
      replace: true,
    };
  const author = { objectId: user.actor.objectId, name: user.actor.name };
  const said = { progress, asOf: clock.round };
  await retryOnConflict(() => stores.milestones.update(code, said, { author, at: clock.now }), {
    random,
    wait,
  });
  const { percent: _, note: __, status: ___, progress: ____, doneOn: _____, ...rest } = found;
  const { due, firstDue, ...kept } = rest;
  const days =
    progress.due === undefined
      ? { ...(due === undefined ? {} : { due }), ...(firstDue === undefined ? {} : { firstDue }) }
      : putOff(found, progress.due);
  const [place] = found.featuresUnder;
  const card = receiptCard({
    title: `Saved: ${code} ${found.title}`,
    lines: [
      formatProgress({ ...kept, ...progress, ...days }, clock.today),
      progress.note ?? '',
    ].filter((text) => text !== ''),
    next: [
      button('Change it', { kind: 'milestone-form', milestone: code }),
      ...(place && context.catalogue.indicators.some((one) => one.code === place)
        ? [button('Others of its indicator', { kind: 'milestones', code: place })]
        : []),
      button('Milestones and actions', { kind: 'milestones' }),
    ],
  });
  return { card, replace: true };
};
