import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { requestOf, stateAfter } from '../request-of.ts';

const befores = [
  ['show S05'],
  ['trend of S05A'],
  ['risks for S01'],
  ['who leads S04'],
  ['show S01', 'compare S01 with last quarter'],
  ['what has got worse'],
];

describe('words about the whole council', () => {
  const overall: Request = { kind: 'overview' };
  const alike: [text: string, request: Request][] = [
    ['how are we doing?', overall],
    ['how are we doing overall', overall],
    ['how are we doing as a council', overall],
    ['how well are we doing this quarter', overall],
    ['how have we done', overall],
    ['how are we getting on', overall],
    ['are we improving', overall],
    ['are we getting better as a council', overall],
    ['are we doing ok', overall],
    ['overall?', overall],
    ['how is it overall', overall],
    ['how is the council doing', overall],
    ['the council as a whole', overall],
    ['council-wide', overall],
    ['across the board', overall],
    ['in general', overall],
    ['whats the overall trend', overall],
    ['what is the overall picture', overall],
    ['overall performance', overall],
    ['is it getting worse overall', { kind: 'movements', way: 'worse' }],
    ['how do we compare with England overall', { kind: 'benchmark' }],
    ['what are the risks overall', { kind: 'risks' }],
    ['who leads overall', { kind: 'people' }],
  ];
  for (const [text, request] of alike)
    it(`ask the same whatever was spoken of before: ${text}`, () => {
      assert.deepEqual(requestOf(text), request);
      for (const before of befores)
        assert.deepEqual(requestOf(text, stateAfter(...before)), request, before.join(' / '));
    });

  const following: [before: string, text: string, request: Request][] = [
    ['risks for S01', 'and overall?', { kind: 'risks' }],
    ['who leads S04', 'what about the whole council', { kind: 'people' }],
    ['how does S05 compare with England', 'and the rest?', { kind: 'benchmark' }],
    ['show S05', 'and overall?', overall],
    ['trend of S05A', 'and as a council?', overall],
  ];
  for (const [before, text, request] of following)
    it(`go on with what was asked, of everything: ${text} after ${before}`, () => {
      assert.deepEqual(requestOf(text, stateAfter(before)), request);
    });

  const named: [before: string, text: string, request: Request][] = [
    ['risks for S01', 'how are we doing on S03A', { kind: 'show', code: 'S03A' }],
    ['show S01', 'how are we doing with total crime', { kind: 'show', code: 'S05A' }],
    ['risks for S01', 'how are we doing on this', { kind: 'show', code: 'S01' }],
  ];
  for (const [before, text, request] of named)
    it(`are of what is named or pointed at: ${text}`, () => {
      assert.deepEqual(requestOf(text, stateAfter(before)), request);
    });
});
