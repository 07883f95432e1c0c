import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../src/council-folder.ts';
import { useBot } from './use-bot.ts';

describe('an action that is named while something else is asked of it', () => {
  const council = findCouncilFolder('test/messages/quennelshire');
  const bot = useBot({ council }, '2026-08-11');

  it('has the sentence of the report below it', async () => {
    const { shown } = await bot.askWhole(
      'When will the average speed cameras on the Dyke Road be switched on and what have they cost?',
    );
    assert.match(shown, /2-C Average speed cameras/);
    assert.match(shown, /£385,000/);
  });
});
