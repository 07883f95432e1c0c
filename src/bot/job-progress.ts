import type { Card } from '../cards/card.ts';
import type { ChangeCard } from './reply.ts';
import type { Wait } from './retry.ts';

/** How many messages a job had, by what became of them. */
export type JobCounts = {
  readonly sent: number;
  /** Another job had sent them. */
  readonly alreadyDone: number;
  readonly failed: number;
  /** It is not known whether they arrived. */
  readonly unknown: number;
  /** Not begun, because the job had to stop. */
  readonly left: number;
};

/** How far a job is that somebody began, and then what came of it. */
export type JobState =
  | { readonly kind: 'sending'; readonly done: number; readonly of: number }
  /** Another copy of the bot is sending, or storage did not answer: it is tried again in a minute. */
  | { readonly kind: 'postponed' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly counts: JobCounts };

/** Is told of each state of a job. Never throws. */
export type WatchJob = (state: JobState) => void;

/** Milliseconds between two changes of a card: a channel takes few of them, and nobody reads faster. */
const pause = 2_000;

const isOver = ({ kind }: JobState): boolean => kind === 'done' || kind === 'nothing';

/**
 * Shows the states of a job in the card that began it: the newest one after each pause, and the result at
 * once. A state that comes before the card was sent is shown when it was.
 */
export const showJob = ({
  draw,
  wait,
}: {
  readonly draw: (state: JobState) => Card;
  readonly wait: Wait;
}): { readonly watch: WatchJob; readonly follow: (change: ChangeCard) => void } => {
  let newest: JobState | undefined;
  let change: ChangeCard | undefined;
  let isShowing = false;
  let hurry = new AbortController();

  const show = async (): Promise<void> => {
    if (isShowing) return;
    isShowing = true;
    let shown: JobState | undefined;
    while (change && newest && newest !== shown) {
      shown = newest;
      await change(draw(shown));
      if (isOver(shown)) break;
      hurry = new AbortController();
      // What is over is not waited for.
      if (newest === shown || !isOver(newest))
        await wait(pause, hurry.signal).catch(() => undefined);
    }
    isShowing = false;
  };

  return {
    watch: (state) => {
      newest = state;
      if (isOver(state)) hurry.abort();
      void show();
    },
    follow: (given) => {
      change = given;
      void show();
    },
  };
};
