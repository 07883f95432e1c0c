import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { pino } from 'pino';
import { startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { askInText } from '../../src/dev/ask-in-text.ts';
import { startColleagues } from '../../src/dev/colleagues.ts';
import { devObjectId, devTenantId, personalChatId } from '../../src/dev/playground.ts';
import { openConversationStore } from '../../src/storage/stores/conversation-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { useAzurite } from '../storage/use-azurite.ts';

const clock = () => new Date('2019-01-02T09:00:00Z');
const andy = { name: 'Andy Frost', email: 'andy.frost@dorsetcc.gov.uk' };
const reader = { name: 'Alex Reader', email: 'alex.reader@dorsetcc.gov.uk' };

describe('what is asked from a shell', function () {
  this.timeout(60_000);
  const azurite = useAzurite();
  let bot: Awaited<ReturnType<typeof startBot>> | undefined;
  let colleagues: Awaited<ReturnType<typeof startColleagues>> | undefined;
  const kept: string[] = [];

  before(async () => {
    colleagues = await startColleagues({
      ...azurite.address(),
      ...{ clock, tenantId: devTenantId, user: reader, officers: [andy], folder: '' },
      refused: new Set(),
      onKept: (name) => kept.push(name),
      botUrl: () => bot?.url,
    });
  });
  after(async () => {
    await bot?.stop();
    await colleagues?.stop();
  });

  const ask = async (asked: object) => {
    const response = await fetch(`${colleagues?.url}/ask`, {
      method: 'POST',
      body: JSON.stringify(asked),
    });
    return { status: response.status, text: await response.text() };
  };
  const placeOf = async (email: string) => {
    const table = openTable(azurite.address(), 'Conversations');
    const all = await openConversationStore(table, clock).readConversations();
    return all.find(({ objectId }) => objectId === devObjectId(email));
  };

  it('is refused while the bot starts, with what to do', async () => {
    const { status, text } = await ask({ ...reader, text: 'S05' });
    assert.deepEqual([status, JSON.parse(text).next], [502, 'Ask again.']);
  });

  it('is answered as that person’s own chat is, and one question leads to the next', async () => {
    const config = readConfig({ PORT: '0', MicrosoftAppTenantId: devTenantId });
    const log = pino({ level: 'silent' });
    bot = await startBot(config, azurite.address(), { clock, sample: true, log });
    assert.match((await ask({ ...reader, text: 'show S05' })).text, /6,270/);
    assert.match((await ask({ ...reader, text: 'why?' })).text, /recording practices/);
    assert.match((await ask({ ...andy, text: 'my updates' })).text, /S05 Crime/);
    assert.doesNotMatch((await ask({ ...reader, text: 'my updates' })).text, /S05 Crime/);
  });

  it('is printed as a reader sees it, with the buttons', async () => {
    const text = await askInText(colleagues?.url ?? '', reader, 'show S05');
    assert.match(text, /\n6,270\n[\s\S]*\n\[[^\]]+\] \[/);
    assert.doesNotMatch(text, /recording practices/);
  });

  it('leaves where else the bot writes to that person as it was', async () => {
    const table = openTable(azurite.address(), 'Conversations');
    const elsewhere = {
      ...{ objectId: devObjectId(andy.email), conversationId: personalChatId(andy.email) },
      ...{ serviceUrl: 'http://127.0.0.1:9/', botId: '28:bot', tenantId: devTenantId },
    };
    await openConversationStore(table, clock).remember(elsewhere);
    await ask({ ...andy, text: 'hello' });
    assert.equal((await placeOf(andy.email))?.serviceUrl, elsewhere.serviceUrl);
    assert.deepEqual(kept, []);
  });

  it('is no question when it is empty or has no asker', async () => {
    assert.equal((await ask({ ...reader, text: '' })).status, 400);
    assert.equal((await ask({ text: 'S05' })).status, 400);
  });
});
