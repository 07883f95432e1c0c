import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { wordsLeftOut } from '../../../../src/bot/understanding/subjects/left-out-of-name.ts';
import { catalogue, language } from '../../catalogue.ts';

const called = (name: string) => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) => ({
    ...one,
    measures: one.measures.map((each) => ({ ...each, name })),
  })),
});

const find = (text: string, name = 'Sickness of staff other than teachers') =>
  wordsLeftOut(readMessage(text, language), ['S06'], called(name));

describe('wordsLeftOut', () => {
  it('finds what the name leaves out', () => {
    assert.deepEqual(find('sickness of all staff, teachers too'), ['teachers']);
    assert.deepEqual(find('how many are teachers'), ['teachers']);
    assert.deepEqual(find('sickness with teachers included'), ['teachers']);
    assert.deepEqual(find('school sickness', 'Sickness excluding schools'), ['school']);
  });

  it('finds nothing where the message leaves it out too', () => {
    for (const text of [
      'sickness of staff other than teachers',
      'sickness without teachers',
      'sickness (teachers excluded)',
      'sickness minus teachers',
      'sickness with the teachers taken out',
      'sickness, teachers not included',
      'do you count teachers in sickness',
      'are teachers counted in sickness',
    ])
      assert.deepEqual(find(text), [], text);
  });

  it('finds nothing where the name leaves nothing out', () => {
    assert.deepEqual(find('sickness of teachers', 'Sickness of staff'), []);
  });
});
