import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fitModel, type Sample } from '../../scripts/train/fit.ts';
import { classify, openModel, pickAll } from '../../src/bot/understanding/linear-model.ts';

/** Each feature speaks for one class, and "and" for none. */
const table: readonly Sample[] = [
  { features: ['why', 'and'], names: ['reason'] },
  { features: ['who', 'and'], names: ['person'] },
  { features: ['when', 'and'], names: ['date'] },
].flatMap((one) => Array.from({ length: 4 }, () => one));

describe('fitModel', () => {
  it('learns classes that one feature tells apart', () => {
    const model = openModel(fitModel('one', table));
    for (const { features, names } of table) {
      const [best] = classify(model, features);
      assert.equal(best?.name, names[0]);
      assert.ok((best?.likelihood ?? 0) > 0.8, `${best?.likelihood}`);
    }
  });

  it('learns several classes that hold at once, and none', () => {
    const samples = [
      { features: ['all', 'high'], names: ['list', 'high'] },
      { features: ['all'], names: ['list'] },
      { features: ['high'], names: ['high'] },
      { features: ['some'], names: [] },
    ].flatMap((one) => Array.from({ length: 4 }, () => one));
    const model = openModel(fitModel('any', samples));
    for (const { features, names } of samples)
      assert.deepEqual([...pickAll(model, features)].sort(), names.toSorted());
  });

  it('makes the same model of the same samples', () => {
    assert.deepEqual(fitModel('one', table), fitModel('one', structuredClone(table)));
  });

  it('averages models that each learned from a part of the features', () => {
    const model = openModel(
      fitModel('one', table, { step: 0.1, decay: 1e-3, leftOut: 0.3, times: 2 }),
    );
    for (const { features, names } of table)
      assert.equal(classify(model, features)[0]?.name, names[0]);
  });

  it('leaves out what only one sample has', () => {
    const { features } = fitModel('one', [...table, { features: ['rare'], names: ['date'] }]);
    assert.ok(!features.includes('rare'));
  });

  it('makes a model that can be stored of any samples', () => {
    const word = fc.constantFrom('a', 'b', '__proto__', '<subject>', '"');
    const sample = fc.record({
      features: fc.array(word, { maxLength: 4 }),
      names: fc.constantFrom(['x'], ['y']),
    });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 12 }), (samples) => {
        const stored = fitModel('one', samples);
        assert.deepEqual(JSON.parse(JSON.stringify(stored)), stored);
        for (const { likelihood } of classify(openModel(stored), ['a', 'b']))
          assert.ok(likelihood >= 0 && likelihood <= 1);
      }),
      { numRuns: 50 },
    );
  });
});
