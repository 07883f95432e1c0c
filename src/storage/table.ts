import { odata, RestError, TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { watchRequests } from './watch-requests.ts';

type Policies = NonNullable<TableServiceClientOptions['additionalPolicies']>;

const escaped = { '\u2028': '\\u2028', '\u2029': '\\u2029' } as const;

/**
 * JSON may hold line and paragraph separators unescaped, and not everything that reads a
 * transaction line by line allows for that. Escaped, they mean the same, and are stored as typed.
 * Every body is JSON or a transaction of JSON, where the two can only be part of a text.
 *
 * @example '{"a":"x\u2028y"}' goes out as '{"a":"x\\u2028y"}'
 */
const escapeSeparators: Policies[number] = {
  position: 'perCall',
  policy: {
    name: 'escapeSeparators',
    sendRequest: (request, next) => {
      if (typeof request.body === 'string')
        request.body = request.body.replace(
          /[\u2028\u2029]/g,
          (one) => escaped[one as keyof typeof escaped],
        );
      return next(request);
    },
  },
};

/** Names of errors: no answer in time, or no token for the request. */
const names: ReadonlySet<string> = new Set([
  'AbortError',
  'TimeoutError',
  'CredentialUnavailableError',
  'AuthenticationError',
]);

/** Error codes of Node and of the client: no server, a lost connection, or an incomplete answer. */
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
 * Whether a fault without an HTTP status came from the network, so that trying again may help. A
 * fault that would recur every time does not count.
 */
export const isNetworkFault = (cause: unknown): boolean => {
  if (!(cause instanceof Error)) return false;
  return names.has(cause.name) || ('code' in cause && codes.has(String(cause.code)));
};

/** Where the tables are: a connection string, or an endpoint reached with the managed identity. */
export type StorageAddress = { readonly connectionString: string } | { readonly endpoint: string };

/** A turn has 15 s in all; storage that is down is reported well before that. */
const optionsFor = (table: string): TableServiceClientOptions => ({
  allowInsecureConnection: true,
  additionalPolicies: [escapeSeparators, watchRequests(table)],
  retryOptions: { maxRetries: 2, retryDelayInMs: 150, maxRetryDelayInMs: 600 },
});

const callTimeout = 4_000;

/** The managed identity. What signs in with it is loaded for the first token: a connection string needs none of it. */
const buildCredential = (): TokenCredential => {
  let opened: TokenCredential | undefined;
  return {
    getToken: async (scopes, options) => {
      const { DefaultAzureCredential } = await import('@azure/identity');
      opened ??= new DefaultAzureCredential();
      return opened.getToken(scopes, options);
    },
  };
};

/** The tables of the bot. */
export const tableNames = ['Outcomes', 'Cycles', 'People', 'Conversations', 'Questions'] as const;

export type TableName = (typeof tableNames)[number];

/** A client for one table; nothing is sent yet. */
export const openTable = (address: StorageAddress, name: string): TableClient =>
  'connectionString' in address
    ? TableClient.fromConnectionString(address.connectionString, name, optionsFor(name))
    : new TableClient(address.endpoint, name, buildCredential(), optionsFor(name));

/** The HTTP status that storage answered with; undefined when it did not answer. */
const statusOf = (cause: unknown): number | undefined =>
  cause instanceof RestError ? cause.statusCode : undefined;

/**
 * A fault of our own must not be taken for an outage: an error without a status only counts as one
 * if it has the code of a network fault.
 */
const isOutage = (cause: unknown, status: number | undefined): boolean =>
  status === undefined ? isNetworkFault(cause) : status >= 500 || status === 408 || status === 429;

const details = z.object({ odataError: z.object({ code: z.string() }) });

/** A transaction has the code in a different place from a single call. */
const codeOf = (cause: unknown): string | undefined =>
  cause instanceof RestError
    ? (cause.code ?? details.safeParse(cause.details).data?.odataError.code)
    : undefined;

/**
 * A table that is being deleted answers 409 for up to a minute, although nobody changed anything.
 */
const isTableGoing = (cause: unknown): boolean => codeOf(cause) === 'TableBeingDeleted';

/** The error when somebody else made a change first. */
export const conflict = (cause?: unknown): OutcomesError =>
  new OutcomesError(
    'storage-conflict',
    'Somebody else changed the same rows.',
    'Read the rows again and repeat the change.',
    { cause },
  );

const translate = (cause: unknown): unknown => {
  const status = statusOf(cause);
  if ((status === 409 || status === 412) && !isTableGoing(cause)) return conflict(cause);
  if (!isOutage(cause, status) && !isTableGoing(cause)) return cause;
  return new OutcomesError(
    'storage-unavailable',
    'Table storage does not answer.',
    'Try again in a minute.',
    { cause },
  );
};

/**
 * Makes one call to table storage with a deadline of 4 s.
 *
 * @throws OutcomesError `storage-conflict` for 409 and 412, `storage-unavailable` when there is no
 *   answer or a server fault, or the table is being deleted; any other fault unchanged
 */
export const callStorage = async <T>(
  call: (signal: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> => {
  try {
    return await call({ abortSignal: AbortSignal.timeout(callTimeout) });
  } catch (cause) {
    throw translate(cause);
  }
};

/** The same, where an absent row (404) is an answer. */
export const callForRow = <T>(
  call: (signal: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T | undefined> =>
  callStorage(async (signal) => {
    try {
      return await call(signal);
    } catch (cause) {
      if (statusOf(cause) === 404) return undefined;
      throw cause;
    }
  });

/** Creates the table if it does not exist yet. */
export const ensureTable = (table: TableClient): Promise<void> =>
  callStorage((signal) => table.createTable(signal));

const isTableMissing = (cause: unknown): boolean =>
  cause instanceof RestError && cause.statusCode === 404 && codeOf(cause) === 'TableNotFound';

/**
 * {@link callStorage} for a table that is created when it is missing; the call is then repeated.
 */
export const callTable = async <T>(
  table: TableClient,
  call: (signal: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> => {
  try {
    return await callStorage(call);
  } catch (cause) {
    if (!isTableMissing(cause)) throw cause;
    await ensureTable(table);
    return callStorage(call);
  }
};

/**
 * {@link callTable} for a change that somebody else may have made first.
 *
 * @returns false when the row was there already, was changed, or has gone. Since the client repeats
 *   a call whose answer was lost, it can be false for a change that took place: read again if that
 *   matters
 */
export const tryChange = async (
  table: TableClient,
  call: (signal: { abortSignal: AbortSignal }) => Promise<unknown>,
): Promise<boolean> => {
  try {
    await callTable(table, call);
    return true;
  } catch (cause) {
    const forestalled = cause instanceof OutcomesError && cause.code === 'storage-conflict';
    if (forestalled || statusOf(cause) === 404) return false;
    throw cause;
  }
};

/** A row as it was read, with the etag that a change of it has to name. */
export type StoredEntity = Record<string, unknown> & {
  readonly rowKey: string;
  readonly etag: string;
};

/** Keys of one partition, from one key up to but not including another. */
type Range = {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
  /** Makes the server leave out rows of other kinds. */
  readonly kind?: string;
  /** Makes the server leave out rows of this kind. */
  readonly kindNot?: string;
};

type Page = { readonly entities: readonly StoredEntity[]; readonly next: string | undefined };

type Query = { readonly filter: string; readonly select?: string[] };

/** Makes one request, so that the deadline of a request does not apply to a whole long range. */
const readPage = (
  table: TableClient,
  queryOptions: Query,
  from: string | undefined,
): Promise<Page> =>
  callTable(table, async (signal) => {
    const pages = table
      .listEntities<Record<string, unknown>>({ ...signal, queryOptions })
      .byPage(from === undefined ? {} : { continuationToken: from });
    const { value: page } = await pages.next();
    const entities = [...(page ?? [])].map((entity) => ({
      ...entity,
      rowKey: String(entity.rowKey),
      etag: String(entity.etag),
    }));
    return { entities, next: page?.continuationToken };
  });

const filterOf = ({ partition, from, to, kind, kindNot }: Range): string =>
  [
    odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`,
    ...(kind === undefined ? [] : [odata`kind eq ${kind}`]),
    ...(kindNot === undefined ? [] : [odata`kind ne ${kindNot}`]),
  ].join(' and ');

const readPages = async (table: TableClient, query: Query): Promise<StoredEntity[]> => {
  const found: StoredEntity[] = [];
  let next: string | undefined;
  do {
    const page = await readPage(table, query, next);
    found.push(...page.entities);
    next = page.next;
  } while (next);
  return found;
};

/** Every row of a range in the order of the keys; one request for each thousand rows. */
export const readRange = (table: TableClient, range: Range): Promise<StoredEntity[]> =>
  readPages(table, { filter: filterOf(range) });

/** Azure makes the etag of a row from its time stamp. */
const onlyTag = ['PartitionKey', 'RowKey', 'Timestamp'];

/**
 * The etag of every row of a range by its key, in the order of the keys, without what the rows hold; one
 * request for each thousand rows.
 */
export const readTags = async (table: TableClient, range: Range): Promise<Map<string, string>> => {
  const rows = await readPages(table, { filter: filterOf(range), select: onlyTag });
  return new Map(rows.map(({ rowKey, etag }) => [rowKey, etag]));
};
