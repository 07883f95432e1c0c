import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { findSubjects } from '../../../../src/bot/understanding/subjects/find-subjects.ts';
import { withTopic } from '../../../../src/bot/understanding/subjects/topic.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { language } from '../../catalogue.ts';
import { townsCatalogue, townsLanguage } from '../towns.ts';

const lexicon = await readLexicon();

const codesOf = (text: string, aspect: string): readonly string[] => {
  const reading = readMessage(text, language);
  const named = findSubjects(reading);
  return findSubjects(withTopic(reading, aspect, { named, ...language })).codes;
};

describe('withTopic', () => {
  it('means all whose names hold a word, where nothing is named', () => {
    for (const text of ['how are we doing on children', 'children?', 'figures for children'])
      assert.deepEqual(codesOf(text, 'overview'), ['S01', 'S02', 'S03'], text);
  });

  it('leaves what is named as it is', () => {
    assert.deepEqual(codesOf('children in care', 'value'), ['S02']);
    assert.deepEqual(codesOf('S05 for children', 'value'), ['S05']);
  });

  it('is who leads them', () => {
    assert.deepEqual(codesOf('who do I ask about children', 'people'), ['S01', 'S02', 'S03']);
  });

  it('asks back which of them is meant where one figure is asked for', () => {
    for (const text of ['give me the figure for children', 'what is the latest value for children'])
      assert.equal(interpret(text, {}, language).kind, 'choice', text);
    assert.equal(interpret('figures for children', {}, language).kind, 'query');
  });

  it('is no count of them', () => {
    for (const text of ['how many children', 'the number of children', 'what rate of children'])
      assert.deepEqual(codesOf(text, 'value'), [], text);
  });

  it('is not asked in a question of detail', () => {
    assert.deepEqual(codesOf('what do we do for children', 'fact'), []);
  });

  it('is never the name of the council or of a place', () => {
    for (const text of ['how is Dorset', 'how are we doing in Weymouth'])
      assert.deepEqual(codesOf(text, 'overview'), [], text);
  });

  it('is the line of what is broken down by it, beside what only has it in its name', () => {
    const [shops, ...others] = townsCatalogue.indicators;
    assert.ok(shops);
    const named = [shops.performanceMeasures, []];
    const indicators = [shops, ...others].map((one, at) => ({
      ...one,
      ...(at > 0 ? { name: `Quenby ${one.name}`, shortName: `Quenby ${one.shortName}` } : {}),
      performanceMeasures: named[at] ?? [],
    }));
    const towns = buildLanguage({ ...townsCatalogue, indicators }, lexicon, requestRules);
    for (const text of ['how is Quenby doing', 'Quenby']) {
      const read = interpret(text, {}, towns);
      assert.deepEqual(
        read.kind === 'query' && towns.rules.toRequest(read.query),
        { kind: 'figures', codes: ['T01-1', 'T02'] },
        text,
      );
    }
  });

  it('is a place that is called by a word of its name', () => {
    const read = interpret('Marlow', {}, townsLanguage);
    assert.deepEqual(read.kind === 'query' && townsLanguage.rules.toRequest(read.query), {
      kind: 'figures',
      codes: ['T01-0', 'T02-0'],
    });
  });

  it('is a word that is made of one in their names, where it is all that is said', () => {
    const named = townsCatalogue.indicators.map((one, at) => {
      const name = at === 0 ? 'Tenants satisfied overall' : 'Satisfied with streets';
      return { ...one, name, shortName: name, heading: name };
    });
    const made = buildLanguage({ ...townsCatalogue, indicators: named }, lexicon, requestRules);
    const read = interpret('satisfaction?', {}, made);
    assert.deepEqual(read.kind === 'query' && made.rules.toRequest(read.query), {
      kind: 'figures',
      codes: ['T01', 'T02'],
    });
  });

  it('is no way in which what was spoken of is broken down', () => {
    const named = {
      ...townsCatalogue,
      indicators: townsCatalogue.indicators.map((one) => ({ ...one, name: `Town ${one.name}` })),
    };
    const towns = buildLanguage(named, lexicon, requestRules);
    const found = interpret('by town?', { last: { kind: 'show', code: 'T01' } }, towns);
    assert.ok(found.kind === 'query');
    assert.deepEqual(Object(towns.rules.toRequest(found.query)).codes, ['T01-0', 'T01-1']);
  });

  it('is no length of time, which names only measure by', () => {
    const named = townsCatalogue.indicators.map((one) => ({
      ...one,
      name: `${one.name} in days`,
      shortName: `${one.name} in days`,
    }));
    const timed = buildLanguage({ ...townsCatalogue, indicators: named }, lexicon, requestRules);
    const topicsIn = (text: string): number => {
      const reading = readMessage(text, timed);
      const topics = withTopic(reading, 'value', { named: findSubjects(reading), ...timed });
      return topics.mentions.filter(({ how }) => how === 'topic').length;
    };
    assert.equal(topicsIn('days?'), 0);
  });
});
