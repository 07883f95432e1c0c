import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { IncomingActivity } from '../../src/bot/incoming-activity.ts';
import { buildRememberChat } from '../../src/bot/remember-chat.ts';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { useAzurite } from '../storage/use-azurite.ts';

describe('buildRememberChat', () => {
  const azurite = useAzurite();
  const ashley: IncomingActivity = {
    ...{ what: { kind: 'text', text: 'hello' }, activityType: 'message', activityId: '1' },
    ...{
      deliveryId: '1',
      pressedId: undefined,
      channelId: 'msteams',
      scope: 'personal',
      tenantId: 'dorset',
    },
    ...{ conversationId: 'a:ashley', serviceUrl: 'http://127.0.0.1:9/', botId: '28:bot' },
    from: { objectId: 'object-of-ashley', channelUserId: '29:ashley', name: 'Ashley' },
  };

  const open = () => {
    let passed = 0;
    const clock = () => new Date('2019-01-02T09:00:00Z');
    const conversations = openConversationStore(openTable(azurite.address(), 'Places'), clock);
    const remember = buildRememberChat({
      ...{ conversations, stopwatch: () => passed },
      ...{ random: Math.random, wait: async () => undefined },
    });
    const block = () => conversations.markUnreachable('object-of-ashley', 'blocked');
    return { conversations, remember, block, pass: (ms: number) => (passed += ms) };
  };

  it('asks storage about the same place once a minute', async () => {
    const { remember, block, pass } = open();
    await remember(ashley);
    await block();
    pass(59_999);
    assert.equal(await remember(ashley), false);
    pass(1);
    assert.equal(await remember(ashley), true);
  });

  it('stores another place at once', async () => {
    const { conversations, remember } = open();
    await remember(ashley);
    await remember({ ...ashley, conversationId: 'a:other' });
    const [place] = await conversations.readConversations();
    assert.equal(place?.conversationId, 'a:other');
  });

  it('makes somebody reachable who installs the bot again', async () => {
    const { remember, block } = open();
    await remember(ashley);
    await block();
    assert.equal(await remember({ ...ashley, what: { kind: 'installed' } }), true);
  });
});
