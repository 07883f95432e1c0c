/** The codes an error may carry: words a log reader can search for. */
export type ErrorCode =
  | 'config-invalid'
  | 'file-invalid'
  | 'file-implausible'
  | 'key-invalid'
  | 'row-too-large'
  | 'row-unreadable'
  | 'row-newer'
  | 'too-many-drafts'
  | 'storage-conflict'
  | 'storage-unavailable'
  | 'report-missing'
  | 'restore-unfinished'
  | 'run-taken'
  | 'reply-not-sent'
  | 'port-in-use'
  | 'folder-in-use'
  | 'process-failed'
  | 'report-not-made'
  | 'import-ended'
  | 'file-not-read'
  | 'card-invalid'
  | 'request-invalid';

/**
 * The one error class of the project. A refusal that a person can expect is a value, not an error.
 * This class is for what should not happen or cannot be answered now.
 *
 * @param code a word code, see {@link ErrorCode}
 * @param message the facts: what was found and where
 * @param next what the reader should do next, as an imperative sentence
 * @example new OutcomesError('port-in-use', 'Port 3978 is in use.', 'Set PORT to a free one.')
 */
export class OutcomesError extends Error {
  readonly code: ErrorCode;
  readonly next: string;

  constructor(code: ErrorCode, message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OutcomesError';
    this.code = code;
    this.next = next;
  }
}

const isInvalid = (reason: unknown): reason is OutcomesError =>
  reason instanceof OutcomesError && reason.code === 'file-invalid';

/**
 * Waits for all that is read, so that the faults of every file are known at once and not only those of the first.
 *
 * @returns what was read, in this order
 * @throws OutcomesError `file-invalid` with the messages of all that is invalid; anything else that failed, as it is
 * @example await readTogether([parse(report), parse(history)])
 */
export const readTogether = async <T>(reading: readonly Promise<T>[]): Promise<T[]> => {
  const settled = await Promise.allSettled(reading);
  const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  const [first, ...more] = reasons.filter(isInvalid);
  if (!first) return Promise.all(reading);
  const other = reasons.find((one) => !isInvalid(one));
  if (other) throw other;
  if (more.length === 0) throw first;
  const messages = [first, ...more].map(({ message }) => message);
  throw new OutcomesError('file-invalid', messages.join('\n'), first.next, { cause: first });
};
