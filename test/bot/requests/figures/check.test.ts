import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules, requestSchema } from '../../../../src/bot/requests/all.ts';
import { catalogue } from '../../catalogue.ts';
import { useAnswers } from '../use-answers.ts';

const over = { kind: 'check', side: 'above', value: 6_000 } as const;

describe('a question with yes or no', () => {
  const bot = useAnswers();

  it('is answered with the figure, its period and its source', async () => {
    const { shown, buttons } = await bot.press({ ...over, code: 'S05A' });
    assert.match(shown, /Yes: S05A Total crime/);
    assert.match(
      shown,
      /Yes\. 6,270 crimes \(Q2 2018\/19; Report, December 2018\) is over 6,000\./,
    );
    assert.match(shown, /Source: Dorset County Council, Outcomes Focused/);
    assert.ok(buttons.includes('Compared with the period before'));
  });

  it('is answered for the period that was named, and for no other', async () => {
    const q1 = { kind: 'quarter', quarter: 1 } as const;
    const { shown } = await bot.press({ ...over, code: 'S05A', value: 6_100, period: q1 });
    assert.match(
      shown,
      /No\. 6,038 crimes \(Q1 2018\/19; Report, December 2018\) is not over 6,100\./,
    );
    const old = { kind: 'label', label: 'Q1 2015/16' } as const;
    const none = await bot.press({ ...over, code: 'S05A', period: old });
    assert.match(none.shown, /I cannot say\. There is no figure for Q1 2015\/16/);
  });

  it('has a line for each part of an indicator', async () => {
    const { shown } = await bot.press({ ...over, code: 'S05', value: 2_000 });
    assert.match(shown, /Yes for 2 of 4: S05 Crime/);
    assert.match(shown, /S05A Total crime: yes\. 6,270 crimes/);
    assert.match(shown, /S05C Domestic abuse incidents: no\. 539 incidents .* is not over 2,000/);
  });

  it('may be whether something went up or down, and by how much', async () => {
    const claim = { kind: 'check', code: 'S01', claim: 'up' } as const;
    assert.match(
      (await bot.press(claim)).shown,
      /Yes\. Up: 32\.7 → 43\.6 per 10,000 children under 18 \(\+33\.3%\), Q1 2018\/19 to Q2 2018\/19 \(Report, December 2018\)\./,
    );
    const wrong = await bot.press({ ...claim, byPercent: 50 });
    assert.match(wrong.shown, /No\. Up by 33\.3%, not by 50%/);
    const label = (text: string) => ({ kind: 'label', label: text }) as const;
    const named = await bot.press({
      ...claim,
      code: 'S03A',
      from: label('2015/16'),
      to: label('2016/17'),
    });
    assert.match(named.shown, /academic year 2015\/16 to academic year 2016\/17/);
  });

  it('says so where there is only a chart, or no such code', async () => {
    const { shown } = await bot.press({ ...over, code: 'S06-road-condition' });
    assert.match(
      shown,
      /The report shows this as a chart only, so no figure is known\. What the commentary says/,
    );
    assert.match((await bot.press({ ...over, code: 'S99' })).shown, /There is no indicator S99/);
  });

  it('is one of a number or one of a way', () => {
    for (const faulty of [
      { kind: 'check', code: 'S01' },
      { kind: 'check', code: 'S01', side: 'above' },
      { kind: 'check', code: 'S01', side: 'above', value: 1, claim: 'up' },
    ])
      assert.ok(!requestSchema.safeParse(faulty).success);
    const name = requestRules.name({ ...over, code: 'S05A' }, catalogue);
    assert.equal(name, 'S05A Total crime: over 6,000?');
  });
});
