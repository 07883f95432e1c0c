import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pino } from 'pino';
import { buildKnowIdentity, type Member } from '../../src/bot/identity/know-actor.ts';
import type { IncomingActivity } from '../../src/bot/incoming-activity.ts';
import { buildLogFields } from '../../src/bot/log.ts';
import { readActivity } from '../../src/bot/read-activity.ts';
import { openPeopleStore } from '../../src/storage/stores/people-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { useAzurite } from '../storage/use-azurite.ts';
import { as } from './use-bot.ts';

const incoming = readActivity({
  ...{ type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:9/' },
  ...{ recipient: { id: '28:bot' }, ...as('a') },
}) as IncomingActivity;

const staff = (...addresses: string[]): Member => ({ kind: 'staff', addresses });
const minutes = (count: number): number => count * 60 * 1_000;

describe('buildKnowIdentity', () => {
  const azurite = useAzurite();

  /** Somebody who writes to a bot of their own, whose clock and directory a test turns. */
  const begin = (table = azurite.newTable()) => {
    let now = new Date('2019-01-02T09:00:00Z').getTime();
    let passed = 0;
    let directory = (): Member => staff('a@b.uk');
    let lookUps = 0;
    const clock = () => new Date(now);
    const log = pino({ level: 'silent' });
    const people = openPeopleStore(table, clock);
    const hashPerson = (objectId: string): string => `hash of ${objectId}`;
    const retry = { random: () => 0, wait: async () => undefined };
    const stopwatch = () => passed;
    const parts = { people, admins: [], stopwatch, log, hashPerson, ...retry };
    const know = buildKnowIdentity({ ...parts, logFields: buildLogFields(hashPerson) });
    return {
      table,
      people,
      know: () =>
        know(incoming, {
          lookUpMember: async () => {
            lookUps += 1;
            return directory();
          },
          admit: async (act) => ({ kind: 'done', value: await act() }),
        }),
      lookUps: () => lookUps,
      say: (found: () => Member): void => {
        directory = found;
      },
      setClockBack: (time: number): void => {
        now -= time;
      },
      pass: (time: number): void => {
        now += time;
        passed += time;
      },
    };
  };
  const fail = (): never => {
    throw new Error('the directory is down');
  };

  it('keeps no failure: who it is is asked again at the next turn', async () => {
    const one = begin();
    one.say(fail);
    assert.deepEqual(await one.know(), { addresses: [], doubt: 'cannot-check' });
    one.say(() => ({ kind: 'says-too-little' }));
    assert.deepEqual(await one.know(), { addresses: [], doubt: 'says-too-little' });
    one.say(() => staff('a@b.uk'));
    assert.deepEqual(await one.know(), { addresses: ['a@b.uk'] });
    assert.equal(one.lookUps(), 3);
  });

  it('takes a storage that does not answer for a failure, not for a stranger', async () => {
    const account = 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==';
    const connectionString = `${account};TableEndpoint=http://127.0.0.1:9/a;`;
    const one = begin(openTable({ connectionString }, 'People'));
    assert.deepEqual(await one.know(), { addresses: [], doubt: 'cannot-check' });
    assert.equal(one.lookUps(), 0);
  }).timeout(15_000);

  it('asks the directory only where storage has no link', async () => {
    const one = begin();
    await one.people.link('object-of-a', ['a@b.uk']);
    one.say(fail);
    assert.deepEqual(await one.know(), { addresses: ['a@b.uk'] });
    assert.equal(one.lookUps(), 0);
  });

  it('keeps the rights of somebody whose address changes, and links the new one to nobody', async () => {
    const one = begin();
    await one.know();
    one.say(() => staff('new@b.uk'));
    one.pass(minutes(11));
    assert.deepEqual(await one.know(), { addresses: ['a@b.uk'] });
    assert.deepEqual(await one.people.readLinks(), new Map([['a@b.uk', 'object-of-a']]));
  });

  it('forgets a link within ten minutes of its removal from storage, whatever the clock says', async () => {
    const one = begin();
    await one.know();
    one.setClockBack(minutes(180));
    await one.table.deleteEntity('people', 'link~object-of-a');
    one.say(() => ({ kind: 'outsider' }));
    one.pass(minutes(10) - 1);
    assert.deepEqual(await one.know(), { addresses: ['a@b.uk'] });
    one.pass(1);
    assert.deepEqual(await one.know(), { addresses: [], doubt: 'outsider' });
  });

  it('takes the rights of the first account within ten minutes of a second that claims its address', async () => {
    const one = begin();
    await one.know();
    await one.people.link('other', ['a@b.uk']);
    one.pass(minutes(10));
    assert.deepEqual(await one.know(), { addresses: [], doubt: 'disputed' });
  });

  it('links nobody without an address', async () => {
    const one = begin();
    one.say(() => staff());
    assert.deepEqual(await one.know(), { addresses: [] });
    assert.deepEqual(await one.people.readLinks(), new Map());
  });
});
