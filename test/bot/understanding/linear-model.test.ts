import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  buildWordKnowledge,
  classify,
  openModel,
  pickAll,
} from '../../../src/bot/understanding/linear-model.ts';
import { language } from '../catalogue.ts';

const model = openModel({
  classes: ['no', 'yes'],
  bias: [0.5, -0.5],
  scale: 0.1,
  features: ['good', 'bad'],
  weights: Buffer.from(Int8Array.from([-20, 20, 20, -20])).toString('base64'),
});

describe('classify', () => {
  it('takes the class for which the features speak most', () => {
    assert.equal(classify(model, ['good'])[0]?.name, 'yes');
    assert.equal(classify(model, ['bad'])[0]?.name, 'no');
  });

  it('goes by the bias where no feature is known', () => {
    for (const features of [[], ['other'], ['constructor', '__proto__']])
      assert.deepEqual(classify(model, features), classify(model, []));
    assert.equal(classify(model, [])[0]?.name, 'no');
  });

  it('gives likelihoods that are 1 together, the likeliest first', () => {
    const feature = fc.constantFrom('good', 'bad', 'other');
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 500 }), (features) => {
        const [first, second] = classify(model, features).map((one) => one.likelihood);
        assert.ok((first ?? 0) >= (second ?? 0));
        assert.ok(Math.abs((first ?? 0) + (second ?? 0) - 1) < 1e-9);
      }),
    );
  });
});

describe('pickAll', () => {
  it('takes each class that is more likely than not', () => {
    assert.deepEqual([...pickAll(model, ['good'])], ['yes']);
    assert.deepEqual([...pickAll(model, [])], ['no']);
  });
});

const known = buildWordKnowledge('3 town hamlet\n3 crime theft\n5 red');

describe('what is known of a word', () => {
  it('is the words that are used like it', () => {
    assert.deepEqual(known.kinOf('town'), known.kinOf('hamlet'));
    assert.deepEqual(known.kinOf('towns'), known.kinOf('town'));
    assert.notEqual(known.kinOf('town').group, known.kinOf('crime').group);
    assert.equal(known.kinOf('town').circle, known.kinOf('crime').circle);
    assert.notEqual(known.kinOf('red').circle, known.kinOf('crime').circle);
  });

  it('is nothing for one in no list', () => {
    assert.deepEqual(known.kinOf('xyzzy'), known.kinOf('constructor'));
  });

  it('is there for places and kinds of crime', () => {
    const { kinOf } = language.words;
    for (const word of ['weymouth', 'burglary', 'violent', 'next', 'boys'])
      assert.notDeepEqual(kinOf(word), kinOf('xyzzy'), word);
  });
});
