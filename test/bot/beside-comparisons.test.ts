import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../src/council-folder.ts';
import { useBot } from './use-bot.ts';

describe('a comparison that the report does not make', () => {
  const council = findCouncilFolder('test/messages/fethrie-garrow');
  const bot = useBot({ council }, '2027-02-10');

  it('has no number below it that is of nobody whom it names', async () => {
    const { shown } = await bot.askWhole(
      "What's the Scottish average for finishing a kinship assessment?",
    );
    assert.match(shown, /none published/);
    assert.doesNotMatch(shown, /14\.5|14\.9|31 weeks/);
  });
});
