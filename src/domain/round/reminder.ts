/** The kinds of message of a round, the least urgent first. */
export const stepKinds = [
  'ask',
  'remind',
  'overdue',
  'roll-up',
  'submitted',
  'returned',
  'signed-off',
  'withdrawn',
  'extended',
  'stand-in',
  'appeal',
  'appeal-answered',
  'watched',
  'published',
] as const;
/** One of the {@link stepKinds}. */
export type StepKind = (typeof stepKinds)[number];

/**
 * An occasion for one message to one person. `on` tells two of the same kind apart: the ISO date
 * that it falls on; for `submitted`, `returned`, `signed-off` and `withdrawn`, the indicator with the version that
 * caused it ("S05.7"); for `extended`, every indicator of the message with the new day ("S05.2019-01-31", "S01,S02.2019-01-31"); for `stand-in`, the id of the person who is away with the last day ("alex-field.2019-01-14"); for `appeal` and `appeal-answered`, the id of the appeal, which begins with
 * the indicator, and for `watched` that of the watch; for `published`, the code of the outcome, in the records of the quarter that was published.
 */
export type Step = { readonly kind: StepKind; readonly on: string };

/**
 * The key of a step, unique for a person within a round.
 *
 * @example stepKey({ kind: 'ask', on: '2019-01-02' }) // 'ask~2019-01-02'
 */
export const stepKey = ({ kind, on }: Step): string => `${kind}~${on}`;

/**
 * The indicators that a notice is about, and what `on` says after them: a version, a day, or the rest of an id. A code
 * may have dots of its own, but no commas.
 *
 * @example readOn({ kind: 'extended', on: 'S01,S02.2019-01-31' }) // { codes: ['S01', 'S02'], what: '2019-01-31' }
 */
export const readOn = ({
  kind,
  on,
}: Step): { readonly codes: readonly string[]; readonly what: string } => {
  const parts = on.split('.');
  // The id of a watch names what is awaited, and then when it was asked for.
  const end = kind === 'watched' ? -2 : -1;
  const codes = parts.slice(0, end).join('.') || on;
  return { codes: codes.split(','), what: on.slice(codes.length + 1) };
};

/**
 * The step that tells of more time for these indicators, in the order of their codes.
 *
 * @param until the new day, an ISO date
 * @example extensionStep(['S02', 'S01'], '2019-01-31').on // 'S01,S02.2019-01-31'
 */
export const extensionStep = (codes: readonly string[], until: string): Step => ({
  kind: 'extended',
  on: `${codes.toSorted().join(',')}.${until}`,
});

/**
 * Why a message certainly did not arrive. `not-linked`: nobody in Teams is known by the person's
 * e-mail; `not-installed`, `blocked`, `disabled`: somebody has to phone the person; `throttled`,
 * `no-connection`: tried again automatically; `refused`, `too-large`: a fault of ours.
 */
export const failureReasons = [
  'not-linked',
  'not-installed',
  'blocked',
  'disabled',
  'throttled',
  'no-connection',
  'refused',
  'too-large',
] as const;
/** One of the {@link failureReasons}. */
export type FailureReason = (typeof failureReasons)[number];

/**
 * How far a message has got. `claimed`: about to be sent, or interrupted while being sent;
 * `unknown`: it may have arrived, and is never sent again automatically.
 */
export type ReminderState =
  /** `begun` is set once the request may have gone out; before that it certainly has not. */
  | { readonly kind: 'claimed'; readonly run: string; readonly begun?: true }
  | {
      readonly kind: 'sent';
      /** What the channel calls the message, where it says. */
      readonly activityId: string | undefined;
      /** Set once its card shows what came of it, without the buttons that decide. */
      readonly closed?: true;
    }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string };

/** The record of one message to one person; while it exists no second one is sent. */
export type Reminder = {
  /** Id of the person, or of the channel. */
  readonly person: string;
  readonly step: Step;
  readonly state: ReminderState;
  /** When the state was last changed. */
  readonly at: Date;
};
