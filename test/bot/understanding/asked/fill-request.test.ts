import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request, RequestOf } from '../../../../src/bot/request.ts';
import { stateAfterRequest } from '../../../../src/bot/understanding/conversation-state.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { buildCalendar } from '../../../../src/domain/round/deadlines.ts';
import { language } from '../../catalogue.ts';
import { requestIn } from '../../request-of.ts';

const saidOn = { today: '2019-01-02', calendar: buildCalendar(['2019-01-01']) };

/** What an officer asks for who leads these. */
const asks = (text: string, ...own: readonly string[]): Request | undefined => {
  const spoken = { ...language, saidOn, byOfficer: true, own };
  return requestIn(interpret(text, {}, spoken), spoken);
};

describe('what an officer says in the round', () => {
  describe('of somebody whom a first name may mean', () => {
    const said = (text: string, speaker?: string) => {
      const spoken = { ...language, saidOn, byOfficer: true, speaker };
      const read = interpret(text, {}, spoken);
      if (read.kind === 'choice') return read.choices.map(({ title }) => title);
      return requestIn(read, spoken);
    };
    const claires = (before: string) => [`${before}Claire Shiels`, `${before}Claire Summerhayes`];

    for (const [text, before] of [
      ['chase claire', 'Remind: '],
      ['remind claire on 9 January', 'Remind: '],
      ['chase andy and claire', 'Remind: Andy Frost, '],
      ['progress for claire', 'Progress: '],
      ['deadlines for claire', 'Deadlines: '],
      ['status for claire', 'Status: '],
      ['delegate to claire until 14 January', 'Delegate to '],
    ] as const)
      it(`asks which is meant: ${text}`, () => {
        assert.deepEqual(said(text), claires(before));
      });

    it('means the other where one of them says it, and whoever is named in full', () => {
      assert.deepEqual(said('delegate to claire', 'claire-shiels'), {
        ...{ kind: 'delegate', to: 'claire-summerhayes' },
      });
      assert.deepEqual(said('chase Claire Shiels'), { kind: 'remind', person: 'claire-shiels' });
    });

    it('shows both where it only asks who that is', () => {
      const asked = said('who is claire');
      assert.ok(asked && 'kind' in asked && asked.kind === 'several');
    });
  });

  it('of several people asks for those alone', () => {
    assert.deepEqual(asks('chase Mike and Andy'), {
      ...{ kind: 'remind', people: ['mike-potter', 'andy-frost'] },
    });
    assert.deepEqual(asks('progress for Mike and Andy'), {
      kind: 'several',
      parts: [
        { kind: 'progress', person: 'mike-potter' },
        { kind: 'progress', person: 'andy-frost' },
      ],
    });
  });

  it('that somebody needs more time means what that person leads', () => {
    const asked = asks('give Mike until 25 January');
    assert.ok(asked?.kind === 'extend');
    assert.equal(asked.code, 'S06');
  });

  it('that there is no figure opens the form with the reason', () => {
    assert.deepEqual(asks('the figure for S04 is not available yet, the system was replaced'), {
      ...{ kind: 'update', code: 'S04', as: 'unavailable', why: 'the system was replaced' },
    });
    assert.deepEqual(asks('no figures yet, the police return is late', 'S05'), {
      ...{ kind: 'update', code: 'S05', as: 'unavailable', why: 'the police return is late' },
    });
  });

  it('of one part alone leaves the others open', () => {
    assert.deepEqual(asks('S05A is 6,150, S05B not available yet'), {
      ...{ kind: 'update', code: 'S05', as: 'unavailable' },
      given: [
        { measure: 'S05A', value: '6150' },
        { measure: 'S05B', value: '' },
      ],
    });
  });

  it('that a figure is withheld is kept apart from one that is late', () => {
    const asked = asks('S05A withheld because the numbers are too small');
    assert.ok(asked?.kind === 'update');
    assert.equal(asked.as, 'withheld');
    assert.equal(asked.why, 'the numbers are too small');
  });

  it('with a figure in an order opens the form with it', () => {
    for (const text of ['update S02 with 57.9', 'update S02 57.9', 'put 57.9 in for S02'])
      assert.deepEqual(
        asks(text),
        { kind: 'update', code: 'S02', given: [{ measure: 'S02', value: '57.9' }] },
        text,
      );
  });

  it('with a number of something else fills in nothing', () => {
    for (const text of ['update S02 in 5 minutes', 'open S02, I have 10 minutes'])
      assert.deepEqual(asks(text), { kind: 'update', code: 'S02' }, text);
  });

  const figures: readonly (readonly [text: string, given: Readonly<Record<string, string>>])[] = [
    [
      'crime 6105 asb 2710 da incidents 520 da crimes 670',
      { S05A: '6105', S05B: '2710', S05C: '520', S05D: '670' },
    ],
    [
      'crime 6105, asb 2710, da incidents 520, da crimes 670',
      { S05A: '6105', S05B: '2710', S05C: '520', S05D: '670' },
    ],
    ['total crime 6105, asb 2710', { S05A: '6105', S05B: '2710' }],
    ['asb 2710 crime 6105', { S05B: '2710', S05A: '6105' }],
    ['6105 crimes and 2710 asb', { S05A: '6105', S05B: '2710' }],
    ['S05: 6105 total crime, 2710 asb', { S05A: '6105', S05B: '2710' }],
    ['57.9 for S02 and 41.2 for S01', { S02: '57.9', S01: '41.2' }],
    ['S02 is 57.9, not S01', { S02: '57.9' }],
    ['primary 7.1, secondary 14.2', { S03A: '7.1', S03B: '14.2' }],
  ];
  for (const [text, expected] of figures)
    it(`gives each figure to what it stands beside: ${text}`, () => {
      const asked = asks(text, 'S05');
      const given = asked?.kind === 'update' ? (asked.given ?? []) : [];
      assert.deepEqual(
        Object.fromEntries(given.map(({ measure, value }) => [measure, value])),
        expected,
      );
    });

  it('in a hurry is understood', () => {
    const asked = (text: string) => asks(text, 'S05')?.kind;
    assert.equal(asked('leave me alone till thursday'), 'snooze');
    assert.equal(asked('ok you can nag me again'), 'end-snooze');
    assert.equal(asked('not my job anymore, Claire does S05 now'), 'not-mine');
    assert.equal(asked('take it back'), 'take-back');
    assert.equal(asked('history'), 'history');
    assert.deepEqual(asks('i didnt mean to return S05'), {
      ...{ kind: 'return', code: 'S05', undo: true },
    });
  });

  it('to correct one figure keeps the others of the same form', () => {
    const spoken = { ...language, saidOn, byOfficer: true, own: ['S05'] };
    const first = requestIn(interpret('total crime 6105, asb 2710', {}, spoken), spoken);
    const state = first ? { last: first } : {};
    const corrected = requestIn(interpret('oops asb should be 2,701', state, spoken), spoken);
    assert.deepEqual(corrected?.kind === 'update' && corrected.given, [
      { measure: 'S05A', value: '6105' },
      { measure: 'S05B', value: '2701', was: '2710' },
    ]);
    const other = requestIn(interpret('S01 is 41.2', state, spoken), spoken);
    assert.deepEqual(other?.kind === 'update' && other.given, [{ measure: 'S01', value: '41.2' }]);
  });

  it('with as many figures as an indicator has measures fills them in in the order of the form', () => {
    const given = ['6150', '2700', '530', '680'].map((value, at) => ({
      ...{ measure: `S05${'ABCD'[at]}`, value },
    }));
    for (const text of ['S05: 6150, 2700, 530, 680', '6150 2700 530 680'])
      assert.deepEqual(asks(text, 'S05'), { kind: 'update', code: 'S05', given }, text);
  });

  it('with fewer asks which is meant', () => {
    const asked = asks('S05: 6150, 2700');
    assert.deepEqual(asked?.kind === 'update' && asked.given, [{ measure: 'S05', value: '6150' }]);
  });

  it('with a bare figure means the only indicator that they lead, or asks which', () => {
    assert.deepEqual(asks('219', 'S06'), {
      ...{ kind: 'update', code: 'S06', given: [{ measure: 'S06', value: '219' }] },
    });
    const spoken = { ...language, saidOn, byOfficer: true, own: ['S01', 'S02'] };
    const understood = interpret('41.2', {}, spoken);
    assert.ok(understood.kind === 'choice');
    assert.deepEqual(
      understood.choices.map(({ request }) => request.kind === 'update' && request.given),
      [[{ measure: 'S01', value: '41.2' }], [{ measure: 'S02', value: '41.2' }]],
    );
  });

  it('keeps the reason of a wish for more time', () => {
    for (const text of [
      'can I have until 31 January for S05, the return is late',
      'I need until 31 January for S05 because the return is late',
    ]) {
      const asked = asks(text);
      assert.deepEqual(
        asked,
        {
          ...{ kind: 'extend', code: 'S05', mayBe: ['2019-01-31'], reason: 'the return is late' },
        },
        text,
      );
    }
  });

  it('keeps the note of a return', () => {
    assert.deepEqual(asks('send S05 back, please check total crime'), {
      ...{ kind: 'return', code: 'S05', note: 'please check total crime' },
    });
    assert.deepEqual(asks('return S05'), { kind: 'return', code: 'S05' });
    assert.deepEqual(asks('take back the return of S05'), {
      ...{ kind: 'return', code: 'S05', undo: true },
    });
  });

  it('keeps the day of a reminder', () => {
    for (const text of [
      'remind Mike on 9 January',
      'chase Mike on the 9th',
      'don’t remind Mike before 9 January',
      'remind Mike but not before the 9th',
    ])
      assert.deepEqual(
        asks(text),
        { kind: 'remind', person: 'mike-potter', notBefore: '2019-01-09' },
        text,
      );
    assert.deepEqual(asks('chase Mike, it was due on the 9th'), {
      ...{ kind: 'remind', person: 'mike-potter' },
    });
  });

  it('asks who has opened a form, and opens none by it', () => {
    assert.deepEqual(asks('has Mike opened his form?'), {
      ...{ kind: 'progress', person: 'mike-potter' },
    });
    assert.deepEqual(asks('who has not opened it'), { kind: 'progress', unopened: true });
    for (const text of ['did Andy open the form for S05?', 'has anyone opened S05'])
      assert.deepEqual(asks(text), { kind: 'status', code: 'S05' }, text);
  });

  it('asks for the messages that failed, and whose it is now', () => {
    for (const text of ['just the failed ones', 'resend to the failed'])
      assert.deepEqual(asks(text), { kind: 'receipt', failed: true }, text);
    assert.deepEqual(asks('whose is S05 now'), { kind: 'status', code: 'S05' });
    assert.deepEqual(asks('whose is it now'), { kind: 'status' });
  });
});

