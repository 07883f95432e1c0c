import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../src/council-folder.ts';
import { useBot } from './use-bot.ts';

describe('what a report leaves out', () => {
  describe('a comparison', () => {
    const bot = useBot({ council: findCouncilFolder('test/messages/marlingate') }, '2026-11-18');

    it('shows no figure of ours in its place', async () => {
      const { shown } = await bot.askWhole(
        'Families over six weeks in B&B - is there a London average I can quote for this quarter?',
      );
      assert.match(shown, /none published/);
      assert.doesNotMatch(shown, /\b41\b/);
    });
  });

  describe('a risk', () => {
    const bot = useBot({ council: findCouncilFolder('test/messages/cwm-brannog') }, '2026-06-11');

    it('is not answered with those that are in the register', async () => {
      const { shown } = await bot.askWhole('Score for the cyber risk');
      assert.match(shown, /exempt/);
      assert.doesNotMatch(shown, /CR01/);
    });

    it('is shown where the register has it', async () => {
      const { shown } = await bot.askWhole('what is the budget risk');
      assert.match(shown, /CR01/);
    });
  });
});
