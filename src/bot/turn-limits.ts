/** The most work that is accepted. */
export type TurnLimits = {
  /** Tokens being checked; unknown senders get no further than this. */
  readonly checks: number;
  /** Turns from when their sender is known until they are answered. */
  readonly turns: number;
  /**
   * Turns whose answer is being worked out; others wait for their place, or for their answer to be
   * sent.
   */
  readonly preparing: number;
  /** Milliseconds that a turn waits for its answer to be worked out; Teams gives up after 15 s. */
  readonly patience: number;
  /** Messages and presses of one sender in a minute. */
  readonly perMinute: number;
};

/**
 * Limits that fit the memory that `npm run bot` sets: a turn takes up to 0.5 MB while its answer is
 * on its way to a slow channel. Nobody types and presses sixty times a minute.
 */
export const usualTurns: TurnLimits = {
  checks: 500,
  turns: 300,
  preparing: 8,
  patience: 8_000,
  perMinute: 60,
};
