import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  explainStatus,
  sayRules,
  statusesOfColour,
  statusNames,
} from '../../../src/bot/requests/explain-status.ts';
import type { Catalogue } from '../../../src/domain/catalogue.ts';
import type { StatusWord, TargetRule } from '../../../src/domain/target.ts';
import { checkCard } from '../../cards/check-card.ts';
import { catalogue } from '../catalogue.ts';

const withStatuses = (statuses: readonly StatusWord[]): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one) => ({
    ...one,
    measures: one.measures.map((measure) => ({ ...measure, statuses })),
  })),
});

const ours = withStatuses([
  { word: 'Off track', colour: 'red' },
  { word: 'At risk', colour: 'amber' },
  { word: 'On track', colour: 'green' },
]);

const textOf = (term: string, of: Catalogue): string => {
  const card = explainStatus(term, of) ?? assert.fail('no card');
  checkCard(card);
  return JSON.stringify(card.content);
};

describe('explainStatus', () => {
  it('says for a colour which of the council’s words it is of', () => {
    assert.match(textOf('amber', ours), /The colour for “At risk”\. It says how a figure compares/);
  });

  it('says for a word of the council’s which colour it has, whatever its capitals', () => {
    assert.match(textOf('at risk', ours), /"At risk".*A status in this report, shown in amber/);
    assert.match(textOf('at risk', ours), /"status":"At risk"/);
  });

  it('says which colour is printed and in which it is shown here, where these differ', () => {
    const plum = withStatuses([{ word: 'Adrift', colour: 'red', printedColour: 'plum' }]);
    assert.match(textOf('plum', plum), /The colour for “Adrift”, shown here in red\. It says how/);
    assert.match(
      textOf('adrift', plum),
      /A status in this report, printed in plum and shown here in red\./,
    );
    assert.match(textOf('red', plum), /The colour for “Adrift”\. It says how/);
  });

  it('says of a colour only those that have it, beside others that mean the same', () => {
    const mixed = withStatuses([
      { word: 'Off course', means: 'missed' },
      { word: 'Behind', colour: 'purple', means: 'missed' },
      { word: 'Critical', colour: 'red' },
    ]);
    assert.match(textOf('red', mixed), /The colour for “Critical”\. It says how/);
    assert.match(textOf('Behind', mixed), /A status in this report, shown in purple\./);
  });

  it('says what a word without a colour means, and the symbol that is printed with it', () => {
    const unpainted = withStatuses([
      { word: 'Off course', means: 'missed', symbol: '○' },
      { word: 'Watch', symbol: '◇' },
      { word: 'Close', colour: 'amber', symbol: '◐' },
    ]);
    assert.match(
      textOf('off course', unpainted),
      /A status in this report\. It is printed with the symbol ○\. It means that a figure missed its target\./,
    );
    assert.match(
      textOf('watch', unpainted),
      /◇\. It does not say whether a figure met its target\./,
    );
    assert.match(textOf('close', unpainted), /shown in amber.* It is printed with the symbol ◐\./);
  });

  it('says no colour twice where it is the word', () => {
    const plain = withStatuses([{ word: 'Amber', colour: 'amber' }]);
    assert.match(textOf('amber', plain), /A status in this report\. It says how/);
  });

  it('is nothing for other words, and where nothing has a status', () => {
    assert.equal(explainStatus('purple', ours), undefined);
    assert.equal(explainStatus('blue', ours), undefined);
    assert.equal(explainStatus('amber', withStatuses([])), undefined);
  });
});

/** One part of crime has a tolerance of its own. */
const withRules = (of: Catalogue): Catalogue => ({
  ...of,
  indicators: of.indicators.map((one) => ({
    ...one,
    measures: one.measures.map((measure) => {
      const amberWithin: TargetRule['amberWithin'] =
        measure.code === 'S05A' ? { amount: 100 } : { share: 0.05 };
      return { ...measure, targetRule: { amberWithin } };
    }),
  })),
});

describe('sayRules', () => {
  it('says how far off its target a figure may be, and which have a tolerance of their own', () => {
    const [usual, ...own] = sayRules(withRules(ours));
    assert.equal(
      usual,
      'A figure that misses its target is At risk where it is within 5% of it, and Off track otherwise.',
    );
    assert.deepEqual(own, ['S05A Total crime: within 100 crimes.']);
    assert.match(textOf('amber', withRules(ours)), /At risk where it is within 5% of it/);
    assert.doesNotMatch(textOf('green', withRules(ours)), /within/);
  });

  it('says that of what is named alone, and nothing where no rule is known', () => {
    assert.match(
      sayRules(withRules(ours), 'S05A').join(),
      /^S05A .*: a figure .* within 100 crimes of it/,
    );
    assert.deepEqual(sayRules(ours), []);
  });
});

describe('statusesOfColour', () => {
  it('has the words of a colour, and none for a word', () => {
    assert.deepEqual(statusesOfColour('Amber', ours), ['At risk']);
    assert.deepEqual(statusesOfColour('At risk', ours), []);
  });
});

describe('statusNames', () => {
  it('has the words and their colours, and none where nothing has a status', () => {
    assert.deepEqual(statusNames(ours).slice(0, 4), ['Off track', 'red', 'At risk', 'amber']);
    assert.deepEqual(statusNames(withStatuses([])), []);
  });
});
