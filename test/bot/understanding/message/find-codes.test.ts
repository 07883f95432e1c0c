import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { buildFindCodes } from '../../../../src/bot/understanding/message/find-codes.ts';
import { findMarks } from '../../../../src/bot/understanding/message/find-marks.ts';
import { spellingOf } from '../../../../src/storage/code-format.ts';
import { buildIndicator, buildMeasure, buildOutcome, buildRisk } from '../../../cards/build.ts';
import { catalogue, language } from '../../catalogue.ts';
import { otherCouncil } from '../../other-council.ts';

const readCodes = (text: string, rules = language.findCodes) =>
  findMarks(text, rules).marks.flatMap((mark) => (mark.kind === 'code' ? [mark] : []));

/** Each code, and "?" for one that names nothing. */
const codesIn = (text: string, rules = language.findCodes): string[] =>
  readCodes(text, rules).flatMap(({ code, also = [] }) => (code ? [code, ...also] : ['?']));

describe('a code that begins with the number of its outcome', () => {
  const findCodes = buildFindCodes({
    ...catalogue,
    indicators: ['1/AS-04', '1/EN-01', '2/EN-01'].map((code) =>
      buildIndicator({ code, measures: [buildMeasure({ code })] }),
    ),
  });

  it('is found without it, where no other ends so', () => {
    for (const typed of ['AS-04', 'as 4', '1/AS-04'])
      assert.deepEqual(codesIn(`show ${typed}`, findCodes), ['1/AS-04'], typed);
    assert.ok(!codesIn('show EN-01', findCodes).some((code) => code.includes('EN-01')));
  });
});

describe('a code with signs', () => {
  const findCodes = buildFindCodes({
    ...catalogue,
    indicators: ['C&L 1', 'WA:1', 'SO2/KR1.3', 'BV109a+b', 'Obj. 3', 'SO1: KPI 2', 'KPI 7'].map(
      (code) => buildIndicator({ code, measures: [buildMeasure({ code })] }),
    ),
  });
  const spellings: [string, string[]][] = [
    ['C&L 1', ['C&L 1', 'c & l 1', 'C and L 1', 'CL1']],
    ['WA:1', ['WA:1', 'wa: 1', 'WA 1']],
    ['SO2/KR1.3', ['SO2/KR1.3', 'so2 kr1.3']],
    ['BV109a+b', ['BV109a+b']],
    ['Obj. 3', ['Obj. 3', 'obj 3', 'obj3']],
    ['SO1: KPI 2', ['SO1: KPI 2', 'so1 kpi 2']],
    ['KPI 7', ['KPI no. 7', 'KPI number 7', 'KPI#7', 'kpi no 7']],
  ];
  for (const [code, typed] of spellings)
    for (const one of typed)
      it(`is ${code} in ${JSON.stringify(one)}`, () => {
        assert.deepEqual(codesIn(`show ${one}`, findCodes), [code]);
      });

  it('is not found across signs that it does not have', () => {
    for (const text of ['wa & 1', 'c+l 1', 'obj: 3', 'KPI & 7'])
      assert.ok(!codesIn(text, findCodes).some((code) => code !== '?'), text);
  });
});

describe('a code with letters at its end', () => {
  const findCodes = buildFindCodes({
    ...catalogue,
    indicators: ['HOU01.Q', 'HOU10.Q', 'CSC 4(a)', 'CSC 4(b)', 'EDU2/M', 'EDU2'].map((code) =>
      buildIndicator({ code, measures: [buildMeasure({ code })] }),
    ),
  });

  it('is found without them, where no other begins so', () => {
    assert.deepEqual(codesIn('show HOU01', findCodes), ['HOU01.Q']);
    assert.deepEqual(codesIn('show hou 1', findCodes), ['HOU01.Q']);
    assert.deepEqual(codesIn('show EDU2', findCodes), ['EDU2']);
    assert.deepEqual(codesIn('show CSC 4', findCodes), ['CSC 4(a)', 'CSC 4(b)']);
  });
});

