import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { useAnswers } from '../use-answers.ts';

/** Everything that says how one figure changed. */
const asked = (code: string): Request[] => [
  { kind: 'show', code },
  { kind: 'compare', code },
  { kind: 'check', code, claim: 'up' },
  { kind: 'paragraph', codes: [code], form: 'line' },
  { kind: 'trend', code },
  { kind: 'method', code },
];

const verdicts = /chance alone could explain it|larger than chance alone would usually give/gi;

describe('the verdict on a change', () => {
  const bot = useAnswers();

  const cases: [code: string, what: string, verdict: string | undefined][] = [
    ['S05A', '6,038 to 6,270 crimes', 'chance alone could explain it'],
    ['S04', '487 to 562 concerns', 'larger than chance alone would usually give'],
    ['S01', 'a rate on one day without its count', undefined],
    ['S05B', 'a change that counts as level', undefined],
  ];
  for (const [code, what, verdict] of cases)
    it(`is the same on every card about ${what}`, async () => {
      for (const request of asked(code)) {
        const { shown } = await bot.press(request);
        const said = new Set((shown.match(verdicts) ?? []).map((one) => one.toLowerCase()));
        assert.deepEqual([...said], verdict ? [verdict] : [], `${request.kind}: ${shown}`);
      }
    });

  it('has one place in every list', async () => {
    for (const request of [
      { kind: 'movements', way: 'worse' },
      { kind: 'overview' },
      { kind: 'show', code: 'S05' },
      { kind: 'rank', order: 'most', by: 'change-percent', way: 'worse' },
    ] satisfies Request[]) {
      const { shown } = await bot.press(request);
      const row = shown.slice(shown.lastIndexOf('S05A Total crime'));
      assert.match(row.slice(0, 250), /Chance alone could explain it/, `${request.kind}: ${shown}`);
    }
  });
});
