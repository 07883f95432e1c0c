import { type BackOff, nextDelay } from './back-off.ts';
import type { Pace } from './pace.ts';
import { type Answer, type PostParts, postJson } from './post-json.ts';
import type { Unknown, Verdict } from './read-answer.ts';
import type { Wait } from './wait.ts';
import type { Post } from './wire.ts';

export type PersistParts = PostParts & {
  readonly pace: Pick<Pace, 'inTurn' | 'hold'>;
  readonly backOff: BackOff;
  readonly random: () => number;
  readonly wait: Wait;
};

/** A verdict after which there is no other try. */
export type LastVerdict = Exclude<Verdict, { kind: 'again' }>;

type Read = (answer: Answer) => Verdict;

/** Makes a request until it is decided. */
export type Persist = (post: Post, read: Read) => Promise<LastVerdict>;

/** Makes a request once, at its turn. What the channel asks of the whole app holds before the next. */
const ask = (post: Post, read: Read, parts: PersistParts): Promise<Verdict> => {
  const { pace, backOff } = parts;
  return pace.inTurn(async () => {
    const verdict = read(await postJson(post.url, post.body, { ...parts, method: post.method }));
    if (verdict.kind === 'again' && verdict.everyone && verdict.asked)
      if (verdict.asked <= backOff.longestAsked) pace.hold(verdict.asked);
    return verdict;
  });
};

export const buildPersist =
  (parts: PersistParts): Persist =>
  async (post, read) => {
    const { backOff, random, wait, clock } = parts;
    const began = clock().getTime();
    let unsure: Unknown | undefined;
    for (let tries = 1; ; tries += 1) {
      const verdict = await ask(post, read, parts);
      if (verdict.kind !== 'again') return verdict;
      if (verdict.otherwise.kind === 'unknown') unsure = verdict.otherwise;
      const delay = nextDelay(
        { tries, asked: verdict.asked, since: clock().getTime() - began },
        backOff,
        random,
      );
      // A try that may have arrived is not undone by a later one that surely did not.
      if (delay === undefined) return unsure ?? verdict.otherwise;
      await wait(delay);
    }
  };
