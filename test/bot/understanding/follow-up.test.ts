import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { understand } from '../../../src/bot/understanding/understand.ts';
import { language } from '../catalogue.ts';

const show = (code: string): Request => ({ kind: 'show', code });

const typedAfter = (last: Request | undefined, text: string) =>
  understand(text, language, last ? { last } : {});

const requestAfter = (last: Request | undefined, text: string): Request | undefined => {
  const answer = typedAfter(last, text);
  return answer.kind === 'request' ? answer.request : undefined;
};

/** What was answered last, what is typed then, and what that asks. */
type Case = [last: Request, text: string, asked: Request];

const leaning: Case[] = [
  [show('S01'), 'why?', { kind: 'commentary', code: 'S01', question: 'changed-and-why' }],
  [show('S05A'), 'why', { kind: 'commentary', code: 'S05', question: 'changed-and-why' }],
  [
    show('S05A'),
    'what are we doing about it',
    { kind: 'commentary', code: 'S05', question: 'issues' },
  ],
  [show('S03'), 'commentary', { kind: 'commentary', code: 'S03' }],
  [show('S01'), 'and the risks?', { kind: 'risks', indicator: 'S01' }],
  [show('S01'), 'its high risks', { kind: 'risks', indicator: 'S01', level: 'HIGH' }],
  [show('S05A'), 'who leads it?', { kind: 'people', indicator: 'S05' }],
  [show('S05A'), 'who', { kind: 'people', indicator: 'S05' }],
  [{ kind: 'risks' }, 'which got better since last quarter', { kind: 'risks', moved: 'better' }],
  [
    { kind: 'risks', trend: 'WORSENING' },
    'which risks improved since Q1',
    { kind: 'risks', moved: 'better', since: { kind: 'quarter', quarter: 1 } },
  ],
  [show('S06'), 'and the sponsor?', { kind: 'people', outcome: 'S' }],
  [show('S06'), 'trend', { kind: 'trend', code: 'S06' }],
  [show('S06-inspections-on-time'), 'why?', { kind: 'commentary', code: 'S06' }],
  [show('S06'), 'and the performance measures?', { kind: 'performance', code: 'S06' }],
  [show('S01'), 'how does that compare with England', { kind: 'benchmark', code: 'S01' }],
  [show('S05A'), 'is it getting worse?', { kind: 'compare', code: 'S05A' }],
  [show('S05A'), 'going up or down?', { kind: 'compare', code: 'S05A' }],
  [
    show('S05B'),
    'and compared with last quarter?',
    { kind: 'compare', code: 'S05B', from: { kind: 'previous' } },
  ],
  [
    show('S06'),
    'and deaths?',
    { kind: 'fact', searches: [['deaths']], hints: ['and'], code: 'S06' },
  ],
  [show('S06'), 'when is it due', { kind: 'due', code: 'S06' }],
  [show('S06'), 'update it', { kind: 'update', code: 'S06' }],
  [show('S05A'), 'history', { kind: 'history', code: 'S05' }],
  [
    { kind: 'risks', code: '02a' },
    'why?',
    { kind: 'commentary', code: 'S01', question: 'changed-and-why' },
  ],
  [
    { kind: 'risks', indicator: 'S06' },
    'who is responsible for that?',
    { kind: 'people', indicator: 'S06' },
  ],
  [
    { kind: 'people', indicator: 'S06' },
    'why?',
    { kind: 'commentary', code: 'S06', question: 'changed-and-why' },
  ],
  [{ kind: 'compare', code: 'S05D' }, 'who leads that one', { kind: 'people', indicator: 'S05' }],
  [{ kind: 'benchmark', code: 'S03A' }, 'trend', { kind: 'trend', code: 'S03A' }],
];

