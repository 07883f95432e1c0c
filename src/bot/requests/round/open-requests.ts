import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { type WordRow, wordListCard } from '../../../cards/word-list-card.ts';
import { findIndicator, findPeople } from '../../../domain/catalogue.ts';
import { capitalise, formatDay, formatInstant } from '../../../domain/format.ts';
import { pageOf } from '../../../domain/page.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import type { Appeal } from '../../../domain/round/appeal.ts';
import { dueDate } from '../../../domain/round/deadlines.ts';
import { openAppeals } from '../../../domain/round/open-appeals.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { actionButton } from '../../action.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forTeamOnly } from '../../rights.ts';
import { nameOfTeam } from '../../roles-of.ts';
import { formatAnswer, nameTeam } from '../../round/appeal-words.ts';
import { favourWords } from '../../round/favour-words.ts';
import { type RoundState, readRound, roundAt } from '../../round/read-round.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, type RequestDescriptor } from '../request-descriptor.ts';

type Asked = RequestOf<'open-requests'>;

const listNames = new Intl.ListFormat('en-GB');

const sayDue = (code: string, state: RoundState, { settings }: RequestContext): string => {
  const record = state.records.find(({ indicator }) => indicator === code);
  const extendedTo = findRound(record, state.round)?.extendedTo;
  const { schedule, calendar } = settings;
  return formatDay(dueDate('values', state.round, { schedule, calendar, extendedTo }));
};

const sayWish = (appeal: Appeal, { catalogue }: RequestContext): string => {
  const what = nameOfCode(catalogue, appeal.indicator);
  if (appeal.kind === 'favour') {
    const whom = appeal.to.map((one) => nameOfCode(catalogue, one));
    return `asks ${listNames.format(whom)} to ${favourWords[appeal.favour].ask(what)}`;
  }
  return appeal.kind === 'more-time'
    ? `more time for ${what}, until ${formatDay(appeal.until)}`
    : `no longer looks after ${what}`;
};

const buttonsOf = (appeal: Appeal, { clock }: RequestContext) => {
  const { id, indicator } = appeal;
  const round = periodLabel(clock.round);
  if (appeal.kind === 'not-mine') return [button('Who leads', { kind: 'people', indicator })];
  if (appeal.kind === 'favour') {
    const { title, request } = favourWords[appeal.favour];
    return [button(title, request(indicator, round))];
  }
  const named = { round, appeal: id };
  return [
    actionButton('Allow', { kind: 'allow-time', ...named }),
    button('Refuse', { kind: 'refuse-time', ...named }),
  ];
};

const noteOf = (appeal: Appeal, state: RoundState, context: RequestContext): string => {
  const at = formatInstant(appeal.at);
  if (appeal.kind === 'favour') return `Asked on ${at}.`;
  return appeal.kind === 'more-time'
    ? `Asked on ${at}. The figures are due ${sayDue(appeal.indicator, state, context)} now.`
    : `Told on ${at}. Who leads an indicator comes from the report.`;
};

const toRow =
  (state: RoundState, context: RequestContext) =>
  (appeal: Appeal): WordRow => ({
    title: `${appeal.by.name}: ${sayWish(appeal, context)}`,
    text: appeal.reason ? `“${appeal.reason}”` : '',
    note: noteOf(appeal, state, context),
    buttons: buttonsOf(appeal, context),
  });

const isMeant = ({ indicator, person }: Appeal, asked: Asked): boolean =>
  (!asked.code || indicator === asked.code) && (!asked.person || person === asked.person);

const nothingYet = 'Nothing is decided until you press a button. The officer is told at once.';

/** To somebody who typed the decision. */
const pressToDecide =
  'Nothing has been decided yet: a message alone does not do that. Press Allow or Refuse under the request. The officer is told at once.';

