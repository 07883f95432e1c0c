import type { CycleStore } from '../../domain/stores.ts';
import type { Wait } from '../channel/wait.ts';
import type { Log } from '../log.ts';

export type LeaseTerms = {
  /** Id of the run that takes it. */
  readonly run: string;
  /** How long it lasts without being renewed. */
  readonly seconds: number;
  readonly wait: Wait;
  readonly log: Log;
};

export type Leased<T> = { readonly kind: 'done'; readonly result: T } | { readonly kind: 'taken' };

type Renewal = 'kept' | 'lost' | 'no-answer';

const renewOnce = async (
  cycle: CycleStore,
  { run, seconds, log }: LeaseTerms,
): Promise<Renewal> => {
  try {
    return (await cycle.takeLease(run, seconds)) ? 'kept' : 'lost';
  } catch (cause) {
    log.warn({ run, err: cause }, 'lease not renewed');
    return 'no-answer';
  }
};

/** Resolves to true when the lease is lost, to false when it is over. */
const renewUntil = async (
  over: AbortSignal,
  cycle: CycleStore,
  terms: LeaseTerms,
): Promise<boolean> => {
  let unanswered = 0;
  while (true) {
    await terms.wait((terms.seconds * 1_000) / 3, over).catch(() => undefined);
    if (over.aborted) return false;
    const renewal = await renewOnce(cycle, terms);
    unanswered = renewal === 'no-answer' ? unanswered + 1 : 0;
    // Two thirds have passed: by the next time it would have expired.
    if (renewal === 'lost' || unanswered === 2) return true;
  }
};

const release = async (cycle: CycleStore, { run, log }: LeaseTerms): Promise<void> => {
  try {
    await cycle.releaseLease(run);
  } catch (cause) {
    log.warn({ run, err: cause }, 'lease not given back; it expires by itself');
  }
};

/**
 * Acts while holding the right to send, which is renewed at every third of its length. What acts is
 * told by a signal when the right is lost.
 *
 * @returns `taken` when another run has it; nothing was done then
 */
export const withLease = async <T>(
  cycle: CycleStore,
  terms: LeaseTerms,
  act: (lost: AbortSignal) => Promise<T>,
): Promise<Leased<T>> => {
  if (!(await cycle.takeLease(terms.run, terms.seconds))) return { kind: 'taken' };
  const lost = new AbortController();
  const over = new AbortController();
  const renewing = renewUntil(over.signal, cycle, terms).then((isLost) => {
    if (!isLost) return;
    terms.log.warn({ run: terms.run }, 'lease lost');
    lost.abort();
  });
  try {
    return { kind: 'done', result: await act(lost.signal) };
  } finally {
    over.abort();
    await renewing;
    await release(cycle, terms);
  }
};