const ofOthers: Case[] = [
  [show('S01'), 'and S03?', show('S03')],
  [
    { kind: 'show', code: 'S05B', period: { kind: 'quarter', quarter: 1 } },
    'and total crime?',
    { kind: 'show', code: 'S05A', period: { kind: 'quarter', quarter: 1 } },
  ],
  [{ kind: 'risks', indicator: 'S01' }, 'and S04', { kind: 'risks', indicator: 'S04' }],
  [
    { kind: 'risks', indicator: 'S01', level: 'HIGH', trend: 'UNCHANGED' },
    'what about roads casualties',
    { kind: 'risks', indicator: 'S06', level: 'HIGH', trend: 'UNCHANGED' },
  ],
  [{ kind: 'risks', code: '02a' }, 'and S03', { kind: 'risks', indicator: 'S03' }],
  [{ kind: 'people', indicator: 'S01' }, 'And S06?', { kind: 'people', indicator: 'S06' }],
  [{ kind: 'people', person: 'mike-potter' }, 'and S05A', show('S05A')],
  [
    { kind: 'commentary', code: 'S01', question: 'issues' },
    'how about looked after children',
    { kind: 'commentary', code: 'S02', question: 'issues' },
  ],
  [
    { kind: 'compare', code: 'S05A', from: { kind: 'previous' } },
    'and asb',
    { kind: 'compare', code: 'S05B', from: { kind: 'previous' } },
  ],
  [{ kind: 'trend', code: 'S01' }, 'and S03A?', { kind: 'trend', code: 'S03A' }],
  [{ kind: 'benchmark', code: 'S01' }, 'same for S02', { kind: 'benchmark', code: 'S02' }],
  [{ kind: 'performance', code: 'S01' }, 'and S02', { kind: 'performance', code: 'S02' }],
  [{ kind: 'history', code: 'S01' }, 'and S03A', { kind: 'history', code: 'S03' }],
  [{ kind: 'update', code: 'S01' }, 'and S02', { kind: 'update', code: 'S02' }],
  [{ kind: 'sign-off', code: 'S01' }, 'and S02', { kind: 'sign-off', code: 'S02' }],
  [
    { kind: 'extend', code: 'S01', until: '01-31' },
    'and S02',
    { kind: 'extend', code: 'S02', until: '01-31' },
  ],
  [
    { kind: 'extend', code: 'S01', until: '01-31' },
    'what about S02?',
    { kind: 'extend', code: 'S02' },
  ],
  [{ kind: 'extend', code: 'S01', until: '01-31' }, 'or S02', { kind: 'extend', code: 'S02' }],
  [{ kind: 'due', code: 'S01' }, 'and S03B', { kind: 'due', code: 'S03B' }],
  [{ kind: 'overview' }, 'what about S02', show('S02')],
  [
    show('S01'),
    'and why did S03 go up',
    { kind: 'commentary', code: 'S03', question: 'changed-and-why' },
  ],
  [{ kind: 'risks', indicator: 'S01' }, 'S03', show('S03')],
];

const ofPeriods: Case[] = [
  [
    show('S05A'),
    'same for last quarter',
    { kind: 'show', code: 'S05A', period: { kind: 'previous' } },
  ],
  [show('S05A'), 'Q1', { kind: 'show', code: 'S05A', period: { kind: 'quarter', quarter: 1 } }],
  [show('S06'), 'and a year earlier', { kind: 'show', code: 'S06', period: { kind: 'last-year' } }],
  [
    show('S05A'),
    'q1 and q2',
    {
      kind: 'compare',
      code: 'S05A',
      from: { kind: 'quarter', quarter: 1 },
      to: { kind: 'quarter', quarter: 2 },
    },
  ],
  [
    { kind: 'trend', code: 'S05A' },
    'and q1',
    { kind: 'show', code: 'S05A', period: { kind: 'quarter', quarter: 1 } },
  ],
  [
    { kind: 'compare', code: 'S05A' },
    'and with q1 2018/19?',
    { kind: 'compare', code: 'S05A', from: { kind: 'label', label: 'Q1 2018/19' } },
  ],
  [
    { kind: 'benchmark', code: 'S03A' },
    'and for 2015/16',
    { kind: 'benchmark', code: 'S03A', period: { kind: 'label', label: '2015/16' } },
  ],
  [
    { kind: 'commentary', code: 'S05' },
    'q1 2018/19',
    { kind: 'commentary', code: 'S05', period: { kind: 'label', label: 'Q1 2018/19' } },
  ],
  [
    { kind: 'show', code: 'S05A', period: { kind: 'previous' } },
    'and q2?',
    { kind: 'show', code: 'S05A', period: { kind: 'quarter', quarter: 2 } },
  ],
];

const ofParts: Case[] = [
  [show('S03B'), 'what about primary', show('S03A')],
  [show('S03'), 'secondary?', show('S03B')],
  [show('S05'), 'incidents', show('S05C')],
];

