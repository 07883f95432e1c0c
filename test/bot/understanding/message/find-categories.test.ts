import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { findSubjects } from '../../../../src/bot/understanding/subjects/find-subjects.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

const lexicon = await readLexicon();

const codesOf = (text: string): readonly string[] =>
  findSubjects(readMessage(text, townsLanguage)).codes;

describe('a category by which several indicators are broken down', () => {
  it('means all its lines where nothing else is named', () => {
    for (const text of ['how is Quenby doing', 'Quenby?', 'what about quenby then'])
      assert.deepEqual(codesOf(text), ['T01-1', 'T02-1'], text);
  });

  it('means only those that are of what is said behind it', () => {
    assert.deepEqual(codesOf('how is Quenby town doing'), ['T01-1', 'T02-1']);
    const indicators = townsCatalogue.indicators.map((one) => ({
      ...one,
      performanceMeasures: one.performanceMeasures.map((line) =>
        line.code === 'T02-1' ? { ...line, breakdown: { by: 'hub', category: 'Quenby' } } : line,
      ),
    }));
    const hubs = buildLanguage({ ...townsCatalogue, indicators }, lexicon, requestRules);
    const { codes } = findSubjects(readMessage('how is the Quenby hub doing', hubs));
    assert.deepEqual(codes, ['T02-1']);
  });

  it('is told by all of its words', () => {
    assert.deepEqual(codesOf('show Upper Marlow'), ['T01-0', 'T02-0']);
    assert.deepEqual(codesOf('show Lower Marlow'), []);
  });

  it('tells the line of what is named beside it', () => {
    assert.deepEqual(codesOf('empty shops in Quenby'), ['T02-1']);
  });

  it('tells the line, and not the whole, where a word or two name that', () => {
    assert.deepEqual(codesOf('shops in Quenby'), ['T02-1']);
    assert.deepEqual(codesOf('lateness at Quenby'), ['T01-1']);
  });

  it('tells the line of the indicator whose code stands beside it, and no other', () => {
    assert.deepEqual(codesOf('T01 and Quenby'), ['T01', 'T01-1']);
  });

  it('tells the line of what was spoken of before', () => {
    const last = { kind: 'show', code: 'T02' } as const;
    const read = interpret('and in Quenby?', { last }, townsLanguage);
    assert.deepEqual(read.kind === 'query' && townsLanguage.rules.toRequest(read.query), {
      ...last,
      code: 'T02-1',
    });
  });
});
