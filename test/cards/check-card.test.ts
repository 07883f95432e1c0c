import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inPlaceVerb } from '../../src/cards/buttons.ts';
import { frame, head } from '../../src/cards/card.ts';
import { findFaults } from './check-card.ts';

const data = { request: { kind: 'overview' }, inPlace: true };
const submit = { type: 'Action.Submit', title: 'Next', data };
const execute = { ...submit, type: 'Action.Execute', verb: inPlaceVerb, fallback: submit };

const faultsOf = (action: object): string[] => {
  const { content, summary } = frame('A card', [head({ title: 'A card' })]);
  return findFaults({ summary, content: { ...content, actions: [action] } });
};

describe('the check of a card', () => {
  it('finds nothing wrong with a button that an older client can press too', () => {
    assert.deepEqual(faultsOf(execute), []);
  });

  const { fallback: _, ...alone } = execute;
  const broken: [string, object][] = [
    ['no fallback', alone],
    ['a fallback that is dropped', { ...execute, fallback: 'drop' }],
    ['a fallback that carries other ids', { ...execute, fallback: { ...submit, data: {} } }],
    ['no verb', { ...execute, verb: '' }],
  ];
  for (const [what, action] of broken)
    it(`finds fault with an Action.Execute that has ${what}`, () => {
      assert.match(faultsOf(action).join(), /has an Action\.Execute/);
    });
});
