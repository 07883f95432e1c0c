import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OutcomesError } from '../../src/domain/outcomes-error.ts';
import { framesOf, widths } from './frames.ts';
import { type ReadCards, readShownCards } from './shown-card.ts';
import { answerPath, type SiteFile } from './site.ts';

const frames = framesOf([widths.phone, widths.desktop]);

export type Gallery = { readonly url: string; close(): Promise<void> };

type Answer = SiteFile & { readonly status: number };

const plain = { contentType: 'text/plain; charset=utf-8' };

// A template that is being edited is wrong at times, and the page says how until the next look.
const answer = async (path: string, readCards: ReadCards): Promise<Answer> => {
  try {
    const file = await answerPath(path, { readCards, frames });
    return file
      ? { status: 200, ...file }
      : { status: 404, body: 'There is no such file.', ...plain };
  } catch (error) {
    const next = error instanceof OutcomesError ? error.next : '';
    return { status: 500, body: `${String(error)}\n${next}`, ...plain };
  }
};

/** Shows the cards in every theme, on a phone and on a desk, to those who sit at this machine. */
export const serveGallery = async (readCards: ReadCards = readShownCards): Promise<Gallery> => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { status, contentType, body } = await answer(pathname, readCards);
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
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
