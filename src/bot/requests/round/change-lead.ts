import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard, receiptCard } from '../../../cards/message-card.ts';
import { findIndicator, findPeople, indicatorsOfOfficer } from '../../../domain/catalogue.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { unknownIdentity } from '../../rights.ts';
import { nameTeam } from '../../round/appeal-words.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';

type Asked = RequestOf<'change-lead'>;

const list = new Intl.ListFormat('en-GB');

const sayLeads = (
  { code, outcomeLeads, indicatorLeads }: Indicator,
  { catalogue }: RequestContext,
): string => {
  const names = (ids: readonly string[]) =>
    list.format(findPeople(catalogue, ids).map(({ name }) => name));
  return `${nameOfCode(catalogue, code)} is led by ${names(indicatorLeads)} and signed off by ${names(outcomeLeads)}.`;
};

const sayTo = ({ to }: Asked, { catalogue }: RequestContext): string => {
  const [person] = to === undefined ? [] : findPeople(catalogue, [to]);
  return person ? `give the id “${person.id}” for ${person.name}` : 'give the id of the new lead';
};

/** How a lead is changed, for those who look after the report. */
const sayHow = (asked: Asked, indicator: Indicator | undefined, context: RequestContext): Card =>
  receiptCard({
    title: indicator
      ? `Change who leads ${nameOfCode(context.catalogue, indicator.code)}`
      : 'Change who leads an indicator',
    lines: [
      'Nothing was changed: who leads an indicator comes from the report’s file.',
      ...(indicator ? [sayLeads(indicator, context)] : []),
      `In that file, ${sayTo(asked, context)} under “indicatorLeads” or “outcomeLeads”; a new person also needs a line under “people”, with their e-mail address. Then drop the file into this chat: I show what it would change before anything is imported. From then on the new lead is asked.`,
      'Until then the present lead can have a colleague stand in, with “delegate”.',
    ],
    next: [
      indicator
        ? button('Who leads', { kind: 'people', indicator: indicator.code })
        : button('People', { kind: 'people' }),
      button('Open requests', { kind: 'open-requests' }),
      button('Progress', { kind: 'progress' }),
    ],
  });

const sayWhoMay = (indicator: Indicator | undefined, context: RequestContext): Card => {
  const whom = nameTeam(indicator?.code ?? '', context);
  return messageCard({
    title: 'Who leads comes from the report',
    text: [
      ...(indicator ? [sayLeads(indicator, context)] : []),
      `${whom} looks after the report and can change that. Nothing was changed.`,
    ].join(' '),
    buttons: [
      indicator
        ? button('Who leads', { kind: 'people', indicator: indicator.code })
        : button('People', { kind: 'people' }),
    ],
  });
};

/** How the lead of an indicator is changed; whoever leads it may tell the performance team. */
const answer = async (
  asked: Asked,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { catalogue, user } = context;
  const { actor } = user;
  const doubtful = unknownIdentity(actor);
  if (doubtful) return doubtful;
  const indicator = asked.code === undefined ? undefined : findIndicator(catalogue, asked.code);
  if (asked.code !== undefined && !indicator)
    return noSuchThing('indicator', asked.code, catalogue);
  if (actor.team) return sayHow(asked, indicator, context);
  const led = indicatorsOfOfficer(context.catalogue, actor.person?.id);
  const isOwn = indicator ? led.includes(indicator) : led.length > 0;
  return isOwn
    ? answerOther({ kind: 'not-mine', ...(indicator ? { code: indicator.code } : {}) })
    : sayWhoMay(indicator, context);
};

const schema = z.strictObject({
  kind: z.literal('change-lead'),
  code: id.optional(),
  /** Who is to lead it. */
  to: id.optional(),
});

/** How the lead of an indicator is changed. */
export const changeLead: RequestDescriptor<'change-lead'> = {
  schema,
  inPrivate: true,
  purpose:
    'Somebody wants the lead officer of an indicator to be another person for good: says how that is changed. Who leads it is people; a stand-in for a while is delegate; an officer who no longer has an indicator is not-mine.',
  alone: true,
  name: ({ code }, nameOf) => (code ? `Change who leads ${nameOf(code)}` : 'Change who leads'),
  query: { subjects: { code: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'change-lead': z.infer<typeof schema>;
  }
}
