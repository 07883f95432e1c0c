import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readAnswers } from '../../../../src/bot/understanding/message/said-answers.ts';

const names = {
  'telling-us': ['telling us', 'what the data is telling us'],
  'changed-and-why': [
    'what has changed and why',
    "what's changed",
    'what changed',
    'reason for the change',
  ],
  issues: ['what are we doing about it', 'issues'],
};

const why = (text: string) => [{ question: 'changed-and-why', text }];

describe('readAnswers', () => {
  const cases: readonly (readonly [string, readonly object[]])[] = [
    ['what changed: two new patrols', why('two new patrols')],
    ['what changed: the same people are at work', why('the same people are at work')],
    ['whats changed = two new patrols, thanks', why('two new patrols')],
    ['for the what changed bit put more shoplifting', why('more shoplifting')],
    ['kindly enter under what has changed and why the following: a new rule.', why('a new rule.')],
    [
      'The rule was changed in May. Put that under what changed.',
      why('The rule was changed in May.'),
    ],
    ['could you put "fewer burglaries" as the reason for the change?', why('fewer burglaries')],
    ['put fewer burglaries as the reason for the change please', why('fewer burglaries')],
    ['mention that two stations share a suite', [{ text: 'two stations share a suite' }]],
    [
      'Telling us: all down. What has changed and why? New patrols, and for issues: none',
      [
        { question: 'telling-us', text: 'all down.' },
        { question: 'changed-and-why', text: 'New patrols' },
        { question: 'issues', text: 'none' },
      ],
    ],
  ];
  it('takes nothing that says only that there is no text, or what it needs', () => {
    const rest = ['as last time', 'same as last quarter', 'to follow', 'tbc', 'unchanged'];
    const texts = [...rest.map((one) => `what changed: ${one}`), 'what changed needs to say more'];
    for (const text of texts) assert.deepEqual(readAnswers(text, names).answers, [], text);
  });

  for (const [text, answers] of cases)
    it(`takes what is to be written from “${text}”`, () => {
      assert.deepEqual(readAnswers(text, names).answers, answers);
    });

  for (const text of [
    'what has changed and why?',
    'what changed in S05',
    'what are we doing about it',
    'why did crime change',
    'any issues? thanks',
    'use that again',
    'say that again please',
    'investment is £16.9m, put that in for q4 will you',
    '',
  ])
    it(`takes nothing from “${text}”`, () => {
      assert.deepEqual(readAnswers(text, names), { answers: [], rest: text });
    });

  it('leaves what is said beside the answers', () => {
    assert.equal(readAnswers('S04: 549. What changed: fewer calls', names).rest, 'S04: 549. ');
    assert.doesNotMatch(
      readAnswers('put "12 fewer calls" as the reason for the change', names).rest,
      /12/,
    );
  });
});
