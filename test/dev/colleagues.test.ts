import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { waitUntil } from '../../src/dev/child-process.ts';
import { type Colleagues, startColleagues } from '../../src/dev/colleagues.ts';
import { devObjectId, devTenantId, personalChatId } from '../../src/dev/playground.ts';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openPeopleStore } from '../../src/storage/stores/people-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { startConnector } from '../bot/connector.ts';
import { useAzurite } from '../storage/use-azurite.ts';

const clock = () => new Date('2019-01-02T09:00:00Z');
const ann = { name: 'Ann', email: 'Ann@example.org' };
const bea = { name: 'Bea', email: 'bea@example.org' };

describe('the colleagues of a trial', () => {
  const azurite = useAzurite();
  let folder: string;
  let colleagues: Colleagues | undefined;
  const kept: string[] = [];
  const refused = new Set<string>();
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-colleagues-'));
  });
  after(async () => {
    await colleagues?.stop();
    await rm(folder, { recursive: true });
  });

  const startAs = async (user: typeof ann): Promise<Colleagues> => {
    await colleagues?.stop();
    colleagues = await startColleagues({
      ...azurite.address(),
      ...{ clock, tenantId: devTenantId, user, officers: [ann, bea], folder },
      refused,
      onKept: (name, summary) => kept.push(`${name}: ${summary}`),
      botUrl: () => undefined,
    });
    return colleagues;
  };
  const conversations = () =>
    openConversationStore(openTable(azurite.address(), 'Conversations'), clock);
  const placeOf = async (email: string) =>
    (await conversations().readConversations()).find(
      ({ objectId }) => objectId === devObjectId(email),
    );

  const chatOfBea = encodeURIComponent(personalChatId(bea.email));
  const postTo = (chat: string): Promise<Response> =>
    fetch(`${colleagues?.url}/v3/conversations/${chat}/activities`, {
      method: 'POST',
      body: JSON.stringify({ type: 'message', summary: 'Your figures' }),
    });

  it('can be written to before they have ever opened the chat, unlike the user', async () => {
    const { url } = await startAs(ann);
    const links = await openPeopleStore(openTable(azurite.address(), 'People'), clock).readLinks();
    assert.deepEqual([...links.keys()], ['bea@example.org']);
    assert.equal((await placeOf(bea.email))?.serviceUrl, url);
    assert.equal(await placeOf(ann.email), undefined);
  });

  it('have their messages kept', async () => {
    assert.equal((await postTo(chatOfBea)).status, 201);
    assert.equal((await postTo('a%3Asomebody-else')).status, 404);
    assert.deepEqual(kept, ['Bea: Your figures']);
  });

  it('are not reached while their messages are refused', async () => {
    refused.add(bea.email);
    assert.equal((await postTo(chatOfBea)).status, 400);
    refused.delete(bea.email);
    assert.deepEqual(kept, ['Bea: Your figures'], 'nothing is kept of it');
  });

  it('find them once they open the chat, and only once', async () => {
    await startAs(bea);
    const connector = await startConnector(new Map());
    const there = {
      objectId: devObjectId(bea.email),
      conversationId: personalChatId(bea.email),
      serviceUrl: connector.url,
      ...{ botId: '28:bot', tenantId: devTenantId },
    };
    await conversations().remember(there);
    const arrived = await connector.waitFor(({ activity }) => activity.summary === 'Your figures');
    assert.match(arrived.path, /activities$/);
    const isEmpty = async () => ((await readdir(folder)).length === 0 ? true : undefined);
    assert.ok(await waitUntil(isEmpty, { deadlineMs: 5_000 }));
    await connector.stop();
  });
});
