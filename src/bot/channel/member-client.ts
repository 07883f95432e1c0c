import type { BackOff } from './back-off.ts';
import { type PostParts, postJson } from './post-json.ts';
import { type RetryParts, retry } from './retry.ts';
import { type Membership, memberUrl } from './wire.ts';

/** Asks the channel who one of its members is; throws when it does not say. */
export type ReadMemberOf = (of: Membership) => Promise<unknown>;

export type MemberClientOptions = RetryParts & Omit<PostParts, 'timeout' | 'method'>;

/** Milliseconds. A turn waits no longer, and what nobody waits for must not stay in memory. */
const usualTimeout = 3_000;

const backOff: BackOff = { tries: 2, first: 500, longest: 500, longestAsked: 0 };

class NoAnswer extends Error {
  readonly mayPass: boolean;

  constructor(detail: string | number, mayPass: boolean) {
    super(`the directory did not answer: ${detail}`);
    this.mayPass = mayPass;
  }
}

const mayPass = (cause: unknown): boolean => cause instanceof NoAnswer && cause.mayPass;

/** A client for the directory with a time limit and a limit of size; the SDK's has neither. */
export const buildReadMemberOf = (
  options: MemberClientOptions,
  timeout = usualTimeout,
): ReadMemberOf => {
  const ask = async (of: Membership): Promise<unknown> => {
    const parts = { ...options, timeout, method: 'GET' as const };
    const answer = await postJson(memberUrl(of), undefined, parts);
    if (answer.kind !== 'answered') throw new NoAnswer(answer.detail, answer.kind === 'not-sent');
    if (answer.status !== 200) throw new NoAnswer(answer.status, answer.status >= 500);
    return answer.body;
  };
  return (of) => retry(() => ask(of), backOff, { ...options, mayPass });
};
