import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { indexReportOnce } from '../../../src/bot/passages/index-report.ts';
import { searchNearest } from '../../../src/bot/requests/search-beside.ts';
import { buildCommentary } from '../../cards/build.ts';
import { catalogue } from '../catalogue.ts';

const sentence =
  'Of 4,321 drones only seventeen queens overwintered in the western orchard apiary.';
const words = ['queens', 'overwintered', 'western', 'orchard', 'apiary'];

/** A report with one sentence about S06, and one figure. */
const openSource = (value: number) => ({
  catalogue,
  stores: {
    outcomes: {
      readCommentaries: async () => [buildCommentary(sentence, { indicator: 'S06' })],
      readSeries: async () => [{ observations: [{ value }] }],
    },
  },
  settings: { sameWords: [] },
  indexReport: indexReportOnce(() => ({
    sameWords: [],
    shortForms: {},
    isWord: () => true,
    tellingOf: () => 1,
  })),
  clock: { today: '2018-12-20' },
});

const search = async (value: number, narrowing: readonly string[]): Promise<string[]> => {
  const source = openSource(value) as unknown as Parameters<typeof searchNearest>[2];
  const found = await searchNearest({ kind: 'fact', words, code: 'S06' }, narrowing, source);
  return found.map(({ text }) => text);
};

describe('what is nearest to a question that has no figure', () => {
  it('may hold a number that is no figure of the report', async () => {
    assert.deepEqual(await search(1, []), [sentence]);
  });

  it('holds a figure of the report only with most of the words that narrow', async () => {
    assert.deepEqual(await search(4_321, ['queens', 'orchard', 'Weymouth']), [sentence]);
    assert.deepEqual(await search(4_321, ['queens', 'Weymouth']), []);
  });

  it('holds no figure of the report where no word narrows', async () => {
    assert.deepEqual(await search(4_321, []), []);
  });
});
