import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../../src/council-folder.ts';
import { textOf, useBot } from '../use-bot.ts';

describe('the reply that there is no figure', () => {
  const bot = useBot({ council: findCouncilFolder('test/messages/calderwick') }, '2026-09-23');
  const ask = async (text: string): Promise<string> => {
    const { sent } = await bot.send({ text });
    const [message] = sent;
    assert.ok(message);
    return textOf(message);
  };

  it('has no figure of something else that shares only the place', async () => {
    const said = await ask('recycling rate for Marsh Lane ward pls');
    assert.match(said, /I have no figure for/);
    assert.doesNotMatch(said, /318/);
  });

  it('has nothing of how something else compares', async () => {
    const said = await ask('majors against the region');
    assert.match(said, /I have no figure for “region”/);
    assert.doesNotMatch(said, /benchmarking/);
  });
});

describe('the reply to how many there are of what is measured otherwise', () => {
  const bot = useBot({ council: findCouncilFolder('test/messages/ardlennan') }, '2026-11-20');

  it('has the sentence of the same page that says so', async () => {
    const { sent } = await bot.send({ text: 'how many planning applications did we decide' });
    const [message] = sent;
    assert.ok(message);
    assert.match(textOf(message), /We decided 128 applications/);
    assert.doesNotMatch(textOf(message), /9\.7/);
  });
});
