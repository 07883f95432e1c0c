import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCommands } from '../../scripts/app-package/read-commands.ts';
import { understand } from '../../src/bot/understanding/understand.ts';
import { mind } from '../bot/catalogue.ts';

describe('the command list', () => {
  for (const { title, scopes } of readCommands())
    it(`offers ${JSON.stringify(title)} in ${scopes.join(', ')}, and it is answered`, () => {
      assert.equal(understand(title, mind).kind, 'request');
    });
});
