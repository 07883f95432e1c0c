import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { useBot } from './use-bot.ts';

describe('after another council took the place of the county', () => {
  const bot = useBot({}, '2026-04-15');

  const answers: [fact: string, text: string, has: RegExp[], hasNot?: RegExp[]][] = [
    [
      'the trend has both councils, parted by a break that says why',
      'trend of S01',
      [
        /2018\/19 \| 305/,
        /2019\/20 \| 276/,
        /Break: [^"]*Dorset Council replaced Dorset County Council/,
      ],
    ],
    [
      'its rate stands beside England’s',
      'trend of S01',
      [/2024\/25 \| 41\.4 \| 40\.6/, /2018\/19/],
    ],
    [
      'a percentage with its numbers is tested over the five years of the new council alone',
      'trend of S01-re-referrals',
      [
        /over the five financial years 2020\/21 to 2024\/25/,
        /Figures from before 1 April 2019 are not compared/,
      ],
    ],
    [
      'one whose numbers are not published is refused, with the reason',
      'trend of S03A',
      [
        /The trend cannot be calculated: the numbers behind the figure for academic year 2020\/21 are not known/,
      ],
    ],
    [
      'nothing is compared across the break',
      'compare S01-re-referrals in 2018/19 with 2023/24',
      [/Not comparable with financial year 2018\/19: Dorset Council replaced/],
      [/improving|worsening/i],
    ],
    [
      'the rate is judged against England’s, since the numbers behind it are known',
      'how does S01 compare with England in 2024/25?',
      [/41\.4/, /40\.6/, /lower is better: similar/],
    ],
  ];
  for (const [fact, text, has, hasNot = []] of answers)
    it(fact, async () => {
      const { shown, carried } = await bot.askWhole(text);
      for (const one of has) assert.match(shown, one);
      for (const one of hasNot) assert.doesNotMatch(carried, one);
    });

  for (const text of [
    'trend of S01',
    'trend of S02',
    'trend of S03',
    'performance measures for S01',
  ])
    it(`the card that answers "${text}" stays within its size with all years on it`, async () => {
      const { sent } = await bot.send({ text });
      const content = sent[0]?.activity.attachments?.[0]?.content;
      assert.ok(JSON.stringify(content).length * 2 < 60_000);
    });

  it('the figures of the new council are not shown before their time', async () => {
    const said = await bot.ask('trend of S06');
    assert.doesNotMatch(said, /Dorset Council replaced/);
  });
});
