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
