import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { buildCounter } from './build-counter.ts';

/** Stands before a server, so that the way to it can be cut. */
export const startTcpProxy = async (target: { readonly port: number }) => {
  const open = new Set<Socket>();
  const { add, more } = buildCounter();
  let cut = 0;
  let toReset: () => boolean = () => false;

  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
  };
  const listener = (client: Socket): void => {
    keep(client);
    if (toReset()) {
      cut += 1;
      client.resetAndDestroy();
      return;
    }
    const server = connect(target.port, '127.0.0.1');
    keep(server);
    client.on('data', add);
    client.pipe(server).pipe(client);
    client.once('close', () => server.destroy());
    server.once('close', () => client.destroy());
  };

  const listen = async (port: number): Promise<Server> => {
    const server = createServer(listener).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const dropAll = (): void => {
    cut += open.size;
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    port,
    /** Resolves when so many pieces more went to the server: about a request each. */
    more,
    /** Sockets that were reset, on either side: whatever was on its way is lost. */
    cut: () => cut,
    /** Has some of the new connections reset at once. */
    resetWhen: (decide: () => boolean) => {
      toReset = decide;
    },
    /** Cuts what is open, and refuses what comes. */
    refuse: (): void => {
      server.close();
      dropAll();
    },
    accept: async () => {
      server = await listen(port);
    },
    stop: (): void => {
      server.close();
      dropAll();
    },
  };
};
