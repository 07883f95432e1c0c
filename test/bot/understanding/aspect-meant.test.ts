import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { judge } from '../../../src/bot/understanding/judge-message.ts';
import { buildNameIndex } from '../../../src/bot/understanding/message/name-index.ts';
import { readMessage } from '../../../src/bot/understanding/message/read-message.ts';
import { language } from '../catalogue.ts';

const aspectOf = (text: string, byOfficer: boolean): string => {
  const known = { ...language, byOfficer };
  return judge(readMessage(text, known), {}, known).asked.aspect;
};

describe('what is asked of something that is named', () => {
  it('is a figure given where its officer says a percentage, and its figure where a reader does', () => {
    assert.equal(aspectOf('S02 is 57.9%', true), 'give');
    assert.equal(aspectOf('children in care 61%', true), 'give');
    assert.equal(aspectOf('S02 is 57.9%', false), 'value');
  });

  it('is its change where it is held against an earlier time, and its figure where we stand', () => {
    for (const text of [
      'are there more children in care than a year ago?',
      'is there less crime being reported than this time last year?',
    ])
      assert.equal(aspectOf(text, false), 'change', text);
    for (const text of [
      'just out of committee - children in care, what are we at',
      'children in care then, where are we',
    ])
      assert.equal(aspectOf(text, false), 'value', text);
  });

  it('is what has moved where measures dropped, and what is no longer where they were dropped', () => {
    assert.equal(
      aspectOf('which of our measures have dropped since last quarter', false),
      'movers',
    );
    for (const text of ['were any measures dropped', 'any indicators withdrawn'])
      assert.equal(aspectOf(text, false), 'lacking', text);
    assert.equal(aspectOf('which measures ended above target', false), 'target');
  });

  it('is what has moved where a list of what goes one way is asked for', () => {
    for (const text of [
      'give me the ones going backwards, all outcomes',
      'everything that is going backwards, I do not care about the rest',
      'show me all measures going the wrong way',
    ])
      assert.equal(aspectOf(text, false), 'movers', text);
    assert.notEqual(aspectOf('everything you have on crime', false), 'movers');
  });

  it('is what has moved where those with another status are asked for', () => {
    for (const text of [
      'which statuses changed',
      'what has changed colour?',
      'any status changes',
      'anything moved rating',
    ])
      assert.equal(aspectOf(text, false), 'movers', text);
    for (const text of [
      'has the colour scheme of the report changed',
      'why did statuses change',
      'who changed the status',
      'what does a status change mean',
    ])
      assert.notEqual(aspectOf(text, false), 'movers', text);
  });

  it('is a sign-off where an officer wishes something to be signed, and not where one is wished back', () => {
    for (const text of [
      'Need S06 signed off too, do that while I am here',
      'S06 should be signed off',
      'S01 wants signing off as well',
    ])
      assert.equal(aspectOf(text, true), 'signoff', text);
    for (const text of ['S06 should not have been signed off', 'I need S06 back, signed too soon'])
      assert.equal(aspectOf(text, true), 'unsign', text);
  });

  it('is a sign-off where something is to be signed if it came in', () => {
    for (const text of [
      'S05 in yet? Sign it if so',
      'did Andy hand in S05? if so sign it off',
      'S05 submitted? sign it off then',
      'if S05 is in approve it',
    ])
      assert.equal(aspectOf(text, true), 'signoff', text);
    assert.notEqual(aspectOf('S05 in yet?', true), 'signoff');
  });

  it('is a reminder where a colleague is to be asked when something comes, and hands nothing over', () => {
    for (const text of [
      'ask Andy when it will be in',
      'can you ask Andy when he will have S05 done',
    ])
      assert.equal(aspectOf(text, true), 'remind', text);
    assert.equal(aspectOf('ask Andy to do S05', true), 'delegate');
  });

  it('is its definition where that is all that is said', () => {
    assert.equal(aspectOf('S05 definition', false), 'definition');
    const idiom = 'statistical neighbours – who are they when they’re at home';
    assert.equal(aspectOf(idiom, false), 'definition');
    assert.notEqual(aspectOf('S05 figure', false), 'definition');
  });

  it('is the reason where one is offered, and not where numbers are', () => {
    for (const text of [
      'is total crime up because of the summer?',
      'total crime rose, did it not, what is driving it',
      'what was the main cause of the rise in total crime?',
    ])
      assert.equal(aspectOf(text, false), 'why', text);
    const said = 'total crime is better because it fell by 2, did it not go from 6,038 to 6,270';
    assert.notEqual(aspectOf(said, false), 'why');
  });

  it('is the risk that is named, whatever is said of others', () => {
    const asked = (text: string) => judge(readMessage(text, language), {}, language).asked;
    const [risk] = language.catalogue.risks;
    const text = `risk ${risk?.code}, what do we do so as to compare with other councils`;
    assert.equal(asked(text).aspect, 'risks');
  });

  it('is of the risks that were listed where any of them is asked about', () => {
    const last = { kind: 'rank', of: 'risks', order: 'most' } as const;
    const known = { last };
    const asked = (text: string) => judge(readMessage(text, language), known, language).asked;
    assert.equal(asked('has any come down since last quarter').aspect, 'risks');
    assert.notEqual(asked('has total crime come down since last quarter').aspect, 'risks');
  });

  it('is the change where it is told up or down on a period', () => {
    assert.equal(aspectOf('S05A, up how many on last quarter', false), 'change');
    assert.equal(aspectOf('S05A last quarter', false), 'value');
  });

  it('is what was handed in where an officer asks what they said of a target', () => {
    assert.equal(aspectOf('what did I promise about the target', true), 'given');
  });

  it('is its target where that is said', () => {
    for (const text of [
      'S06: actual v target, and the gap',
      'quick one: what target did we set for S01, number please',
      'S06 value, target',
    ])
      assert.equal(aspectOf(text, false), 'target', text);
  });

  it('is its target where a reader asks when a number is reached, and gives none', () => {
    const asked = (text: string) =>
      judge(readMessage(text, language), { last: { kind: 'show', code: 'S02' } }, language).asked;
    assert.equal(asked('so when do we hit 60, seriously').aspect, 'target');
  });

  it('is when its next figure comes where only that is asked', () => {
    for (const text of ['S05 when', 'when S05?', 'total crime - when?'])
      assert.equal(aspectOf(text, false), 'date', text);
    assert.notEqual(aspectOf('when did S05 fall', false), 'date');
  });

  it('is a list of what is provisional where nothing is named', () => {
    assert.equal(
      aspectOf('List every indicator whose latest figure is provisional.', false),
      'lacking',
    );
  });

  it('is so where tables mark it with a letter, and not where that is asked about', () => {
    const marked = 'Which printed figures carry (p) in this edition? I want to chase each.';
    assert.equal(aspectOf(marked, false), 'lacking');
    assert.equal(aspectOf('list what is still marked provisional', false), 'lacking');
    assert.notEqual(aspectOf('what does the p stand for that some carry', false), 'lacking');
  });

  it('is a list of targets where lines off target are to be counted', () => {
    const text = 'count of lines off target please, and which they are';
    assert.equal(aspectOf(text, false), 'target');
  });

  it('is what was revised, of all and of what is named', () => {
    assert.equal(aspectOf('any corrections', false), 'revised');
    assert.equal(aspectOf('S05A, what was it first printed as', false), 'revised');
    assert.notEqual(aspectOf('S05A in Q1', false), 'revised');
  });

  it('is no figure given where an amount of money is said of what is none', () => {
    assert.equal(aspectOf('S06 is 206', true), 'give');
    assert.equal(aspectOf('£206 for a return to Waterloo and stood all the way', true), 'other');
  });

  it('is of milestones where their word is said', () => {
    assert.equal(aspectOf('which actions are 50% complete', false), 'milestones');
  });

  it('is the figure where the average is what it counts, unless it is compared with one', () => {
    const indicators = language.catalogue.indicators.map((one) =>
      one.code === 'S06' ? { ...one, name: 'Average number killed or injured' } : one,
    );
    const known = { ...language, catalogue: { ...language.catalogue, indicators } };
    const aspectIn = (text: string, by: typeof language) =>
      judge(readMessage(text, by), {}, by).asked.aspect;
    assert.equal(aspectIn('average ksi', language), 'benchmark');
    assert.equal(aspectIn('average ksi', known), 'value');
    assert.equal(aspectIn('ksi vs average', known), 'benchmark');
  });
});

describe('what an outcome and an indicator are called alike', () => {
  const outcomes = language.catalogue.outcomes.map((one) => ({ ...one, name: 'Children in care' }));
  const catalogue = { ...language.catalogue, outcomes };
  const known = { ...language, catalogue, names: buildNameIndex(catalogue, {}, {}) };
  const namedIn = (text: string) => {
    const { codes, unsure } = judge(readMessage(text, known), {}, known).asked.subjects;
    return { codes, unsure: unsure.length };
  };

  it('is the indicator where a trend is asked, and either where it may be both', () => {
    assert.deepEqual(namedIn('trend of children in care'), { codes: ['S02'], unsure: 0 });
    assert.deepEqual(namedIn('how are we doing on children in care'), { codes: [], unsure: 1 });
  });
});
