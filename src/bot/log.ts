import { createHmac } from 'node:crypto';
import { currentTrace } from '../telemetry/trace.ts';
import type { IncomingActivity } from './incoming-activity.ts';

/** What the bot needs of a structured log; pino has this shape. */
type Write = (fields: object, message: string) => void;

export type Log = {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
};

const withTrace =
  (write: Write): Write =>
  (fields, message) => {
    const id = currentTrace();
    write(id === undefined ? fields : { ...fields, trace: id }, message);
  };

/** A log each of whose lines says to which trace it belongs, if it was written within one. */
export const nameTraces = (log: Log): Log => ({
  debug: withTrace((fields, message) => log.debug(fields, message)),
  info: withTrace((fields, message) => log.info(fields, message)),
  warn: withTrace((fields, message) => log.warn(fields, message)),
  error: withTrace((fields, message) => log.error(fields, message)),
});

/** Identifies a person in the log; only a holder of the key can tell who it is. */
export type HashPerson = (objectId: string) => string;

/** The fields that every log line of a turn has. */
export type LogFields = (incoming: IncomingActivity) => {
  readonly activityId: string | undefined;
  /** Undefined when the channel gives no Entra object id. */
  readonly person: string | undefined;
};

/** Enough of a digest to tell some thousand people apart. */
const digits = 16;

/** HMAC-SHA256 of an Entra object id, ignoring case. */
export const buildHashPerson =
  (key: string): HashPerson =>
  (objectId) =>
    createHmac('sha256', key).update(objectId.toLowerCase()).digest('hex').slice(0, digits);

export const buildLogFields =
  (hashPerson: HashPerson): LogFields =>
  ({ activityId, from: { objectId } }) => ({
    activityId,
    person: objectId && hashPerson(objectId),
  });

const minute = 60 * 1_000;

/** How often each reason came up since the last line. */
type Reasons = Readonly<Record<string, number>>;

/**
 * Anybody on the network can be refused, as often as they like: the log gets one line a minute at most.
 *
 * @param stopwatch milliseconds from anywhere; a clock that is set back would silence it for as long
 */
export const countRefusals = (
  write: (reasons: Reasons) => void,
  stopwatch: () => number,
): ((reason: string) => void) => {
  let silentUntil = Number.NEGATIVE_INFINITY;
  let reasons: Record<string, number> = {};
  return (reason) => {
    reasons[reason] = (reasons[reason] ?? 0) + 1;
    const now = stopwatch();
    if (now < silentUntil) return;
    write(reasons);
    reasons = {};
    silentUntil = now + minute;
  };
};