const ofLists: Case[] = [
  [
    { kind: 'commentary', code: 'S01', question: 'changed-and-why' },
    'high risks getting better',
    { kind: 'risks', level: 'HIGH', trend: 'IMPROVING' },
  ],
  [
    { kind: 'risks', level: 'HIGH' },
    'just the improving ones',
    { kind: 'risks', level: 'HIGH', trend: 'IMPROVING' },
  ],
  [{ kind: 'risks' }, 'only high', { kind: 'risks', level: 'HIGH' }],
  [{ kind: 'risks', level: 'HIGH' }, 'and medium ones', { kind: 'risks', level: 'MEDIUM' }],
  [
    { kind: 'risks', indicator: 'S01', trend: 'WORSENING' },
    'only medium',
    { kind: 'risks', indicator: 'S01', trend: 'WORSENING', level: 'MEDIUM' },
  ],
  [
    { kind: 'people', person: 'mike-potter' },
    'phone number',
    { kind: 'people', person: 'mike-potter' },
  ],
  [
    { kind: 'people', person: 'claire-shiels' },
    'what is she responsible for',
    { kind: 'people', person: 'claire-shiels' },
  ],
];

/** These ask something whole, whatever was spoken of before. */
const alone: [string, Request][] = [
  ['overview', { kind: 'overview' }],
  ['high risks', { kind: 'risks', level: 'HIGH' }],
  ['risks', { kind: 'risks' }],
  ['what has got worse?', { kind: 'movements', way: 'worse' }],
  ['list all the lead officers', { kind: 'people' }],
  ['benchmarks', { kind: 'benchmark' }],
  ['my updates', { kind: 'mine' }],
  ['progress', { kind: 'progress' }],
  ['areas for focus', { kind: 'focus' }],
  ['help', { kind: 'help' }],
  ['thanks', { kind: 'small-talk', said: 'thanks' }],
  ['Mike Potter', { kind: 'people', person: 'mike-potter' }],
  ['risk 02a', { kind: 'risks', code: '02a' }],
  ['children in care', show('S02')],
];

describe('what leans on the last answer', () => {
  for (const [name, cases] of Object.entries({
    'of its subject': leaning,
    'the same of something else': ofOthers,
    'the same in another period': ofPeriods,
    'of another part': ofParts,
    'of the same list or officer': ofLists,
  }))
    for (const [last, text, asked] of cases)
      it(`asks ${name}: after ${JSON.stringify(last)} ${JSON.stringify(text)}`, () => {
        assert.deepEqual(typedAfter(last, text), { kind: 'request', request: asked });
      });

  it('asks the same of each of several, as a choice', () => {
    const answer = typedAfter({ kind: 'trend', code: 'S01' }, 'and S03 and S05?');
    assert.deepEqual(answer.kind === 'choice' && answer.choices.map(({ request }) => request), [
      { kind: 'trend', code: 'S03' },
      { kind: 'trend', code: 'S05' },
    ]);
  });

  it('asks of each who leads what she is responsible for', () => {
    const last: Request = { kind: 'people', indicator: 'S04' };
    const officers = ['claire-summerhayes', 'jonathan-carter', 'sue-evans'];
    for (const text of ['what does she do', 'what is she responsible for']) {
      const answer = typedAfter(last, text);
      assert.deepEqual(
        answer.kind === 'choice' && answer.choices.map(({ request }) => request),
        officers.map((person) => ({ kind: 'people', person })),
        text,
      );
    }
  });
});

describe('what leans on nothing', () => {
  for (const [text, asked] of alone)
    it(`asks the same after an indicator as after nothing: ${text}`, () => {
      for (const last of [undefined, show('S06'), { kind: 'compare', code: 'S05A' }] as const)
        assert.deepEqual(requestAfter(last, text), asked);
    });

  it('asks of which one, where nothing was spoken of that has one', () => {
    for (const last of [
      undefined,
      { kind: 'overview', outcome: 'S' },
      { kind: 'risks', code: '04a' },
      { kind: 'people', person: 'mike-potter' },
      { kind: 'movements', way: 'worse' },
    ] as const)
      for (const text of ['why?', 'trend', 'commentary on it']) {
        const answer = typedAfter(last, text);
        assert.equal(answer.kind === 'choice' && answer.choices.length, 6, text);
      }
  });

  it('shows no figure of what was spoken of for another place, or for nothing said', () => {
    const texts = ['what about Bournemouth?', 'and in Poole?', 'and Hampshire?', 'and?', 'it'];
    for (const text of texts) assert.equal(typedAfter(show('S02'), text).kind, 'refused', text);
  });

  it('refuses a code that is none, whatever was spoken of', () => {
    assert.equal(typedAfter(show('S02'), 'and S09?').kind, 'no-such-code');
  });
});
