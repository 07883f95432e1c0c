import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import type { QuestionInput } from '../../../cards/form/inputs.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator, indicatorsLedBy, indicatorsOfOfficer } from '../../../domain/catalogue.ts';
import { formatDate } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Delegation, Person } from '../../../domain/person.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { actionButton } from '../../action.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { saidOfAbsence } from '../../passages/said-of-absence.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { notAnOfficer, sayWhoMay } from '../../rights.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { forIndicator } from '../../round/stand-in-words.ts';
import { forButtons, id, type RequestDescriptor } from '../request-descriptor.ts';

const listCodes = new Intl.ListFormat('en-GB');
const listOr = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Of indicators beside the other ways. */
const mostButtons = 3;

/** What was chosen so far, and what is wrong with it. */
export type Chosen = {
  readonly to: string;
  readonly until: string;
  /** {@link everything}, or the code of an indicator. */
  readonly what: string;
  readonly faults?: Partial<Readonly<Record<'to' | 'until' | 'what', string>>>;
  /** A name in the message of somebody who is no officer of the report. */
  readonly unknown?: string;
  /** Why more than what was named is handed over. */
  readonly note?: string;
};

/** Stands for all that a person leads or signs off. */
export const everything = 'all';

const readOwn = async (
  person: Person,
  { stores: { people }, clock: { today } }: Pick<RequestContext, 'stores' | 'clock'>,
): Promise<Delegation | undefined> =>
  (await people.readDelegations()).find((one) => one.person === person.id && today <= one.until);

/** "your indicators (S01 and S02)": those of which something is asked in the round. */
export const sayIndicatorsOf = (
  person: string,
  { catalogue, clock }: Pick<RequestContext, 'catalogue' | 'clock'>,
): string => {
  const codes = indicatorsLedBy(catalogue, person)
    .filter((one) => expectedOf(one, clock.round).length > 0)
    .map(({ code }) => code);
  return codes.length > 0 ? `your indicators (${listCodes.format(codes)})` : 'your indicators';
};

const explain = (
  { id: own }: Person,
  {
    now,
    unknown,
    note,
  }: { readonly now: Delegation | undefined } & Pick<Chosen, 'note'> & {
      readonly unknown: string | undefined;
    },
  context: Pick<RequestContext, 'catalogue' | 'clock'>,
): string =>
  [
    ...(unknown
      ? [
          `${unknown} is not named in the report, and only its officers can stand in for each other.`,
        ]
      : []),
    ...(note ? [note] : []),
    'Nothing has been changed yet.',
    now
      ? `Until ${formatDate(now.until)} I am asking ${nameOfCode(context.catalogue, now.to)} instead of you${forIndicator(now)}. Choose again to change this.`
      : `Until the day that you choose, I will ask a colleague instead of you. They can submit figures and commentary for ${sayIndicatorsOf(own, context)}, and so can you. Your sponsor and ${nameOfTeam(context.catalogue)} can see this.`,
  ].join(' ');

