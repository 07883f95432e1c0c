import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { language } from '../catalogue.ts';

const partsOf = (text: string): string[] => {
  const read = interpret(text, {}, language);
  if (read.kind !== 'query') return [read.kind];
  const request = language.rules.toRequest(read.query);
  const parts = request.kind === 'several' ? request.parts : [request];
  return parts.map((one) => ('code' in one && one.code ? `${one.kind} ${one.code}` : one.kind));
};

describe('several questions in one message', () => {
  it('are each answered, in their order', () =>
    assert.deepEqual(partsOf('What has got worse? Which risks are high? Who leads S04?'), [
      'movements',
      'risks',
      'people',
    ]));

  it('go on from what the one before named', () =>
    assert.deepEqual(partsOf('What was S05A in Q2? Who leads it? Which risks does it have?'), [
      'show S05A',
      'people',
      'risks',
    ]));

  it('may be joined by “and also”', () =>
    assert.deepEqual(partsOf('which risks are high and also who leads S04'), ['risks', 'people']));

  it('are read as a whole where one of them is not clear', () => {
    const kinds = partsOf('What was S05A in Weymouth? Who leads it?');
    assert.deepEqual(kinds, ['narrowed']);
  });

  it('are the items of a numbered list, of which those are answered that can be', () => {
    const read = interpret(
      '1) total crime 2) who leads S04 3) when does the moon rise',
      {},
      language,
    );
    assert.ok(read.kind === 'query');
    assert.deepEqual(read.without, ['when does the moon rise']);
    const request = language.rules.toRequest(read.query);
    assert.ok(request.kind === 'several');
    assert.deepEqual(
      request.parts.map(({ kind }) => kind),
      ['show', 'people'],
    );
  });

  it('are none where something is told behind them', () => {
    const said = partsOf('What has got worse? Just so that I can say which risks are high');
    assert.notDeepEqual(said, ['movements', 'risks']);
  });
});
