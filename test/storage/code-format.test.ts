import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  codeKey,
  formerIndicatorOf,
  isSlugOf,
  outcomeCode,
  printedCode,
  spellingOf,
} from '../../src/storage/code-format.ts';
import { checkKey } from '../../src/storage/rows/entity.ts';

/** Codes as councils print them. */
const printed = fc
  .tuple(
    fc.constantFrom('', 'S', 's', 'CP', 'KPI ', 'REDPI', 'CRR', 'É', 'RISK/'),
    fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('.', '-', '/', ' ', '_'),
    fc.constantFrom('', 'a', 'B', '.KR'),
  )
  .map(([letters, numbers, sign, end]) => `${letters}${numbers.join(sign)}${end}`);

describe('printedCode', () => {
  const real = ['REDPI04', 'CP1.2', '12a', 'KPI 5', '1.1.3.KR', 'NI192', 'S1', 'S101', 's01'];
  for (const code of [...real, 'SR25', 'CRR01', 'G1', '1', '12.1', 'RISK/007', 'LI 3(a)'])
    it(`takes ${code}`, () => assert.ok(printedCode.safeParse(code).success));

  for (const code of ['', 'crime', ' S01', 'S01 ', 'S~1', 'S01\n', '.1', `${'x'.repeat(40)}1`])
    it(`refuses ${JSON.stringify(code)}`, () => assert.ok(!printedCode.safeParse(code).success));

  it('takes any code of these shapes', () =>
    fc.assert(fc.property(printed, (code) => printedCode.safeParse(code).success)));
});

describe('outcomeCode', () => {
  for (const code of ['S', 'People', 'CP1', 'Outcome 1', 'Priority: 2', 'WBO2', 'Theme/3'])
    it(`takes ${code}`, () => assert.ok(outcomeCode.safeParse(code).success));

  for (const code of ['', ' 1', 'Outcome  – 1', 'Outcome 1:', 'S~1'])
    it(`refuses ${JSON.stringify(code)}`, () => assert.ok(!outcomeCode.safeParse(code).success));
});

describe('codeKey', () => {
  it('leaves the codes of the first report as they are', () => {
    for (const code of ['S', 'S05A', 'S01-children-in-need', '04l'])
      assert.equal(codeKey(code), code);
  });

  it('is a key that table storage takes, without the sign that joins its parts', () =>
    fc.assert(
      fc.property(fc.oneof(printed, fc.string({ minLength: 1, unit: 'grapheme' })), (code) => {
        assert.equal(checkKey(codeKey(code)).includes('~'), false);
      }),
    ));

  it('is another for every other code', () =>
    fc.assert(
      fc.property(printed, fc.oneof(printed, fc.string({ minLength: 1 })), (one, other) => {
        assert.equal(codeKey(one) === codeKey(other), one === other);
      }),
    ));
});

describe('spellingOf', () => {
  it('is the same where only blanks, signs, capitals or leading noughts differ', () => {
    for (const one of ['KPI 5', 'kpi5', 'KPI-05', 'kpi.5']) assert.equal(spellingOf(one), 'kpi 5');
  });

  it('differs where a number does', () => {
    assert.notEqual(spellingOf('1.13'), spellingOf('11.3'));
  });
});

describe('codes written before anything said what belongs to what', () => {
  it('show their indicator where they could be written then', () => {
    assert.deepEqual(['S05A', 'S01-children-in-need', 'REDPI04'].map(formerIndicatorOf), [
      'S05',
      'S01',
      undefined,
    ]);
  });

  it('are made up where a slug follows the code of the indicator', () => {
    assert.ok(isSlugOf('S01', 'S01-children-in-need'));
    assert.ok(!isSlugOf('CP-1', 'CP-1'));
    assert.ok(!isSlugOf('CP', 'CP-1'));
  });
});
