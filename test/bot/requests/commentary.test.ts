import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../../src/council-folder.ts';
import { useAnswers } from './use-answers.ts';

describe('the reasons for a figure', () => {
  const bot = useAnswers({ council: findCouncilFolder('test/messages/tullyfarna') }, '2026-04-14');
  const askWhy = (part: string) =>
    bot.press({ kind: 'commentary', code: 'SI.ED3', part, question: 'changed-and-why' });

  it('are not those of the whole for a place of which nothing is written', async () => {
    const { shown, buttons } = await askWhy('SI.ED3-glenarrick');
    assert.match(shown, /No commentary for Glenarrick[\s\S]*gives no reasons for Glenarrick/);
    assert.doesNotMatch(shown, /64 of 420|15\.2/);
    assert.ok(buttons.includes('Commentary'));
  });

  it('are shown for a place of which something is written', async () => {
    assert.match((await askWhy('SI.ED3-ballyvoran')).shown, /Ballyvoran is the exception/);
  });
});
