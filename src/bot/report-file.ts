import { z } from 'zod';
import type { Period } from '../domain/period/period.ts';

/** Which report is made as a file. */
export type ReportFileRequest = {
  /** Code of the outcome. */
  readonly outcome: string;
  readonly quarter: Period;
  readonly madeAt: Date;
  readonly isDraft: boolean;
  /** The page for a committee instead of the whole report. */
  readonly isShort: boolean;
};

export type ReportFile = {
  readonly bytes: Uint8Array;
  /** That it is a draft, and what is missing; absent for a whole one. */
  readonly draft?: string;
};

/** Makes a report as a Word document. */
export type MakeReportFile = (request: ReportFileRequest) => Promise<ReportFile>;

/** Keeps a file outside the chat, and returns its path. */
export type KeepFile = (name: string, bytes: Uint8Array) => Promise<string>;

/** Where Teams lets a bot put a file that somebody accepted. */
export const uploadInfo = z.object({
  contentUrl: z.string().max(4_000),
  name: z.string().max(400),
  uploadUrl: z.string().max(4_000),
  uniqueId: z.string().max(400),
  fileType: z.string().max(20),
});

export type UploadInfo = z.infer<typeof uploadInfo>;

/** OneDrive for Business, where Teams keeps the files of personal chats, in each of Microsoft's clouds. */
const fileHosts = /^[a-z0-9-]+\.sharepoint(?:-mil)?\.(?:com|us|cn|de)$/;

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';

/**
 * Whether a file may be sent to an address, or fetched from it. The address comes with the activity, and anything
 * else could be made to receive the council's files, or be asked from within its network.
 *
 * @param isTrial nothing is authenticated, and only this machine can reach the bot
 */
export const isFileAddress = (address: string, isTrial: boolean): boolean => {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return false;
  if (isTrial && isLoopback(url)) return true;
  return url.protocol === 'https:' && url.port === '' && fileHosts.test(url.hostname);
};

/** Milliseconds: Teams waits 15 s for the whole turn. */
export const fileTimeout = 8_000;

/** Puts a file where Teams said. Undefined when it is there, or why it is not. */
export type UploadFile = (address: string, bytes: Uint8Array) => Promise<string | undefined>;

/** Puts a file where Teams said, in one piece; it follows no redirect to somewhere else. */
export const buildUploadFile =
  (isTrial: boolean): UploadFile =>
  async (address, bytes) => {
    if (!isFileAddress(address, isTrial)) return 'the address is not one of Microsoft’s for files';
    try {
      const answer = await fetch(address, {
        method: 'PUT',
        redirect: 'error',
        signal: AbortSignal.timeout(fileTimeout),
        headers: { 'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}` },
        body: new Blob([new Uint8Array(bytes)]),
      });
      await answer.body?.cancel();
      return answer.ok ? undefined : `status ${answer.status}`;
    } catch (cause) {
      // Its message may hold the address, which is as good as a password.
      return cause instanceof Error ? cause.name : 'no connection';
    }
  };
