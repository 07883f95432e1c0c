import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  type Listed,
  listedBy,
  pickChoice,
  pointAt,
} from '../../../../src/bot/understanding/subjects/pick-choice.ts';
import type { Choice } from '../../../../src/bot/understanding/understanding.ts';
import { catalogue, language } from '../../catalogue.ts';

const choiceOf = (title: string): Choice => ({ title, request: { kind: 'show', code: title } });

const choices = [
  'S05C Domestic abuse incidents',
  'S05D Domestic abuse crimes',
  'Claire Shiels',
  'Claire Summerhayes',
].map(choiceOf);

const [incidents, crimes, shiels, summerhayes] = choices;

const many = Array.from({ length: 10 }, (_, index) => choiceOf(`Choice ${'abcdefghij'[index]}`));

describe('pickChoice', () => {
  const picked: [Choice | undefined, string[]][] = [
    [
      incidents,
      [
        ...[
          '1',
          'one',
          'first',
          '1st',
          'the first one',
          'Option 1',
          'no. 1 please',
          'thats incidents',
        ],
        ...['incidents', 'Incidents please', 'S05C', 'the domestic abuse incidents one'],
        ...['S05C Domestic abuse incidents', '<p>Incidents</p>', 'I meant the incidents, thanks'],
      ],
    ],
    [crimes, ['2', 'two', 'second', '2nd', 'the second one please', 'crimes', 'abuse crimes']],
    [shiels, ['3', 'three', 'third', '3rd', 'just show me the third', 'Shiels', 'claire shiels']],
    [summerhayes, ['4', 'four', 'fourth', '4th', 'last', 'the last one', 'SUMMERHAYES']],
  ];
  for (const [choice, texts] of picked)
    it(`picks ${choice?.title} by ${texts.join(' / ')}`, () => {
      for (const text of texts) assert.equal(pickChoice(text, choices), choice, text);
    });

  const notPicked = [
    ...['', '5', '0', '9', 'fifth', '1 and 2', 'first or last', 'not the first one', '12', '2.5'],
    ...['claire', 'domestic abuse', 'the one', 'please', 'yes', 'incidents and crimes', 'crime'],
    ...['incidents in poole', 'risks for roads', 'S05E', 'claire crimes', '?!'],
    'i would like the one that is about incidents and it is really the incidents',
  ];
  for (const text of notPicked)
    it(`picks none by ${JSON.stringify(text)}`, () => {
      assert.equal(pickChoice(text, choices), undefined);
    });

  it('picks the first by "option one" and "number one"', () => {
    for (const text of ['option one', 'number one', 'choice one please'])
      assert.equal(pickChoice(text, choices), incidents, text);
  });

  it('picks each of ten by its number', () => {
    for (const [index, choice] of many.entries())
      assert.equal(pickChoice(String(index + 1), many), choice, String(index + 1));
  });

  it('picks the fifth and sixth by their names as well', () => {
    for (const text of ['five', 'fifth', '5th', 'the fifth one'])
      assert.equal(pickChoice(text, many), many[4], text);
    for (const text of ['six', 'sixth', '6th', 'option six'])
      assert.equal(pickChoice(text, many), many[5], text);
  });

  it('reads twelve words and no more', () => {
    const twelve = 'show me just the one with the answer it is the crimes';
    assert.equal(pickChoice(twelve, choices), crimes);
    assert.equal(pickChoice(`please ${twelve}`, choices), undefined);
  });

  it('takes a yes where there is one choice, and only there', () => {
    for (const yes of ['yes', 'Yes please', 'yep', 'yeah!', 'ok', 'okay', 'sure']) {
      assert.equal(pickChoice(yes, choices.slice(0, 1)), incidents, yes);
      assert.equal(pickChoice(yes, choices.slice(0, 2)), undefined, yes);
    }
    for (const other of ['no', 'yes and poole', 'maybe'])
      assert.equal(pickChoice(other, choices.slice(0, 1)), undefined, other);
  });

  it('picks nothing where nothing was offered', () => {
    for (const text of ['1', 'last', 'yes', 'incidents'])
      assert.equal(pickChoice(text, []), undefined);
  });

  it('picks by its whole title whatever no other title holds, and only what was offered', () => {
    const words = ['risks', 'crime', 'plans', 'care', 'roads', 'claire', 'absence'];
    const title = fc.shuffledSubarray(words, { minLength: 1 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 6 }), title, (titles, text) => {
        const offered = titles.map(choiceOf);
        const holds = (other: string) =>
          text.split(' ').every((word) => other.split(' ').includes(word));
        const holding = offered.filter((one) => holds(one.title));
        const expected = holding.length === 1 ? holding[0] : undefined;
        assert.equal(pickChoice(text, offered), expected);
      }),
    );
  });
});

const idsOf = (request: Request): string[] => listedBy(request, catalogue).map(({ id }) => id);

describe('listedBy', () => {
  it('has what an answer listed, in its order', () => {
    assert.deepEqual(idsOf({ kind: 'overview' }).slice(0, 3), ['S01', 'S02', 'S03']);
    assert.deepEqual(idsOf({ kind: 'show', code: 'S05' }), ['S05A', 'S05B', 'S05C', 'S05D']);
    assert.deepEqual(idsOf({ kind: 'figures', codes: ['S06', 'S01'] }), ['S06', 'S01']);
    assert.deepEqual(idsOf({ kind: 'risks', code: '02a' }), ['02a']);
  });

  it('has the risks that the filter left', () => {
    const high = idsOf({ kind: 'risks', level: 'HIGH' });
    assert.ok(high.length > 1);
    assert.ok(high.length < idsOf({ kind: 'risks' }).length);
  });

  it('has nothing where nothing was listed', () => {
    assert.deepEqual(idsOf({ kind: 'help' }), []);
    assert.deepEqual(idsOf({ kind: 'commentary', code: 'S01' }), []);
    assert.deepEqual(idsOf({ kind: 'show', code: 'S05C' }), []);
  });
});

describe('pointAt', () => {
  const listed: Listed[] = ['S01', 'S02', 'S03'].map((id) => ({ kind: 'indicator', id }));
  const idAt = (text: string, all = listed) => pointAt(readMessage(text, language), all)?.id;

  for (const [text, id] of [
    ['the first one', 'S01'],
    ['the second', 'S02'],
    ['just the third please', 'S03'],
    ['2nd', 'S02'],
    ['and the bottom one?', 'S03'],
    ['why is the second one up', 'S02'],
    ['the seventh', undefined],
    ['first of all, how is crime doing', undefined],
    ['constructor', undefined],
    ['', undefined],
  ] as const)
    it(`is ${id ?? 'nothing'} for ${JSON.stringify(text)}`, () => {
      assert.equal(idAt(text), id);
    });

  it('is nothing where fewer than two things were listed', () => {
    assert.equal(idAt('the first one', listed.slice(0, 1)), undefined);
    assert.equal(idAt('the first one', []), undefined);
  });
});