describe('a part whose code ends in brackets', () => {
  const parts = ['(a)', '(b)'].map((part) => buildMeasure({ code: `GS-101/q ${part}` }));
  const findCodes = buildFindCodes({
    ...catalogue,
    indicators: [buildIndicator({ code: 'GS-101/q', measures: parts })],
  });

  it('is found in any spelling', () => {
    for (const typed of ['GS-101/q (b)', 'gs-101/q(b)', 'GS101qb', 'GS-101/q b', 'gs 101 q part b'])
      assert.deepEqual(codesIn(`show ${typed}`, findCodes), ['GS-101/q (b)'], typed);
  });

  it('leaves its indicator to be found without the letter at its end', () => {
    assert.deepEqual(codesIn('show GS-101', findCodes), ['GS-101/q']);
  });
});

describe('an action whose code has no digit', () => {
  const action = (code: string) =>
    ({
      code,
      title: 'Fill the post',
      kind: 'action',
      featuresUnder: ['S'],
    }) as unknown as (typeof catalogue.milestones)[number];
  const findCodes = buildFindCodes({
    ...catalogue,
    milestones: ['FS/A', 'FS/B', 'A/B', 'Alpha'].map(action),
  });

  it('is found by its letters with the sign, or where it is called an action', () => {
    for (const text of ['FS/A', 'who owns fs/a?', 'FS.A', 'action fs a', 'Action FSA'])
      assert.deepEqual(codesIn(text, findCodes), ['FS/A'], text);
    assert.deepEqual(codesIn('action A/B', findCodes), ['A/B']);
    assert.deepEqual(codesIn('action alpha', findCodes), ['Alpha']);
  });

  it('is words anywhere else', () => {
    for (const text of ['fs a', 'fsa', 'a fs', 'alpha', 'the a/b roads', 'FS/C'])
      assert.deepEqual(codesIn(text, findCodes), [], text);
  });
});

describe('a milestone that is called by a number with a dot', () => {
  const [outcome] = catalogue.outcomes;
  const milestone = {
    ...{
      code: '2.3',
      title: 'Resurface the road',
      kind: 'milestone',
      featuresUnder: [outcome?.code],
    },
    ...{ state: 'not-started', asOf: outcome?.report.period },
  } as unknown as (typeof catalogue.milestones)[number];
  const findCodes = buildFindCodes({ ...catalogue, milestones: [milestone] });

  it('is found where a question begins with it, or calls it one', () => {
    for (const text of ['2.3 - who owns it', '2.3?', '2.3', 'who owns 2.3', 'milestone 2.3'])
      assert.deepEqual(codesIn(text, findCodes), ['2.3'], text);
  });

  it('is a number anywhere else', () => {
    for (const text of ['2.3 - up on last year', 'it is 2.3 now'])
      assert.deepEqual(codesIn(text, findCodes), [], text);
  });
});

describe('an outcome that is called by a letter', () => {
  const findCodes = buildFindCodes({
    ...catalogue,
    outcomes: ['A: Settled homes', 'C: Clean streets'].map((rest) =>
      buildOutcome({ code: rest.slice(0, 1), name: `Ambition ${rest}` }),
    ),
  });

  it('is the one of that letter, and none of another', () => {
    assert.deepEqual(codesIn('how is ambition A doing', findCodes), ['A']);
    assert.deepEqual(codesIn('Ambition C', findCodes), ['C']);
    assert.deepEqual(codesIn('Ambition B', findCodes), ['?']);
    assert.deepEqual(codesIn('what ambition I have', findCodes), []);
  });
});

describe('a name of single letters', () => {
  const findCodes = buildFindCodes(catalogue, new Set(), { S01: ['B and B'] });

  it('is read as it stands, and not by one of them', () => {
    assert.deepEqual(codesIn('families in b and b', findCodes), ['S01']);
    for (const text of ['ambition B', 'b', 'A and B'])
      assert.deepEqual(codesIn(text, findCodes), [], text);
  });
});

