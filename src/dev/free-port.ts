import { once } from 'node:events';
import { createServer } from 'node:net';
import { OutcomesError } from '../domain/outcomes-error.ts';

/** Whether anything at all answers there: an error page is an answer too. */
export const answersHttp = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return true;
  } catch (error) {
    // Refused, reset or too slow are what is asked about; anything else is a mistake in the question.
    if (error instanceof TypeError && error.cause !== undefined) return false;
    if (error instanceof DOMException && error.name === 'TimeoutError') return false;
    throw error;
  }
};

/** A port that nothing listens on at this moment, for programs that cannot pick one and tell. */
export const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : findFreePort();
};

const isErrno = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error;

const listenOnce = async (port: number, host?: string): Promise<void> => {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
};

/**
 * Makes sure of a port before a program that would fail obscurely, or move elsewhere, is given it.
 *
 * @param variable the environment variable that moves it
 * @throws OutcomesError 'port-in-use'
 */
export const assertPortFree = async (port: number, variable: string): Promise<void> => {
  try {
    await listenOnce(port, '127.0.0.1');
    // macOS lets one listen on an address while another listens on all of them.
    await listenOnce(port);
  } catch (error) {
    if (!isErrno(error) || (error.code !== 'EADDRINUSE' && error.code !== 'EACCES')) throw error;
    const trouble = error.code === 'EADDRINUSE' ? 'is in use' : 'may not be opened by this account';
    throw new OutcomesError(
      'port-in-use',
      `Port ${port} ${trouble}.`,
      `Stop the program that uses it (perhaps an earlier npm start), or set ${variable} to a free port.`,
      { cause: error },
    );
  }
};