/** What of a person's a colleague may see to; there is nothing to choose where it is one thing. */
const askForWhat = (
  person: Person,
  chosen: string,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Extract<QuestionInput, { kind: 'choice' }>[] => {
  const own = indicatorsOfOfficer(catalogue, person.id);
  if (own.length < 2) return [];
  const choices = [
    { title: 'Everything that I am asked for', value: everything },
    ...own.map(({ code }) => ({ title: nameOfCode(catalogue, code), value: code })),
  ];
  const isOffered = choices.some(({ value }) => value === chosen);
  return [
    { id: 'what', kind: 'choice', label: 'For what?', choices, chosen: isOffered ? chosen : '' },
  ];
};

const withFault = (input: QuestionInput, fault: string | undefined): QuestionInput =>
  fault ? { ...input, fault } : input;

/**
 * The question who stands in, repeated with what was wrong with the answer.
 *
 * @param printed what the report says of who is away
 */
export const askWho = async (
  person: Person,
  context: RequestContext,
  chosen?: Chosen,
  printed?: string,
): Promise<Card> => {
  const now = await readOwn(person, context);
  const decided = {
    ...{ to: now?.to ?? '', until: now?.until ?? '', what: now?.indicator ?? everything },
  };
  const { to, until, what, faults = {}, unknown, note = '' }: Chosen = chosen ?? decided;
  const colleagues = context.catalogue.people.filter((one) => one.id !== person.id);
  return questionCard({
    title: 'Delegate your updates',
    text: [
      explain(person, { now, unknown, note }, context),
      ...(printed ? [`The report says: “${printed}”`] : []),
    ].join(' '),
    inputs: [
      withFault(
        {
          ...{ id: 'to', kind: 'choice', label: 'Who?', chosen: to },
          choices: colleagues.map((one) => ({ title: one.name, value: one.id })),
        },
        faults.to,
      ),
      ...askForWhat(person, what, context).map((input) => withFault(input, faults.what)),
      withFault(
        {
          ...{ id: 'until', kind: 'date', label: 'Until (that day included)' },
          ...{ value: until, min: context.clock.today },
        },
        faults.until,
      ),
    ],
    actions: [
      actionButton('Delegate', { kind: 'delegate' }),
      ...(now
        ? [{ ...actionButton('I am back', { kind: 'end-delegation' }), noInputs: true as const }]
        : []),
      { ...button('My updates', { kind: 'mine' }), noInputs: true as const },
    ],
  });
};

/** The performance team has nothing to hand over: a colleague whom it names is away, and only that colleague delegates. */
const sayForOther = (other: string, until: string, { catalogue }: RequestContext): Card => {
  const name = nameOfCode(catalogue, other);
  const led = indicatorsLedBy(catalogue, other);
  const leads = [...new Set(led.flatMap(({ outcomeLeads }) => outcomeLeads))].filter(
    (id) => id !== other,
  );
  const names = leads.map((id) => nameOfCode(catalogue, id));
  const also = names.length > 0 ? `So can ${listOr.format(names)}. ` : '';
  return messageCard({
    title: `While ${name} is away`,
    text: `Nothing was changed. Only ${name} can ask a colleague to stand in, by typing “delegate” here. Until then you can fill in the form yourself. ${also}You can also give more time.`,
    buttons: [
      ...led
        .slice(0, mostButtons)
        .map(({ code }) => button(`Update ${code}`, { kind: 'update', code })),
      button('Give more time', {
        ...{ kind: 'extend-all', person: other },
        ...(until ? { mayBe: [until] } : {}),
      }),
      button('Progress', { kind: 'progress', person: other }),
    ],
  });
};

/** Whoever is no officer of an indicator has none of it to hand over. */
const sayWhose = (indicator: Indicator, { catalogue }: RequestContext): Card => {
  const { code } = indicator;
  return messageCard({
    title: `${code} is not yours to hand over`,
    text: `Nothing was changed. Only its officers can ask a colleague to stand in for them, by typing “delegate” here. ${sayWhoMay(indicator, 'update', catalogue)}`,
    buttons: [
      button(`Status of ${code}`, { kind: 'status', code }),
      button('Who leads', { kind: 'people', indicator: code }),
    ],
  });
};

/** Asks who stands in for the person, for what and until when. */
const answer = async (
  { to = '', until = '', code, unknown, part }: RequestOf<'delegate'>,
  context: RequestContext,
): Promise<Card> => {
  const { person } = context.user.actor;
  if (!person) return notAnOfficer(context);
  const { team } = context.user.actor;
  const own = indicatorsOfOfficer(context.catalogue, person.id);
  if (team && own.length === 0 && indicatorsLedBy(context.catalogue, to).length > 0)
    return sayForOther(to, until, context);
  const named = code ? findIndicator(context.catalogue, code) : undefined;
  if (named && !own.includes(named)) return sayWhose(named, context);
  const printed = to === '' && !named ? await saidOfAbsence(person, context) : undefined;
  const isNew = to !== '' || until !== '' || code !== undefined || unknown !== undefined;
  // A form that says nothing new shows what is decided already.
  const note = code && part ? `${part} cannot be handed over alone: all of ${code} goes.` : '';
  const chosen = { to, until, what: code ?? everything, note, ...(unknown ? { unknown } : {}) };
  return askWho(person, context, isNew ? chosen : undefined, printed);
};

const schema = z.strictObject({
  kind: z.literal('delegate'),
  to: id.optional(),
  until: forButtons(z.iso.date().optional()),
  /** The only indicator that the colleague sees to. */
  code: id.optional(),
  /** The part of it that was named: only the whole is handed over. */
  part: forButtons(id.optional()),
  /** The name of a colleague, as it was typed, whom the report does not know. */
  unknown: id.optional(),
});

/** Asks who stands in for the person. */
export const delegate: RequestDescriptor<'delegate'> = {
  schema,
  inPrivate: true,
  purpose:
    'Lets a colleague stand in for the person while they are away, for all that they are asked for or for one indicator, or ends that. A colleague who is not among the people of the report goes into “unknown”, by the name that was typed.',
  alone: true,
  name: ({ to }, nameOf) => (to ? `Delegate to ${nameOf(to)}` : 'Delegate'),
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    delegate: z.infer<typeof schema>;
  }
}
