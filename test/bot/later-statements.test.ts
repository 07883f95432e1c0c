import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../src/bot/request.ts';
import { textOf } from './use-bot.ts';
import { useRound } from './use-round.ts';

/** Absence from school in 2017/18 was published in March, and nobody has submitted it. */
describe('statements of a report that is months old', () => {
  const round = useRound('2019-05-15T10:00:00Z');
  const shown = async (request: Request): Promise<string> =>
    textOf(await round.request('reader', request));

  const cards: Request[] = [
    { kind: 'show', code: 'S03' },
    { kind: 'show', code: 'S03A' },
    { kind: 'last-updated', code: 'S03' },
    { kind: 'due', code: 'S03' },
  ];
  for (const request of cards)
    it(`stand beside the newer official figure: ${JSON.stringify(request)}`, async () => {
      const card = await shown(request);
      assert.match(
        card,
        /ewer, from another source: 7\.23% of enrolments \(academic year 2017\/18; Official: Department for Education\)/,
      );
      assert.doesNotMatch(card, /Benchmark \|/);
    });

  it('have their quarter where they say that something is not yet available', async () => {
    assert.match(
      await shown({ kind: 'show', code: 'S03A' }),
      /Benchmark, Q2 2018\/19 \| [^|]* \| 2017\/18 data not yet available/,
    );
    assert.match(
      await shown({ kind: 'last-updated', code: 'S03' }),
      /Written for Q2 2018\/19: 2017\/18 data not yet available/,
    );
    assert.match(
      await shown({ kind: 'paragraph', codes: ['S03A'], form: 'paragraph' }),
      /Benchmark as reported, Q2 2018\/19: Primary/,
    );
  });

  it('do not call a day past on which something is due', async () => {
    const period = { kind: 'label', label: 'Q3 2018/19' } as const;
    assert.match(
      await shown({ kind: 'show', code: 'S05A', period }),
      /The next figure, for Q4 2018\/19, was due on Thursday 18 April 2019/,
    );
  });
});
