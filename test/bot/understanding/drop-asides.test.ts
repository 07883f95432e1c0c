import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { dropAsides } from '../../../src/bot/understanding/drop-asides.ts';
import { understand } from '../../../src/bot/understanding/understand.ts';
import { language } from '../catalogue.ts';

const left = (text: string): string => dropAsides(text).replace(/\s+/g, ' ').trim();

const occasions = [
  'for my cabinet briefing tomorrow',
  'for scrutiny',
  'for the board',
  'for governors',
  "for tomorrow's team meeting",
  'for scrutiny next week',
  'for the next overview and scrutiny committee papers',
  'for a big presentation this afternoon',
  'before cabinet',
  'before the full council meeting at 2pm',
  'ahead of the quarterly board report',
  "in time for monday's team meeting",
  'prepping for scrutiny',
  'preparing for the chief exec',
  'briefing the portfolio holder',
  'briefing my boss today',
  'briefing the chief super in 10 mins',
  "i've got scrutiny at 10",
  'i have got a committee tomorrow morning',
  'i have a meeting at 2:30pm',
  "i'm in a meeting",
  "i'm off to the panel",
  "i'm going to my chair later",
  "we've got members on thursday",
  'got slt in 10 minutes',
];

const quantities = [
  ...['in 10 minutes', 'within the next 20 mins', 'in 1 minute'],
  ...['nearer 3,000', 'about 3000', 'around 250', 'just under 700', 'roughly 430'],
  ...['over three thousand', 'nearly two hundred', 'just over six hundred'],
  ...['all six of them', 'all four', 'all 6', 'all 4 of those', 'all two of it'],
  ...['per 10k', 'per 10,000', 'per 10,000 adults', 'per 10k people', 'each 10000 people'],
  ...['per 10,000 children under 18', 'out of 10,000 residents'],
  'every 10k population',
];

describe('dropAsides', () => {
  for (const aside of [...occasions, ...quantities])
    it(`leaves ${JSON.stringify(aside)} out, before the question and after it`, () => {
      assert.equal(left(`crime figures ${aside}`), 'crime figures');
      assert.equal(left(`${aside} crime figures`), 'crime figures');
      assert.equal(left(`crime ${aside}?`), 'crime ?');
    });

  it('keeps a rate of another number, whole', () => {
    for (const text of [
      'asb per 1,000',
      'asb per 100k',
      'asb per 100,000 adults',
      'asb per 100000',
    ])
      assert.equal(left(text), text);
  });

  const kept = [
    ...[
      'crime in bournemouth',
      'for children in care',
      'before last quarter',
      'the report',
      'board',
    ],
    ...[
      'who is the leader',
      'for teams',
      'for boarding schools',
      'for the crime board',
      'ahead of england',
      'for s05',
    ],
    ...[
      'per ward',
      'per 5',
      'per cent',
      'each quarter',
      'all crime',
      'all the leads',
      'out of hand',
    ],
    ...['in 2018', 'in 2 hours', 'in 10 minutesx', 'over time', 'about this report', 'over 65s'],
    ...[
      'roughly 43',
      'more than 100',
      'under review',
      'above 5%',
      'more than last quarter',
      'about 2016/17',
      'q1 v q2',
      '',
    ],
  ];
  for (const text of kept)
    it(`keeps ${JSON.stringify(text)}`, () => {
      assert.equal(dropAsides(text), text);
    });

  it('keeps an age, which narrows what is asked', () => {
    for (const text of [
      'children in care under 5',
      'care leavers over 18',
      'KSI under 25s',
      'road casualties over 65',
    ]) {
      const answer = understand(text, language);
      assert.ok(answer.kind !== 'request' || answer.request.kind === 'fact', text);
    }
  });

  it('takes away and adds nothing', () => {
    const word = fc.constantFrom(
      ...[...occasions, ...quantities, ...kept].flatMap((text) => text.split(' ')),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const rest = left(words.join(' ')).split(' ');
        let at = 0;
        for (const letter of rest.join('')) {
          at = words.join('').indexOf(letter, at) + 1;
          assert.notEqual(at, 0);
        }
      }),
    );
  });
});
