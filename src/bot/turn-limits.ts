/** What is taken on at most. */
export type TurnLimits = {
  /** Tokens being checked: strangers come no further than this. */
  readonly checks: number;
  /** Turns from the moment that their sender is known until they are answered. */
  readonly turns: number;
  /** Turns whose answer is being worked out; the others wait for that, or for their answer to be sent. */
  readonly preparing: number;
  /** Milliseconds that a turn waits until it is worked out; Teams has given up after 15 s. */
  readonly patience: number;
  /** Messages and presses of one sender in a minute. */
  readonly perMinute: number;
};

/**
 * What fits the memory that `npm run bot` gives itself: a turn takes up to 0.5 MB while its answer is on
 * its way to a slow channel. Nobody types and presses sixty times a minute.
 */
export const usualTurns: TurnLimits = {
  checks: 500,
  turns: 300,
  preparing: 8,
  patience: 8_000,
  perMinute: 60,
};
