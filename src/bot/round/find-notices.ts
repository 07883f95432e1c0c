import type { Calendar } from '../../domain/cycle/calendar.ts';
import { askDay } from '../../domain/cycle/deadlines.ts';
import { ownersOf } from '../../domain/cycle/owners.ts';
import type { Situation } from '../../domain/cycle/situation.ts';
import type { Delegation } from '../../domain/cycle/snooze.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { londonDay } from '../../domain/london-time.ts';
import { isSamePeriod } from '../../domain/period.ts';
import { hasCommentary } from '../../domain/submission/has-commentary.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';
import type { IndicatorRound } from '../../domain/submission/indicator-round.ts';
import type { RoundState } from './read-round.ts';

type Notices = Situation['notices'];

type NoticeParts = {
  readonly calendar: Calendar;
  /** Of stand-ins who can be written to. */
  readonly delegations: readonly Delegation[];
  readonly personOf: (objectId: string) => string | undefined;
};

/** Of this round, or of an earlier one that came in or went back since this one began. */
const isOfNow = (
  { period, submitted, returned }: IndicatorRound,
  { round }: RoundState,
  calendar: Calendar,
): boolean => {
  const at = returned?.at ?? submitted?.at;
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
  const on = `${indicator.code}.${found.version}`;
  const submitter = personOf(found.submitted?.by.objectId ?? '');
  if (found.status === 'submitted') {
    const leads = ownersOf(indicator.outcomeLeads, delegations, today);
    const others = leads.filter((person) => person !== submitter);
    // Whoever stands in for the outcome lead and hands in cannot be the second pair of eyes.
    const told =
      others.length > 0 ? others : indicator.outcomeLeads.filter((id) => id !== submitter);
    return told.map((person) => ({ person, step: { kind: 'submitted', on } }));
  }
  const returner = personOf(found.returned?.by.objectId ?? '');
  const leads = ownersOf(indicator.indicatorLeads, delegations, today);
  return [...new Set([...leads, ...(submitter ? [submitter] : [])])]
    .filter((person) => person !== returner)
    .map((person) => ({ person, step: { kind: 'returned', on } }));
};

const isNews = ({ status, period }: IndicatorRound, { commentaries }: IndicatorRecord): boolean =>
  // Without commentary there is nothing to sign off yet.
  status === 'returned' || (status === 'submitted' && hasCommentary(commentaries, period));

/** Outcome leads are told of what came in, leads of what was sent back; nobody of their own doing. */
export const findNotices = (state: RoundState, parts: NoticeParts): Notices =>
  state.records.flatMap((record) => {
    const indicator = state.catalogue.indicators.find(({ code }) => code === record.indicator);
    if (!indicator) return [];
    return record.rounds
      .filter((found) => isNews(found, record) && isOfNow(found, state, parts.calendar))
      .flatMap((found) => noticesOf(indicator, found, state, parts));
  });
