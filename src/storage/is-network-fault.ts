import { RestError } from '@azure/data-tables';

/** No answer in time, or no token to ask with. */
const names: ReadonlySet<string> = new Set([
  'AbortError',
  'TimeoutError',
  'CredentialUnavailableError',
  'AuthenticationError',
]);

/** Of Node and of the client: nobody there, cut off on the way, or an answer that broke off. */
const codes: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ETIMEDOUT',
  RestError.REQUEST_SEND_ERROR,
  RestError.PARSE_ERROR,
]);

/**
 * Whether a fault without an HTTP status came from the network, so that trying again may help. A fault
 * that would come again every time is not one.
 */
export const isNetworkFault = (cause: unknown): boolean => {
  if (!(cause instanceof Error)) return false;
  return names.has(cause.name) || ('code' in cause && codes.has(String(cause.code)));
};
