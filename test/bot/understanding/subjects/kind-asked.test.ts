import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  readKindAsked,
  readLengthAsked,
} from '../../../../src/bot/understanding/subjects/kind-asked.ts';
import { catalogue } from '../../catalogue.ts';

describe('readKindAsked', () => {
  const asks = (text: string, of = catalogue) => readKindAsked({ text }, ['S05A'], of);

  it('finds that money or an opinion is asked of what is neither', () => {
    for (const [text, word] of [
      ['how much has the council spent on crime', 'spent'],
      ['what does crime cost us', 'cost'],
      ['the budget for total crime', 'budget'],
      ['are people satisfied with how crime is handled', 'satisfied'],
    ] as const)
      assert.equal(asks(text), word, text);
  });

  it('finds neither where no such thing is asked, or the figure is one', () => {
    for (const text of ['how much crime is there', 'what price a safe town'])
      assert.equal(asks(text), undefined, text);
    const indicators = catalogue.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((each) => ({
        ...each,
        series: each.series.map((own) => ({ ...own, unit: '£ a week' })),
      })),
    }));
    const other = { ...catalogue, indicators };
    assert.equal(asks('what does crime cost us', other), undefined);
  });

  it('finds that things are counted where all figures are an average time', () => {
    const indicators = catalogue.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((each) => ({
        ...each,
        series: each.series.map((own) => ({
          ...own,
          ...{ valueKind: 'average' as const, unit: 'days' },
        })),
      })),
    }));
    const timed = { ...catalogue, indicators };
    assert.equal(asks('how many council homes are empty', timed), 'how many council homes');
    assert.equal(asks('crime: how many are still waiting', timed), 'how many are still waiting');
    assert.equal(asks('crime: how many have been re-let?', timed), 'how many have been re-let');
    assert.equal(asks('crime: how many are over 28 days', timed), 'how many are over');
    for (const text of [
      'how many were there',
      'how many was last quarter',
      'how many was the figure last year',
      'how many were in Q2',
    ])
      assert.equal(asks(text, timed), undefined, text);
    assert.equal(asks('number of social workers', timed), 'number of social workers');
    assert.equal(asks('empty homes right now - how many?', timed), 'how many');
    assert.equal(asks('how many homes?', timed), 'how many homes');
    for (const text of ['number of days to let a home', 'the days to let a home, how many?'])
      assert.equal(asks(text, timed), undefined, text);
    assert.equal(asks('how many days is it', timed), undefined);
    assert.equal(asks('how many quarters are we behind', timed), undefined);
    assert.equal(asks('how many crimes were recorded'), undefined);
  });

  it('finds that a share is asked of an amount of money', () => {
    const indicators = catalogue.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((each) => ({
        ...each,
        series: each.series.map((own) => ({ ...own, valueKind: 'money' as const })),
      })),
    }));
    const text = 'crime as a percentage of what is due';
    assert.equal(asks(text, { ...catalogue, indicators }), 'as a percentage of');
    assert.equal(
      asks('how many tenants are in arrears', { ...catalogue, indicators }),
      'how many tenants',
    );
    assert.equal(asks('how many million is it', { ...catalogue, indicators }), undefined);
    assert.equal(asks(text), undefined);
  });

  it('finds no opinion asked for where the figure is one', () => {
    const indicators = catalogue.indicators.map((one) => ({ ...one, name: 'Satisfied victims' }));
    assert.equal(asks('how many are satisfied with it', { ...catalogue, indicators }), undefined);
  });
});

describe('readLengthAsked', () => {
  const asks = (text: string) => readLengthAsked({ text }, ['S05A'], catalogue);

  it('finds that a length of time is asked of what is none', () => {
    assert.equal(asks('average hours to solve a crime'), 'average hours');
    assert.equal(asks('how long does it take to solve a crime'), 'how long does it take');
    assert.equal(
      asks('how many weeks does a case, an easy one, take'),
      'how many weeks does a case, an easy one, take',
    );
    assert.equal(
      asks('the number of days a case takes to wait'),
      'number of days a case takes to wait',
    );
    assert.equal(asks('how many days late was the crime return'), 'how many days late');
  });

  it('finds nothing where time is only named, or the figure is a time', () => {
    for (const text of [
      'crime over twelve months',
      'how long has crime been rising',
      'how long is the waiting list for crime',
      'how many days were lost last year',
    ])
      assert.equal(asks(text), undefined, text);
    const indicators = catalogue.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((each) => ({
        ...each,
        series: each.series.map((own) => ({ ...own, unit: 'days' })),
      })),
    }));
    const ofTime = { ...catalogue, indicators };
    assert.equal(readLengthAsked({ text: 'average days' }, ['S05A'], ofTime), undefined);
  });
});
