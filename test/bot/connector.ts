import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as the bot sent it to the channel. */
export type Sent = {
  readonly path: string;
  readonly activity: {
    readonly type: string;
    readonly summary?: string;
    readonly attachments?: readonly { readonly content: unknown }[];
  };
};

/** The channel's side on this machine: takes what the bot sends, over real HTTP. */
export const startConnector = async () => {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    sent.push({ path: request.url ?? '', activity: JSON.parse(text) });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: `sent-${sent.length}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    /** Everything sent since the last call. */
    take: (): Sent[] => sent.splice(0),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
