import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request, RequestOf } from '../../../src/bot/request.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { language } from '../catalogue.ts';
import { requestIn } from '../request-of.ts';

const officer = { ...language, byOfficer: true, speaker: 'andy-frost', own: ['S05'] };

const given = (measure: string, value: string): RequestOf<'update'> => ({
  kind: 'update',
  code: measure.slice(0, 3),
  given: [{ measure, value }],
});

const said = (text: string, last: Request): Request | undefined =>
  requestIn(interpret(text, { last }, officer), officer);

describe('the only figure of the message before', () => {
  it('goes into the form that a correction names', () => {
    const moved = given('S02', '57.9');
    for (const text of ['no, S02', 'S02 sorry', 'not S01, S02', 'wrong one, children in care'])
      assert.deepEqual(said(text, given('S01', '57.9')), moved, text);
  });

  it('stays in its part where the form of that is named', () => {
    const misread = { ...given('S05A', '6402'), code: 'S06' };
    assert.deepEqual(said('sory S05 i mean', misread), given('S05A', '6402'));
  });

  it('goes to the part that a correction tells by a letter, a line or a name', () => {
    for (const text of ['the other one, part b', 'no, b', 'B not A', 'oops, the second line'])
      assert.deepEqual(said(text, given('S05A', '2700')), given('S05B', '2700'), text);
    const crimes = said('wrong line, domestic abuse crimes', given('S05A', '540'));
    assert.deepEqual(crimes, given('S05D', '540'));
  });

  it('stays where it is when something else is said', () => {
    for (const text of ['show S02', 'no S02 yet', 'what about S02?', 'thanks'])
      assert.notDeepEqual(said(text, given('S01', '57.9')), given('S02', '57.9'), text);
  });
});
