import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../../src/bot/request.ts';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { catalogue } from '../../catalogue.ts';
import { useAnswers } from '../use-answers.ts';

const quarters = [1, 2].map((quarter) => ({ kind: 'quarter', quarter }) as const);

describe('what is worked out', () => {
  const bot = useAnswers();
  const ask = async (asked: Omit<RequestOf<'calculate'>, 'kind'>): Promise<string> =>
    (await bot.press({ kind: 'calculate', ...asked })).shown;

  it('is a sum of quarters, with what it was worked out from and where that is from', async () => {
    const shown = await ask({ operation: 'sum', codes: ['S05A'], periods: quarters });
    for (const part of [
      'Together: 12,308 crimes',
      '6,038 crimes (Q1 2018/19; Report, December 2018) + 6,270 crimes (Q2 2018/19; Report, December 2018)',
      'I worked this out; it is not printed in the report. Source: Dorset County Council',
    ])
      assert.ok(shown.includes(part), `${part}\n${shown}`);
  });

  it('is an average and a difference of one measure', async () => {
    const average = await ask({ operation: 'average', codes: ['S05A'], periods: quarters });
    assert.match(average, /6,154 crimes a quarter on average/);
    const since = await ask({ operation: 'difference', codes: ['S01'] });
    assert.match(since, /The difference: 10\.9 per 10,000.*→ 43\.6 .*\+33\.3%/s);
    const from = await ask({ operation: 'difference', codes: ['S05A'], periods: quarters });
    assert.match(from, /The difference: 232 crimes/);
  });

  it('is the gap of two measures of one unit', async () => {
    const shown = await ask({ operation: 'difference', codes: ['S03A', 'S03B'] });
    assert.match(shown, /The difference: 7\.3 percentage points/);
    const times = await ask({ operation: 'ratio', codes: ['S03A', 'S03B'] });
    assert.match(times, /The ratio: 2\.0 times/);
  });

  it('is refused with the reason, and the single figures are shown', async () => {
    const absence = await ask({ operation: 'sum', codes: ['S03'] });
    assert.match(absence, /I cannot work that out.*is a percentage, and only counts/s);
    assert.match(absence, /S03A Persistent absence, primary schools: 7\.3% of enrolments/);
    const crime = await ask({ operation: 'sum', codes: ['S05'] });
    assert.match(
      crime,
      /different things \(crimes; incidents\).*685 crimes \(Q2 2018\/19; Report, December 2018\)/s,
    );
    const abuse = await ask({ operation: 'share', codes: ['S05D', 'S05A'] });
    assert.match(abuse, /does not say that Domestic abuse crimes is a part of Total crime/);
    const mixed = await ask({ operation: 'difference', codes: ['S01', 'S05A'] });
    assert.match(mixed, /count different things/);
    const abuses = await ask({ operation: 'difference', codes: ['S05C', 'S05D'] });
    assert.match(abuses, /The difference: 146.*count different things \(incidents; crimes\), so/s);
  });

  it('is refused for a period without a figure, and for a code that there is not', async () => {
    const third = { kind: 'label', label: 'Q3 2015/16' } as const;
    const shown = await ask({ operation: 'sum', codes: ['S05A'], periods: [third] });
    assert.match(shown, /I have no figure for S05A Total crime, Q3 2015\/16/);
    assert.match(await ask({ operation: 'sum', codes: ['S99'] }), /There is no indicator S99/);
  });

  it('is named by what and of what', () => {
    const name = requestRules.name(
      { kind: 'calculate', operation: 'sum', codes: ['S05A'], periods: quarters },
      catalogue,
    );
    assert.equal(name, 'Together: S05A Total crime, Q1, Q2');
  });
});
