import type { Catalogue } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { londonDay } from '../../domain/london-time.ts';
import { isSamePeriod, type Period } from '../../domain/period/period.ts';
import type { Author, Delegation } from '../../domain/person.ts';
import type { Appeal } from '../../domain/round/appeal.ts';
import { askDay, type Calendar } from '../../domain/round/deadlines.ts';
import { type OwedItem, ownersOf, signersOf } from '../../domain/round/owed.ts';
import { extensionStep, type StepKind } from '../../domain/round/reminder.ts';
import type { RoundSnapshot } from '../../domain/round/round-snapshot.ts';
import { hasHappened, type Watch } from '../../domain/round/watch.ts';
import { hasCommentary } from '../../domain/submission/answers.ts';
import {
  findRound,
  type IndicatorRecord,
  type IndicatorRound,
  type RecordedChange,
} from '../../domain/submission/indicator-record.ts';
import type { RoundParts } from '../request-context.ts';

type Notices = RoundSnapshot['notices'];

/** What is stored of a round, and what is still owed. */
type RoundState = {
  readonly catalogue: Pick<Catalogue, 'indicators'>;
  readonly round: Period;
  /** ISO date in London. */
  readonly today: string;
  readonly records: readonly IndicatorRecord[];
  readonly owed: readonly OwedItem[];
};

type NoticeParts = {
  readonly stores: Pick<RoundParts['stores'], 'people' | 'submissions'>;
  readonly calendar: Calendar;
  readonly appeals: readonly Appeal[];
  readonly watches: readonly Watch[];
  /** Delegations to people who can be written to. */
  readonly delegations: readonly Delegation[];
  readonly personOf: (objectId: string) => string | undefined;
};

/**
 * Whether a round is this one, or an earlier one that was submitted, sent back or signed off since
 * this one began.
 */
const isOfNow = (
  { period, submitted, returned, signedOff }: IndicatorRound,
  { round }: RoundState,
  calendar: Calendar,
): boolean => {
  const at = signedOff?.at ?? returned?.at ?? submitted?.at;
  return (
    isSamePeriod(period, round) || (at !== undefined && londonDay(at) >= askDay(round, calendar))
  );
};

const noticesOf = (
  indicator: Indicator,
  found: IndicatorRound,
  { today }: RoundState,
  { delegations, personOf }: NoticeParts,
): Notices => {
  const news = found.status === 'signed-off' ? { news: found.signedOff?.at } : {};
  const on = `${indicator.code}.${found.version}`;
  const submitter = personOf(found.submitted?.by.objectId ?? '');
  const leads = ownersOf(indicator.indicatorLeads, indicator.code, { delegations, today });
  const toOfficers = (
    kind: StepKind,
    { objectId }: Author,
    of: Partial<Notices[number]>,
    at = on,
  ) =>
    [...new Set([...leads, ...(submitter ? [submitter] : [])])]
      .filter((person) => person !== personOf(objectId))
      .map((person) => ({ ...of, person, step: { kind, on: at } }));
  if (found.status === 'submitted') {
    const told = signersOf(indicator, submitter, { delegations, today });
    const { withdrawn } = found;
    return [
      ...told.map((person) => ({ person, step: { kind: 'submitted' as const, on } })),
      ...(withdrawn
        ? toOfficers(
            'withdrawn',
            withdrawn.by,
            { news: withdrawn.at },
            `${indicator.code}.${withdrawn.version}`,
          )
        : []),
    ];
  }
  const judge = (found.signedOff ?? found.returned)?.by ?? { objectId: '', name: '' };
  return toOfficers(found.status === 'signed-off' ? 'signed-off' : 'returned', judge, news);
};

const isNews = ({ status, period }: IndicatorRound, { commentaries }: IndicatorRecord): boolean =>
  // Without commentary there is nothing to sign off yet.
  status === 'returned' ||
  status === 'signed-off' ||
  (status === 'submitted' && hasCommentary(commentaries, period));

/**
 * Outcome leads are told what was submitted, and leads what was sent back or signed off; nobody is told
 * of their own action.
 */
