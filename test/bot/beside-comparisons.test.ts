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

describe('a comparison with others whom no line names', () => {
  const council = findCouncilFolder('test/messages/harlemouth');
  const bot = useBot({ council }, '2026-11-24');

  it('has no number of ours below it in place of theirs', async () => {
    const { shown } = await bot.askWhole(
      'do next-door councils mend their non-urgent potholes quicker than us? how many days do they take',
    );
    assert.match(shown, /councils set their own repair times/);
    assert.doesNotMatch(shown, /17\.4/);
  });
});
