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

  it('goes into the form that the same figure is wanted in', () => {
    assert.deepEqual(said('same number but S02 pls', given('S01', '57.3')), given('S02', '57.3'));
  });

  it('goes to what one leads and calls by a short name', () => {
    const claire = { ...officer, speaker: 'claire-shiels', own: ['S01', 'S02', 'S03'] };
    const last = given('S01', '57.3');
    const moved = requestIn(interpret('no wait thats care not cp', { last }, claire), claire);
    assert.deepEqual(moved, given('S02', '57.3'));
  });

  it('is shown again where its own name is all that is said', () => {
    for (const text of ['in care', 'S02', 'so S02 pls'])
      assert.deepEqual(said(text, given('S02', '56.8')), given('S02', '56.8'), text);
    assert.notDeepEqual(said('show S02', given('S02', '56.8')), given('S02', '56.8'));
  });

  it('goes to the part that a word for counting tells', () => {
    assert.deepEqual(said('total', given('S05', '6105')), given('S05A', '6105'));
  });

  it('stays where it is when something else is said', () => {
    for (const text of ['show S02', 'no S02 yet', 'what about S02?', 'thanks'])
      assert.notDeepEqual(said(text, given('S01', '57.9')), given('S02', '57.9'), text);
  });
});
