import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { language } from '../catalogue.ts';
import { requestIn, requestOf } from '../request-of.ts';

const crime: Request = { kind: 'show', code: 'S05' };

describe('a message after something else was spoken of', () => {
  for (const text of [
    'which risks have a score of 15 or more',
    'what got worse since last quarter',
    'which risk is the highest and who owns it',
    'everything that has improved',
    'how many people were killed or seriously injured on the roads',
    'when is the next report published',
  ])
    it(`is understood as at the beginning where it says all it asks: ${text}`, () => {
      const alone = requestOf(text);
      assert.ok(alone);
      assert.deepEqual(requestOf(text, { last: crime }), alone);
      assert.deepEqual(requestOf(text, { last: { kind: 'risks', code: '041' } }), alone);
    });

  for (const text of [
    'is it up or down',
    'and the quarter before?',
    'the risks',
    'who leads on that',
    'what was the same one last year',
    'just the rate',
  ])
    it(`is of that where it leaves its subject out: ${text}`, () => {
      const request = requestOf(text, { last: crime });
      assert.match(JSON.stringify(request), /S05/);
    });

  it('gives one’s own figure after somebody else’s were spoken of, and that one’s after one’s own', () => {
    const own = { ...language, byOfficer: true, own: ['S05'] };
    const given = (last: Request): Request | undefined =>
      requestIn(interpret('Q3 was 6,100', { last }, own), own);
    const other = given({ kind: 'show', code: 'S03' });
    assert.equal(other?.kind === 'update' && other.code, 'S05');
    const same = given({ kind: 'show', code: 'S05' });
    assert.doesNotMatch(JSON.stringify(same), /S03/);
  });
});
