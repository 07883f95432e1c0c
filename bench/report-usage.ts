import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/** What a process has used since it began. */
export type Usage = {
  readonly cpuMs: number;
  /** Memory that it holds now, in MB. */
  readonly residentMb: number;
  /** Requests that node:http sent, by their host; the client for tables sends all of its own there. */
  readonly requests: Readonly<Record<string, number>>;
};

// Loaded ahead of a program, so that it is measured from within and needs to know nothing of it.
const requests: Record<string, number> = {};

subscribe('http.client.request.start', (message) => {
  const { request } = message as { readonly request: ClientRequest };
  const host = String(request.getHeader('host'));
  requests[host] = (requests[host] ?? 0) + 1;
});

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const residentMb = process.memoryUsage.rss() / 1024 / 1024;
  process.send?.({ cpuMs: (user + system) / 1_000, residentMb, requests } satisfies Usage);
});
