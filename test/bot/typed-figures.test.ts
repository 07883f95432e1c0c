import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readTypedFigures, withoutFigures } from '../../src/bot/typed-figures.ts';
import { catalogue } from './catalogue.ts';
import { useBot } from './use-bot.ts';

describe('readTypedFigures', () => {
  const bot = useBot();

  it('is used where a message names nothing but a figure', async () => {
    assert.doesNotMatch(await bot.ask('so is 57.4 a percentage or what'), /S02 Children in care/);
    assert.match(await bot.ask('so is 57.5 a percentage or what'), /S02 Children in care/);
  });

  it('knows what the report prints for England as well', async () => {
    assert.match(await bot.ask('so is 902 a percentage or what'), /S04 Adult safeguarding/);
  });

  it('reads storage only for a text that has such a number', async () => {
    const stores = {
      outcomes: {
        readSeries: () => Promise.reject(new Error('storage was read')),
      },
    } as unknown as Parameters<typeof readTypedFigures>[1]['stores'];
    for (const text of [
      'show S05',
      'trend of K12.7',
      'trend since 2017',
      'by 31/01/2019',
      'top 10',
      '16-18',
    ])
      assert.equal((await readTypedFigures(text, { catalogue, stores })).size, 0, text);
    await assert.rejects(readTypedFigures('why 6,270?', { catalogue, stores }));
  });
});

describe('withoutFigures', () => {
  const texts = ['Nobody was hurt.', 'Of 4,321 drones none came.', 'It was 4,322.'].map((text) => ({
    text,
  }));
  const open = () => {
    let reads = 0;
    const readSeries = async () => {
      reads += 1;
      return [{ observations: [{ value: 4_321 }] }];
    };
    const needs = { catalogue, stores: { outcomes: { readSeries } } };
    return {
      needs: needs as unknown as Parameters<typeof withoutFigures>[1],
      reads: () => reads,
    };
  };

  it('keeps the texts that hold no figure of the report, and reads storage once', async () => {
    const { needs, reads } = open();
    assert.deepEqual(await withoutFigures(texts, needs), [texts[0], texts[2]]);
    assert.equal(reads(), 1);
  });

  it('reads nothing where no text has a number', async () => {
    const { needs, reads } = open();
    assert.deepEqual(await withoutFigures(texts.slice(0, 1), needs), texts.slice(0, 1));
    assert.equal(reads(), 0);
  });
});
