import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readActivity } from '../../src/bot/read-activity.ts';

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
  const read = readActivity(activity(changes));
  if ('faults' in read) throw new Error(read.faults.join());
  return read.what.kind === 'text' ? read.what.text.replace(/\s+/g, ' ').trim() : undefined;
};

describe('readActivity', () => {
  it('reads what a message says once it is edited, and tells one edit from the next', () => {
    const read = (changes: object) => {
      const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
      const one = readActivity(activity({ id: 'm1', text: 'show S05', ...edit, ...changes }));
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
      const one = readActivity(activity({ ...edit, channelData, ...changes }));
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
      const read = readActivity(activity(changes));
      assert.ok('faults' in read && read.faults.length === 1, path);
      assert.match(read.faults[0] ?? '', new RegExp(`^${path}: `));
    }
  });
});
