/** A status and a body, for the transport to send. */
export type HttpAnswer = {
  readonly status: number;
  readonly body: unknown;
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
};

/** A refusal with a word code. */
export const refuse = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  body: { error: { code, message } },
});
