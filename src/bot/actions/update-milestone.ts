import { receiptCard } from '../../cards/message-card.ts';
import { readNumber } from '../../domain/format.ts';
import {
  formatProgress,
  givenStates,
  type MilestoneProgress,
  type MilestoneState,
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
  note = '',
}: ActionContext['inputs']): TypedProgress => ({
  state: state.trim(),
  percent: percent.trim().slice(0, 20),
  note: note.trim().slice(0, 2 * longestNote),
});

/** What was typed, or what is wrong with it. */
const readProgress = ({
  state,
  percent: share,
  note,
}: TypedProgress): MilestoneProgress | { readonly faults: ProgressFaults } => {
  const typed = share === '' ? undefined : readNumber(share.replace(/%$/, '').trim());
  // What is complete is so to the full.
  const percent = state === 'complete' ? 100 : typed;
  const isWrong = share !== '' && (typed === undefined || typed > 100);
  const faults: ProgressFaults = {
    ...(isState(state) ? {} : { state: 'Choose how far it is.' }),
    ...(isWrong ? { percent: 'Give a number from 0 to 100.' } : {}),
    ...(state === 'complete' && typed !== undefined && typed < 100
      ? { percent: 'It cannot be complete with less than 100% done.' }
      : {}),
    ...(note.length > longestNote
      ? { note: `It has ${note.length} characters; at most ${longestNote} fit.` }
      : {}),
  };
  if (!isState(state) || Object.keys(faults).length > 0) return { faults };
  return {
    state,
    ...(percent === undefined ? {} : { percent }),
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
  const progress = readProgress(typed);
  if ('faults' in progress)
    return {
      card: milestoneForm(found, context, { typed, faults: progress.faults }),
      replace: true,
    };
  const { stores, random, wait, clock, user } = context;
  const author = { objectId: user.actor.objectId, name: user.actor.name };
  const said = { progress, asOf: clock.round };
  await retryOnConflict(() => stores.milestones.update(code, said, { author, at: clock.now }), {
    random,
    wait,
  });
  const { percent: _, note: __, status: ___, progress: ____, ...kept } = found;
  const [place] = found.featuresUnder;
  const card = receiptCard({
    title: `Saved: ${code} ${found.title}`,
    lines: [formatProgress({ ...kept, ...progress }, clock.today), progress.note ?? ''].filter(
      (text) => text !== '',
    ),
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
