import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { buildNameIndex } from '../../../../src/bot/understanding/message/name-index.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { countsOther, plainOf } from '../../../../src/bot/understanding/subjects/by-kind.ts';
import type { Indicator } from '../../../../src/domain/indicator.ts';
import { catalogue, language } from '../../catalogue.ts';

const asKind = (code: string, name: string, valueKind: 'count' | 'rate') => (one: Indicator) =>
  one.code === code
    ? {
        ...one,
        ...{ name, shortName: name, heading: name },
        measures: one.measures.map((measure) => ({
          ...measure,
          ...{ name, shortName: name },
          series: measure.series.map((series) => ({ ...series, valueKind })),
        })),
      }
    : one;

/** A number of flooded homes, and a rate of the same. */
const twins = {
  ...catalogue,
  indicators: catalogue.indicators
    .map(asKind('S01', 'Flooded homes', 'count'))
    .map(asKind('S02', 'Flooded homes rate', 'rate')),
};

const names = buildNameIndex(twins, { S02: ['flooded homes'] }, {});
const known = { ...language, catalogue: twins, names };
const state = (code: string) => ({ last: { kind: 'show' as const, code } });
const asked = (text: string, spoken = {}) => interpret(text, spoken, known);
const codesOf = (text: string, spoken = {}): string[] => {
  const found = asked(text, spoken);
  return found.kind === 'query' ? found.query.subjects.map(({ id }) => id) : [found.kind];
};

/** A number of empty hotel rooms, what these cost, and what something else does. */
const costed = (...amounts: readonly string[]) => {
  const named = (code: string, name: string, unit: string) => (one: Indicator) =>
    one.code === code
      ? {
          ...one,
          ...{ name, shortName: name, heading: name },
          measures: one.measures.map((measure) => ({
            ...measure,
            ...{ name, shortName: name },
            series: measure.series.map((series) => ({ ...series, unit })),
          })),
        }
      : one;
  const [first = '', second = ''] = amounts;
  const changed = {
    ...catalogue,
    indicators: catalogue.indicators
      .map(named('S01', 'Households in hotel rooms', 'households'))
      .map(named('S02', first, 'pounds spent'))
      .map(named('S03', second, 'pounds spent')),
  };
  return { ...language, catalogue: changed, names: buildNameIndex(changed, {}, {}) };
};

describe('an amount of money', () => {
  const codesIn = (text: string, context: ReturnType<typeof costed>) => {
    const found = interpret(text, {}, context);
    return found.kind === 'query' ? found.query.subjects.map(({ id }) => id) : [found.kind];
  };
  const spent = 'how much have we spent on households in hotel rooms';

  it('is that of the same things, where one is asked for of those who are counted', () => {
    const context = costed('Net cost of hotel rooms', 'Cost of taxis');
    assert.deepEqual(codesIn(spent, context), ['S02']);
    assert.deepEqual(codesIn('how many households in hotel rooms', context), ['S01']);
    const found = interpret(spent, {}, context);
    assert.ok(found.kind === 'query' && found.isReading);
  });

  it('is of nothing else, and of neither of two', () => {
    for (const amounts of [
      ['Cost of rooms', 'Cost of taxis'],
      ['Cost of hotel breakfasts', 'Cost of taxis'],
      ['Net cost of hotel rooms', 'Gross cost of hotel rooms'],
    ])
      assert.deepEqual(codesIn(spent, costed(...amounts)), ['narrowed'], amounts.join());
  });
});

describe('a number of things and a rate of the same', () => {
  it('are told apart by what a message asks for', () => {
    assert.deepEqual(codesOf('flooded homes, how many'), ['S01']);
    assert.deepEqual(codesOf('flooded homes as a rate'), ['S02']);
  });

  it('leave a bare name to the number, and offer the rate', () => {
    const found = asked('flooded homes');
    assert.ok(found.kind === 'query' && found.isReading && !found.isCertain);
    assert.deepEqual(codesOf('flooded homes'), ['S01']);
    assert.deepEqual(
      found.other?.subjects.map(({ id }) => id),
      ['S02'],
    );
    assert.equal(plainOf(['S01', 'S02', 'S03'], twins), undefined);
    assert.equal(plainOf(['S01', 'S02'], catalogue), undefined);
  });

  it('stand for each other in a question that goes on', () => {
    assert.deepEqual(codesOf('as a rate', state('S01')), ['S02']);
    assert.deepEqual(codesOf('how many is that', state('S02')), ['S01']);
  });
});

describe('a number of things that a figure is none of', () => {
  const counts = (text: string, code: string): boolean =>
    countsOther(readMessage(text, known), code, twins);

  it('is asked for by its words, of what is a rate', () => {
    assert.ok(counts('how many flooded homes', 'S02'));
    assert.ok(counts('heads, not the rate', 'S02'));
    assert.ok(!counts('how many flooded homes', 'S01'));
    assert.ok(!counts('what is the rate of flooded homes', 'S02'));
  });
});
