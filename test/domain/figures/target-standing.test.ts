import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  formatStatus,
  sayOnTarget,
  sayReason,
  sayRevised,
} from '../../../src/domain/figures/say-standing.ts';
import { targetStanding } from '../../../src/domain/figures/target-standing.ts';
import type { Polarity } from '../../../src/domain/measure.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { parsePeriod } from '../../../src/domain/period/period.ts';
import type { Target } from '../../../src/domain/target.ts';

const count = { valueKind: 'count', decimals: 0 } as const;
const percentage = { valueKind: 'percentage', decimals: 1 } as const;
const within5 = { targetRule: { amberWithin: { share: 0.05 } } };

type Beside = Partial<Pick<Observation, 'flags' | 'target' | 'status' | 'statusReason'>>;

const stand = (value: number | null, beside: Beside, rule: object = within5) =>
  targetStanding({ polarity: 'lower-is-better', ...rule }, count, { value, flags: [], ...beside });

describe('a grade that is to be reached', () => {
  const scale = { words: ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'] };
  const standsAt = (words: string, aim: string, ordered?: true) =>
    targetStanding(
      { polarity: 'higher-is-better' },
      { valueKind: 'words', decimals: 0, scale: { ...scale, ...(ordered && { ordered }) } },
      { value: null, words, flags: [], target: { words: aim } },
    );

  it('is met by it or a better one, where the scale has an order', () => {
    assert.equal(standsAt('Good', 'Good', true)?.sentence, 'Target: Good or better; met.');
    assert.equal(standsAt('Outstanding', 'Good', true)?.computed?.isMet, true);
    assert.equal(standsAt('Inadequate', 'Good', true)?.computed?.isMet, false);
    assert.equal(standsAt('Good', 'Outstanding', true)?.target, 'Outstanding');
  });

  it('is said as the report prints it', () => {
    const standing = targetStanding(
      { polarity: 'higher-is-better' },
      { valueKind: 'words', decimals: 0, scale: { ...scale, ordered: true } },
      {
        ...{ value: null, words: 'Inadequate', flags: [] },
        target: { words: 'Good', printed: 'no service below Good' },
      },
    );
    assert.equal(standing?.sentence, 'Target: no service below Good; missed.');
  });

  it('is not judged where the scale has none', () => {
    assert.equal(standsAt('Good', 'Good')?.computed, undefined);
    assert.equal(standsAt('Good', 'Good')?.sentence, 'Target: Good.');
  });
});

describe('words in place of a target of numbers', () => {
  it('are shown as they are printed, and judge nothing', () => {
    const standing = stand(6270, { target: { words: 'To be set in Q3' } });
    assert.equal(standing?.sentence, 'Target: To be set in Q3.');
    assert.equal(standing.computed, undefined);
    assert.equal(standing.isInWords, true);
  });

  it('stand beside the status that was published', () => {
    const standing = stand(6270, { target: { words: 'Baseline year' }, status: 'Grey' });
    assert.deepEqual(standing?.reported, { word: 'Grey', colour: 'grey' });
    assert.equal(standing.differs, '');
  });

  it('have the day by which one is to be set', () => {
    const target = { words: 'To be set', by: '2027-03' };
    assert.equal(stand(6270, { target })?.sentence, 'Target: To be set by March 2027.');
  });
});

describe('a target that is to be reached by a day', () => {
  const period = parsePeriod('financial-quarter', 'Q4 2025/26') ?? assert.fail();
  const say = (value: number, target: Target) =>
    targetStanding({ polarity: 'higher-is-better', ...within5 }, percentage, {
      ...{ value, flags: [], target, period },
    });

  it('is neither met nor missed before it', () => {
    const later = { value: 80, by: '2027-03' };
    const short = say(74, later);
    assert.equal(short?.sentence, 'Target: 80% by March 2027; 6.0 percentage points to go.');
    assert.deepEqual([short?.computed, short?.distance], [undefined, undefined]);
    assert.equal(
      say(81, later)?.sentence,
      'Target: 80% by March 2027; reached, with 1.0 percentage points to spare.',
    );
    assert.equal(say(80, later)?.sentence, 'Target: 80% by March 2027; reached exactly.');
    assert.equal(
      say(80, { above: 80, by: '2028' })?.sentence,
      'Target: above 80% by 2028; not reached yet: equal to the limit.',
    );
  });

  it('is a limit that it is within or above before it, which may still change', () => {
    const capped = (value: number, target: Target, timing: 'flow' | 'cumulative' = 'flow') =>
      targetStanding(
        { polarity: 'lower-is-better' },
        { ...count, timing },
        {
          ...{ value, flags: [], target, period },
        },
      )?.sentence;
    const later = { value: 80, by: '2027-03' };
    assert.equal(capped(5, later), 'Target: 80 by March 2027; within it so far.');
    assert.equal(capped(80, later), 'Target: 80 by March 2027; within it so far.');
    assert.equal(capped(85, later), 'Target: 80 by March 2027; above it by 5 (6.3%) at present.');
    assert.equal(
      capped(80, { below: 80, by: '2027-03' }),
      'Target: below 80 by March 2027; equal to the limit at present.',
    );
    assert.equal(capped(5, later, 'cumulative'), 'Target: 80 by March 2027.');
    const range = { atLeast: 60, atMost: 80, by: '2028' };
    assert.equal(capped(70, range), 'Target: 60 to 80 by 2028; within it so far.');
    assert.equal(capped(57, range), 'Target: 60 to 80 by 2028; 3 (5.0%) to go.');
  });

  it('is to come also where there is no value, or nothing judges it', () => {
    const later = { value: 80, by: '2027-03' };
    const stands = (polarity: Polarity, value: number | null) =>
      targetStanding({ polarity }, percentage, { ...{ value, flags: [], target: later, period } });
    assert.equal(stands('higher-is-better', null)?.isToCome, true);
    assert.equal(stands('not-judged', 74)?.isToCome, true);
    assert.equal(
      targetStanding(
        { polarity: 'higher-is-better' },
        { valueKind: 'words', decimals: 0 },
        {
          ...{ value: null, words: 'C3', flags: [], target: { words: 'C2', by: '2028' }, period },
        },
      )?.isToCome,
      true,
    );
  });

  it('is met or missed at the end of its period, and after it', () => {
    for (const by of ['2026-03-31', '2026-03', '2025/26', 'Q4 2025/26', '2025-12'])
      assert.equal(say(74, { value: 80, by })?.computed?.word, 'Red', by);
  });

  it('has its day once, and behind the side that is good', () => {
    const printed = { value: 80, by: '2026-03', printed: '80.0% by the end of March 2026' };
    assert.equal(say(80, printed)?.target, '80.0% by the end of March 2026');
    for (const words of ['80% (by March 2026)', '80% by Mar-26', '80% by end of March 2026'])
      assert.equal(say(80, { value: 80, by: '2026-03', printed: words })?.target, words);
    const unsaid = { value: 80, by: '2026-03', printed: '80% by the end of the plan of 2020' };
    assert.equal(say(80, unsaid)?.target, '80% by the end of the plan of 2020 by March 2026');
    const planned = { value: 80, by: '2026-03' };
    assert.equal(
      targetStanding({ polarity: 'higher-is-better' }, percentage, {
        ...{ value: null, flags: [], target: { ...planned, printed: '80% (by March 2026)' } },
      })?.sentence,
      'Target: 80% (by March 2026) (at least).',
    );
    assert.equal(
      targetStanding({ polarity: 'higher-is-better' }, percentage, {
        ...{ value: null, flags: [], target: planned },
      })?.sentence,
      'Target: 80% (at least) by March 2026.',
    );
  });

  it('is reached by a grade, or not yet', () => {
    const scale = { words: ['C4', 'C3', 'C2', 'C1'], ordered: true } as const;
    const standsAt = (words: string, by: string) =>
      targetStanding(
        { polarity: 'higher-is-better' },
        { valueKind: 'words', decimals: 0, scale },
        { value: null, words, flags: [], target: { words: 'C2', by }, period },
      );
    const later = standsAt('C3', '2027-03');
    assert.equal(later?.sentence, 'Target: C2 or better by March 2027; not reached yet.');
    assert.equal(later?.computed, undefined);
    assert.equal(
      standsAt('C1', '2027-03')?.sentence,
      'Target: C2 or better by March 2027; reached.',
    );
    assert.equal(
      standsAt('C3', '2026-03')?.sentence,
      'Target: C2 or better by March 2026; missed.',
    );
  });
});

describe('the reason of a published status', () => {
  it('is kept with the status, and nothing without one', () => {
    const reason = 'the homes were handed over late';
    const one = stand(7000, { target: { value: 6000 }, status: 'Amber', statusReason: reason });
    assert.equal(sayReason(one ?? {}), `Reason for the status: ${reason}`);
    assert.equal(
      sayReason(stand(7000, { target: { value: 6000 }, statusReason: reason }) ?? {}),
      '',
    );
  });
});

describe('a value that was revised', () => {
  it('says what was printed before, where somebody gave it', () => {
    assert.equal(sayRevised({ revisedFrom: '81.2%' }), 'Revised: it was printed as 81.2% before.');
    assert.equal(sayRevised({}), '');
  });
});

describe('how a value stands to its target', () => {
  const table: [number, Target, Polarity, string | undefined, string][] = [
    [6270, { value: 6000 }, 'lower-is-better', 'Amber', 'Target: 6,000; missed by 270 (4.5%).'],
    [6301, { value: 6000 }, 'lower-is-better', 'Red', 'Target: 6,000; missed by 301 (5.0%).'],
    [6300, { value: 6000 }, 'lower-is-better', 'Amber', 'Target: 6,000; missed by 300 (5.0%).'],
    [
      5700,
      { value: 6000 },
      'lower-is-better',
      'Green',
      'Target: 6,000; met, with 300 (5.0%) to spare.',
    ],
    [6000, { value: 6000 }, 'higher-is-better', 'Green', 'Target: 6,000; met exactly.'],
    [5000, { value: 6000 }, 'higher-is-better', 'Red', 'Target: 6,000; missed by 1,000'],
    [5000, { atMost: 4000 }, 'higher-is-better', 'Red', 'Target: at most 4,000; missed by 1,000'],
    [
      95,
      { atLeast: 90, atMost: 100 },
      'not-judged',
      'Green',
      'Target: 90 to 100; met, with 5 (5.6%) to spare.',
    ],
    [
      88,
      { atLeast: 90, atMost: 100 },
      'not-judged',
      'Amber',
      'Target: 90 to 100; missed by 2 (2.2%).',
    ],
    [5, { value: 0 }, 'lower-is-better', 'Red', 'Target: 0; missed by 5.'],
    [199, { below: 200 }, 'not-judged', 'Green', 'Target: below 200; met, with 1 (0.5%) to spare.'],
    [
      200,
      { below: 200 },
      'lower-is-better',
      'Amber',
      'Target: below 200; not met: the figure is equal to the limit.',
    ],
    [201, { below: 200 }, 'lower-is-better', 'Amber', 'Target: below 200; missed by 1 (0.5%).'],
    [211, { below: 200 }, 'lower-is-better', 'Red', 'Target: below 200; missed by 11 (5.5%).'],
    [
      86,
      { above: 85 },
      'higher-is-better',
      'Green',
      'Target: above 85; met, with 1 (1.2%) to spare.',
    ],
    [
      85,
      { above: 85 },
      'higher-is-better',
      'Amber',
      'Target: above 85; not met: the figure is equal to the limit.',
    ],
    [80, { above: 85 }, 'lower-is-better', 'Red', 'Target: above 85; missed by 5 (5.9%).'],
    [
      86,
      { atLeast: 90, atMost: 100 },
      'within-range',
      'Amber',
      'Target: 90 to 100; missed by 4 (4.4%).',
    ],
    [95, { value: 90 }, 'within-range', undefined, 'Target: 90. It is one number and no range, so'],
    [95, { value: 90 }, 'not-judged', undefined, 'Target: 90. The measure does not say which side'],
  ];
  for (const [value, target, polarity, word, sentence] of table)
    it(`is ${word ?? 'not judged'} for ${value} and ${JSON.stringify(target)}, ${polarity}`, () => {
      const found = stand(value, { target }, { polarity, ...within5 });
      assert.equal(found?.computed?.word, word);
      assert.ok(found?.sentence.startsWith(sentence), found?.sentence);
    });

  it('is not amber where so far past the target is too far', () => {
    const rule = { targetRule: { amberWithin: { share: 0.05, strict: true } } } as const;
    const beside = { target: { value: 6000 }, status: 'Amber' };
    assert.equal(stand(6299, beside, rule)?.computed?.word, 'Amber');
    const on = stand(6300, beside, rule);
    assert.equal(on?.computed?.word, 'Red');
    assert.match(on?.differs ?? '', /the council's rule \(Amber by less than 5%\): Red\./);
  });

  it('has the decimal places of the target, not of the figures, or the words of the report', () => {
    const say = (target: Target) =>
      targetStanding({ polarity: 'lower-is-better' }, percentage, { value: 93, flags: [], target })
        ?.target;
    assert.equal(say({ value: 95 }), '95%');
    assert.equal(say({ value: 95, printed: '95.0%' }), '95.0%');
    assert.equal(say({ atLeast: 5.5, atMost: 7 }), '5.5% to 7.0%');
    assert.equal(say({ below: 1.25 }), 'below 1.25%');
    assert.equal(say({ below: 2, printed: 'Less than 2' }), 'less than 2%');
    assert.equal(say({ atMost: 95, printed: '95% or fewer' }), '95% or fewer');
    assert.equal(
      say({ atMost: 12.3, printed: 'England average (12.3)' }),
      'England average (12.3%)',
    );
  });

  it('has the sign of a percentage at its limits alone, not at a day or in a remark', () => {
    const say = (printed: string, by?: string) =>
      targetStanding({ polarity: 'higher-is-better' }, percentage, {
        ...{ value: 80, flags: [], target: { value: 80, printed, ...(by && { by }) } },
      })?.target;
    assert.equal(say('80 by end of March 2026', '2026-03'), '80% by end of March 2026');
    assert.equal(say('80 (75% last year)'), '80% (75% last year)');
    assert.equal(say('80 in 2 of 3 years'), '80% in 2 of 3 years');
    assert.equal(say('At least 80'), 'at least 80%');
  });

  it('is a number alone where the report prints no more, with the side that is good where nothing else says it', () => {
    const weeks = { valueKind: 'average', decimals: 1, unit: 'weeks' } as const;
    const pounds = { valueKind: 'money', decimals: 0, unit: '£k' } as const;
    const say = (target: Target, form: object, value: number | null) =>
      targetStanding({ polarity: 'lower-is-better' }, form as typeof weeks, {
        ...{ value, flags: [], target },
      })?.sentence;
    const bare = { atMost: 24, printed: '24.0' };
    assert.equal(say(bare, weeks, 25), 'Target: 24.0; missed by 1.0 (4.2%).');
    assert.equal(say(bare, weeks, null), 'Target: 24.0 (at most).');
    const worded = { atMost: 24, printed: '24.0 wks or fewer' };
    assert.equal(say(worded, weeks, null), 'Target: 24.0 wks or fewer.');
    assert.equal(say({ below: 24, printed: '24 wks' }, weeks, null), 'Target: 24 wks (below).');
    const million = { atMost: 3400, printed: '£3.40m' };
    assert.equal(say(million, pounds, 3500), 'Target: £3.40m; missed by £100k (2.9%).');
    assert.equal(
      say({ atMost: 3400, printed: '3,400' }, pounds, null),
      'Target: £3,400k (at most).',
    );
    const minutes = { valueKind: 'average', decimals: 0, unit: 'minutes' };
    assert.equal(say({ value: 5, printed: '5 min' }, minutes, null), 'Target: 5 min (at most).');
    const signed = { atMost: 24, printed: '≤24.0' };
    assert.equal(say(signed, weeks, null), 'Target: at most 24.0.');
    assert.equal(say({ atLeast: 20, atMost: 24, printed: '20–24' }, weeks, null), 'Target: 20–24.');
  });

  it('is in percentage points for percentages, with enough places to be seen', () => {
    const say = (value: number, amount: number) =>
      targetStanding(
        { polarity: 'higher-is-better', targetRule: { amberWithin: { amount } } },
        percentage,
        { value, flags: [], target: { value: 94.25 } },
      );
    assert.equal(say(94.2, 1)?.sentence, 'Target: 94.25%; missed by 0.05 percentage points.');
    assert.equal(say(94.2, 1)?.computed?.word, 'Amber');
    assert.equal(say(94.2, 0.01)?.computed?.word, 'Red');
  });

  it('is not met by a percentage that is equal to a limit that does not count', () => {
    const say = (value: number, target: Target) =>
      targetStanding({ polarity: 'lower-is-better' }, percentage, { value, flags: [], target });
    assert.equal(
      say(20.8, { below: 20 })?.sentence,
      'Target: below 20%; missed by 0.8 percentage points.',
    );
    assert.deepEqual(say(20, { below: 20 })?.computed, { word: 'Missed', isMet: false });
    assert.deepEqual(say(0.1 + 0.2, { below: 0.3 })?.computed, { word: 'Missed', isMet: false });
    assert.deepEqual(say(20, { atMost: 20 })?.computed, { word: 'Met', isMet: true });
  });

  it('has no colour without a rule, only whether the target was met', () => {
    const found = stand(6270, { target: { value: 6000 } }, {});
    assert.deepEqual(found?.computed, { word: 'Missed', isMet: false });
    assert.equal(formatStatus(found), 'Missed, worked out');
  });

  it('keeps what was published apart from what is computed, and shows both where they differ', () => {
    const found = stand(6270, { target: { value: 6000 }, status: 'Red' });
    assert.deepEqual(found?.reported, { word: 'Red', colour: 'red' });
    assert.equal(found?.computed?.word, 'Amber');
    assert.equal(
      found?.differs,
      "Reported as Red; by the target and the council's rule (Amber within 5%): Amber.",
    );
    assert.equal(stand(6270, { target: { value: 6000 }, status: 'amber' })?.differs, '');
    assert.equal(stand(6270, { target: { value: 6000 }, status: 'Red' }, {})?.differs, '');
    assert.match(
      stand(5000, { target: { value: 6000 }, status: 'Red' }, {})?.differs ?? '',
      /: Met\.$/,
    );
    for (const status of ['Blue', 'White', 'Purple', 'Black'])
      assert.equal(stand(6270, { target: { value: 6000 }, status })?.differs, '');
  });

  it("uses the council's own words and colours", () => {
    const statuses = [
      { word: 'Slipping', colour: 'amber' },
      { word: 'On track', colour: 'green' },
    ] as const;
    const found = stand(
      6270,
      { target: { value: 6000 }, status: 'slipping' },
      { ...within5, statuses },
    );
    assert.deepEqual(found?.reported, { word: 'Slipping', colour: 'amber' });
    assert.equal(found?.computed?.word, 'Slipping');
    assert.equal(found?.differs, '');
    assert.deepEqual(stand(1, { status: 'Paused' })?.reported, { word: 'Paused' });
  });

  it('is set against what a word without a colour means', () => {
    const statuses = [
      { word: 'Met', means: 'met', symbol: '●' },
      { word: 'Close', means: 'near' },
      { word: 'Off course', means: 'missed' },
      { word: 'Watch', symbol: '◇' },
    ] as const;
    const say = (status: string | undefined, rule: object = within5) =>
      stand(6270, { target: { value: 6000 }, ...(status && { status }) }, { ...rule, statuses });
    assert.equal(say(undefined)?.computed?.word, 'Close');
    assert.equal(sayOnTarget(say(undefined) ?? assert.fail()), 'Off target, within the tolerance');
    assert.match(say('Off course')?.differs ?? '', /^Reported as Off course;.*: Close\.$/);
    assert.match(say('met', {})?.differs ?? '', /^Reported as Met; by the target: Missed\.$/);
    assert.deepEqual(say('Met')?.reported, { word: 'Met', means: 'met', symbol: '●' });
    assert.equal(sayOnTarget(say('Met', {}) ?? assert.fail()), 'Off target');
    assert.equal(say('Watch')?.differs, '');
    assert.equal(sayOnTarget(say('Watch') ?? assert.fail()), '');
  });

  it('is nothing without target and status', () => {
    assert.equal(stand(6270, {}), undefined);
  });

  it('is never computed from a value that is missing, withheld or no number', () => {
    const target = { value: 6000 };
    assert.equal(stand(null, { target, flags: ['not-available'] })?.computed, undefined);
    assert.equal(stand(6270, { target, flags: ['suppressed'] })?.distance, undefined);
    const text: unknown = 'Requires improvement';
    assert.equal(stand(text as number, { target, status: 'Red' })?.computed, undefined);
    assert.equal(stand(null, { target })?.sentence, 'Target: 6,000 (at most).');
  });

  it('is met where the distance is not above 0, by a limit that does not count only below 0, and the mirror image under the other polarity', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(number, number, (value, target) => {
        const lower = stand(value, { target: { value: target } });
        const higher = stand(
          -value,
          { target: { value: -target } },
          { polarity: 'higher-is-better', ...within5 },
        );
        const below = stand(value, { target: { below: target } });
        const above = stand(value, { target: { above: target } });
        assert.equal(lower?.computed?.isMet, value <= target);
        assert.equal(below?.computed?.isMet, value < target);
        assert.equal(above?.computed?.isMet, value > target);
        assert.equal(below?.distance, lower?.distance);
        assert.equal(lower?.computed?.isMet, (lower?.distance ?? Number.NaN) <= 0);
        assert.equal(lower?.computed?.word, higher?.computed?.word);
        assert.equal(lower?.distance, higher?.distance);
        assert.equal(lower?.distance, value - target);
      }),
    );
  });
});
