import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { as, textOfAll } from '../../use-bot.ts';
import { useRound } from '../../use-round.ts';

describe('figures that are newer than the report', () => {
  const round = useRound();

  before(() => round.handInS05());

  const press = async (request: Request): Promise<string> =>
    textOfAll((await round.send({ value: { request }, ...as('andy-frost') })).sent);

  const mark = /Submitted 2 Jan 2019, not signed off/;
  const notSigned = /S05, Q3 2018\/19: submitted by Andy Frost .*, not signed off yet\./;

  it('say that they were handed in and are not signed off', async () => {
    const asked: readonly Request[] = [
      { kind: 'figures', codes: ['S05A', 'S05C'] },
      { kind: 'check', code: 'S05A', side: 'above', value: 6_000 },
      { kind: 'calculate', operation: 'difference', codes: ['S05A'] },
      { kind: 'paragraph', codes: ['S05A'], form: 'line' },
    ];
    for (const request of asked) {
      const shown = await press(request);
      assert.match(shown, /6,100/);
      assert.match(shown, mark);
      assert.match(shown, notSigned);
    }
  });

  it('concern nobody who works with older ones', async () => {
    const periods = ['Q1 2018/19', 'Q2 2018/19'].map(
      (label) => ({ kind: 'label', label }) as const,
    );
    const shown = await press({ kind: 'calculate', operation: 'sum', codes: ['S05A'], periods });
    assert.match(shown, /12,308 crimes/);
    assert.doesNotMatch(shown, /signed off/);
  });

  it('stand beside earlier ones whose source is said to be theirs alone', async () => {
    const shown = await press({ kind: 'figures', codes: ['S05A', 'S05D'] });
    assert.match(shown, /Source of the earlier figures: Dorset County Council/);
    assert.doesNotMatch(shown, /Source: /);
  });

  it('are credited to the report in no trend', async () => {
    const shown = await press({ kind: 'trend', code: 'S05A' });
    assert.match(shown, /Q3 2018\/19 \| 6,100 \| Submitted 2 Jan 2019, not signed off/);
    assert.match(shown, /Q2 2018\/19 \| 6,270 \| Report, December 2018/);
    assert.doesNotMatch(shown, /Source: Dorset County Council/);
  });

  it('have the report as their source no longer', async () => {
    const shown = await press({ kind: 'check', code: 'S05A', side: 'above', value: 6_000 });
    assert.doesNotMatch(shown, /Source:/);
    assert.match(await press({ kind: 'rank', order: 'most' }), mark);
    const count = await press({ kind: 'count', of: 'measures', filter: { way: 'down' } });
    assert.match(count, mark);
  });
});
