import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { progressCard } from '../../../cards/progress-card.ts';
import { findPeople } from '../../../domain/catalogue.ts';
import { formatDate } from '../../../domain/format.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import { maySeeProgress } from '../../../domain/rights.ts';
import { dueDate, type OwedPart } from '../../../domain/round/deadlines.ts';
import { findRound } from '../../../domain/submission/indicator-record.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { button, inPlace, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { forOfficersOnly } from '../../rights.ts';
import { formatPassing } from '../../round/deadline-words.ts';
import { hasLate } from '../../round/late-rounds.ts';
import { progressRows } from '../../round/progress-rows.ts';
import { allWritten, formatProgress, isIn } from '../../round/progress-words.ts';
import { type Progress, readProgress } from '../../round/read-progress.ts';
import { inRound } from '../../round/read-round.ts';
import { rowsPager } from '../pagers.ts';
import { id, page, type RequestDescriptor } from '../request-descriptor.ts';

type Asked = RequestOf<'progress'>;

const labels: Readonly<Record<OwedPart, string>> = {
  values: 'Figures',
  commentary: 'Commentary',
  'sign-off': 'Sign-off',
};

const parts = ['values', 'commentary', 'sign-off'] as const;

/** The first day on which a step is due from an indicator that lacks it: each may have been given more time. */
const firstDay = (
  part: OwedPart,
  { indicators, state }: Progress,
  { settings, clock: { round } }: RequestContext,
): string => {
  const open = indicators.filter((one) => !isIn(one, part, state));
  const days = open.map(({ code }) => {
    const record = state.records.find(({ indicator }) => indicator === code);
    return dueDate(part, round, { ...settings, extendedTo: findRound(record, round)?.extendedTo });
  });
  return days.toSorted()[0] ?? dueDate(part, round, settings);
};

/** How much of each step is in, and how long there is until its deadline. */
const sharesOf = (progress: Progress, context: RequestContext) => {
  const { asked, indicators, state } = progress;
  const { settings, clock } = context;
  return (asked.step ? [asked.step] : parts).map((part) => {
    const day = firstDay(part, progress, context);
    return {
      label: labels[part],
      done: indicators.filter((one) => isIn(one, part, state)).length,
      of: indicators.length,
      day: `Due ${formatDate(day)}, ${formatPassing(day, { ...settings, today: clock.today })}`,
    };
  });
};

/** The other view: only what is owed, or everything. */
const otherView = (progress: Progress, hasOthers: boolean) => {
  const { owing, unopened, page: _, ...asked } = progress.asked;
  if (owing || unopened) return [inPlace('Show all', asked)];
  return hasOthers && progress.owing.length > 0
    ? [inPlace('Only what is outstanding', { ...asked, owing: true })]
    : [];
};

const nextOf = (progress: Progress, hasOthers: boolean, { user }: RequestContext) => {
  const { asked, owing, written, requests, state } = progress;
  const { person } = asked;
  const asTeam = [
    ...(state.begins === undefined && owing.some(({ person: id }) => !written.has(id))
      ? [button('Remind now', { kind: 'remind', ...(person ? { person } : {}) })]
      : []),
    button('Receipt', { kind: 'receipt' }),
    ...(hasLate(progress) ? [button('No longer ask…', { kind: 'waive' })] : []),
    ...(requests > 0 ? [button(`Requests (${requests})`, { kind: 'open-requests' })] : []),
  ];
  return [
    ...(user.actor.team ? asTeam : []),
    ...otherView(progress, hasOthers),
    button('My updates', { kind: 'mine' }),
    button('Overview', { kind: 'overview' }),
  ];
};

/** Who owes what in the current round, officer by officer, and how much is in. */
const answer = async (asked: Asked, turn: RequestContext): Promise<Card> => {
  const { catalogue, user } = turn;
  const { person, outcome } = asked;
  // "How is Ann's patch doing" may be asked of what she leads.
  const [named] = findPeople(catalogue, person ? [person] : []);
  if (!maySeeProgress(user.actor))
    return forOfficersOnly(
      'see what is outstanding, and from whom',
      turn,
      named ? [button(`What ${named.name} leads`, { kind: 'people', person: named.id })] : [],
    );
  if (person && !named) return noSuchThing('person', person, catalogue);
  if (outcome && !catalogue.outcomes.some(({ code }) => code === outcome))
    return noSuchThing('outcome', outcome, catalogue);
  const progress = await readProgress(asked, turn);
  const context = inRound(turn, progress.state);
  const { groups, place, hasOthers } = progressRows(progress, context);
  return progressCard({
    title: `Progress for ${describePeriod(progress.state.round)}`,
    intro: [
      formatProgress(progress),
      ...(user.actor.team && allWritten(progress)
        ? ['All of them have had a message today, so nobody can be reminded before tomorrow.']
        : []),
    ].join(' '),
    shares: sharesOf(progress, context),
    groups,
    ...rowsPager(place, 'officers', (turned) => ({ ...asked, page: turned })),
    next: nextOf(progress, hasOthers, context),
  });
};

const schema = z.strictObject({
  kind: z.literal('progress'),
  person: id.optional(),
  outcome: id.optional(),
  step: z.enum(parts).optional(),
  owing: z.literal(true).optional(),
  unopened: z.literal(true).optional(),
  page,
});

const nameProgress = (
  { person, outcome, step, owing, unopened }: Asked,
  nameOf: (id: string) => string,
): string => {
  const of = person ?? outcome;
  const only = [step, owing && 'only what is outstanding', unopened && 'forms not opened yet'];
  const narrowed = only.filter((one) => one !== undefined).join(', ');
  return `Progress${of ? `: ${nameOf(of)}` : ''}${narrowed ? ` (${narrowed})` : ''}`;
};

/** What is outstanding in the reporting round, and from whom. */
export const progress: RequestDescriptor<'progress'> = {
  schema,
  inPrivate: true,
  purpose:
    'Who has submitted their figures and commentary, who still has to submit what, and how far the round is: all of it, or only one officer, one outcome, one step, what is outstanding (owing), or forms that nobody has opened yet (unopened).',
  heading: 'The quarter-end round',
  name: nameProgress,
  query: {
    subjects: { person: 'person', outcome: 'outcome' },
    filter: ['step', 'owing', 'unopened'],
  },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    progress: z.infer<typeof schema>;
  }
}
