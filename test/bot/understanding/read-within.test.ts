import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { language } from '../catalogue.ts';

const read = (text: string): string => {
  const found = interpret(text, {}, language);
  if (found.kind !== 'query') return found.kind;
  const request = language.rules.toRequest(found.query);
  const how = found.isReading ? ' (reading)' : '';
  return `${request.kind}${'code' in request && request.code ? ` ${request.code}` : ''}${how}`;
};

describe('a question that somebody passes on', () => {
  it('is what stands in quotation marks, or behind who asks it', () => {
    for (const text of [
      'Bridport bugle on the line, deadline 4pm: "What was the number of total crimes in Q2?"',
      'the allotment gardener asks what the number of total crimes was in Q2',
      'orchard query: how many total crimes were there in Q2?',
    ])
      assert.equal(read(text), 'show S05A (reading)', text);
  });

  it('is narrowed by its own words, and by a story before it', () => {
    for (const text of [
      'the gardener asks what the number of allotment crimes was',
      'the gardener of the allotment asks how many total crimes there were on that allotment',
      'My ward is Weymouth. How many total crimes were there in Q2?',
    ])
      assert.equal(read(text), 'narrowed', text);
  });
});
