import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { catalogue } from '../catalogue.ts';
import { townsCatalogue, townsLanguage } from './towns.ts';

describe('lines of others that bear the name of what there is no figure for', () => {
  const language = {
    ...townsLanguage,
    catalogue: {
      ...townsCatalogue,
      indicators: [...townsCatalogue.indicators, ...catalogue.indicators],
    },
  };

  it('are offered, by their place, where a place follows something without a line of it', () => {
    const state = { last: { kind: 'show', code: 'S05' } } as const;
    const found = interpret('how is Quenby doing', state, language);
    assert.ok(found.kind === 'narrowed');
    assert.deepEqual(found.lines, [
      { title: 'Quenby, T01', request: { kind: 'show', code: 'T01-1' } },
      { title: 'Quenby, T02', request: { kind: 'show', code: 'T02-1' } },
    ]);
  });
});