describe('a code of an indicator', () => {
  const spellings: [string, string[]][] = [
    ['S05', ['S05', 's5', 's 05', 's 5', 's-05', 's-5', 's.05', 's.5', 'so5', 'SO5', 's005']],
    ['S05', ['s oh five', 's five', 's o five', 's zero five', 's nought 5']],
    ['S05A', ['s05a', 's5a', 's05-a', 's 05a', 's5-a', 'so5a', 's05 a', 's 05 a']],
    ['S05A', ['s oh five part a', 'S05 part a', 's5 bit a']],
    ['S03B', ['s03b', 'S 3 B']],
  ];
  for (const [code, typed] of spellings)
    for (const one of typed)
      it(`is ${code} in ${JSON.stringify(one)}`, () => {
        assert.deepEqual(codesIn(`show ${one}`), [code]);
      });

  const ranges: [string, string[]][] = [
    ['S05 a to c', ['S05A', 'S05B', 'S05C']],
    ['S05 (a-d)', ['S05A', 'S05B', 'S05C', 'S05D']],
    ['S03 a and b', ['S03A', 'S03B']],
    ['S05 a and c', ['S05A', 'S05C']],
    ['S01 to S04', ['S01', 'S02', 'S03', 'S04']],
    ['s1-s3', ['S01', 'S02', 'S03']],
    ['S05B to S05D', ['S05B', 'S05C', 'S05D']],
    ['S05, s 1 and S03B', ['S05', 'S01', 'S03B']],
    ['S01,S02,s3', ['S01', 'S02', 'S03']],
  ];
  for (const [text, codes] of ranges)
    it(`is each of ${codes.join(', ')} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(codesIn(text), codes);
    });

  for (const text of [
    's77',
    'S 11',
    'indicator s 99',
    's09',
    's0',
    's07',
    'h01',
    's05e',
    'S01A',
    's11',
  ])
    it(`names nothing in ${JSON.stringify(text)}, and is never taken for the nearest`, () => {
      assert.deepEqual(codesIn(`show ${text}`), ['?']);
    });

  const none = ['q1', 's42', 's17', 'is05', '10s05', 's5ab', 's05a5', 's05/18', 's', 'S', '5'];
  for (const text of [...none, 'a 5 year trend', "what's 5", 'a350', 'the fives', 'crime', ''])
    it(`is not in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(codesIn(text), []);
    });

  it('has a nought for an O only where there is one', () => {
    const rules = buildFindCodes(catalogue, new Set(), { S01: ['C2'] });
    assert.deepEqual(codesIn('C2', rules), ['S01']);
    assert.deepEqual(codesIn('CO2', rules), []);
  });

  const measures = new Set(
    catalogue.indicators.flatMap(({ code, measures }) => [code, ...measures.map((m) => m.code)]),
  );

  it('is one of the catalogue or names nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('s', 'S', 'h', 'so', 's-', 's 0'),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('', 'a', 'B', ' c', '-d', 'e'),
        (letter, number, part) => {
          for (const { of, code } of readCodes(`the ${letter}${number}${part} rate`))
            assert.ok(of === 'risk' || code === undefined || measures.has(code), code);
        },
      ),
    );
  });
});

describe('a code of a risk', () => {
  const spellings: [string, string[]][] = [
    [
      '02a',
      ['02a', '2a', 'risk 02a', 'risk 2a', 'risk 2-a', 'risk no 2a', 'r2a', 'risk number 02a'],
    ],
    ['04l', ['risk 04l', 'risk 4l', '04l', 'risk 041', 'risk 4 L']],
  ];
  for (const [code, typed] of spellings)
    for (const one of typed)
      it(`is ${code} in ${JSON.stringify(one)}`, () => {
        assert.deepEqual(
          readCodes(`show ${one}`).map((mark) => [mark.of, mark.code]),
          [['risk', code]],
        );
      });

  for (const text of ['risk 99z', 'risk 12x', '09z'])
    it(`names nothing in ${JSON.stringify(text)}`, () => {
      const [mark] = readCodes(text);
      assert.deepEqual([mark?.of, mark?.code], ['risk', undefined]);
    });
});

