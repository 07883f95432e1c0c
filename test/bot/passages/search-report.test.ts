import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { indexReportOnce } from '../../../src/bot/passages/index-report.ts';
import {
  openReport,
  type ReportSource,
  readIndex,
  searchIndicator,
} from '../../../src/bot/passages/search-report.ts';
import { buildCommentary, buildIndicator, buildOutcome, buildPerson } from '../../cards/build.ts';
import { noWords } from '../../domain/build.ts';

const source: ReportSource = {
  catalogue: {
    version: 'one',
    outcomes: [buildOutcome()],
    indicators: [
      buildIndicator(),
      buildIndicator({ code: 'X02', indicatorLeads: ['ann-example'] }),
    ],
    risks: [],
    milestones: [],
    publications: [],
    people: [buildPerson()],
    areas: [],
    words: noWords,
  },
  stores: {
    outcomes: {
      readCommentaries: async () => [
        buildCommentary('Hives stand empty.', { indicator: 'X02' }),
        buildCommentary('Bees were late.'),
        buildCommentary('Bees came early.'),
      ],
    },
  },
  indexReport: indexReportOnce(() => ({
    sameWords: [],
    shortForms: {},
    isWord: () => true,
    tellingOf: () => 1,
  })),
  clock: { today: '2018-12-20' },
};

const textsOf = (found: readonly { readonly text: string }[]) => found.map(({ text }) => text);

describe('readIndex', () => {
  it('has the newest commentary of each indicator, in the order of their codes', async () => {
    const { sentences } = await readIndex(source);
    assert.deepEqual(textsOf(sentences).slice(0, 2), ['Bees came early.', 'Hives stand empty.']);
  });
});

describe('openReport', () => {
  it('finds who leads something, unless a number, a reason or a date is wanted', async () => {
    const search = await openReport(source);
    assert.match(textsOf(search({ words: ['Example'] })).join(), /Ann Example/);
    for (const wanted of ['number', 'reason', 'date'] as const)
      assert.deepEqual(search({ words: ['Example'], wanted }), []);
  });

  it('searches the page of one indicator alone where one is named', async () => {
    const search = await openReport(source);
    assert.deepEqual(textsOf(search({ words: ['hives'] })), ['Hives stand empty.']);
    assert.deepEqual(search({ words: ['hives'] }, { code: 'X01' }), []);
    assert.deepEqual(search({ words: ['hives'] }, { code: 'X09' }), []);
  });
});

describe('searchIndicator', () => {
  it('finds nothing on the pages of others', async () => {
    assert.deepEqual(textsOf(await searchIndicator(['hives'], 'X02', source)), [
      'Hives stand empty.',
    ]);
    assert.deepEqual(await searchIndicator(['hives'], 'X01', source), []);
  });
});
