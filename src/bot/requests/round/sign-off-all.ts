import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { type ReminderItem, reminderCard } from '../../../cards/reminder-card.ts';
import {
  type Catalogue,
  findIndicator,
  findPeople,
  indicatorsLedBy,
} from '../../../domain/catalogue.ts';
import { formatInstant } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { describePeriod, periodLabel } from '../../../domain/period/period.ts';
import { expectedOf } from '../../../domain/round/owed.ts';
import { actionButton, mostSignedOff } from '../../action.ts';
import { nameBriefly, nameOfCode } from '../../name-of-code.ts';
import { button } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { allowSignOff } from '../../rights.ts';
import { readWaiting, type Waiting } from '../../round/read-waiting.ts';
import { formatRoundState } from '../../round/round-words.ts';
import { formatFigures, uncheckedWords } from '../../round/submission-card.ts';
import { findMeant } from './find-submission.ts';

const listAll = new Intl.ListFormat('en-GB');
const listNames = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What a sign-off names: the round, and the version of the indicator that is shown. */
const named = ({ indicator, record, found }: Waiting) => ({
  indicator: indicator.code,
  round: periodLabel(found.period),
  seen: record.version,
});

const nameWaiting = ({ indicator, found }: Waiting, { catalogue }: RequestContext): string =>
  `${nameOfCode(catalogue, indicator.code)}, ${describePeriod(found.period)}`;

const isOwn = ({ found }: Waiting, { user }: RequestContext): boolean =>
  found.submitted.by.objectId === user.actor.objectId;

const toItem = (waiting: Waiting, context: RequestContext): ReminderItem => {
  const { indicator, record, found } = waiting;
  const { submitted, period } = found;
  const { round, seen } = named(waiting);
  const { code } = indicator;
  return {
    name: nameWaiting(waiting, context),
    owed: [],
    last: formatFigures(indicator, record.series, { round: period, at: submitted.at }),
    status: [
      `Submitted by ${submitted.by.name} on ${formatInstant(submitted.at)}.`,
      ...(isOwn(waiting, context) ? [uncheckedWords] : []),
    ].join(' '),
    buttons: [
      actionButton('Sign off', { kind: 'sign-off', ...named(waiting) }),
      button('Look at it', { kind: 'sign-off', code, round }),
      button('Return', { kind: 'send-back', code, round, seen }),
    ],
  };
};

const saySigners = (indicators: readonly Indicator[], catalogue: Catalogue): string[] =>
  indicators.map(({ code, outcomeLeads }) => {
    const names = findPeople(catalogue, outcomeLeads).map(({ name }) => name);
    return `${code} is signed off by ${listNames.format(names)}.`;
  });

/** Who signs off what the person leads and does not sign off: "who signs mine off?" */
const sayWhoSigns = ({ catalogue, user: { actor } }: RequestContext): string[] => {
  const id = actor.person?.id;
  const led = indicatorsLedBy(catalogue, id);
  return saySigners(
    led.filter(({ outcomeLeads }) => id !== undefined && !outcomeLeads.includes(id)),
    catalogue,
  );
};

const mostNamed = 6;

/** What the person signs off in this round, once it is in. */
const signedBy = ({ catalogue, clock: { round }, user: { actor } }: RequestContext): Indicator[] =>
  catalogue.indicators
    .filter(({ outcomeLeads }) => outcomeLeads.includes(actor.person?.id ?? ''))
    .filter((one) => expectedOf(one, round).length > 0)
    .slice(0, mostNamed);

/** How far something is that does not wait for the person, and who signs it off. */
const sayWhyNot = async (code: string, context: RequestContext): Promise<string[]> => {
  const { catalogue, clock, stores } = context;
  const indicator = findIndicator(catalogue, code);
  if (!indicator) return [];
  const { period, found } = findMeant(
    {},
    await stores.submissions.readRecord(indicator.code),
    clock.round,
  );
  const state = found
    ? formatRoundState(found)
    : `nothing has been submitted for ${describePeriod(period)} yet.`;
  const { refusal } = await allowSignOff(indicator.code, undefined, context);
  return [`${indicator.code}: ${state}`, ...(refusal ? saySigners([indicator], catalogue) : [])];
};

/**
 * All that waits for the person's sign-off, with the figures and a button for each.
 *
 * @param codes only these, and of those that do not wait, why
 */
export const listWaiting = async (
  context: RequestContext,
  codes?: readonly string[],
): Promise<Card> => {
  const all = await readWaiting(context);
  const waiting = all.filter(({ indicator: { code } }) => codes?.includes(code) ?? true);
  const others = codes?.filter((code) => waiting.every(({ indicator }) => indicator.code !== code));
  const signed = waiting.length > 0 ? [] : signedBy(context).map(({ code }) => code);
  const why = await Promise.all((others ?? signed).map((code) => sayWhyNot(code, context)));
  const notes = [...why.flat(), ...(others ? [] : sayWhoSigns(context))];
  const intro = ['Nothing is signed off until you press a button.', ...(others ? notes : [])];
  return reminderCard({
    title: 'To sign off',
    intro: waiting.length > 0 ? intro.join(' ') : '',
    groups: [{ items: waiting.map((one) => toItem(one, context)) }],
    nothing: ['Nothing is waiting for your sign-off.', ...notes].join(' '),
    next: [
      ...(waiting.length > 1 && !codes
        ? [button('Sign off all', { kind: 'sign-off', all: true, ask: true })]
        : []),
      button('My updates', { kind: 'mine' }),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

/** Asks once, naming everything that would be signed off. */
export const askSignOffAll = async (context: RequestContext): Promise<Card> => {
  const waiting = (await readWaiting(context)).slice(0, mostSignedOff);
  if (waiting.length < 2) return listWaiting(context);
  const names = waiting.map((one) => nameWaiting(one, context));
  const own = waiting.filter((one) => isOwn(one, context));
  const sayOwn =
    own.length === waiting.length
      ? `You submitted ${own.length === 2 ? 'both' : 'all of them'} yourself, so nobody else has checked them.`
      : `You submitted ${listAll.format(own.map(({ indicator }) => nameBriefly(context.catalogue, indicator.code)))} yourself, so nobody else has checked ${own.length === 1 ? 'it' : 'them'}.`;
  return questionCard({
    title: `Sign off all ${waiting.length}?`,
    text: [
      `${names.join('; ')}.`,
      ...(own.length > 0 ? [sayOwn] : []),
      'A correction after this is a revision, with a reason. Anything that is submitted again in the meantime is left out.',
    ].join(' '),
    inputs: [],
    actions: [
      actionButton(`Sign off all ${waiting.length}`, {
        kind: 'sign-off-all',
        waiting: waiting.map(named),
      }),
      button('Not now', { kind: 'sign-off', all: true }),
    ],
  });
};
