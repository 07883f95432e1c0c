import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { readSubjects, toAsked } from '../../../src/bot/understanding/asked/read-asked.ts';
import { readMessage } from '../../../src/bot/understanding/message/read-message.ts';
import { askByClause } from '../../../src/bot/understanding/read-clauses.ts';
import { language } from '../catalogue.ts';

const read = (text: string, aspect = 'value'): readonly Request[] => {
  const reading = readMessage(text, language);
  const subjects = readSubjects(reading, language);
  const asked = toAsked(reading, { aspect, subjects, wishes: new Set() }, language);
  return askByClause(asked, true, language);
};

describe('askByClause', () => {
  const cases: [text: string, requests: Request[]][] = [
    [
      'S03 – value, benchmark, trend',
      [
        { kind: 'show', code: 'S03' },
        { kind: 'benchmark', code: 'S03' },
        { kind: 'trend', code: 'S03' },
      ],
    ],
    [
      'S05:\nfigures\nrisks\nlead officer',
      [
        { kind: 'show', code: 'S05' },
        { kind: 'risks', indicator: 'S05' },
        { kind: 'people', indicator: 'S05' },
      ],
    ],
    [
      'S05A in Q1 – figure and lead',
      [
        { kind: 'show', code: 'S05A', period: { kind: 'quarter', quarter: 1 } },
        { kind: 'people', indicator: 'S05' },
      ],
    ],
    [
      'Tell me the S04 figure and when it was published',
      [
        { kind: 'show', code: 'S04' },
        { kind: 'last-updated', code: 'S04' },
      ],
    ],
  ];
  for (const [text, requests] of cases)
    it(`asks everything of “${text.replaceAll('\n', ' ')}”`, () => {
      const distinct = new Map(read(text).map((one) => [JSON.stringify(one), one]));
      assert.deepEqual([...distinct.values()], requests);
    });

  it('does not part two periods or two codes that “and” joins', () => {
    assert.equal(read('how much did S04 rise between Q1 and Q2 of 2018/19', 'change').length, 0);
    assert.equal(read('S01 and S02').length, 0);
  });

  it('takes a time alone for that of the rest', () => {
    assert.deepEqual(read('Secondary absence, 17/18 academic year. Number please.'), []);
  });

  it('leaves a question of detail whole, and a figure that somebody gives', () => {
    for (const aspect of ['fact', 'give'])
      assert.equal(read('S05 figures, risks', aspect).length, 0, aspect);
  });
});
