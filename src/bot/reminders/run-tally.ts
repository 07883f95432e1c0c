import { type FailureReason, failureReasons } from '../../domain/cycle/reminder.ts';

/** How the messages of a run went. */
export type RunTally = {
  readonly sent: number;
  /** Somebody had claimed them before. */
  readonly alreadyDone: number;
  readonly failed: Readonly<Record<FailureReason, number>>;
  readonly unknown: number;
  /** Not begun, because the run had to stop. */
  readonly left: number;
};

/** What a message of a run can come to. */
export type Outcome =
  | { readonly kind: 'sent' | 'alreadyDone' | 'unknown' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

const noFailures = Object.fromEntries(failureReasons.map((reason) => [reason, 0])) as Record<
  FailureReason,
  number
>;

export const emptyTally = (messages: number): RunTally => ({
  sent: 0,
  alreadyDone: 0,
  failed: noFailures,
  unknown: 0,
  left: messages,
});

/** The tally with one message more. */
export const count = (tally: RunTally, outcome: Outcome): RunTally => {
  const rest = { ...tally, left: tally.left - 1 };
  if (outcome.kind !== 'failed') return { ...rest, [outcome.kind]: tally[outcome.kind] + 1 };
  const { failed } = tally;
  return { ...rest, failed: { ...failed, [outcome.reason]: failed[outcome.reason] + 1 } };
};

/** For the log: the reasons that occurred, and no others. */
export const summarise = ({ failed, ...rest }: RunTally): object => ({
  ...rest,
  failed: Object.fromEntries(Object.entries(failed).filter(([, times]) => times > 0)),
});
