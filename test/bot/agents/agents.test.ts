import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { JWTPayload } from 'jose';
import { after, before, describe, it } from 'mocha';
import { startOpenIdProvider } from '../open-id-provider.ts';
import { tenantId, useBot } from '../use-bot.ts';

const appId = '33333333-3333-4333-8333-333333333333';

type Content = readonly { readonly type: string; readonly text: string }[];

describe('the endpoint for other agents', () => {
  let provider: Awaited<ReturnType<typeof startOpenIdProvider>> | undefined;
  const authority = (): string => (provider?.url() ?? '').replace('/openid', '');
  before(async () => {
    provider = await startOpenIdProvider();
  });
  after(() => provider?.stop());
  const bot = useBot(() => ({
    agents: { url: 'https://bot.example/mcp', appId, tenantId, authority: authority() },
  }));

  const claims = (changes: JWTPayload = {}): JWTPayload => ({
    iss: authority(),
    aud: appId,
    tid: tenantId,
    oid: 'object-of-reader',
    scp: 'openid Outcomes.Read',
    exp: Math.floor(Date.now() / 1_000) + 3_600,
    ...changes,
  });
  const tokenOf = async (changes: JWTPayload = {}): Promise<string> =>
    (await provider?.sign(claims(changes))) ?? '';

  const connect = async (): Promise<Client> => {
    const client = new Client({ name: 'test', version: '1' });
    const headers = { authorization: `Bearer ${await tokenOf()}` };
    const transport = new StreamableHTTPClientTransport(new URL(`${bot.url()}/mcp`), {
      requestInit: { headers },
    });
    // Its type and that of the client differ in what may be undefined.
    await client.connect(transport as Parameters<Client['connect']>[0]);
    return client;
  };
  const call = async (name: string, given: Record<string, unknown> = {}) => {
    const client = await connect();
    try {
      const { content, isError } = await client.callTool({ name, arguments: given });
      return { text: (content as Content).map(({ text }) => text).join('\n'), isError };
    } finally {
      await client.close();
    }
  };

  it('lists what anybody may read as tools, with their arguments', async () => {
    const client = await connect();
    const { tools } = await client.listTools();
    await client.close();
    const names = tools.map(({ name }) => name);
    for (const name of ['ask', 'names', 'show', 'trend', 'risks', 'compare', 'commentary'])
      assert.ok(names.includes(name), name);
    for (const name of [
      'update',
      'remind',
      'sign-off',
      'mine',
      'progress',
      'waive',
      'synonym-form',
    ])
      assert.ok(!names.includes(name), name);
    assert.ok(
      tools.every(({ annotations, description }) => annotations?.readOnlyHint && description),
    );
    const show = tools.find(({ name }) => name === 'show');
    assert.deepEqual(show?.inputSchema.required, ['code']);
  });

  it('gives a figure with its period and where it comes from', async () => {
    const { text, isError } = await call('show', { code: 'S05A' });
    assert.equal(isError, false);
    for (const said of [/6,270/, /Q2 2018\/19/, /Report, December 2018/, /Worsening/])
      assert.match(text, said);
    assert.doesNotMatch(text, /[›▾]/);
  });

  it('answers a question in words, as the chat does', async () => {
    assert.match((await call('ask', { question: 'what is total crime?' })).text, /6,270/);
  });

  it('shows no figure for what the report does not have', async () => {
    const { text, isError } = await call('ask', { question: 'violent crime in Weymouth' });
    assert.equal(isError, true);
    assert.doesNotMatch(text, /\d,\d{3}/);
  });

  it('names the codes that its tools take', async () => {
    assert.match((await call('names')).text, /S05A Rates of crime/);
  });

  for (const question of ['my updates', 'update S05', 'sign off S05', 'remind Mike Potter'])
    it(`does not do “${question}”`, async () => {
      const { text, isError } = await call('ask', { question });
      assert.ok(isError);
      assert.match(text, /own chat/);
    });

  const wrong: [string, string, Record<string, unknown>][] = [
    ['a tool that does not exist', 'drop', {}],
    ['a tool that needs a chat', 'progress', {}],
    ['arguments that do not fit', 'show', { code: 5 }],
    ['an argument that it does not have', 'show', { code: 'S05', page: 'x' }],
    ['no question', 'ask', {}],
  ];
  for (const [what, name, given] of wrong)
    it(`says what is wrong with ${what}`, async () => {
      const { text, isError } = await call(name, given);
      assert.ok(isError, text);
      assert.doesNotMatch(text, /\.ts:|node_modules/);
    });

  it('says that a code does not exist, without the buttons of the chat', async () => {
    const { text } = await call('show', { code: 'S99' });
    assert.match(text, /There is no indicator S99/);
    assert.doesNotMatch(text, /High risks/);
  });

  const refused: [string, JWTPayload][] = [
    ['another tenant', { tid: '22222222-2222-4222-8222-222222222222' }],
    ['another audience', { aud: 'somebody else' }],
    ['another issuer', { iss: 'https://login.example' }],
    ['a token that has ended', { exp: 1 }],
    ['a guest', { acct: 1 }],
    ['a token that is for something else', { scp: 'openid' }],
    ['a token of nobody', { oid: '' }],
  ];
  for (const [what, changes] of refused)
    it(`refuses ${what}, and says where to sign in`, async () => {
      const response = await fetch(`${bot.url()}/mcp`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokenOf(changes)}` },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
      });
      assert.equal(response.status, 401);
      assert.match(
        response.headers.get('www-authenticate') ?? '',
        /resource_metadata="https:\/\/bot\.example\/\.well-known\/oauth-protected-resource\/mcp"/,
      );
    });

  it('lets an application ask that was given the role', async () => {
    const authorization = `Bearer ${await tokenOf({ scp: undefined, roles: ['Outcomes.Read.All'] })}`;
    const response = await fetch(`${bot.url()}/mcp`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
    });
    assert.equal(response.status, 200);
  });

  it('refuses who has no token, and a key that is not the tenant’s', async () => {
    const stranger = await provider?.sign(claims(), 'teams', 'stranger');
    for (const authorization of ['', 'Bearer x', `Bearer ${stranger}`]) {
      const response = await fetch(`${bot.url()}/mcp`, {
        method: 'POST',
        headers: { authorization },
        body: '{}',
      });
      assert.equal(response.status, 401);
    }
  });

  it('says where to sign in', async () => {
    const response = await fetch(`${bot.url()}/.well-known/oauth-protected-resource/mcp`);
    assert.deepEqual(await response.json(), {
      resource: 'https://bot.example/mcp',
      authorization_servers: [authority()],
      scopes_supported: [`api://${appId}/Outcomes.Read`],
      bearer_methods_supported: ['header'],
    });
  });

  for (const body of ['[]', '{"jsonrpc":"2.0"}', '7', '{"jsonrpc":"2.0","id":1,"method":"none"}'])
    it(`survives ${body}`, async () => {
      const response = await fetch(`${bot.url()}/mcp`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokenOf()}` },
        body,
      });
      assert.ok([200, 202, 400].includes(response.status), String(response.status));
      assert.doesNotMatch(await response.text(), /\.ts:|node_modules/);
    });
});

describe('a bot without an endpoint for other agents', () => {
  const bot = useBot();

  it('does not answer them', async () => {
    assert.equal((await fetch(`${bot.url()}/mcp`, { method: 'POST', body: '{}' })).status, 404);
  });
});
