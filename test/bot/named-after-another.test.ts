import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../src/council-folder.ts';
import { useBot } from './use-bot.ts';

describe('what is named after something else was spoken of', () => {
  const council = findCouncilFolder('test/messages/quennelshire');
  const bot = useBot({ council }, '2026-08-11');

  it('is an action by its code, after a risk', async () => {
    for (const text of ['action 4-D', '2-G']) {
      await bot.ask('show risk W11');
      const { shown } = await bot.askWhole(text);
      assert.match(shown, /^Milestones and actions: (?:4-D|2-G)/, text);
    }
  });

  it('is a line of something else, where that is named or it is asked of by itself', async () => {
    for (const text of ['killed or badly hurt in Low Thrale', 'how is Low Thrale doing']) {
      await bot.ask('show F2.01q');
      const { shown } = await bot.askWhole(text);
      assert.match(shown, /Killed or badly hurt: Low Thrale/, text);
    }
  });
});