const ask = (...texts: readonly string[]): RequestOf<'extend'> | undefined => {
  const spoken = { ...language, saidOn, byOfficer: true };
  let state = {};
  let last: ReturnType<typeof requestIn>;
  for (const text of texts) {
    last = requestIn(interpret(text, state, spoken), spoken);
    if (last) state = stateAfterRequest(last, state);
  }
  return last?.kind === 'extend' ? last : undefined;
};

describe('an order to move a deadline', () => {
  it('is asked about, with its day', () => {
    for (const text of [
      'extend S05 to 31 January',
      'Please extend S05 to 31 January, thank you',
      'extend the deadline of S05 till 31 January please',
      'extend road safety to 31 January',
      'Hi, extend S05 to Thursday 31 January',
    ]) {
      assert.deepEqual(ask(text)?.mayBe, ['2019-01-31'], text);
      assert.equal(ask(text)?.until, undefined, text);
    }
  });

  it('is nothing that moves a deadline by itself, however it is put', () => {
    for (const text of [
      'should we extend S05 to 31 January',
      'shall we extend S05 to 31 January?',
      'may I extend S05 to 31 January',
      'extend S05 to 31 January?',
      'have we extended S05 to 31 January',
      'will S05 be extended to 31 January',
      'Mike extended S05 to 31 January',
      'S05 extended to 31 January',
      'S05 till 31 January',
      'someone said extend S05 to 31 January',
      'Andy Frost says extend S05 to 31 January',
      'Andy wants to extend S05 to 31 January',
      'maybe extend S05 to 31 January',
      'we cant extend S05 to 31 January',
      'refuse to extend S05 to 31 January',
      'hold off extending S05 to 31 January',
      'instead of extending S05 to 31 January',
      'undo extend S05 to 31 January',
      'cancel the extension of S05 to 31 January',
      'S05 needs until 31 January',
    ])
      assert.equal(ask(text)?.until, undefined, text);
  });

  it('is of the indicator that it names, and only asked about for another', () => {
    for (const next of ['and S06?', 'what about S06?', 'no, S06', 'and S06']) {
      const asked = ask('extend S05 to 31 January', next);
      assert.deepEqual(asked, { kind: 'extend', code: 'S06', mayBe: ['2019-01-31'] }, next);
    }
    assert.equal(ask('extend S05 to 31 January', 'and 4 February?')?.until, undefined);
  });
});
