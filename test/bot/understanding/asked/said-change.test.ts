import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  findSaidChanges,
  isFromLast,
} from '../../../../src/bot/understanding/asked/said-change.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const changesIn = (text: string): number[] =>
  findSaidChanges(readMessage(text, language)).map(({ by }) => by);

describe('findSaidChanges', () => {
  const cases: [string, number[]][] = [
    ['KSI: twelve more than last time', [12]],
    ['S06 is 12 up on last quarter', [12]],
    ['nine fewer than last time', [-9]],
    ['down by 3', [-3]],
    ['put down 198 for KSI', []],
    ['put it down by 3', [-3]],
    ['S01 went up by 0.6', [0.6]],
    ['last time plus nine', [9]],
    ['last quarter minus 212', [-212]],
    ['S06 is 209', []],
    ['over 200 this time', []],
    ['it went down to 209', []],
    ['two of them', []],
    ['20 killed plus 184 seriously hurt', []],
    ['562 plus 12', [12]],
    ["it was 562 and now it's 33 fewer", [-33]],
    ['529 more or less', []],
    ['6318 up from 6270', []],
  ];
  for (const [text, changes] of cases)
    it(`finds ${changes.join() || 'none'} in “${text}”`, () => {
      assert.deepEqual(changesIn(text), changes);
    });

  it('finds none in a name that has a word for a change in it', () => {
    const reading = readMessage('highers 44.1', language);
    const named = { how: 'sure', at: [0], named: [] } as const;
    assert.equal(findSaidChanges(reading).length, 1);
    assert.deepEqual(findSaidChanges({ ...reading, mentions: [named] }), []);
  });
});

describe('isFromLast', () => {
  const is = (text: string): boolean => isFromLast(readMessage(text, language));

  it('holds where nothing else is named that it could be counted from', () => {
    assert.ok(is('twelve more than last time'));
    assert.ok(is('twelve more than last quarter'));
  });

  it('does not hold for a change on another time, nor for a percentage', () => {
    assert.ok(!is('twelve more than this time last year'));
    assert.ok(!is('twelve more than in 2016/17'));
    assert.ok(!is('up 12%'));
    assert.ok(!is('up 12 percent'));
  });
});