describe('a code of another council', () => {
  const rules = buildFindCodes(otherCouncil);
  const spellings: [string, string[]][] = [
    ['KPI 5', ['KPI 5', 'kpi5', 'KPI-5', 'kpi 05', 'k p i five']],
    ['12a', ['12a', '12A', '12 a', '12-a']],
    ['1.1.3.KR', ['1.1.3.KR', '1.1.3.kr', '1.1.3 kr']],
    ['REDPI04', ['REDPI04', 'redpi4', 'redpi 04', 'REDPI-04']],
    ['SR25', ['SR25', 'sr25', 'risk SR25']],
  ];
  for (const [code, typed] of spellings)
    for (const one of typed)
      it(`is ${code} in ${JSON.stringify(one)}`, () => {
        assert.deepEqual(codesIn(`show ${one} please`, rules), [code]);
      });

  for (const text of [
    'KPI 50',
    'KPI 5,000',
    '112a',
    '1.1.3',
    '113kr',
    '11.1.3.KR',
    'SR250',
    'redpi044',
  ])
    it(`is not in ${JSON.stringify(text)}`, () => {
      assert.ok(codesIn(`show ${text}`, rules).every((code) => code === '?'));
    });

  it('names nothing where the catalogue has none', () => {
    const empty = { ...otherCouncil, outcomes: [], indicators: [], risks: [] };
    assert.ok(codesIn('S05, KPI 5, risk 2a', buildFindCodes(empty)).every((c) => c === '?'));
  });
});

describe('codes of any shape', () => {
  const letters = fc.constantFrom('', 'G', 'S', 'CP', 'KPI', 'REDPI', 'CRR', 'NI');
  const numbers = fc.array(fc.integer({ min: 1, max: 250 }), { minLength: 1, maxLength: 3 });
  const shape = fc.tuple(letters, numbers, fc.constantFrom('', 'A', 'B', 'KR'));
  type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

  const write = ([start, middle, end]: Shape, [between, dot]: readonly [string, string]): string =>
    `${start}${start && between}${middle.join(dot)}${end && dot}${end}`;
  const print = (one: Shape): string => write(one, ['', '.']);
  /** "57-58" is a year. */
  const isYear = ([, middle]: Shape): boolean =>
    middle.some((one, at) => at > 0 && one === (middle[at - 1] ?? 0) + 1);
  const hasLetters = (one: Shape): boolean => one[0] + one[2] !== '' && !isYear(one);

  const councilOf = (codes: readonly string[]) =>
    buildFindCodes({
      ...otherCouncil,
      indicators: codes.map((code) => buildIndicator({ code, measures: [buildMeasure({ code })] })),
      risks: [],
    });

  it('are found in any spelling, as themselves and as no other', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(shape.filter(hasLetters), {
          minLength: 1,
          maxLength: 6,
          selector: print,
        }),
        fc.constantFrom(['', '.'], [' ', '.'], ['-', '-'], ['', '-'], [' ', ' ']),
        fc.boolean(),
        (shapes, signs, isLower) => {
          const rules = councilOf(shapes.map(print));
          for (const one of shapes) {
            const typed = write(one, signs as [string, string]);
            const found = codesIn(`the ${isLower ? typed.toLowerCase() : typed} please`, rules);
            assert.deepEqual(found, [print(one)], `${typed} of ${shapes.map(print)}`);
          }
        },
      ),
    );
  });

  it('are never guessed: a code that the council does not have is none of its codes', () => {
    fc.assert(
      fc.property(shape.filter(hasLetters), shape.filter(hasLetters), (own, other) => {
        fc.pre(spellingOf(print(own)) !== spellingOf(print(other)));
        const found = codesIn(`show ${print(other)}`, councilOf([print(own)]));
        assert.ok(!found.includes(print(own)), `${print(other)} is taken for ${print(own)}`);
      }),
    );
  });

  it('are figures where they have no letter, unless a word says that they are codes', () => {
    const rules = councilOf(['12.1', '7']);
    assert.deepEqual(codesIn('is it over 12.1', rules), []);
    assert.deepEqual(codesIn('the last 7 months', rules), []);
    assert.deepEqual(codesIn('why did indicator 12.1 go up', rules), ['12.1']);
    assert.deepEqual(codesIn('show 7', rules), ['7']);
    assert.deepEqual(codesIn('12.1?', rules), ['12.1']);
  });
});

