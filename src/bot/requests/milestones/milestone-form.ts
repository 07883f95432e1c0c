import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { nameField } from '../../../cards/form/inputs.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import {
  formatProgress,
  givenStates,
  type Milestone,
  milestoneStates,
  stateWords,
} from '../../../domain/milestones/milestone.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { actionButton } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { unknownIdentity } from '../../rights.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { faultOf } from '../words/text-fields.ts';
import { findMayUpdate } from './may-update.ts';

/** The longest note on a milestone. */
export const longestNote = 1_000;

/** What was typed into the form. */
export type TypedProgress = {
  readonly state: string;
  readonly percent: string;
  /** ISO dates. */
  readonly doneOn: string;
  readonly due: string;
  readonly note: string;
};
/** What is wrong with it, as sentences. */
export type ProgressFaults = { readonly [Field in keyof TypedProgress]?: string | undefined };

/** What a message says of how far it is; what it leaves out stays. */
const withSaid = (one: Milestone, { state, percent, note, doneOn, due }: Given): TypedProgress => {
  const share = state === 'complete' ? 100 : percent;
  const now = typedOf(one);
  return {
    state: state ?? now.state,
    percent: share === undefined ? now.percent : String(share),
    doneOn: doneOn ?? (state === undefined || state === one.state ? now.doneOn : ''),
    due: due ?? now.due,
    note: note ?? now.note,
  };
};

const typedOf = ({
  state,
  percent,
  doneOn = '',
  due = '',
  note = '',
}: Milestone): TypedProgress => ({
  // What is only open is for its owner to say.
  state: state === 'open' ? '' : state,
  percent: percent === undefined ? '' : String(percent),
  doneOn,
  due,
  note,
});

type FormState = {
  readonly typed?: TypedProgress;
  readonly faults?: ProgressFaults;
  /** Some of it is from a message. */
  readonly isSaid?: boolean;
};

/** The form, with what was typed and what was wrong with it. */
export const milestoneForm = (
  one: Milestone,
  { clock }: Pick<RequestContext, 'clock'>,
  { typed = typedOf(one), faults = {}, isSaid = false }: FormState = {},
): Card =>
  questionCard({
    title: `${one.code} ${one.title}`,
    text: `How far is it in ${describePeriod(clock.round)}? ${formatProgress(one, clock.today)}${isSaid ? ' Filled in from your message: check it before you save. Nothing has been changed yet.' : ''}`,
    inputs: [
      {
        id: 'state',
        kind: 'choice',
        label: nameField(['State'], true),
        choices: givenStates.map((state) => ({ title: stateWords[state], value: state })),
        chosen: typed.state,
        ...faultOf(faults.state),
      },
      {
        id: 'percent',
        kind: 'text',
        label: nameField(['Per cent complete, 0 to 100'], false),
        typed: typed.percent,
        multiline: false,
        maxLength: 10,
        ...faultOf(faults.percent),
      },
      {
        id: 'doneOn',
        kind: 'date',
        label: nameField(['Completed on'], false),
        value: typed.doneOn,
        max: clock.today,
        ...faultOf(faults.doneOn),
      },
      {
        id: 'due',
        kind: 'date',
        label: nameField(['Due by (the day that it was first due stays on record)'], false),
        value: typed.due,
        ...faultOf(faults.due),
      },
      {
        id: 'note',
        kind: 'text',
        label: nameField(['What readers should know'], false),
        typed: typed.note,
        multiline: true,
        maxLength: longestNote,
        ...faultOf(faults.note),
      },
    ],
    actions: [
      actionButton('Save', { kind: 'update-milestone', milestone: one.code }),
      { ...button('Milestones and actions', { kind: 'milestones' }), noInputs: true },
    ],
  });

const noMilestone = (code: string): Card =>
  messageCard({
    title: `There is no milestone or action ${code}`,
    text: 'Nothing was changed.',
    buttons: [button('Milestones and actions', { kind: 'milestones' })],
  });

const notYours = (one: Milestone, { catalogue, user }: RequestContext): Card => {
  const owner = catalogue.people.find((person) => person.id === one.owner)?.name;
  return (
    unknownIdentity(user.actor) ??
    messageCard({
      title: `You cannot update ${one.code}`,
      text: `${owner ? `${owner}, its owner, can` : 'It has no owner; the officers of its indicator can'}, and so can ${nameOfTeam(catalogue)}.`,
      buttons: [button('Milestones and actions', { kind: 'milestones' })],
    })
  );
};

/** The milestone or action that somebody may update, or why there is none. */
export const findForUpdate = async (
  code: string,
  context: RequestContext,
): Promise<Milestone | { readonly refusal: Card }> => {
  const one = context.catalogue.milestones.find((milestone) => milestone.code === code);
  if (!one) return { refusal: noMilestone(code) };
  const mayUpdate = await findMayUpdate([one], context);
  return mayUpdate(one) ? one : { refusal: notYours(one, context) };
};

/** Asks how far a milestone or an action is. */
const answer = async (
  { milestone, given }: RequestOf<'milestone-form'>,
  context: RequestContext,
): Promise<Card> => {
  const found = await findForUpdate(milestone, context);
  if ('refusal' in found) return found.refusal;
  return given
    ? milestoneForm(found, context, { typed: withSaid(found, given), isSaid: true })
    : milestoneForm(found, context);
};

/** How far a message says that it is: filled in, and stored only once somebody saves it. */
const givenSchema = z.strictObject({
  state: z.enum(milestoneStates).optional(),
  percent: z.number().min(0).max(100).optional(),
  doneOn: z.iso.date().optional(),
  due: z.iso.date().optional(),
  note: z.string().max(longestNote).optional(),
});

type Given = z.infer<typeof givenSchema>;

const schema = z.strictObject({
  kind: z.literal('milestone-form'),
  milestone: id,
  given: givenSchema.optional(),
});

/** Asks how far a milestone or an action is. */
export const milestoneFormRequest: RequestDescriptor<'milestone-form'> = {
  schema,
  inPrivate: true,
  purpose:
    'Opens the form of one milestone or action, for its owner to say how far it is: “M2 is done”, “A1 is at 60%, two posts left”. "percent" and "note" only hold what the message says, the note exactly as typed; leave out days.',
  alone: true,
  name: ({ milestone }) => `Update ${milestone}`,
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'milestone-form': z.infer<typeof schema>;
  }
}
