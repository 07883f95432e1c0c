import { hash } from 'node:crypto';
import { OutcomesError } from '../domain/outcomes-error.ts';
import type { Author } from '../domain/person.ts';
import { fileTimeout, isFileAddress } from './report-file.ts';

/** One field of something stored that an import changes. */
type FieldChange = {
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** What an import does to things of one kind. */
export type ImportTally = {
  readonly added: number;
  /** The first of what is added, by its names. */
  readonly newly: readonly string[];
  readonly revised: readonly { readonly what: string; readonly fields: readonly FieldChange[] }[];
  readonly unchanged: number;
};

/** What importing one file or one sheet changes. */
export type ImportPlan = {
  readonly name: string;
  readonly values: ImportTally;
  /** People, risks, texts, words and definitions. */
  readonly others: ImportTally;
  /** What is odd about its values, a sentence each. */
  readonly questions: readonly string[];
  /** What of it was left out or read in another way than it is written, a sentence each. */
  readonly notes: readonly string[];
};

export type ImportOrder = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly at: Date;
  /** Passes over columns that are not known. */
  readonly ignoreOthers: boolean;
  /** Who imports it. */
  readonly author?: Author;
  /** Whether nothing is to be written. */
  readonly isDryRun: boolean;
};

/**
 * Finds out what a file would change, or imports it.
 *
 * @throws OutcomesError `file-invalid` with every fault, and then nothing is written;
 *   `storage-conflict` or `storage-unavailable`
 */
export type ImportFile = (order: ImportOrder) => Promise<readonly ImportPlan[]>;

type FetchedFile = { readonly bytes: Uint8Array; readonly digest: string };

/** Fetches a file that was put into the chat, or says why it cannot. */
export type FetchFile = (address: string) => Promise<FetchedFile | { readonly fault: string }>;

/** A year of a large council's figures takes a tenth of this. */
const mostBytes = 5_000_000;

/** Which files hold something that can be imported, by their names. */
export const isImportable = (name: string): boolean => /\.(?:csv|xlsx|json)$/i.test(name);

const tooLarge = { fault: `it is larger than ${mostBytes / 1_000_000} MB` };

/** Reads no more than is allowed, whatever length the answer claims. */
const readBounded = async (body: ReadableStream<Uint8Array>): Promise<Buffer | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/**
 * Fetches files from where Teams keeps those of chats, and from nowhere else; it follows no redirect.
 *
 * @param isTrial nothing is authenticated, and only this machine can reach the bot
 */
export const buildFetchFile =
  (isTrial: boolean): FetchFile =>
  async (address) => {
    if (!isFileAddress(address, isTrial))
      return { fault: 'its address is not one of Microsoft’s for files' };
    try {
      const answer = await fetch(address, {
        redirect: 'error',
        signal: AbortSignal.timeout(fileTimeout),
      });
      if (!answer.ok || !answer.body) {
        await answer.body?.cancel();
        return { fault: `Teams no longer gives it out (status ${answer.status})` };
      }
      const bytes = await readBounded(answer.body);
      return bytes ? { bytes, digest: hash('sha256', bytes) } : tooLarge;
    } catch (cause) {
      // Its message may hold the address, which is as good as a password.
      return {
        fault: `it could not be fetched (${cause instanceof Error ? cause.name : 'no connection'})`,
      };
    }
  };

/** The refusal of a file as its reasons; undefined for any other error. */
export const reasonsOf = (error: unknown): string[] | undefined =>
  error instanceof OutcomesError && error.code === 'file-invalid'
    ? error.message
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
    : undefined;
