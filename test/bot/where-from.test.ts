import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pino } from 'pino';
import { readRoundSnapshot } from '../../src/bot/round/read-round.ts';
import { currentRound } from '../../src/domain/round/deadlines.ts';
import { openRound } from '../../src/open-round.ts';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { useAzurite } from '../storage/use-azurite.ts';
import { catalogue } from './catalogue.ts';
import { as, tenantId, textOf, useBot } from './use-bot.ts';
import { useSignedBot } from './use-signed-bot.ts';

const mixedTenant = 'AbCdEf01-1111-4111-8111-111111111111';

/** The lead of S05, who may update it where nobody else reads along. */
const lead = as('andy-frost');
const { conversation: alone } = lead;
const update = { text: 'update S05', from: lead.from };

describe('a chat', () => {
  const bot = useBot();
  const known = async () => {
    const store = openConversationStore(
      openTable(bot.azurite.address(), 'Conversations'),
      () => new Date(),
    );
    return (await store.readConversations()).map(({ objectId }) => objectId);
  };

  const shared: [string, object][] = [
    ['of which nothing is said', { conversation: { ...alone, conversationType: undefined } }],
    ['of which nothing is said but null', { conversation: { ...alone, conversationType: null } }],
    ['of a kind that is not known', { conversation: { ...alone, conversationType: 'meeting' } }],
    ['that says it is a group', { conversation: { ...alone, isGroup: true } }],
    ['whose id is a group’s', { conversation: { ...alone, id: '19:abc@thread.v2' } }],
    [
      'whose id is a channel’s',
      { conversation: { ...alone, id: '19:abc@thread.tacv2;messageid=1' } },
    ],
    ['in a team', { channelData: { team: { id: '19:team@thread.tacv2' } } }],
    ['in a channel', { channelData: { channel: { id: '19:channel@thread.tacv2' } } }],
  ];
  for (const [n, [what, changes]] of shared.entries())
    it(`${what} is taken for shared: no form opens, and no reminder goes there`, async () => {
      const conversation = { ...alone, id: `a:shared-${n}` };
      const { sent } = await bot.send({ ...update, conversation, ...changes });
      assert.match(sent.map(textOf).join(), /Please ask me that in private/);
      assert.ok(!(await known()).includes(lead.from.aadObjectId));
    });

  it('called personal is taken for personal', async () => {
    const { from, conversation } = as('mike-potter');
    const chat = { from, conversation: { ...conversation, isGroup: false } };
    const { sent } = await bot.send({ text: 'update S06', ...chat });
    assert.doesNotMatch(sent.map(textOf).join(), /Please ask me that in private/);
    assert.ok((await known()).includes(from.aadObjectId));
  });
});

describe('a group’s chat that was kept as a person’s own', () => {
  const azurite = useAzurite();

  it('gets no reminder: the person’s own chat is made anew', async () => {
    const now = new Date('2019-01-02T09:00:00Z');
    const clock = () => now;
    const log = pino({ level: 'silent' });
    const parts = await openRound(azurite.address(), {
      ...{ app: undefined, clock, log, logKey: undefined },
    });
    const objectId = 'object-of-mike-potter';
    const serviceUrl = 'http://127.0.0.1:9/';
    await parts.stores.people.link(objectId, ['mike.potter@dorsetcc.gov.uk']);
    await parts.stores.conversations.remember({
      ...{ objectId: 'object-of-andy-frost', conversationId: 'a:andy-frost' },
      ...{ botId: '28:bot', tenantId, serviceUrl },
    });
    await parts.stores.conversations.remember({
      ...{ objectId, conversationId: '19:abc@thread.v2', botId: '28:bot', tenantId, serviceUrl },
    });
    const round = currentRound(now, parts.settings.calendar);
    const { whereOf } = await readRoundSnapshot(
      parts,
      { catalogue, round, today: '2019-01-02' },
      now,
    );
    const where = whereOf('mike-potter');
    assert.ok('objectId' in where);
    assert.deepEqual([where.objectId, where.conversationId], [objectId, undefined]);
  });
});

describe('a bot that knows its tenant', () => {
  const bot = useBot({ tenantId: mixedTenant });
  const of = (said: unknown) => ({
    text: 'show S05',
    conversation: { ...alone, tenantId: said },
  });

  for (const writing of [mixedTenant, mixedTenant.toLowerCase(), mixedTenant.toUpperCase()])
    it(`answers ${writing}`, async () => {
      assert.equal((await bot.send(of(writing))).status, 200);
    });

  const others: [string, object][] = [
    ['another', of('22222222-2222-4222-8222-222222222222')],
    ['none', of(undefined)],
    ['an empty one', of('')],
    [
      'ours by the word of the client',
      { ...of(undefined), channelData: { tenant: { id: mixedTenant } } },
    ],
  ];
  for (const [what, changes] of others)
    it(`refuses a tenant that is ${what}`, async () => {
      const { status, sent } = await bot.send(changes);
      assert.deepEqual([status, sent.length], [403, 0]);
    });
});

describe('a bot that Teams vouches for', () => {
  const { bot, provider, claims, sendWith } = useSignedBot();

  for (const channelId of [
    'webchat',
    'directline',
    'emulator',
    'MSTEAMS',
    'msteams ',
    'AseChannel',
  ])
    it(`answers nobody in the channel ${channelId}, whatever the token`, async () => {
      for (const kid of ['teams', 'others']) {
        const token = provider().sign(claims(), kid);
        const { status, sent } = await sendWith(token, {
          ...update,
          conversation: alone,
          channelId,
        });
        assert.equal(status, kid === 'teams' ? 403 : 401);
        assert.equal(sent.length, 0);
      }
    });

  it('logs such refusals once a minute', () => {
    assert.ok(bot.lines.filter(({ refused }) => refused !== undefined).length <= 2);
  });
});
