import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import {
  findSubjects,
  unknownName,
} from '../../../../src/bot/understanding/subjects/find-subjects.ts';
import { language } from '../../catalogue.ts';
import { townsLanguage } from '../towns.ts';

const read = (text: string) => findSubjects(readMessage(text, language));

describe('findSubjects', () => {
  const codes: [string, string[]][] = [
    ['kids on cp plans', ['S01']],
    ['absence in secondary schools', ['S03B']],
    ['absence, the primary ones', ['S03A']],
    ['S05, total crime', ['S05', 'S05A']],
    ['crime or anti-social behaviour', ['S05', 'S05B']],
    ['S01 and S02', ['S01', 'S02']],
    ['S05A, S05B, S05C and S05D', ['S05A', 'S05B', 'S05C', 'S05D']],
    ['total crime, ksi', ['S05A', 'S06']],
    ['the roads one', ['S06']],
    ['the gap between primary and secondary absence', ['S03']],
    ['persistent absence, primary and secondary', ['S03']],
    ['domestic abuse incidents v domestic abuse crimes', ['S05C', 'S05D']],
    ['all crime', ['S05A']],
    ['crime, no sorry, absence', ['S03']],
    ['s o one no sorry s o two', ['S02']],
    ['scratch crime I meant domestic abuse incidents', ['S05C']],
    ['S05, I mean it', ['S05']],
    ['crime, I mean every sort, beside absence', ['S05', 'S03']],
    ['how are you', []],
  ];
  for (const [text, expected] of codes)
    it(`is ${expected.join(', ') || 'nothing'} for ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text).codes, expected);
    });

  it('is open between what bears the same name', () => {
    assert.deepEqual(read('domestic abuse').unsure, [['S05C', 'S05D']]);
    assert.deepEqual(read('domestic abuse crimes').unsure, []);
  });

  const ofTowns = (text: string, mentions: readonly [number, ...string[]][]) =>
    findSubjects({
      ...readMessage(text, townsLanguage),
      mentions: mentions.map(([at, ...ids]) => ({
        named: ids.map((id) => {
          const indicator = id.slice(0, 3);
          return { kind: id === indicator ? 'indicator' : 'measure', id, indicator } as const;
        }),
        ...{ at: [at], how: 'sure' as const },
      })),
    }).codes;

  it('takes the line of what is named where others have one of that name', () => {
    const line: [number, ...string[]] = [2, 'T01-1', 'T02-1'];
    assert.deepEqual(ofTowns('lateness in Quenby', [[0, 'T01'], line]), ['T01-1']);
    assert.deepEqual(ofTowns('traffic in Quenby', [[0, 'S06'], line]), ['S06']);
    assert.deepEqual(ofTowns('lateness shops Quenby', [[0, 'T01'], [1, 'T02'], line]), [
      ...['T01-1', 'T02-1'],
    ]);
  });

  it('takes a line without the whole that stands beside it, unless something joins them', () => {
    const whole: [number, ...string[]] = [0, 'T01'];
    assert.deepEqual(ofTowns('lateness: Quenby', [whole, [1, 'T01-1']]), ['T01-1']);
    assert.deepEqual(ofTowns('lateness against Quenby', [whole, [2, 'T01-1']]), ['T01', 'T01-1']);
  });

  it('has the whole and the line where words behind them ask for the whole', () => {
    const named: [number, ...string[]][] = [
      [0, 'T01'],
      [1, 'T01-1'],
    ];
    for (const words of [
      ...[
        'compared with overall',
        'versus all',
        'vs borough',
        'vs the county borough',
        'against all of it',
      ],
      ...['then the total', ', then the total', 'vs the average'],
    ])
      assert.deepEqual(ofTowns(`lateness: Quenby ${words}`, named), ['T01', 'T01-1'], words);
    for (const words of [
      'versus all other councils',
      'against England',
      'vs the whole of last year',
    ])
      assert.deepEqual(ofTowns(`lateness: Quenby ${words}`, named), ['T01-1'], words);
  });

  it('has the whole beside a line of a name that others share, where words ask for it', () => {
    const read = (text: string, [whole, line]: readonly [number, number]) =>
      ofTowns(text, [
        [whole, 'T01'],
        [line, 'T01-1', 'T02-1'],
      ]);
    const both = ['T01', 'T01-1'];
    assert.deepEqual(read('lateness overall and in Quenby', [0, 4]), both);
    assert.deepEqual(read('the total lateness with Quenby', [2, 4]), both);
    assert.deepEqual(read('Quenby lateness vs the county borough', [1, 0]), both);
    assert.deepEqual(read('lateness in Quenby and overall', [0, 2]), both);
    assert.deepEqual(read('overall lateness in Quenby', [1, 3]), ['T01-1']);
    assert.deepEqual(read('lateness in Quenby against last year', [0, 2]), ['T01-1']);
  });

  it('never changes a code that is given for a word beside it', () => {
    for (const words of ['report paragraph for', 'overall', 'behaviour', 'call', 'whole'])
      for (const text of [`${words} S05`, `S05 ${words}`, `S05 (${words})`])
        assert.deepEqual(read(text).codes, ['S05'], text);
  });

  it('has risks and people apart', () => {
    const { risks, people, codes: none } = read('risk 02a, Mike Potter');
    assert.deepEqual([risks, people, none], [['02a'], ['mike-potter'], []]);
  });

  it('has the surname decide between two of one first name', () => {
    assert.deepEqual(read('Claire').people, ['claire-shiels', 'claire-summerhayes']);
    assert.deepEqual(read('Claire, I mean Claire Shiels').people, ['claire-shiels']);
  });

  it('has codes that name nothing, as typed', () => {
    assert.deepEqual(read('S09 and risk 99z').unknown, [
      { of: 'indicator', typed: 's09' },
      { of: 'risk', typed: '99z' },
    ]);
  });

  for (const [text, how] of [
    ['S01', 'sure'],
    ['total crime', 'sure'],
    ['people killed on the roads', 'likely'],
    ['hello', 'none'],
  ] as const)
    it(`is ${how} for ${JSON.stringify(text)}`, () => {
      assert.equal(read(text).how, how);
    });
});

const nameIn = (text: string): string | undefined => {
  const reading = readMessage(text, language);
  return unknownName({ reading, subjects: findSubjects(reading) });
};

describe('unknownName', () => {
  for (const [text, name] of [
    ["I'm on leave from Friday. Let Priya Nair do the children in care figure", 'Priya Nair'],
    ["Could my deputy Tom O'Dowd see to S05", "Tom O'Dowd"],
    ['my boss Gail will do the roads one', 'Gail'],
    ["Let Mike Potter do it while I'm away in January", undefined],
    ['Delegate until Monday', undefined],
    ['LET SOMEBODY ELSE DO S05', undefined],
  ] as const)
    it(`is ${name ?? 'nobody’s'} in “${text}”`, () => {
      assert.equal(nameIn(text), name);
    });
});
