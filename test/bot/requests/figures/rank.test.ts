import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { useAnswers } from '../use-answers.ts';

const most = { kind: 'rank', order: 'most' } as const;

describe('what is first in an order', () => {
  const bot = useAnswers();

  it('is what moved most, said in words and with the figures of all below', async () => {
    const { shown, buttons } = await bot.press(most);
    for (const part of [
      'What moved most',
      'The first 5 of 10',
      'Moved most: S01 Child protection plans, up 10.9 (33.3%), from 32.7 to 43.6 per 10,000 children under 18 (Q1 2018/19 to Q2 2018/19).',
      'as a share of the earlier figure',
      'Source: Dorset County Council',
    ])
      assert.ok(shown.includes(part), `${part}\n${shown}`);
    assert.match(shown, /43\.6.*562.*14\.6%/s);
    assert.ok(buttons.includes('Smallest first'));
  });

  it('is what got worse or better, and no more than were asked for', async () => {
    const worse = await bot.press({ ...most, way: 'worse', limit: 1 });
    assert.match(worse.shown, /Got worse most: S01 Child protection plans/);
    assert.doesNotMatch(worse.shown, /S05A/);
    const better = await bot.press({ ...most, way: 'better' });
    assert.match(better.shown, /Got better most: /);
    assert.doesNotMatch(better.shown, /Worsening/);
  });

  it('is what moved most since a time that is named', async () => {
    const { shown } = await bot.press({ ...most, way: 'up', since: { kind: 'last-year' } });
    assert.match(
      shown,
      /1 figure.*What rose most, compared with the same period last year.*13\.9% to 14\.6%.*Ordered by the change compared with the same period last year/s,
    );
  });

  it('is the highest figure of one unit, and refused for several units', async () => {
    const codes = ['S01', 'S02'];
    const highest = await bot.press({ ...most, by: 'value', codes });
    assert.match(
      highest.shown,
      /Highest: S02 Children in care, 57\.5 per 10,000 children under 18/,
    );
    const lowest = await bot.press({ kind: 'rank', order: 'least', by: 'value', codes });
    assert.match(lowest.shown, /Lowest: S01 Child protection plans, 43\.6/);
    const mixed = await bot.press({ ...most, by: 'value' });
    assert.match(mixed.shown, /cannot be put in one order.*different units/s);
    assert.ok(mixed.buttons.includes('By percentage change'));
  });

  it('shows those that were named where there is no order', async () => {
    const { shown } = await bot.press({ ...most, by: 'value', codes: ['S05C', 'S05D'] });
    assert.match(shown, /cannot be put in one order.*539.*685/s);
  });

  it('gives a percentage in points, with the share by which it is placed', async () => {
    const { shown } = await bot.press({ ...most, codes: ['S03A', 'S03B'] });
    assert.match(shown, /percentage points, from .* which is \d+\.\d% of the earlier figure/);
  });

  it('is a risk by level and then by trend', async () => {
    const { shown } = await bot.press({ ...most, of: 'risks', limit: 3 });
    assert.match(
      shown,
      /The most serious risks.*3 of \d+, by level and then by trend.*HIGH \(3\)/s,
    );
    const least = await bot.press({ kind: 'rank', order: 'least', of: 'risks', limit: 2 });
    assert.match(least.shown, /LOW/);
    assert.doesNotMatch(least.shown, /HIGH \(/);
  });

  it('is refused for an outcome that there is not', async () => {
    const { shown } = await bot.press({ ...most, outcome: 'Z' });
    assert.match(shown, /There is no outcome Z/);
  });
});
