import { Server } from 'node:net';

/**
 * Loaded before the Playground, which listens on every network the machine is on, lets anyone who
 * finds it write to the bot as any officer, and has no setting to change that.
 */
const listen = Server.prototype.listen;

const listenOnLoopback = function (this: Server, ...args: unknown[]): Server {
  const [port, ...rest] = args;
  const local = typeof port === 'number' && typeof rest[0] !== 'string';
  return Reflect.apply(listen, this, local ? [port, '127.0.0.1', ...rest] : args);
};

Object.assign(Server.prototype, { listen: listenOnLoopback });
