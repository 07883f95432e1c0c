import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { describe, it } from 'mocha';
import { useBot } from '../bot/use-bot.ts';

describe('the server', () => {
  const bot = useBot();

  it('is up and ready', async () => {
    for (const path of ['/healthz', '/readyz'])
      assert.equal((await fetch(bot.url() + path)).status, 200);
  });

  const bodies: [string, string, Record<string, string>, number][] = [
    ['malformed JSON', '{"type":', {}, 400],
    ['no body', '', {}, 400],
    ['a list', '[]', {}, 400],
    ['a string', '"x"', {}, 400],
    ['null', 'null', {}, 400],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['a body that claims to be packed', '{}', { 'content-encoding': 'gzip' }, 415],
    ['a body over 256 KiB', JSON.stringify({ text: 'x'.repeat(300_000) }), {}, 413],
  ];
  for (const [what, body, headers, status] of bodies)
    it(`answers ${what} with ${status} and no internals`, async () => {
      const response = await bot.post(body, headers);
      assert.equal(response.status, status);
      assert.doesNotMatch(await response.text(), /node_modules|\bat \w+ \(|\.ts:\d/);
    });

  const addresses: [string, string, string][] = [
    ['an address whose port is none', 'http://x:abc/', 'x'],
    ['an address whose host is none', 'http://[::/healthz', 'x'],
    ['a host that is none', '/healthz', '['],
    ['a host with a space', '/api/messages', 'a b'],
  ];
  for (const [what, path, host] of addresses)
    it(`answers ${what} with 400, and goes on`, async () => {
      const asked = request(bot.url(), { path, headers: { host } }).end();
      const [answer]: IncomingMessage[] = await once(asked, 'response');
      assert.equal(answer?.resume().statusCode, 400);
      assert.equal((await fetch(`${bot.url()}/healthz`)).status, 200);
    });

  it('answers an unknown path with 404 and a wrong method with 405', async () => {
    assert.equal((await fetch(`${bot.url()}/nothing`)).status, 404);
    assert.equal((await fetch(`${bot.url()}/api/messages`)).status, 405);
  });
});
