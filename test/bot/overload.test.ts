import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'mocha';
import { inPlaceVerb } from '../../src/cards/buttons.ts';
import { as, useBot } from './use-bot.ts';

/** A channel that answers no message until it is told to. */
const useHeldChannel = () => {
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    if (request.method === 'GET') {
      response.statusCode = 404;
      response.end('{}');
      return;
    }
    held.push(response);
    server.emit('held');
  });
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    waitFor: async (messages: number): Promise<void> => {
      while (held.length < messages) await once(server, 'held');
    },
    letGo: (): void => {
      for (const response of held.splice(0)) response.end('{"id":"sent"}');
    },
  };
};

describe('a bot with as many turns in flight as it takes', () => {
  const turnLimits = { checks: 10, turns: 2, preparing: 2, patience: 5_000, perMinute: 60 };
  const channel = useHeldChannel();
  const bot = useBot({ turnLimits });

  const post = (changes: object) =>
    bot.post(JSON.stringify(bot.activity({ serviceUrl: channel.url(), ...changes })));

  const inFlight: Promise<Response>[] = [];

  before(async () => {
    for (const person of ['andy-frost', 'paul-leivers'])
      inFlight.push(post({ ...as(person), text: 'show S05' }));
    await channel.waitFor(2);
  });

  it('sheds a question with 503 and says when to come again', async () => {
    const response = await post({ ...as('david-bonner'), text: 'show S05' });
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '5');
    assert.match(await response.text(), /"code":"Busy"/);
  });

  it('sheds the button of a form with 503, which the client shows', async () => {
    const value = { action: { kind: 'end-delegation' } };
    const response = await post({ ...as('david-bonner'), text: undefined, value });
    assert.equal(response.status, 503);
  });

  it('sheds a button that wants its card back with an error in the body', async () => {
    const data = { request: { kind: 'show', code: 'S05' } };
    const value = { action: { type: 'Action.Execute', verb: inPlaceVerb, data } };
    const response = await post({ type: 'invoke', name: 'adaptiveCard/action', value });
    assert.equal(response.status, 200);
    const body = await response.text();
    assert.match(body, /"statusCode":503,"type":"application\/vnd\.microsoft\.error"/);
    assert.match(body, /done nothing\. Please try again/);
  });

  it('sheds a button of a dialog with words in the dialog', async () => {
    const value = { data: { action: { kind: 'end-delegation' } } };
    const response = await post({ type: 'invoke', name: 'task/submit', value });
    assert.equal(response.status, 200);
    assert.match(await response.text(), /"task":\{"type":"message"/);
  });

  it('logs one line a minute for all that it sheds', () => {
    const lines = bot.lines.filter(({ refused }) => refused !== undefined);
    assert.deepEqual(
      lines.map(({ refused }) => refused),
      [{ Busy: 1 }],
    );
  });

  it('answers what it took, and takes more when that is done', async () => {
    channel.letGo();
    const statuses = (await Promise.all(inFlight)).map(({ status }) => status);
    assert.deepEqual(statuses, [200, 200]);
    const { status, sent } = await bot.send({ ...as('david-bonner'), text: 'show S05' });
    assert.deepEqual([status, sent.length], [200, 1]);
  });
});
