import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { collectAnswers, questionsOf } from '../../src/cli/init-answers.ts';

const questions = questionsOf('Q2 2026/27');

const given = {
  council: 'Testshire Council',
  outcomes: 'P1: A fair start; P2: Clean streets',
  quarter: 'Q2 2026/27',
  published: 'November 2026',
  contact: 'Ann Field <ann.field@testshire.example>',
};

/** Somebody at the terminal, who answers one thing after another. */
const somebody = (...typed: string[]) => {
  const faults: (string | undefined)[] = [];
  const askOne = async (_: string, fault: string | undefined): Promise<string> => {
    faults.push(fault);
    return typed.shift() ?? assert.fail('asked once more');
  };
  return { faults, askOne };
};

describe('the answers for a new council', () => {
  it('are read from what was given, and what may stay empty is so', async () => {
    const collected = await collectAnswers(questions, given, undefined);
    assert.deepEqual(collected, {
      answers: {
        ...{ council: 'Testshire Council', area: '', quarter: 'Q2 2026/27', published: '2026-11' },
        outcomes: [
          { code: 'P1', name: 'A fair start' },
          { code: 'P2', name: 'Clean streets' },
        ],
        contact: { id: 'ann-field', name: 'Ann Field', email: 'ann.field@testshire.example' },
        ...{ sponsor: [], people: [] },
      },
    });
  });

  it('are asked for again, with the reason, until each can be read', async () => {
    const { council: _, published: __, ...rest } = given;
    const { faults, askOne } = somebody(
      '',
      'Testshire',
      'E0700',
      '',
      '2026-13',
      'Nov 2026',
      '',
      '',
    );
    const collected = await collectAnswers(questions, rest, askOne);
    assert.ok('answers' in collected);
    assert.equal(collected.answers.council, 'Testshire');
    assert.equal(collected.answers.published, '2026-11');
    assert.deepEqual(
      faults.flatMap((one) => one ?? []).map((one) => one.slice(0, 30)),
      [
        'An answer is needed here.',
        '“E0700” is not a code of the O',
        '“2026-13” is not a month such ',
      ],
    );
  });

  for (const [name, typed, fault] of [
    ['outcomes', 'A fair start', /not an outcome as Code: Name/],
    ['outcomes', 'P1: A; P1: B', /Two outcomes have the code P1/],
    ['outcomes', 'P;1: A', /not an outcome/],
    ['outcomes', 'Priority 1, new: A', /“Priority 1, new” is not a code/],
    ['contact', 'Ann <ann@>', /“ann@” is not an e-mail address/],
    ['people', 'Ann Field; <x@y.example>', /is not a person as Name <address>/],
    ['area', 'Larchmere', /a letter and eight digits/],
  ] as const)
    it(`are refused of ${name} in “${typed}”`, async () => {
      const collected = await collectAnswers(questions, { ...given, [name]: typed }, undefined);
      assert.ok('faults' in collected);
      assert.match(collected.faults.join(), fault);
    });
});
