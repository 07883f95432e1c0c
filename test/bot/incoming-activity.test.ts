import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readIncomingActivity } from '../../src/bot/incoming-activity.ts';

const bot = { id: '28:bot', name: 'Outcomes' };
const own = (text: string) => ({ type: 'mention', text, mentioned: bot });

const activity = (changes: object) => ({
  type: 'message',
  serviceUrl: 'http://127.0.0.1:9/',
  channelId: 'msteams',
  from: { id: '29:andy' },
  recipient: bot,
  conversation: { id: 'a:andy', conversationType: 'personal' },
  ...changes,
});

const textOf = (changes: object): string | undefined => {
  const read = readIncomingActivity(activity(changes));
  if ('faults' in read) throw new Error(read.faults.join());
  return read.what.kind === 'text' ? read.what.text.replace(/\s+/g, ' ').trim() : undefined;
};

describe('readIncoming', () => {
  it("takes out all of the bot's own mentions, and leaves other people's", () => {
    const text =
      '<at>Outcomes</at> ask <at>Outcomes</at><at id="1">Andy</at> <at>The bot</at> of S05';
    const andy = { type: 'mention', text: '<at id="1">Andy</at>', mentioned: { id: '29:andy' } };
    const entities = [own('<at>Outcomes</at>'), andy, own('<at>The bot</at>')];
    assert.equal(textOf({ text, entities }), 'ask <at id="1">Andy</at> of S05');
  });

  it('takes out mentions that have no tags, and several in one', () => {
    assert.equal(textOf({ text: '@Outcomes show S05', entities: [own('@Outcomes')] }), 'show S05');
    const twice = '<at>The</at> <at>bot</at>';
    assert.equal(textOf({ text: `${twice} show S05`, entities: [own(twice)] }), 'show S05');
  });

  it('reads what a message says once it is edited, and tells one edit from the next', () => {
    const read = (changes: object) => {
      const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
      const one = readIncomingActivity(
        activity({ id: 'm1', text: 'show S05', ...edit, ...changes }),
      );
      if ('faults' in one) throw new Error(one.faults.join());
      return one;
    };
    assert.deepEqual(read({}).what, { kind: 'edit', text: 'show S05' });
    assert.equal(read({}).activityId, 'm1');
    assert.equal(read({ timestamp: '1' }).deliveryId, read({ timestamp: '1' }).deliveryId);
    const edits = [{}, { timestamp: '1' }, { timestamp: 2 }, { text: 'show S01' }, { id: 'm2' }];
    assert.equal(new Set(edits.map((one) => read(one).deliveryId)).size, 4);
    const strip = { text: '<at>Outcomes</at> S01', entities: [own('<at>Outcomes</at>')] };
    assert.deepEqual(read(strip).what, { kind: 'edit', text: '  S01' });
  });

  it('takes no other change of a message for an edit', () => {
    for (const changes of [
      { channelData: { eventType: 'undeleteMessage' } },
      { channelData: { eventType: { a: 1 } } },
      { channelData: null },
      { id: undefined },
      { text: null },
      { type: 'messageDelete' },
    ]) {
      const edit = { type: 'messageUpdate', id: 'm1', text: 'S05' };
      const channelData = { eventType: 'editMessage' };
      const one = readIncomingActivity(activity({ ...edit, channelData, ...changes }));
      assert.deepEqual('what' in one && one.what, { kind: 'other' }, JSON.stringify(changes));
    }
  });

  it('passes over entities and members that are none', () => {
    for (const odd of [null, 1, 'x', [], {}, { mentioned: null }, { mentioned: bot, text: 1 }])
      assert.equal(textOf({ text: 'show S05', entities: [odd], membersAdded: [odd] }), 'show S05');
  });

  it('refuses names, ids and addresses of no end, and names them', () => {
    const long = 'x'.repeat(1_001);
    const odd: readonly (readonly [path: string, changes: object])[] = [
      ['type', { type: long }],
      ['serviceUrl', { serviceUrl: `https://example.org/${long}` }],
      ['from.name', { from: { id: '29:andy', name: long } }],
      ['conversation.tenantId', { conversation: { id: 'a:andy', tenantId: long } }],
      ['from.id', { from: { id: '29:\ud800' } }],
    ];
    for (const [path, changes] of odd) {
      const read = readIncomingActivity(activity(changes));
      assert.ok('faults' in read && read.faults.length === 1, path);
      assert.match(read.faults[0] ?? '', new RegExp(`^${path}: `));
    }
  });
});
