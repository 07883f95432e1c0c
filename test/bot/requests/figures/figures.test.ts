import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { shownText } from '../../../cards/shown-parts.ts';
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

  /** What can be read in each of the two columns. */
  const columnsOf = (content: Readonly<Record<string, unknown>>): string[] => {
    const body = content.body as { type: string; columns?: { items: object[] }[] }[];
    const found = body.find(({ type }) => type === 'ColumnSet')?.columns ?? [];
    return found.map(({ items }) => shownText({ type: 'AdaptiveCard', body: items }));
  };

  it('of two stand in a column each, with all that belongs to each', async () => {
    const { shown, card } = await bot.press({ kind: 'figures', codes: ['S01', 'S02'] });
    const [left = '', right = '', ...more] = columnsOf(card.content);
    assert.deepEqual(more, []);
    for (const part of [
      '43.6',
      'Q2 2018/19',
      '▲ up',
      'Worsening',
      '(+33.3%)',
      'Lower than England',
    ])
      assert.ok(left.includes(part), `${part}\n${left}`);
    assert.match(right, /57\.5[\s\S]*Unchanged/);
    assert.doesNotMatch(right, /43\.6/);
    assert.match(shown, /Each is a rate .*The gap between them is 13\.9 per 10,000 children/);
  });

  it('of two indicators stand in a column each, whatever parts they have', async () => {
    const { shown, card } = await bot.press({ kind: 'figures', codes: ['S05', 'S01'] });
    const [left = '', right = ''] = columnsOf(card.content);
    for (const part of ['S05 Crime', '6,270', '2,920', '539', '685'])
      assert.ok(left.includes(part), `${part}\n${left}`);
    assert.match(right, /43\.6/);
    assert.match(shown, /S05 and S01 side by side/);
  });

  it('of two show the comparator’s figure of the same period, where there is one', async () => {
    const codes = ['S01-re-referrals', 'S03A'];
    const { card } = await bot.press({ kind: 'figures', codes });
    const [left = '', right = ''] = columnsOf(card.content);
    assert.match(left, /27\.7%[\s\S]*England: 21\.9%/);
    assert.doesNotMatch(right, /England: /);
  });

  it('of two that measure different things are told apart and never held against each other', async () => {
    const pairs: [string[], RegExp][] = [
      [['S05A', 'S05B'], /S05A is a count \(crimes\); S05B is a count \(incidents\)/],
      [['S03A', 'S01'], /S03A is a percentage \(of enrolments\); S01 is a rate/],
      [['S05', 'S01'], /S05 is a count \(crimes, incidents\); S01 is a rate/],
    ];
    for (const [codes, said] of pairs) {
      const { shown } = await bot.press({ kind: 'figures', codes });
      assert.match(shown, said);
      assert.match(shown, /They do not measure the same thing/);
      assert.doesNotMatch(shown, /The gap/);
    }
    const periods = await bot.press({ kind: 'figures', codes: ['S01', 'S01-children-in-need'] });
    assert.doesNotMatch(periods.shown, /The gap/);
  });

  it('of a pair come for words that set one beside the other', async () => {
    for (const text of ['S01 and S02', 'compare S01 and S02'])
      assert.match(await bot.ask(text), /The gap between them[\s\S]*43\.6[\s\S]*57\.5/, text);
  });

  it('of a pair have nothing below them that is written about another indicator', async () => {
    const shown = await bot.ask('compare S01 and S02');
    assert.doesNotMatch(shown, /S06|S04|This compares to/);
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
    assert.match(shown, /No figure for Q1 2018\/19: S06 Killed or seriously injured on roads/);
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
