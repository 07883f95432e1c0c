import assert from 'node:assert/strict';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import type { JWTPayload } from 'jose';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { pino } from 'pino';
import { buildAuthenticate, buildAuthentication } from '../../../src/bot/sdk/authenticate.ts';
import { credentialsOf, startOpenIdProvider } from '../open-id-provider.ts';
import { tenantId } from '../use-bot.ts';
import { useSignedBot } from '../use-signed-bot.ts';

describe('authenticate', () => {
  const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

  const header = { alg: 'RS256', typ: 'JWT', kid: 'teams' };

  /** A token that nobody has signed, as a stranger would send it. */
  const forge = (payload: unknown, head: unknown = header): string =>
    `${encode(head)}.${encode(payload)}.c2lnbmF0dXJl`;

  const knownIssuers = (): number =>
    ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length ?? 0;

  const seconds = () => Math.floor(Date.now() / 1_000);

  describe('a bot with an app registration', () => {
    const { bot, provider, claims, sendWith } = useSignedBot();

    const printed: string[] = [];
    const { error: printError } = console;
    beforeEach(() => {
      printed.length = 0;
      console.error = (...parts: unknown[]) => printed.push(parts.join(' '));
    });
    afterEach(() => {
      console.error = printError;
    });

    const good: [string, () => JWTPayload][] = [
      ['a token of the channel', () => ({})],
      ['a token that names our tenant', () => ({ tid: tenantId })],
      ['a token that is four minutes too old', () => ({ exp: seconds() - 240 })],
      ['a token that is four minutes too early', () => ({ nbf: seconds() + 240 })],
    ];
    for (const [what, changes] of good)
      it(`answers ${what}`, async () => {
        const { status, sent } = await sendWith(provider().sign(claims(changes())));
        assert.equal(status, 200);
        assert.equal(sent.length, 1);
      });

    const refused: [string, () => string | Promise<string>][] = [
      ['something that is no token', () => 'abc'],
      ['three parts that are no token', () => 'a.b.c'],
      ['a token of four parts', async () => `${await provider().sign(claims())}.x`],
      ['a token that nobody signed', () => forge(claims())],
      ['a token without an algorithm', () => forge(claims(), { ...header, alg: 'none' })],
      ['a token signed with the published key', () => provider().signWithPublicKey(claims())],
      ['a token signed by a stranger', () => provider().sign(claims(), 'teams', 'stranger')],
      ['a token of a key that is not published', () => provider().sign(claims(), 'unknown')],
      ['a token of no key', () => forge(claims(), { alg: 'RS256' })],
      ['a token for Web Chat and Direct Line', () => provider().sign(claims(), 'others')],
      ['a token of a key endorsed for nothing', () => provider().sign(claims(), 'empty')],
      ['a token of a key without endorsements', () => provider().sign(claims(), 'unendorsed')],
      ['an expired token', () => provider().sign(claims({ exp: seconds() - 600 }))],
      ['a token that never expires', () => provider().sign(claims({ exp: undefined }))],
      ['a token that is not yet valid', () => provider().sign(claims({ nbf: seconds() + 600 }))],
      ['a token for another bot', () => provider().sign(claims({ aud: 'other' }))],
      [
        'a token for several bots',
        () => provider().sign(claims({ aud: [claims().aud, 'x'].flat() as string[] })),
      ],
      [
        'a token of another issuer',
        () => provider().sign(claims({ iss: 'https://sts.windows.net/x/' })),
      ],
      [
        'a token for another address',
        () => provider().sign(claims({ serviceurl: 'http://127.0.0.1:9/' })),
      ],
      ['a token for no address', () => provider().sign(claims({ serviceurl: undefined }))],
      ['a token whose address is a list', () => provider().sign(claims({ serviceurl: ['x'] }))],
      ...[7, true, {}, [], null, 'elsewhere'].map((tid): [string, () => Promise<string>] => [
        `a token whose tenant is ${JSON.stringify(tid)}`,
        () => provider().sign(claims({ tid })),
      ]),
      ...[7, 'x', null, [], {}].map((payload): [string, () => string] => [
        `a token that says ${JSON.stringify(payload)}`,
        () => forge(payload),
      ]),
      ...[7, null, [], {}].map((head): [string, () => string] => [
        `a token with the header ${JSON.stringify(head)}`,
        () => forge(claims(), head),
      ]),
    ];
    for (const [what, make] of refused)
      it(`refuses ${what} with 401, says nothing of why, and sends nothing`, async () => {
        const { status, body, sent } = await sendWith(make());
        assert.equal(status, 401);
        assert.deepEqual(JSON.parse(body), {
          error: { code: 'Unauthorized', message: 'The token is not valid here.' },
        });
        assert.equal(sent.length, 0);
        assert.deepEqual(printed, []);
      });

    const headers: [string, (token: string) => Record<string, string>][] = [
      ['no token', () => ({})],
      ['another scheme', (token) => ({ authorization: `Basic ${token}` })],
      ['a token with something after it', (token) => ({ authorization: `Bearer ${token} x` })],
    ];
    for (const [what, make] of headers)
      it(`refuses ${what} with 401`, async () => {
        const token = await provider().sign(claims());
        assert.equal((await bot.send({ text: 'show S05' }, make(token))).status, 401);
      });

    it('refuses an activity for no address, whatever its token says', async () => {
      const token = await provider().sign(claims());
      const { status, sent } = await sendWith(token, { text: 'show S05', serviceUrl: undefined });
      assert.equal(status, 400);
      assert.equal(sent.length, 0);
    });

    it('writes no more than one line for a thousand forged tokens of a thousand tenants', async () => {
      const before = knownIssuers();
      const refusals = () =>
        bot.lines.filter(({ refused: reasons }) => reasons !== undefined).length;
      const lines = refusals();
      for (let i = 0; i < 1_000; i += 1) {
        const tid = `tenant-${i}`;
        const { status } = await sendWith(
          forge({ ...claims(), iss: `https://sts.windows.net/${tid}/`, tid }),
        );
        assert.equal(status, 401);
      }
      assert.equal(knownIssuers(), before);
      assert.ok(refusals() - lines <= 1);
      assert.ok(!JSON.stringify(bot.lines).includes('sts.windows.net'));
      assert.deepEqual(printed, []);
    });

    it('asks for the keys once', () => {
      assert.equal(provider().requests(), 2);
    });
  });

  describe('a bot whose channel publishes no keys for a while', () => {
    const { bot, provider, claims, sendWith } = useSignedBot();

    it('refuses what it cannot check, says so in the log, and answers once the keys are there', async () => {
      provider().breakDown();
      const token = await provider().sign(claims());
      const forged = Array.from({ length: 100 }, () => sendWith(forge(claims())));
      for (const { status } of await Promise.all(forged)) assert.equal(status, 401);
      assert.equal((await sendWith(token)).status, 401);
      assert.ok(provider().requests() <= 2, String(provider().requests()));
      assert.ok(bot.lines.some(({ msg }) => msg === "the channel's keys cannot be read"));
      provider().mend();
      // The pause after an attempt that failed is less than a second.
      while ((await sendWith(token)).status !== 200);
    });

    it('goes on answering whose key it knows', async () => {
      provider().breakDown();
      const before = provider().requests();
      const later = claims({ exp: seconds() + 1_800 });
      assert.equal((await sendWith(provider().sign(later))).status, 200);
      assert.equal(provider().requests(), before);
    });
  });

  describe('buildAuthenticate', () => {
    it('takes a token again within its time, and not a moment after it', async () => {
      const provider = await startOpenIdProvider();
      try {
        const channel = provider.channel();
        const app = { id: 'app', type: 'SingleTenant', tenantId, password: undefined, channel };
        const parts = {
          ...{ app, credentials: credentialsOf('app'), log: pino({ level: 'silent' }) },
          ...{ stopwatch: () => performance.now(), random: Math.random },
        };
        let late = 0;
        const clock = () => new Date(Date.now() + late);
        const authenticate = buildAuthenticate({ ...parts, clock }, buildAuthentication(parts));
        const token = await provider.sign({
          ...{ iss: channel.ToBotFromChannelTokenIssuer, aud: 'app', serviceurl: 'http://x/' },
          exp: seconds() + 30,
        });
        const ask = async (changed = token) =>
          (await authenticate(`Bearer ${changed}`)) !== undefined;
        assert.deepEqual([await ask(), await ask()], [true, true]);
        assert.equal(await ask(`${token.slice(0, -4)}AAAA`), false);
        late = 330_001;
        assert.equal(await ask(), false);
      } finally {
        await provider.stop();
      }
    });
  });
});
