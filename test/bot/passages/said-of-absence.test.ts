import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { indexReportOnce } from '../../../src/bot/passages/index-report.ts';
import { saidOfAbsence } from '../../../src/bot/passages/said-of-absence.ts';
import { buildCommentary, buildIndicator, buildOutcome } from '../../cards/build.ts';
import { noWords } from '../../domain/build.ts';

const said = (name: string, ...texts: readonly string[]): Promise<string | undefined> =>
  saidOfAbsence(
    { name },
    {
      catalogue: {
        version: 'one',
        outcomes: [buildOutcome()],
        indicators: [buildIndicator()],
        risks: [],
        milestones: [],
        publications: [],
        people: [],
        areas: [],
        words: noWords,
      },
      stores: {
        outcomes: { readCommentaries: async () => [buildCommentary(texts.join(' '))] },
      },
      indexReport: indexReportOnce(() => ({
        sameWords: [],
        shortForms: {},
        isWord: () => true,
        tellingOf: () => 1,
      })),
      clock: { today: '2019-01-02' },
    },
  );

describe('saidOfAbsence', () => {
  const away = 'Ann Example is on leave to 3 July; ask Ben Sample.';

  it('is the sentence that says of somebody that they are away', async () => {
    assert.equal(await said('Ann Example', 'Hives stand empty.', away), away);
  });

  it('is none of somebody else, or that says nothing of it', async () => {
    assert.equal(await said('Ben Other', away), undefined);
    assert.equal(await said('Ann Example', 'Ann Example keeps the hives.'), undefined);
  });
});
