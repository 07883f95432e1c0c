import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { framesOf, widths } from './frames.ts';
import { answerPath } from './site.ts';

const frames = framesOf([widths.phone, widths.desktop]);

export type Gallery = { readonly url: string; close(): Promise<void> };

/** Shows every card in every theme, on a phone and on a desk, to whoever sits at this machine. */
export const serveGallery = async (): Promise<Gallery> => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = await answerPath(pathname, frames);
    response.statusCode = file ? 200 : 404;
    response.setHeader('content-type', file?.contentType ?? 'text/plain');
    response.end(file?.body ?? 'There is no such file.');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
