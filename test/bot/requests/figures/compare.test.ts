import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { useAnswers } from '../use-answers.ts';

describe('the change of a figure', () => {
  const { press } = useAnswers();

  it('says how much it is in the unit of the figure', async () => {
    const { shown } = await press({ kind: 'compare', code: 'S01' });
    assert.match(shown, /The change: \+10\.9 per 10,000 children under 18\./);
  });

  it('says so of each part', async () => {
    const { shown } = await press({ kind: 'compare', code: 'S05' });
    assert.match(
      shown,
      /The change: Total crime \+232 crimes; .*Domestic abuse incidents −12 incidents/,
    );
  });

  it('is in points already where the figure is a percentage', async () => {
    const { shown } = await press({ kind: 'compare', code: 'S03' });
    assert.doesNotMatch(shown, /The change:/);
  });

  it('is the figure of one time where that is said twice', async () => {
    const from = { kind: 'label', label: 'Q2 2018/19' } as const;
    const { shown } = await press({ kind: 'compare', code: 'S05A', from, to: { kind: 'latest' } });
    assert.match(shown, /6,270.*Q2 2018\/19/s);
    assert.doesNotMatch(shown, /No figure/);
  });

  it('has what the commentary says of the figure', async () => {
    const said = /From the commentary: .*213 - 22 fatalities and 191 serious injuries/;
    assert.match((await press({ kind: 'compare', code: 'S06' })).shown, said);
    assert.match((await press({ kind: 'show', code: 'S06' })).shown, said);
    const period = { kind: 'label', label: 'Jul 2018' } as const;
    assert.match((await press({ kind: 'show', code: 'S06', period })).shown, said);
    const other = await press({ kind: 'compare', code: 'S01' });
    assert.doesNotMatch(other.shown, /From the commentary/);
  });

  it('has what the commentary says of last year where there is no figure of it', async () => {
    const from = { kind: 'last-year' } as const;
    const { shown } = await press({ kind: 'compare', code: 'S05B', from });
    assert.match(shown, /No figure for Q2 2017\/18.*ASB\) is considerably lower than last year/s);
    assert.doesNotMatch(shown, /Domestic abuse incidents/);
    const other = await press({ kind: 'compare', code: 'S05D', from });
    assert.doesNotMatch(other.shown, /commentary says/);
  });
});

describe('the trend of a figure', () => {
  const { press } = useAnswers();

  it('has what the commentary says of it', async () => {
    const { shown } = await press({ kind: 'trend', code: 'S05D' });
    assert.match(shown, /Domestic abuse crimes continue to increase, which has been a trend/);
    assert.doesNotMatch(shown, /fairly static/);
  });

  it('that should reach further back than the figures says so above them', async () => {
    const since = { kind: 'years-ago', years: 20 } as const;
    const { shown } = await press({ kind: 'trend', code: 'S01', since });
    assert.match(shown, /^There are no earlier figures\. What I have is for .*Trend of S01/);
  });

  it('has the figures of so long a time first as are asked for', async () => {
    const shownFor = async (each: 'quarter' | 'year'): Promise<string> =>
      (await press({ kind: 'trend', code: 'S01', each })).shown;
    assert.match(await shownFor('quarter'), /Q2 2018\/19 \| 43\.6.*2016\/17 \| 415/);
    assert.match(await shownFor('year'), /2016\/17 \| 415.*Q2 2018\/19 \| 43\.6/);
  });

  it('says where there are none of so long a time as are asked for', async () => {
    const { shown } = await press({ kind: 'trend', code: 'S01', each: 'month' });
    assert.match(shown, /^There are no figures by the month\. What I have is for .*Trend of S01/);
    const quarters = await press({ kind: 'trend', code: 'S01', each: 'quarter' });
    assert.doesNotMatch(quarters.shown, /There are no/);
  });

  it('that should begin in a year before the first figure says which there are, and shows none', async () => {
    const since = { kind: 'label', label: '2009' } as const;
    const { shown } = await press({ kind: 'trend', code: 'S05A', since });
    assert.match(shown, /no figure for 2009\. What I have is for Q1 2018\/19 and Q2 2018\/19/);
    assert.doesNotMatch(shown, /6,270/);
    const known = { ...since, label: '2014' };
    assert.match((await press({ kind: 'trend', code: 'S01', since: known })).shown, /Trend of S01/);
  });
});
