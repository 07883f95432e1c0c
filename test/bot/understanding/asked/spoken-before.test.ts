import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { requestOf, stateAfter } from '../../request-of.ts';

const show = (code: string): Request => ({ kind: 'show', code });

const quarter = (number: number) => ({ kind: 'quarter' as const, quarter: number });

const sum = (code: string, ...periods: ReturnType<typeof quarter>[]): Request => ({
  ...{ kind: 'calculate', operation: 'sum', codes: [code], periods },
});

describe('what was spoken of before', () => {
  const cases: [before: string[], text: string, asked: Request][] = [
    [['show S01'], 'and S03A?', show('S03A')],
    [['show S01'], 'what about S03A', show('S03A')],
    [['trend of S01'], 'and S03A?', { kind: 'trend', code: 'S03A' }],
    [['commentary on S01'], 'and S03A?', { kind: 'commentary', code: 'S03', part: 'S03A' }],
    [['show S05A in Q1'], 'how many children are in care', show('S02')],
    [['show S05A'], 'Q1', { kind: 'show', code: 'S05A', period: { kind: 'quarter', quarter: 1 } }],
    [
      ['show S05A'],
      'and last quarter?',
      { kind: 'show', code: 'S05A', period: { kind: 'previous' } },
    ],
    [
      ['is S05A over 6,000'],
      'and in Q1?',
      {
        kind: 'check',
        code: 'S05A',
        period: { kind: 'quarter', quarter: 1 },
        side: 'above',
        value: 6000,
      },
    ],
    [['show S05A'], 'target for the whole year', { kind: 'target', code: 'S05A' }],
    [['show S05A'], 'who leads it?', { kind: 'people', indicator: 'S05' }],
    [['show S05A'], 'and the risks?', { kind: 'risks', indicator: 'S05' }],
    [
      ['show S05D'],
      'subtract S05C from it',
      { kind: 'calculate', operation: 'difference', codes: ['S05D', 'S05C'] },
    ],
    [
      ['show S06'],
      'to which officer should I address my letter concerning that',
      { kind: 'people', indicator: 'S06' },
    ],
    [['show S05'], 'high risks', { kind: 'risks', level: 'HIGH' }],
    [['show S05'], 'and its high risks', { kind: 'risks', indicator: 'S05', level: 'HIGH' }],
    [['show S02'], 'vs England?', { kind: 'benchmark', code: 'S02' }],
    [['show S06'], 'what does Zorblax mean', { kind: 'definition', term: 'zorblax' }],
    [['S05B in Q2'], 'plus Q1', sum('S05B', quarter(2), quarter(1))],
    [['compare S04 in Q1 and Q2'], 'add them together', sum('S04', quarter(1), quarter(2))],
    [['S04 in Q1', 'S04 in Q2'], 'both together?', sum('S04', quarter(1), quarter(2))],
    [['S04 in Q1', 'S05A in Q2'], 'and in Q1', { kind: 'show', code: 'S05A', period: quarter(1) }],
    [
      ['how many people died on the roads'],
      'how many of them were on foot',
      {
        ...{ kind: 'fact', words: ['foot'], named: ['died', 'people', 'roads'], wanted: 'number' },
      },
    ],
    [['show S05'], 'risk 04l', { kind: 'risks', code: '04l' }],
    [['show S05'], 'show S01', show('S01')],
    [['show S05'], 'overview', { kind: 'overview' }],
    [['show S01'], 'why?', { kind: 'commentary', code: 'S01', question: 'changed-and-why' }],
  ];
  for (const [before, text, asked] of cases)
    it(`makes ${JSON.stringify(text)} after ${JSON.stringify(before.join(' / '))} ${JSON.stringify(asked)}`, () => {
      assert.deepEqual(requestOf(text, stateAfter(...before)), asked);
    });

  it('is that on whose page a question of detail was answered', () => {
    const state = { last: { kind: 'fact' as const, words: ['essex'], code: 'S01' } };
    assert.deepEqual(requestOf('better or worse than the quarter before?', state), {
      ...{ kind: 'compare', code: 'S01', from: { kind: 'previous' } },
    });
  });

  it('goes on after an aside that is set off', () => {
    assert.deepEqual(requestOf('oh right, and last quarter?', stateAfter('show S05A')), {
      ...{ kind: 'show', code: 'S05A', period: { kind: 'previous' } },
    });
  });

  it('is what a message asks an aim of that says nothing of its own', () => {
    const asked = requestOf('what should we have had by now?', stateAfter('show S05A'));
    assert.deepEqual(asked, { kind: 'target', code: 'S05A' });
    assert.notEqual(requestOf('what should we have had by now?')?.kind, 'show');
  });

  it('is a status, whose line the target of what is named draws', () => {
    const state = { last: { kind: 'definition' as const, term: 'red' } };
    const text = 'how far over can S01 go and still be only that?';
    assert.equal(requestOf(text, state)?.kind, 'target');
    const other = { last: { kind: 'definition' as const, term: 'nudge' } };
    assert.notEqual(requestOf(text, other)?.kind, 'target');
  });

  it('comes first where a question of detail names nothing', () => {
    const asked = requestOf('what made them change their minds?', stateAfter('show S01'));
    assert.ok(
      asked?.kind === 'fact' && asked.code === 'S01' && asked.goesOn,
      JSON.stringify(asked),
    );
  });

  it('comes no further where a word asks of something else', () => {
    const asked = requestOf('and what do the grandparents lose?', stateAfter('show S01'));
    assert.ok(!(asked?.kind === 'fact' && asked.goesOn), JSON.stringify(asked));
  });

  it('shows no figure of a person or a risk whose synonyms were asked for', () => {
    for (const before of ['synonyms of claire shiels', 'synonyms of risk 04l'])
      for (const text of ['show it', 'for scrutiny tomorrow', 'trend', 'and last quarter?'])
        assert.ok(!('code' in (requestOf(text, stateAfter(before)) ?? {})), `${before}: ${text}`);
  });

  it('makes nothing of a follow-up where nothing was spoken of', () => {
    for (const text of ['and?', 'why?', 'the second one', 'what about it'])
      assert.notEqual(requestOf(text)?.kind, 'show', text);
  });
});
