import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isCouncilItself } from '../../../../src/bot/understanding/message/the-council.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';

describe('isCouncilItself', () => {
  for (const [text, is] of [
    ['how many children does the council have in care', true],
    ['children in the care of our authority', true],
    ['council foster carers', false],
    ['homes of council tenants', false],
  ] as const)
    it(`is ${is ? '' : 'not '}so in “${text}”`, () => {
      const tokens = tokenise(text, []);
      assert.equal(
        tokens.some((_, at) => isCouncilItself(tokens, at)),
        is,
      );
    });
});
