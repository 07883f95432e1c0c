import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { as, carriedBy, textOfAll, useBot } from '../bot/use-bot.ts';
import { openTeamsSdk } from './open-teams-sdk.ts';

const root = join(import.meta.dirname, '../..');

describe('the bot on the Teams SDK, in the place of botbuilder', function () {
  this.timeout(30_000);
  const old = useBot();
  const successor = useBot({ openSdk: openTeamsSdk });

  const both = async (changes: object) => {
    const [one, other] = [await old.send(changes), await successor.send(changes)];
    return [one, other] as const;
  };

  for (const [what, seen, changes] of [
    ['a message', /S05/, { text: 'show S05' }],
    ['a button', /S05A/, { value: { request: { kind: 'trend', code: 'S05A' } } }],
    [
      'an edit',
      /S01/,
      { type: 'messageUpdate', text: 'S01', channelData: { eventType: 'editMessage' } },
    ],
    [
      'the app being added',
      /Andy|Hello|Outcomes/,
      { ...as('andy-frost'), type: 'installationUpdate', action: 'add' },
    ],
    [
      'a dialog',
      /"task"/,
      {
        ...{ type: 'invoke', name: 'task/fetch' },
        value: { data: { action: { kind: 'open-window', code: 'S05' } } },
      },
    ],
    [
      'a search from the compose box',
      /composeExtension/,
      {
        ...{ type: 'invoke', name: 'composeExtension/query' },
        value: { commandId: 'find', parameters: [{ name: 'words', value: 'crime' }] },
      },
    ],
    [
      'an invoke that nobody knows',
      /NotImplemented/,
      { type: 'invoke', name: 'something/new', value: {} },
    ],
  ] as const)
    it(`answers ${what} as before`, async () => {
      const [one, other] = await both(changes);
      assert.equal(other.status, one.status);
      assert.equal(other.body, one.body);
      assert.equal(carriedBy(...other.sent), carriedBy(...one.sent));
      assert.match(other.body + carriedBy(...other.sent), seen);
    });

  it('shows the figure', async () => {
    const { sent } = await successor.send({ text: 'show S05' });
    assert.match(textOfAll(sent), /6,270/);
  });

  it('needs another folder, and no other file', () => {
    const named = globSync('src/**/*.ts', { cwd: root }).filter((path) =>
      /from '(?:botbuilder|botframework-\w+)'/.test(readFileSync(join(root, path), 'utf8')),
    );
    assert.ok(named.length > 0);
    for (const path of named) assert.match(path, /^src\/bot\/sdk\//);
  });
});
