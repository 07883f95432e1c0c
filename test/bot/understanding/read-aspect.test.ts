import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { featuresOf } from '../../../src/bot/understanding/evidence/features.ts';
import { readMessage } from '../../../src/bot/understanding/message/read-message.ts';
import { readAspect, tell } from '../../../src/bot/understanding/read-aspect.ts';
import type { Subjects } from '../../../src/bot/understanding/subjects/find-subjects.ts';
import { language } from '../catalogue.ts';

const nothing: Subjects = {
  ...{
    codes: [],
    risks: [],
    milestones: [],
    people: [],
    unsurePeople: [],
    unsure: [],
    unknown: [],
  },
  how: 'none',
};

const told = (likelihoods: Readonly<Record<string, number>>, named = nothing, byOfficer = true) =>
  tell(
    Object.entries(likelihoods).map(([name, likelihood]) => ({ name, likelihood })),
    { named, isTerm: false, byOfficer },
  ).told;

describe('tell', () => {
  const unsure = { overview: 0.4, howto: 0.15, value: 0.1 };

  it('takes what an officer may ask of filling in for that, and not for a figure of nothing named', () => {
    assert.equal(told(unsure), 'howto');
    assert.equal(told({ overview: 0.7, howto: 0.15 }), 'overview');
    assert.equal(told({ overview: 0.4, howto: 0.05 }), 'overview');
  });

  it('takes for a question about filling in what otherwise tells nothing', () => {
    assert.equal(told({ howto: 0.24, value: 0.19 }), 'howto');
    assert.equal(told({ other: 0.24, howto: 0.19 }), 'howto');
    assert.equal(told({ other: 0.4, howto: 0.19 }), 'other');
  });

  it('takes a question that is hardly of a term for the figure of what is named', () => {
    const unclear = { definition: 0.38, value: 0.26 };
    const named = { ...nothing, codes: ['S05'], how: 'sure' } as const;
    assert.equal(told(unclear, named, false), 'value');
    assert.equal(told({ definition: 0.6, value: 0.26 }, named, false), 'definition');
    assert.equal(told(unclear, nothing, false), 'definition');
  });

  it('takes it for the figure where one is named, and where a reader asks', () => {
    assert.equal(told(unsure, { ...nothing, codes: ['S05'], how: 'sure' }), 'overview');
    assert.equal(told(unsure, nothing, false), 'overview');
  });
});

describe('readAspect', () => {
  const asksOfOwn = (text: string, byOfficer: boolean): boolean => {
    const reading = readMessage(text, language);
    const features = featuresOf(reading, language.words, { byOfficer });
    const all = readAspect(reading, features, { ...language, byOfficer });
    return all.some(({ name }) => name === 'mine');
  };

  it('takes what only seems to be of the round for no such thing where a reader asks', () => {
    const text = 'what is left to do on total crime';
    assert.equal(asksOfOwn(text, false), false);
    assert.equal(asksOfOwn(text, true), true);
    assert.equal(asksOfOwn('my updates', false), true);
  });

  const askedBy = (text: string, byOfficer: boolean): string | undefined => {
    const reading = readMessage(text, language);
    const features = featuresOf(reading, language.words, { byOfficer });
    return readAspect(reading, features, { ...language, byOfficer })[0]?.name;
  };

  it('looks in the report for what a reader asks in words that are a little like those of the round', () => {
    for (const text of [
      'Which Cabinet Member do I lobby on housing?',
      'When do you reckon the bins will be collected again?',
    ]) {
      const asked = askedBy(text, false) ?? '';
      assert.ok(['fact', 'other', 'people', 'date'].includes(asked), `${text}: ${asked}`);
    }
  });

  it('answers a reader who says what only the round is asked', () => {
    assert.equal(askedBy('how do I fill in the form', false), 'howto');
    assert.equal(askedBy('which officers have not handed in their figures yet', false), 'progress');
  });
});
