import { Server } from 'node:net';

/**
 * Loaded ahead of the Playground, which listens on every network the machine is on and lets anyone
 * who finds it write to the bot as any officer, and which has no setting for it.
 */
const listen = Server.prototype.listen;

const listenOnLoopback = function (this: Server, ...args: unknown[]): Server {
  const [port, ...rest] = args;
  const local = typeof port === 'number' && typeof rest[0] !== 'string';
  return Reflect.apply(listen, this, local ? [port, '127.0.0.1', ...rest] : args);
};

Object.assign(Server.prototype, { listen: listenOnLoopback });
