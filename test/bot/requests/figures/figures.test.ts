import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { catalogue } from '../../catalogue.ts';
import { useAnswers } from '../use-answers.ts';

const quarter = (number: number) => ({ kind: 'quarter', quarter: number }) as const;

describe('several figures', () => {
  const bot = useAnswers();

  it('are in one list with unit, period, the figure before, the change and the source', async () => {
    const { shown, buttons } = await bot.press({ kind: 'figures', codes: ['S01', 'S04', 'S06'] });
    for (const part of [
      'S01 Child protection plans, S04 Adult safeguarding concerns, S06',
      'per 10,000 children under 18 · Q2 2018/19',
      'from 32.7 in Q1 2018/19 (+33.3%)',
      'concerns · Q2 2018/19',
      'from 487 in Q1 2018/19 (+15.4%)',
      'Source: Dorset County Council, Outcomes Focused Monitoring Report, December 2018.',
    ])
      assert.ok(shown.includes(part), `${part}\n${shown}`);
    assert.match(shown, /43\.6.*562/s);
    assert.ok(buttons.includes('Show S01'));
  });

  it('of two stand beside each other, with all that belongs to each', async () => {
    const { shown, card } = await bot.press({ kind: 'figures', codes: ['S01', 'S02'] });
    for (const part of [
      '43.6',
      '57.5',
      'Q2 2018/19',
      'Worsening',
      'Unchanged',
      'S01: Lower than England',
    ])
      assert.ok(shown.includes(part), `${part}\n${shown}`);
    assert.match(shown, /The gap between them is 13\.9 per 10,000 children under 18\./);
    const grid = (card.content.body as Record<string, unknown>[]).find(({ layouts }) => layouts);
    assert.match(
      JSON.stringify(grid),
      /atLeast:Standard.*"grid.area":"row-2-column-1".*43\.6.*"grid.area":"row-2-column-2".*57\.5/,
    );
  });

  it('of two are not compared where their units or periods differ', async () => {
    const units = await bot.press({ kind: 'figures', codes: ['S05A', 'S05B'] });
    assert.match(
      units.shown,
      /cannot be compared\. These figures count different things \(crimes; incidents\)/,
    );
    assert.doesNotMatch(units.shown, /The gap/);
    const periods = await bot.press({ kind: 'figures', codes: ['S03A', 'S01'] });
    assert.match(periods.shown, /cannot be compared\./);
  });

  it('of a pair come for words that set one beside the other', async () => {
    for (const text of ['S01 and S02', 'compare S01 and S02'])
      assert.match(await bot.ask(text), /43\.6[\s\S]*57\.5[\s\S]*The gap between them/, text);
  });

  it('are those of the parts for an indicator, each once', async () => {
    const { shown } = await bot.press({ kind: 'figures', codes: ['S05', 'S05A', 'S03'] });
    assert.equal(shown.match(/6,270/g)?.length, 1);
    for (const code of ['S05B', 'S05C', 'S05D', 'S03A', 'S03B']) assert.ok(shown.includes(code));
  });

  it('are of the period that was named, and say which has none', async () => {
    const { shown } = await bot.press({
      kind: 'figures',
      codes: ['S05A', 'S06'],
      period: quarter(1),
    });
    assert.match(shown, /6,038/);
    assert.match(shown, /No figure for Q1: S06 Killed or seriously injured on roads/);
    assert.doesNotMatch(shown, /213|6,270/);
  });

  it('are refused with the reason where none has one', async () => {
    const { shown } = await bot.press({
      kind: 'figures',
      codes: ['S01', 'S02'],
      period: { kind: 'label', label: 'Q3 2012/13' },
    });
    assert.match(shown, /No figure for Q3 2012\/13: S01 Child protection plans, S02/);
  });

  it('tell what is only a chart, and codes that the report does not have', async () => {
    const { shown } = await bot.press({
      kind: 'figures',
      codes: ['S06-road-condition', 'S06', 'S99'],
    });
    assert.match(shown, /Shown in the report as a chart only: Roads in need of maintenance/);
    assert.match(shown, /nothing with the code S99/);
    const none = await bot.press({ kind: 'figures', codes: ['S98', 'S99'] });
    assert.match(none.shown, /There is no indicator S98, S99/);
  });

  it('are shown ten at a time', async () => {
    const codes = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S01-children-in-need'];
    const first = await bot.press({ kind: 'figures', codes });
    assert.match(first.shown, /Figures 1–10 of 11/);
    const second = await bot.press({ kind: 'figures', codes, page: 2 });
    assert.match(second.shown, /children.*Figures 11 of 11/s);
  });

  it('are named by their subjects and period', () => {
    const name = requestRules.name(
      { kind: 'figures', codes: ['S01', 'S02'], period: quarter(1) },
      catalogue,
    );
    assert.equal(name, 'S01 Child protection plans, S02 Children in care, Q1');
  });
});
