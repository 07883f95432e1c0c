import type { Period } from '../period/period.ts';
import { hasCommentary } from '../submission/answers.ts';
import { findRound, type IndicatorRecord } from '../submission/indicator-record.ts';

/** What somebody may want to be told of once. */
export const watchedEvents = ['submitted', 'signed-off'] as const;
/** One of the {@link watchedEvents}. */
export type WatchedEvent = (typeof watchedEvents)[number];

/** Somebody wants to be told once when an indicator has been submitted or signed off in a round. */
export type Watch = {
  /** Begins with the code of the indicator: "S04.submitted.6a4n0". With the person it is unique in a round. */
  readonly id: string;
  /** Code of the indicator. */
  readonly indicator: string;
  readonly event: WatchedEvent;
  /** Id of the person, or the address of somebody whom the report does not name. */
  readonly person: string;
  /** Entra object id of whoever asked for it. */
  readonly objectId: string;
  readonly at: Date;
};

/**
 * When the thing happened that is watched, as it is stored now: what was submitted is complete with its commentary;
 * what is signed off counts as submitted too. Undefined while it has not happened, or where it was returned since.
 */
export const happenedAt = (
  event: WatchedEvent,
  record: IndicatorRecord | undefined,
  round: Period,
): Date | undefined => {
  const found = findRound(record, round);
  if (!record || !found?.submitted) return undefined;
  if (event === 'signed-off')
    return found.status === 'signed-off' ? found.signedOff?.at : undefined;
  const isIn = found.status === 'submitted' || found.status === 'signed-off';
  return isIn && hasCommentary(record.commentaries, round) ? found.submitted.at : undefined;
};

/**
 * Whether what is watched has happened since somebody asked to be told.
 *
 * @example hasHappened(watch, submittedAnHourLater, round) // true
 */
export const hasHappened = (
  { event, at }: Pick<Watch, 'event' | 'at'>,
  record: IndicatorRecord | undefined,
  round: Period,
): boolean => (happenedAt(event, record, round)?.getTime() ?? 0) > at.getTime();

const minute = 60_000;

/**
 * The id of a new watch. Asked for again while the last one still waits it is the same, and so it is within a minute, so
 * that a second press adds nothing; later it is another, which is told again.
 *
 * @param wanted when it is asked for, among the rest
 * @param waiting the one of the same person, indicator and event that still waits
 * @example watchId({ indicator: 'S04', event: 'submitted', at }, undefined) // 'S04.submitted.6a4n0'
 */
export const watchId = (
  { indicator, event, at }: Pick<Watch, 'indicator' | 'event' | 'at'>,
  waiting: Watch | undefined,
): string =>
  waiting?.id ?? `${indicator}.${event}.${Math.floor(at.getTime() / minute).toString(36)}`;
