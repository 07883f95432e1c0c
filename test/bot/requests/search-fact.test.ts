import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../src/bot/request.ts';
import { textOfAll, useBot } from '../use-bot.ts';

describe('the search for a fact', () => {
  const bot = useBot();
  const search = async (asked: Omit<RequestOf<'fact'>, 'kind'>) =>
    textOfAll((await bot.send({ value: { request: { kind: 'fact', ...asked } } })).sent);

  it('looks elsewhere when the indicator’s page has nothing near', async () => {
    assert.match(await search({ words: ['essex', 'working'], code: 'S05' }), /working with Essex/);
  });

  it('has no number of something else where money is asked for', async () => {
    const asked = { words: ['killed', 'fatalities'] };
    assert.match(await search(asked), /fatalities/);
    assert.doesNotMatch(
      await search({ ...asked, wanted: 'money' }),
      /\d+ (?:people|fatalities|serious)/,
    );
  });

  it('finds only what holds a word that narrows it', async () => {
    const found = await search({ words: ['killed', 'fatalities'], must: ['pedestrian'] });
    assert.match(found, /seven pedestrian fatalities/);
    assert.doesNotMatch(found, /191 serious injuries/);
  });
});

describe('an answer that does not show what was asked in more words', () => {
  const bot = useBot();
  const ask = async (text: string) => textOfAll((await bot.send({ text })).sent);

  it('has the sentence below it that holds them', async () => {
    assert.match(
      await ask('show care leavers in suitable accommodation, provisional or validated'),
      /checks are currently being undertaken/,
    );
  });

  it('has none below it where they only name its subject', async () => {
    assert.doesNotMatch(await ask('show me total crime'), /continues to rise/);
  });
});

describe('a question that has no figure', () => {
  const bot = useBot();
  const ask = async (text: string) => textOfAll((await bot.send({ text })).sent);

  it('has the nearest sentences below it, with numbers that are no figures of the report', async () => {
    // A name may be near to a month: "Agust" is taken for none.
    const said = await ask('hw mny childrn wer put on cp plan in Agust and hw mny came of');
    assert.match(said, /I have no figure for[\s\S]*greater number of children \(52\)/);
  });

  it('has an answer in a sentence where the month is only typed wrongly', async () => {
    const said = await ask('hw mny childrn wer put on cp plan in agust and hw mny came of');
    assert.match(said, /^What the report says[\s\S]*greater number of children \(52\)/);
  });

  it('has no sentence below it that holds a figure of the report', async () => {
    const said = await ask('how many violent crimes were there in Weymouth');
    assert.match(said, /I have no figure for/);
    assert.doesNotMatch(said, /6,270|2,851/);
  });
});
