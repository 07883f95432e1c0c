import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { button, type Request } from '../../../src/bot/request.ts';
import { chooseFirstSteps, type FirstFacts } from '../../../src/bot/round/first-steps.ts';
import { parsePeriod } from '../../../src/domain/period/period.ts';
import type { OwedItem } from '../../../src/domain/round/owed.ts';

const quarter = (label: string) =>
  parsePeriod('financial-quarter', label) ?? assert.fail(`no quarter ${label}`);

const item = (indicator: string, due: string): OwedItem => ({
  indicator,
  part: 'values',
  due,
  owners: ['jo'],
  alsoTold: [],
});

const nobody: FirstFacts = {
  round: quarter('Q3 2018/19'),
  today: '2019-01-02',
  owed: undefined,
  waiting: [],
  isSponsor: false,
  signsOff: false,
  team: undefined,
};

const reading = [
  button('How are we doing?', { kind: 'overview' }),
  button('What has got worse?', { kind: 'movements', way: 'worse' }),
  button('Show S05', { kind: 'show', code: 'S05' }),
  button('High risks', { kind: 'risks', level: 'HIGH' }),
];

const kindsFor = (facts: Partial<FirstFacts>): Request['kind'][] =>
  chooseFirstSteps({ ...nobody, ...facts }, reading).buttons.map((one) =>
    'request' in one ? (one.request as Request).kind : assert.fail('an action'),
  );

const linesFor = (facts: Partial<FirstFacts>) =>
  chooseFirstSteps({ ...nobody, ...facts }, reading).lines;

const waiting = [{ code: 'S05', round: nobody.round }];

describe('where somebody starts', () => {
  const cases: [fact: string, facts: Partial<FirstFacts>, kinds: string[], lines: string[]][] = [
    ['a reader with the figures', {}, ['overview', 'movements', 'show', 'risks'], []],
    [
      'an officer who owes something with the form, by its deadline',
      { owed: [item('S05', '2019-01-21')] },
      ['update', 'mine', 'overview', 'movements'],
      ['Please submit S05 by Monday 21 January 2019.'],
    ],
    [
      'an outcome lead for whom nothing waits with how far the round is',
      { signsOff: true },
      ['progress', 'overview', 'movements', 'show'],
      ['Nothing is waiting for your sign-off.'],
    ],
    [
      'an outcome lead on the performance team with the progress once',
      { signsOff: true, team: { in: 0, asked: 5, isOwed: true, unanswered: 0 } },
      ['progress', 'remind', 'overview', 'movements'],
      [
        'Nothing is waiting for your sign-off.',
        '0 of 5 indicators have been submitted for Q3 2018/19.',
      ],
    ],
    [
      'an officer who owes nothing with the figures, and no form',
      { owed: [] },
      ['overview', 'movements', 'show', 'risks'],
      ['You have nothing left to submit for Q3 2018/19.'],
    ],
    [
      'an outcome lead with the one that waits',
      { waiting },
      ['sign-off', 'overview', 'movements', 'show'],
      ['S05 is waiting for your sign-off.'],
    ],
    [
      'an outcome lead with the list of several',
      { waiting: [...waiting, { code: 'S06', round: nobody.round }] },
      ['sign-off', 'overview', 'movements', 'show'],
      ['S05 and S06 are waiting for your sign-off.'],
    ],
    [
      'the performance team with the round',
      { team: { in: 3, asked: 5, isOwed: true, unanswered: 2 } },
      ['progress', 'remind', 'unanswered', 'overview'],
      ['3 of 5 indicators have been submitted for Q3 2018/19.'],
    ],
    [
      'the performance team with no reminders where nobody owes anything, nor an empty list',
      { team: { in: 5, asked: 5, isOwed: false, unanswered: 0 } },
      ['progress', 'overview', 'movements', 'show'],
      ['5 of 5 indicators have been submitted for Q3 2018/19.'],
    ],
    [
      'a sponsor with the round in short',
      { isSponsor: true },
      ['roll-up', 'overview', 'movements', 'show'],
      [],
    ],
    [
      'somebody of several roles with the most urgent',
      { owed: [item('S06', '2019-01-21')], waiting, isSponsor: true },
      ['update', 'mine', 'sign-off', 'roll-up'],
      ['Please submit S06 by Monday 21 January 2019.', 'S05 is waiting for your sign-off.'],
    ],
  ];
  for (const [fact, facts, kinds, lines] of cases)
    it(`is for ${fact}`, () => {
      assert.deepEqual(kindsFor(facts), kinds);
      assert.deepEqual(linesFor(facts), lines);
    });

  it('is four buttons at most, and never what there is no need of', () => {
    const facts = fc.record({
      owed: fc.option(fc.constantFrom([], [item('S05', '2019-01-21')]), { nil: undefined }),
      waiting: fc.constantFrom([], waiting),
      isSponsor: fc.boolean(),
      team: fc.option(
        fc.record({
          in: fc.nat(5),
          asked: fc.constant(5),
          isOwed: fc.boolean(),
          unanswered: fc.nat(3),
        }),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const kinds = kindsFor(given);
        assert.ok(kinds.length === 4 && new Set(kinds).size === 4);
        const mayHave = (kind: Request['kind'], isNeeded: boolean) =>
          assert.ok(isNeeded || !kinds.includes(kind), kind);
        mayHave('update', (given.owed?.length ?? 0) > 0);
        mayHave('sign-off', given.waiting.length > 0);
        mayHave('remind', given.team?.isOwed === true);
        mayHave('unanswered', (given.team?.unanswered ?? 0) > 0);
        mayHave('progress', given.team !== undefined);
      }),
    );
  });
});
