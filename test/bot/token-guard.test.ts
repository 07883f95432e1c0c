import assert from 'node:assert/strict';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import { describe, it } from 'mocha';
import { tenantId, useBot } from './use-bot.ts';

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token that nobody has signed, as a stranger would send it. */
const forge = (payload: object): string =>
  `Bearer ${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(payload)}.c2lnbmF0dXJl`;

const knownIssuers = (): number =>
  ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length ?? 0;

describe('a bot with an app registration', () => {
  const app = {
    id: '33333333-3333-4333-8333-333333333333',
    type: 'SingleTenant',
    tenantId,
    password: 'x',
  };
  const bot = useBot({ app });

  const strangers: [string, Record<string, string>][] = [
    ['no token', {}],
    ['something that is no token', { authorization: 'Bearer abc' }],
    ['another scheme', { authorization: 'Basic abc' }],
    ['a token that nobody signed', { authorization: forge({ iss: 'https://sts.windows.net/x/' }) }],
  ];
  for (const [what, headers] of strangers)
    it(`refuses ${what} with 401, says nothing of why, and sends nothing`, async () => {
      const { status, body, sent } = await bot.send({ text: 'show S05' }, headers);
      assert.equal(status, 401);
      assert.deepEqual(JSON.parse(body).error.code, 'Unauthorized');
      assert.equal(sent.length, 0);
    });

  it('holds no more for a thousand strange tenants than for none', async () => {
    const before = knownIssuers();
    for (let i = 0; i < 1_000; i += 1) {
      const tid = `tenant-${i}`;
      const { status } = await bot.send(
        { text: 'x' },
        { authorization: forge({ iss: `https://sts.windows.net/${tid}/`, tid }) },
      );
      assert.equal(status, 401);
    }
    assert.equal(knownIssuers(), before);
  });
});
