import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestKind } from '../../../src/bot/request.ts';
import { isInPrivate, requests } from '../../../src/bot/requests/all.ts';

/** What everybody may read, wherever it is asked: figures, words, people and the dates of the round. And what is said in a channel, about it. */
const open: readonly RequestKind[] = [
  ...(['show', 'figures', 'calculate', 'check', 'rank', 'count', 'paragraph', 'compare'] as const),
  ...(['trend', 'overview', 'movements', 'benchmark', 'target', 'focus', 'commentary'] as const),
  ...(['fact', 'definition', 'risks', 'risk-levels', 'people', 'about', 'due', 'history'] as const),
  ...([
    'last-updated',
    'method',
    'unit',
    'performance',
    'help',
    'round-help',
    'small-talk',
  ] as const),
  ...(['synonyms', 'glossary', 'answers', 'help-questions', 'examples'] as const),
  ...(['several', 'deadlines', 'milestones', 'committee-summary', 'publications'] as const),
  ...([
    'publication-calendar',
    'post-here',
    'take-away',
    'lacking',
    'revised',
    'list',
    'foreword',
    'undirected',
  ] as const),
];

describe('what is only answered in private', () => {
  for (const kind of Object.keys(requests) as RequestKind[]) {
    const isOpen = open.includes(kind);
    it(`${isOpen ? 'is not' : 'is'} “${kind}”`, () => {
      const { inPrivate } = requests[kind];
      assert.equal(inPrivate === true, !isOpen);
    });
  }

  it('is what others owe, but not the dates of the round', () => {
    assert.equal(isInPrivate({ kind: 'deadlines' }), false);
    assert.equal(isInPrivate({ kind: 'deadlines', code: 'S05' }), false);
    assert.equal(isInPrivate({ kind: 'deadlines', person: 'mike-potter' }), true);
  });
});