const listOpen = (open: readonly Appeal[], asked: Asked, around: Around): Card => {
  const { state, context } = around;
  const { rows, ...place } = pageOf(open, asked.page);
  const who = asked.person ? ` from ${nameOfCode(context.catalogue, asked.person)}` : '';
  const what = asked.code ? ` about ${nameOfCode(context.catalogue, asked.code)}` : '';
  const isNarrowed = asked.person !== undefined || asked.code !== undefined;
  return wordListCard({
    title: `Open requests for ${describePeriod(state.round)}`,
    intro: open.length > 0 ? (asked.decide ? pressToDecide : nothingYet) : '',
    rows: rows.map(toRow(state, context)),
    nothing: `There is no open request${who}${what}.`,
    ...rowsPager(place, 'requests', (to) => ({ ...asked, page: to })),
    next: [
      ...(isNarrowed ? [button('All open requests', { kind: 'open-requests' })] : []),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

type Around = { readonly state: RoundState; readonly context: RequestContext };

const sayAskedOn = ({ kind, at }: Appeal): string => {
  if (kind === 'not-mine') return `Told on ${formatInstant(at)}.`;
  const wait = kind === 'more-time' ? ' There is no answer yet.' : '';
  return `Asked on ${formatInstant(at)}.${wait}`;
};

/** What an officer has asked for, and what became of it. */
const listOwn = (appeals: readonly Appeal[], { state, context }: Around): Card => {
  const { user } = context;
  const own = appeals.filter(({ by }) => by.objectId === user.actor.objectId);
  const { rows } = pageOf(own.toReversed(), 1);
  return wordListCard({
    title: `What you have asked for, ${describePeriod(state.round)}`,
    intro: '',
    rows: rows.map((appeal) => ({
      title: capitalise(sayWish(appeal, context)),
      text: appeal.reason ? `“${appeal.reason}”` : '',
      note: appeal.answer ? formatAnswer(appeal) : sayAskedOn(appeal),
    })),
    nothing: 'You have asked for nothing in this round.',
    next: [button('My updates', { kind: 'mine' }), button('More time', { kind: 'ask-time' })],
  });
};

const findUnknown = ({ person, code }: Asked, { catalogue }: RequestContext): Card | undefined => {
  if (person && findPeople(catalogue, [person]).length === 0)
    return noSuchThing('person', person, catalogue);
  return code && !findIndicator(catalogue, code)
    ? noSuchThing('indicator', code, catalogue)
    : undefined;
};

const cannotDecide = (context: RequestContext): Card =>
  messageCard({
    title: `That is for ${nameOfTeam(context.catalogue)}`,
    text: `Only ${nameOfTeam(context.catalogue)} decides about requests. Ask ${nameTeam('', context)}.`,
    buttons: [button('What I have asked for', { kind: 'open-requests' })],
  });

/** What officers ask of the performance team: only a button of the answer decides anything. */
const answer = async (
  asked: Asked,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { user, stores, clock, catalogue } = context;
  const { actor } = user;
  if (!actor.team && !actor.person) return forTeamOnly('see what officers have asked for', context);
  const unknown = findUnknown(asked, context);
  if (unknown) return unknown;
  if (!actor.team && asked.decide) return cannotDecide(context);
  const [state, appeals] = await Promise.all([
    readRound(context, roundAt(context)),
    stores.appeals.readAppeals(clock.round),
  ]);
  if (!actor.team) return listOwn(appeals, { state, context });
  const code = asked.code && findIndicator(catalogue, asked.code)?.code;
  const open = openAppeals(appeals, { indicators: catalogue.indicators, owed: state.owed });
  const meant = open.filter((one) => isMeant(one, { ...asked, code }));
  const [only, ...more] = meant.filter(({ kind }) => kind === 'more-time');
  return asked.decide === 'refuse' && only && more.length === 0
    ? answerOther({ kind: 'refuse-time', round: periodLabel(clock.round), appeal: only.id })
    : listOpen(meant, asked, { state, context });
};

const schema = z.strictObject({
  kind: z.literal('open-requests'),
  /** Whose requests. */
  person: id.optional(),
  /** About which indicator. */
  code: id.optional(),
  /** How they are to be decided, which a button does. */
  decide: z.enum(['allow', 'refuse']).optional(),
  page,
});

/** What officers ask of the performance team in the round, and nobody has decided yet. */
export const openRequests: RequestDescriptor<'open-requests'> = {
  schema,
  inPrivate: true,
  purpose:
    'What officers have asked of the performance team and nobody has decided yet: more time, or that an indicator is not theirs any more; all of it, or of one person or indicator. Also when somebody wants to allow or refuse such a request (decide): it asks before anything is decided. For an officer, what they have asked for themselves, and the answers.',
  alone: true,
  name: ({ person, code, decide }, nameOf) => {
    const of = [person, code].flatMap((one) => (one ? [nameOf(one)] : [])).join(', ');
    const what = decide === 'refuse' ? 'Refuse' : decide === 'allow' ? 'Allow' : 'Open requests';
    return of ? `${what}: ${of}` : what;
  },
  query: { subjects: { person: 'person', code: 'indicator' }, filter: ['decide'] },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'open-requests': z.infer<typeof schema>;
  }
}
