import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { wordsOfOneCase } from '../../../../src/bot/understanding/subjects/one-case.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import { catalogue } from '../../catalogue.ts';

const wordsIn = (text: string, of: Catalogue = catalogue) => wordsOfOneCase({ text }, ['S06'], of);

describe('wordsOfOneCase', () => {
  for (const [text, house] of [
    ["the road at 14 larch road wasn't salted", '14 larch road'],
    ['the hole outside 3b Old Mill Lane has grown', '3b Old Mill Lane'],
    ['who was hurt at 20 High Street?', '20 High Street'],
  ] as const)
    it(`finds the house in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(wordsIn(text), [house]);
    });

  for (const text of [
    'from Mrs Hollins, 14 Quarry Lane: how many were hurt?',
    'we stood at 12 main road crashes',
    'at 95 on the road',
    'who waited longest',
  ])
    it(`finds none in ${JSON.stringify(text)}`, () => assert.deepEqual(wordsIn(text), []));

  it('finds that an average time is asked about for the longest of them', () => {
    const indicators = catalogue.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((each) => ({
        ...each,
        series: each.series.map((own) => ({ ...own, unit: 'days' })),
      })),
    }));
    const text = 'the longest anybody had to wait';
    assert.deepEqual(wordsIn(text, { ...catalogue, indicators }), ['longest']);
    assert.deepEqual(wordsIn(text), []);
  });

  it('finds the person whose notes or case are asked for', () => {
    assert.deepEqual(wordsIn('pull up the case notes for Mrs Hallett please'), ['Mrs Hallett']);
    assert.deepEqual(wordsIn('the concern about Mr Dawes'), ['Mr Dawes']);
    assert.deepEqual(wordsIn('Mrs Hallett asks about concerns'), []);
  });

  for (const [text, words] of [
    ['When is the crew going back for hers?', 'hers'],
    ['when is the hole at the end of her road going to be mended', 'her road'],
    ['On what date will his father be seen?', 'his father'],
    ['when will she get her compensation', 'she get'],
    ['My neighbour waits for her assessment. When will someone come out to her?', 'to her'],
    ["What will the family pay each week once her mother's house is counted?", 'her mother'],
    ['what is my own place on the register', 'my own place'],
    ['modules left, for me?', 'for me'],
    ['What day does my brown bin get emptied?', 'my brown'],
    ['What would Mum have to put in a week', 'mum'],
    ['What amount of council tax am I meant to pay?', 'am i meant to pay'],
    ['What date is somebody coming out to see her?', 'see her'],
    ['Log a report of the pothole for it and get an engineer round?', 'log'],
    ['Will you report the crash on Quay Road for me?', 'report'],
    ['It is broken, please send somebody out', 'send'],
    ['can you get a crew over to it', 'get'],
    ['fix the pothole for us', 'fix'],
    ['log a report for it', 'log'],
    ['log a damp and mould report for it', 'log'],
  ] as const)
    it(`finds “${words}” in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(wordsIn(text), [words]);
    });

  for (const text of [
    'when is my figure due',
    'when is my casualty figure due',
    'when did my colleague last update the casualties',
    'when did he publish them',
    'what will she need to say about the target',
    'when will my target change',
    'what is he counting here',
    'how many of my residents were hurt',
    'get the figure for me?',
    'report the casualties of last year',
    'send me the casualties for it',
    'will you raise the casualty numbers for me at cabinet',
    'get casualties for us',
    'report on casualties for us',
    'get the casualty rate for us',
    'please get the target for casualties for us',
    'get the total of casualties for me',
    'get round to casualties',
    'log of casualty reports for us',
    "can you get somebody's name for casualties",
    'can you send someone the casualty rate',
    'send the leader casualties for her speech',
  ])
    it(`finds nobody in ${JSON.stringify(text)}`, () => assert.deepEqual(wordsIn(text), []));

  it('finds nothing where nothing measured is asked about', () => {
    assert.deepEqual(wordsOfOneCase({ text: 'a hole at 14 larch road' }, [], catalogue), []);
  });
});
