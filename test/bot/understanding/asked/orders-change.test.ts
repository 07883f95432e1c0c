import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { orderedChange } from '../../../../src/bot/understanding/asked/orders-change.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { language } from '../../catalogue.ts';

const find = (text: string) => orderedChange(readMessage(text, language));

describe('orderedChange', () => {
  for (const [text, verb] of [
    ['Lower the target for crime', 'lower'],
    ['could you please raise our crime target a bit', 'raise'],
    ['change the status of S05', 'change'],
    ['set the target of S05 to 6,000', 'set'],
  ] as const)
    it(`finds “${verb}” in ${JSON.stringify(text)}`, () => assert.equal(find(text), verb));

  it('finds the verb before a status', () => {
    const { tokens } = readMessage('mark S05 as green', language);
    assert.equal(orderedChange({ tokens, statuses: new Map([[3, 'green']]) }), 'mark');
  });

  for (const text of [
    'set out the target for crime',
    'put the target next to S05',
    'what is the target for crime',
    'is crime lower than its target',
    'make me a table of crime',
    'change in target for crime',
    'move on to the target for crime',
  ])
    it(`finds none in ${JSON.stringify(text)}`, () => assert.equal(find(text), undefined));
});