const findNotices = (state: RoundState, parts: NoticeParts): Notices =>
  state.records.flatMap((record) => {
    const indicator = state.catalogue.indicators.find(({ code }) => code === record.indicator);
    if (!indicator) return [];
    return record.rounds
      .filter((found) => isNews(found, record) && isOfNow(found, state, parts.calendar))
      .flatMap((found) => noticesOf(indicator, found, state, parts));
  });

/** Whoever asked for the time hears the answer to that, and nothing beside it. */
const hasAsked = (
  appeals: readonly Appeal[],
  person: string,
  { indicator, extendedTo = '' }: IndicatorRound,
): boolean =>
  appeals.some(
    (one) =>
      one.kind === 'more-time' &&
      one.indicator === indicator &&
      one.person === person &&
      one.until <= extendedTo &&
      one.answer?.kind !== 'refused',
  );

/** The change that moved the deadlines to where they are. */
const readExtension = async (
  { indicator, extendedTo }: IndicatorRound,
  { stores: { submissions } }: NoticeParts,
): Promise<RecordedChange | undefined> => {
  const changes = await submissions.readChanges(indicator, 0);
  return changes.find(
    ({ kind, differences }) =>
      kind === 'extension' && differences.some(({ to }) => to === extendedTo),
  );
};

/** Those who still owe figures or commentary of an indicator are told that its deadlines were moved, by others. */
const readExtensionNotices = async (
  { records, round, owed }: RoundState,
  parts: NoticeParts,
): Promise<Notices> => {
  const moved = records.flatMap((record) => {
    const found = findRound(record, round);
    return found?.extendedTo ? [found] : [];
  });
  const notices = await Promise.all(
    moved.map(async (found): Promise<Notices> => {
      const made = await readExtension(found, parts);
      const extender = made && parts.personOf(made.by.objectId);
      const act = made ? `${made.by.objectId} ${made.at.toISOString()}` : '';
      const owing = owed.filter(
        ({ indicator, part }) => indicator === found.indicator && part !== 'sign-off',
      );
      return [...new Set(owing.flatMap(({ owners }) => owners))]
        .filter((person) => person !== extender && !hasAsked(parts.appeals, person, found))
        .map((person) => ({
          ...{ person, act, step: extensionStep([found.indicator], found.extendedTo ?? '') },
        }));
    }),
  );
  return notices.flat();
};

/** Whoever stands in for somebody is told so once. */
const readStandInNotices = async (
  { today }: RoundState,
  { stores: { people }, delegations }: NoticeParts,
): Promise<Notices> => {
  const current = delegations.filter(({ until }) => today <= until);
  return Promise.all(
    current.map(async ({ person, to, until, indicator }) => {
      const [newest] = await people.readAbsenceChanges(person);
      return {
        ...{
          person: to,
          step: {
            kind: 'stand-in' as const,
            on: [person, until, ...(indicator ? [indicator] : [])].join('.'),
          },
        },
        news: newest?.at ?? new Date(0),
      };
    }),
  );
};

/** The performance team is told what is asked of it, and the person who asked hears the answer. */
const findAppealNotices = (appeals: readonly Appeal[]): Notices =>
  appeals.flatMap(({ id: on, person, to, answer }): Notices => {
    if (answer) return [{ person, step: { kind: 'appeal-answered', on } }];
    return to.map((one) => ({ person: one, step: { kind: 'appeal', on } }));
  });

/** Who wanted to be told of something is told once it has happened. */
const findWatchNotices = ({ records, round }: RoundState, watches: readonly Watch[]): Notices =>
  watches
    .filter((one) =>
      hasHappened(
        one,
        records.find(({ indicator }) => indicator === one.indicator),
        round,
      ),
    )
    .map(({ id: on, person }) => ({ person, step: { kind: 'watched', on } }));

/** Everything that has happened, and who has to know. */
export const readNotices = async (state: RoundState, parts: NoticeParts): Promise<Notices> => [
  ...findNotices(state, parts),
  ...(await readExtensionNotices(state, parts)),
  ...(await readStandInNotices(state, parts)),
  ...findAppealNotices(parts.appeals),
  ...findWatchNotices(state, parts.watches),
];
