import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { indexReportOnce } from '../../../src/bot/passages/index-report.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import { buildCommentary, buildIndicator, buildOutcome } from '../../cards/build.ts';
import { noWords } from '../../domain/build.ts';

const catalogue: Catalogue = {
  version: 'one',
  outcomes: [buildOutcome()],
  indicators: [buildIndicator()],
  risks: [],
  milestones: [],
  publications: [],
  people: [],
  areas: [],
  words: noWords,
};

const today = '2018-12-20';

const open = () =>
  indexReportOnce(() => ({
    sameWords: [],
    shortForms: {},
    isWord: () => true,
    tellingOf: () => 1,
  }));

describe('indexReportOnce', () => {
  it('builds the index once for each version of what is stored', () => {
    const index = open();
    const first = index([buildCommentary('It rose.')], catalogue, today);
    assert.equal(index([buildCommentary('It rose.')], { ...catalogue }, today), first);
  });

  it('builds it again when the commentary or the catalogue has changed', () => {
    const index = open();
    const first = index([buildCommentary('It rose.')], catalogue, today);
    const second = index([buildCommentary('It fell.')], catalogue, today);
    assert.notEqual(second, first);
    assert.equal(second.search({ words: ['fell'] }, 1)[0]?.text, 'It fell.');
    assert.deepEqual(second.search({ words: ['rose'] }, 1), []);
    const third = index([buildCommentary('It fell.')], { ...catalogue, version: 'two' }, today);
    assert.notEqual(third, second);
  });

  it('builds it again on another day', () => {
    const index = open();
    const first = index([], catalogue, today);
    assert.notEqual(index([], catalogue, '2018-12-21'), first);
  });
});
