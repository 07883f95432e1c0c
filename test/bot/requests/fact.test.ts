import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../src/bot/request.ts';
import { pressOf } from '../press.ts';
import { buttonsOf, carriedBy, textOfAll, useBot } from '../use-bot.ts';

describe('a question of fact', () => {
  const bot = useBot();
  const press = async (asked: Omit<RequestOf<'fact'>, 'kind'>) => {
    const { sent } = await bot.send({ value: { request: { kind: 'fact', ...asked } } });
    return { shown: textOfAll(sent), buttons: sent.flatMap(buttonsOf), sent };
  };

  it('is answered with sentences of the report and where they are in it', async () => {
    const { shown, buttons } = await press({ words: ['essex', 'working'], code: 'S01' });
    assert.match(shown, /What the report says/);
    assert.match(shown, /We are currently working with Essex as a 'Partner in Practice'/);
    assert.match(shown, /S01 .*Q2 2018\/19: What are the issues/);
    assert.ok(buttons.includes('Commentary on S01'));
  });

  it('finds what is printed outside the commentary, and leads to it', async () => {
    const { shown, buttons, sent } = await press({ words: ['radicalisation', 'prevent'] });
    assert.match(shown, /06d Failure to fulfil .*: LOW, IMPROVING/);
    assert.match(shown, /Corporate risks, Q2 2018\/19: People in Dorset are Safe/);
    assert.ok(buttons.includes('Risk 06d'));
    const next = await bot.send({ value: pressOf(sent[0], 'Risk 06d') });
    assert.match(textOfAll(next.sent), /06d/);
  });

  it('is answered with the commentary where nothing on the page of what was spoken of fits', async () => {
    const minds = { words: ['changed', 'minds'], code: 'S01' };
    assert.match((await press({ ...minds, goesOn: true })).shown, /Commentary/);
    const counted = await press({ ...minds, goesOn: true, wanted: 'number' });
    assert.doesNotMatch(counted.shown, /^Commentary/m);
  });

  it('finds people by what they do', async () => {
    const { shown, buttons } = await press({
      words: ['strategic', 'insight', 'intelligence', 'manager'],
    });
    assert.match(shown, /Dr David Bonner, Strategic Insight, Intelligence and Performance Manager/);
    assert.ok(buttons.includes('David Bonner'));
  });

  it('is answered with the nearest, and says so, when a story is told around one telling word', async () => {
    const story = 'uncle bakery dog sandwich kettle tractor sunday garden brother';
    const words = ['essex', ...story.split(' ')];
    const { shown } = await press({ words });
    assert.match(shown, /The nearest that the report says/);
    assert.match(shown, /I am not sure that this answers your question/);
    assert.match(shown, /working with Essex/);
  });

  it('is answered where a passage holds all that is asked, common as the words are', async () => {
    const { shown } = await press({ words: ['died'], wanted: 'number', code: 'S06' });
    assert.match(shown, /22 fatalities/);
  });

  it('is answered by what is worth showing, if other words rank higher', async () => {
    const { shown } = await press({ words: ['say', 'essex', 'used', 'foster'] });
    assert.match(shown, /working with Essex/);
  });

  it('is not answered by what shares no more than a month with it', async () => {
    const { shown } = await press({ words: ['zzzband', 'april'] });
    assert.match(shown, /I cannot answer that/);
    assert.doesNotMatch(shown, /nearest that the report says/);
    const { shown: ofMonth } = await press({ words: ['april'] });
    assert.match(ofMonth, /April/);
  });

  it('is refused, with other things to ask, when the report says nothing near', async () => {
    const { shown, sent } = await press({ words: ['swimming', 'lifeguards'] });
    assert.match(shown, /I cannot answer that/);
    assert.match(shown, /swimming, lifeguards/);
    assert.ok(carriedBy(...sent).includes('"kind":"overview"'));
  });

  it('shows no sentence with a number that hardly fits where it is open that the report answers it', async () => {
    const asked = { words: ['moped', 'deaths'], wanted: 'number' as const };
    const { shown } = await press(asked);
    assert.match(shown, /22 fatalities/);
    const { shown: doubted } = await press({ ...asked, doubtful: true });
    assert.doesNotMatch(doubted, /fatalities/);
  });
});
