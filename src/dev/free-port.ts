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
    // Refused, reset or too slow means "no"; any other error is a mistake in the call.
    if (error instanceof TypeError && error.cause !== undefined) return false;
    if (error instanceof DOMException && error.name === 'TimeoutError') return false;
    throw error;
  }
};

/**
 * A port that nothing listens on at this moment, for programs that cannot choose one and report it.
 */
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
 * Checks that a port is free before giving it to a program that would fail obscurely or use another
 * port.
 *
 * @param variable the environment variable that sets the port
 * @throws OutcomesError 'port-in-use'
 */
export const assertPortFree = async (port: number, variable: string): Promise<void> => {
  try {
    await listenOnce(port, '127.0.0.1');
    // macOS lets one program listen on an address while another listens on all addresses.
    await listenOnce(port);
  } catch (error) {
    if (!isErrno(error) || (error.code !== 'EADDRINUSE' && error.code !== 'EACCES')) throw error;
    const trouble = error.code === 'EADDRINUSE' ? 'is in use' : 'cannot be opened by this account';
    throw new OutcomesError(
      'port-in-use',
      `Port ${port} ${trouble}.`,
      `Stop the program that is using it (perhaps an earlier npm start), or set ${variable} to a free port.`,
      { cause: error },
    );
  }
};
