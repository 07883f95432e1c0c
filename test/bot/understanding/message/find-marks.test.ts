import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findMarks } from '../../../../src/bot/understanding/message/find-marks.ts';
import { type Mark, placeOf } from '../../../../src/bot/understanding/message/tokens.ts';
import { language } from '../../catalogue.ts';

const read = (text: string) => findMarks(text, language.findCodes);

const describeMark = (mark: Mark): string => {
  switch (mark.kind) {
    case 'code':
      return `${mark.of} ${mark.code}`;
    case 'day':
      return mark.day;
    case 'number':
      return `${mark.isSigned ? '-' : ''}${mark.value}`;
    default:
      return mark.kind;
  }
};

describe('findMarks', () => {
  const cases: [string, string[]][] = [
    ['is S05A over 6,000', ['indicator S05A', '6000']],
    ['more than £1,250.50', ['1250.5']],
    ['5 or 10k', ['5', '10000']],
    ['59,4 or 6,400', ['59.4', '6400']],
    ['asb 2 874, crime 12 311', ['2874', '12311']],
    ['£1.4m, £2 million and 2.9m', ['1.4', '2', '2.9']],
    ['£1.3bn or €2m', ['1.3', '2']],
    ['is it -0.7% or (£35k)', ['-0.7', '-35000']],
    ['2018-19, 5-6 and 5 - 6', ['period', '5', '5', '6']],
    ['a wall of 12m', []],
    ['209, ring ext. 4471 or 01305 224 471', ['209', 'unit', 'unit']],
    ['548 701', ['548', '701']],
    ['9 200 18', ['9', '200', '18']],
    ['crime Dec 58', ['58']],
    ['crime Dec 18', ['period']],
    ['in nineteen ninety-five, and in twenty eighteen', ['period', 'period']],
    ['twenty canteen staff', []],
    ['extract of 08:40', ['time']],
    ['extend S05 to 31 January', ['indicator S05', '01-31']],
    ['by 31/01', []],
    ['split by type, 31/12', ['12-31']],
    ['30/9 figure', ['09-30']],
    ['January 31st, 2019', ['2019-01-31']],
    ['2019-01-30', ['2019-01-30']],
    ['30.01.2019 or 30-01-2019', ['2019-01-30', '2019-01-30']],
    ['at 31.03.2018', ['period']],
    ['before 3pm or 10.30 am', ['time', 'time']],
    ['by noon', ['time']],
    ['risk 02a in Q1 2018/19', ['risk 02a', 'period']],
    ['43.6 per 10,000', ['43.6', 'unit']],
    ['209, 12 months to end Oct', ['209', 'unit']],
    ['209 for the 12 mths up to October', ['209', 'unit']],
    ['it took 12 months', ['12']],
    ['covid19', []],
    ['', []],
  ];
  for (const [text, marks] of cases)
    it(`finds ${marks.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text).marks.map(describeMark), marks);
    });

  it('leaves the other words as they were typed, with places between', () => {
    assert.equal(read('Show S05 in Upton').text, `Show ${placeOf(0)} in Upton`);
  });

  it('takes a text whose letters are longer in small ones', () => {
    assert.deepEqual(read('İİ S05').marks.map(describeMark), ['indicator S05']);
  });

  it('puts a place in the text for each mark', () => {
    const piece = fc.constantFrom('S05', 'risk 2a', 'Q1', '5', '31 Jan', 'and', ',', '-', 'crime');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const { text, marks } = read(pieces.join(' '));
        const places = [...text.matchAll(/\uE000(\d+)\uE001/g)].map(([, place]) => Number(place));
        assert.deepEqual(places, [...marks.keys()]);
      }),
    );
  });

  it('finds minutes and seconds where something is measured in them, and no time of the day', () => {
    const values = (text: string) =>
      findMarks(text, () => [], true).marks.flatMap((one) =>
        one.kind === 'number' ? [one.value] : [],
      );
    for (const text of ['3:11', 'three minutes eleven', '3 mins and 11 secs', '3m11s'])
      assert.deepEqual(values(`phones were ${text} this time`), [191], text);
    assert.deepEqual(values('the call at 3:15'), []);
  });
});
