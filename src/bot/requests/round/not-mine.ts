import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { findIndicator, findPeople, indicatorsOfOfficer } from '../../../domain/catalogue.ts';
import { formatDay } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { periodLabel } from '../../../domain/period/period.ts';
import { coversIndicator } from '../../../domain/person.ts';
import { longestReason } from '../../../domain/round/appeal.ts';
import { actionButton } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { notAnOfficer, readRights, unknownIdentity } from '../../rights.ts';
import { nameTeam } from '../../round/appeal-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

/** What was chosen and typed so far, and what is wrong with it. */
type Telling = {
  readonly code: string;
  readonly reason: string;
  readonly faults?: { readonly code?: string | undefined; readonly reason?: string | undefined };
};

const faultOf = (fault: string | undefined) => (fault ? { fault } : {});

/** The question which indicator is meant and who has it now, repeated with what was wrong. */
export const askNotMine = (
  led: readonly Indicator[],
  { code, reason, faults }: Telling,
  context: RequestContext,
): Card => {
  const whom = nameTeam(code || (led[0]?.code ?? ''), context);
  return questionCard({
    title: 'Not yours any more?',
    text: `Nothing has been changed or sent yet. Who leads an indicator comes from the report, which ${whom} looks after. A colleague can be asked instead of you until it is changed.`,
    inputs: [
      {
        id: 'indicator',
        kind: 'choice',
        label: 'Which one?',
        choices: led.map((one) => ({
          title: nameOfCode(context.catalogue, one.code),
          value: one.code,
        })),
        chosen: code,
        ...faultOf(faults?.code),
      },
      {
        id: 'reason',
        kind: 'text',
        label: 'Who has it now, if you know?',
        typed: reason,
        multiline: true,
        maxLength: longestReason,
        ...faultOf(faults?.reason),
      },
    ],
    actions: [
      actionButton(`Tell ${whom}`, { kind: 'not-mine', round: periodLabel(context.clock.round) }),
      { ...button('Ask a colleague instead of me', { kind: 'delegate' }), noInputs: true },
      { ...button('My updates', { kind: 'mine' }), noInputs: true },
    ],
  });
};

const list = new Intl.ListFormat('en-GB');

/** For whom, and until when, somebody is asked for an indicator that is not theirs. */
const sayStandIn = async (
  { code, indicatorLeads, outcomeLeads }: Indicator,
  context: RequestContext,
): Promise<string> => {
  const { delegations, today } = await readRights(context);
  const own = context.user.actor.person?.id;
  const standIn = delegations.find(
    (one) =>
      one.to === own &&
      [...indicatorLeads, ...outcomeLeads].includes(one.person) &&
      today <= one.until &&
      coversIndicator(one, code),
  );
  const [absent] = findPeople(context.catalogue, standIn ? [standIn.person] : []);
  return standIn && absent
    ? `You stand in for ${absent.name} until ${formatDay(standIn.until)}.`
    : 'I do not ask you for it.';
};

/** Whose it is already, and what the person has instead: there is nothing to tell anybody. */
const sayWhose = async (
  indicator: Indicator,
  led: readonly Indicator[],
  context: RequestContext,
): Promise<Card> => {
  const { catalogue } = context;
  const { code, indicatorLeads, outcomeLeads } = indicator;
  const leads = indicatorLeads.length > 0 ? indicatorLeads : outcomeLeads;
  const leaders = list.format(findPeople(catalogue, leads).map(({ name }) => name));
  const own = list.format(led.map((one) => nameOfCode(catalogue, one.code)));
  return messageCard({
    title: `${code} is not down as yours`,
    text: [
      `${leaders || 'Nobody'} ${leads.length > 1 ? 'lead' : 'leads'} ${nameOfCode(catalogue, code)}.`,
      await sayStandIn(indicator, context),
      own ? `What you lead or sign off: ${own}.` : 'You lead no indicator.',
    ].join(' '),
    buttons: [
      ...(own ? [button('My updates', { kind: 'mine' })] : []),
      button('Who leads', { kind: 'people', indicator: code }),
      button(`Show ${code}`, { kind: 'show', code }),
    ],
  });
};

/** What fits where an indicator is somebody else's now; the performance team is told at a press alone. */
const answer = async (
  { code }: RequestOf<'not-mine'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { user, catalogue } = context;
  const indicator = code === undefined ? undefined : findIndicator(catalogue, code);
  if (code !== undefined && !indicator) return noSuchThing('indicator', code, catalogue);
  const led = indicatorsOfOfficer(context.catalogue, user.actor.person?.id);
  // Of whom the team looks after, somebody else is to lead it.
  if (led.length === 0 && user.actor.team)
    return answerOther({ kind: 'change-lead', ...(code ? { code } : {}) });
  if (indicator && !led.includes(indicator))
    return unknownIdentity(user.actor) ?? sayWhose(indicator, led, context);
  if (led.length === 0) return notAnOfficer(context);
  const meant = indicator ?? (led.length === 1 ? led[0] : undefined);
  return askNotMine(led, { code: meant?.code ?? '', reason: '' }, context);
};

const schema = z.strictObject({ kind: z.literal('not-mine'), code: id.optional() });

/** What fits where an indicator is somebody else's now. */
export const notMine: RequestDescriptor<'not-mine'> = {
  schema,
  inPrivate: true,
  purpose:
    'The person says that an indicator is not theirs any more, or that somebody else has it now: offers to tell the performance team, or to have a colleague stand in.',
  alone: true,
  name: ({ code }, nameOf) => (code ? `Not mine: ${nameOf(code)}` : 'Not mine any more'),
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'not-mine': z.infer<typeof schema>;
  }
}