describe('the number of a code', () => {
  const rules = buildFindCodes({
    ...otherCouncil,
    indicators: ['CP 1.2', 'CP 1.10', 'EN 2.4', 'EN 3.1', 'CP 3.1'].map((code) =>
      buildIndicator({ code, measures: [buildMeasure({ code })] }),
    ),
    risks: [],
  });

  it('is the code alone and before a figure, where no other has it', () => {
    assert.deepEqual(codesIn('1.2', rules), ['CP 1.2']);
    assert.deepEqual(codesIn('1.10?', rules), ['CP 1.10']);
    assert.deepEqual(codesIn('2.4 = 822, 1.2 = 69.4', rules), ['EN 2.4', 'CP 1.2']);
    assert.deepEqual(codesIn('2.4: 822', rules), ['EN 2.4']);
  });

  it('is the code where a question is about it', () => {
    for (const text of ['target for 1.2', '1.2 benchmark', 'is 1.2 on target', 'who leads 1.2?'])
      assert.deepEqual(codesIn(text, rules), ['CP 1.2'], text);
    assert.deepEqual(codesIn('1.2 vs england', rules), ['CP 1.2']);
    assert.deepEqual(codesIn('compare 1.2 with 2.4', rules), ['CP 1.2', 'EN 2.4']);
    assert.deepEqual(codesIn('trend of 1.2', rules), ['CP 1.2']);
    assert.deepEqual(codesIn('show 1.2, 2.4 and 1.10', rules), ['CP 1.2', 'EN 2.4', 'CP 1.10']);
  });

  it('is a figure elsewhere, and where several have it', () => {
    for (const text of [
      ...['is it over 1.2', 'was 2.4 and is 1.2', '3.1', '1.3', '1.2 for q3', '1.2 days'],
      ...['missed by 1.2', 'a target of 2.4', 'about 2.4%', 'with 1.2 per cent', 'q3 is 1.2'],
    ])
      assert.deepEqual(codesIn(text, rules), [], text);
  });
});

describe('a code that begins with an O', () => {
  const rules = buildFindCodes({
    ...otherCouncil,
    outcomes: [buildOutcome({ code: 'O1', name: 'A good start' })],
  });

  it('is no number by itself', () => {
    for (const text of ['O1', 'o1', 'outcome 1', 'outcome one'])
      assert.deepEqual(codesIn(text, rules), ['O1'], text);
    for (const text of ['every red one', 'a one-page summary', '1'])
      assert.deepEqual(codesIn(text, rules), [], text);
  });
});

describe('a risk of another register', () => {
  const risks = ['SR25', 'CRR01', 'G1', '1', '12.1', 'RISK/007'].map((code) => buildRisk({ code }));
  const rules = buildFindCodes({ ...otherCouncil, indicators: [], risks });
  const spellings: [string, string[]][] = [
    ['SR25', ['SR25', 'sr 25', 'risk sr-25']],
    ['CRR01', ['CRR01', 'crr1', 'risk CRR 01']],
    ['G1', ['G1', 'g1', 'risk g 1']],
    ['1', ['risk 1', 'risk number 1']],
    ['12.1', ['risk 12.1', 'risk 12-1']],
    ['RISK/007', ['RISK/007', 'risk/7', 'risk-007', 'risk 007']],
  ];
  for (const [code, typed] of spellings)
    for (const one of typed)
      it(`is ${code} in ${JSON.stringify(one)}`, () => {
        assert.deepEqual(
          readCodes(`what about ${one} please`, rules).map((mark) => [mark.of, mark.code]),
          [['risk', code]],
        );
      });

  it('is no number', () => {
    assert.deepEqual(codesIn('is it 12.1 or 1', rules), []);
  });
});

describe('parts that are printed without their whole', () => {
  const codes = ['PI 13 (a)', 'PI 13 (b)', 'PLC/2i', 'PLC/2ii', 'PI 14'];
  const printed = {
    ...catalogue,
    indicators: codes.map((code) => buildIndicator({ code, measures: [buildMeasure({ code })] })),
  };
  const rules = buildFindCodes(printed);
  const typed: [string, string[]][] = [
    ['PI 13', ['PI 13 (a)', 'PI 13 (b)']],
    ['plc2', ['PLC/2i', 'PLC/2ii']],
    ['PI 13 (a)', ['PI 13 (a)']],
    ['pi13b', ['PI 13 (b)']],
    ['PLC/2ii', ['PLC/2ii']],
    ['PI 14', ['PI 14']],
  ];
  for (const [text, found] of typed)
    it(`are ${found.join(' and ')} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(codesIn(`show ${text}`, rules), found);
    });
});
