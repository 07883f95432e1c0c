import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Named } from '../../../../src/bot/understanding/message/names-in.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  kindsBeside,
  wordsBeside,
} from '../../../../src/bot/understanding/subjects/kinds-beside.ts';
import { language } from '../../catalogue.ts';

const kindsIn = (text: string) => kindsBeside(readMessage(text, language));

describe('kindsBeside', () => {
  it('has a letter right before a name', () => {
    assert.deepEqual(kindsIn('how many A and B road casualties'), ['b']);
    for (const text of [
      'how many road casualties',
      'list b: road casualties',
      'plan B, road casualties',
    ])
      assert.deepEqual(kindsIn(text), [], text);
  });

  it('has a word right behind part of a name that only another name has', () => {
    const reading = readMessage('child protection absence', language);
    const namedBy = (id: string): Named[] => [{ kind: 'indicator', id, indicator: id }];
    const part = { named: namedBy('S01'), at: [0, 1] };
    const other = { named: namedBy('S03'), at: [2] };
    const kindsWith = (how: 'likely' | 'sure', named = other.named) =>
      kindsBeside({
        ...reading,
        mentions: [
          { ...part, how },
          { ...other, named, how: 'loose' },
        ],
      });
    assert.deepEqual(kindsWith('likely'), ['absence']);
    assert.deepEqual(kindsWith('sure'), []);
    assert.deepEqual(kindsWith('likely', part.named), []);
  });
});

describe('wordsBeside', () => {
  const others = new Set(['potholes', 'trade', 'noon']);
  const wordsIn = (text: string) => wordsBeside(readMessage(text, language), others);

  it('has the place with which something is compared', () => {
    const beside = (text: string) =>
      wordsBeside(readMessage(text, language), new Set(['hampshire', 'before']));
    assert.deepEqual(beside("how does our crime compare with Hampshire's"), ['hampshire']);
    assert.deepEqual(beside('crime compared to Hampshire'), ['hampshire']);
    assert.deepEqual(beside('crime compared with before'), []);
  });

  it('has what a name is compared with, before or behind it', () => {
    assert.deepEqual(wordsIn('which is further off, potholes or total crime'), ['potholes']);
    assert.deepEqual(wordsIn('is total crime or potholes higher'), ['potholes']);
    assert.deepEqual(wordsIn('which is worse, total crime or potholes'), ['potholes']);
    assert.deepEqual(wordsIn('total crime and potholes'), []);
  });

  it('has what a table or list is to be broken down by', () => {
    assert.deepEqual(wordsIn('a table of total crime by trade'), ['trade']);
    assert.deepEqual(wordsIn('total crime broken down by trade please'), []);
    assert.deepEqual(wordsIn('total crime by noon'), []);
  });
});
