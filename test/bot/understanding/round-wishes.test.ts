import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { buildCalendar } from '../../../src/domain/round/deadlines.ts';
import { language } from '../catalogue.ts';
import { requestIn } from '../request-of.ts';

/** What is asked by somebody who takes part in the round and leads S05. */
const officer = {
  ...language,
  byOfficer: true,
  speaker: 'andy-frost',
  own: ['S05'],
  saidOn: { today: '2019-01-02', calendar: buildCalendar(['2019-01-01']) },
};

const asked = (text: string, last?: Request, said = officer): Request | undefined =>
  requestIn(interpret(text, last ? { last } : {}, said), said);

/** Whose form it is, and the figures that are filled in. */
const pickGiven = (request: Request | undefined) =>
  request?.kind === 'update' ? [request.code, request.given] : undefined;

const kindOf = (text: string, last?: Request): string | undefined => asked(text, last)?.kind;

const requests: Request = { kind: 'open-requests' };

describe('what a message wants of the round', () => {
  const wanted: Readonly<Record<string, readonly string[]>> = {
    'open-requests': [
      'has anyone asked for more time?',
      'who wants an extension',
      'open requests',
      'any requests for extensions?',
      'what requests are open',
      'has David answered my request?',
      'requests',
      'allow it',
      'decline that',
    ],
    'tell-me': [
      'remind me when S04 is in',
      "let me know when S04's in",
      'ping me once S05 has been submitted',
      'tell me as soon as Andy submits',
      'tell me when S06 is signed off',
    ],
    'my-settings': ['my settings', 'settings', 'am I snoozed?', 'what will you tell me about'],
    'extend-all': ['give everyone until friday', 'put everybody back a week', 'more time for all'],
    'end-snooze': ['end my snooze', 'start reminding me again', 'unmute'],
    away: ['I am away', 'off sick until Monday'],
    'take-back': ['I am back', 'take it back, I will do it myself'],
    'not-mine': ['not mine any more', 'S05 is not my job now'],
    'change-lead': ['change who leads S03', 'S03 has a new lead officer'],
    'handed-in': ['what did I put last quarter', 'show me what I submitted'],
    'delete-draft': ['bin my draft', 'scrap what I started'],
    receipt: ['what did you send out today', 'who got a message this morning'],
    progress: ['who do I need to chase', "what's andy doing", 'is everything signed off'],
    return: ['reject S05 please', 'send S05 back to him', 'undo the return of S05'],
    update: ['just give me the form', 'put it down as not there', 'correct Q2'],
    publish: ['publish the quarter, please', 'publish Q3 2018/19', 'freeze q3 18/19'],
    publications: ['what was published', 'has Q3 been published yet?', 'who published Q3'],
    'publication-calendar': ['publication calendar', 'when is the next publication'],
    'post-here': ['post here', 'publish to this channel', 'stop posting here'],
    waive: ['waive S05 for Q3', 'skip S05 this quarter'],
    status: ['has S05 been signed off?', 'tell me when S05 was submitted'],
    deadlines: ['tell me when S05 is due', 'what is due tomorrow'],
    'ask-time': ['can I have more time', 'I need an extension until 31 January'],
    snooze: ["i'll do it tomorrow", 'stop the reminders', 'stop reminders for S05'],
  };
  for (const [kind, texts] of Object.entries(wanted))
    it(`is ${kind}: ${texts.join('; ')}`, () => {
      for (const text of texts) {
        const found = kindOf(text);
        const meant = kind === 'ask-time' && found === 'extend' ? kind : found;
        assert.equal(meant, kind, text);
      }
    });

  it('takes a day and an indicator with it', () => {
    assert.deepEqual(asked("i'll do it tomorrow"), { kind: 'snooze', until: '2019-01-03' });
    assert.deepEqual(asked('stop reminders for S06'), { kind: 'snooze', code: 'S06' });
    assert.deepEqual(asked('snooze till monday, the kids are off school'), {
      kind: 'snooze',
      until: '2019-01-07',
    });
    assert.deepEqual(asked('give everyone until 31 January'), {
      kind: 'extend-all',
      mayBe: ['2019-01-31'],
    });
    assert.deepEqual(asked('publish Q3 2018/19'), { kind: 'publish', quarter: 'Q3 2018/19' });
    assert.deepEqual(asked('has Q3 been published yet?'), { kind: 'publications', quarter: 'Q3' });
    assert.deepEqual(asked('stop posting here'), { kind: 'post-here', stop: true });
  });

  it('waits for a signature or for a submission', () => {
    for (const [text, event] of [
      ['tell me as soon as Andy submits', 'submitted'],
      ['tell me when S06 is signed off', 'signed-off'],
      ['notify me once Paul signs', 'signed-off'],
    ] as const) {
      const found = asked(text);
      assert.equal(found?.kind === 'tell-me' && found.event, event, text);
    }
  });

  it('decides about a request as it is said', () => {
    for (const [text, decide] of [
      ['allow it', 'allow'],
      ['yes grant Andy the extension', 'allow'],
      ["refuse Paul's request", 'refuse'],
      ["don't allow it", 'refuse'],
    ] as const) {
      const found = asked(text);
      assert.equal(found?.kind === 'open-requests' && found.decide, decide, text);
    }
    for (const [text, decide] of [
      ['approve it', 'allow'],
      ['reject that', 'refuse'],
    ] as const) {
      const found = asked(text, requests);
      assert.equal(found?.kind === 'open-requests' && found.decide, decide, text);
    }
  });

  it('is a sign-off that somebody wants back', () => {
    for (const text of [
      'unsign S05',
      'un-sign S05',
      'take back my sign-off',
      'undo the sign off of S05',
      'I signed S05 by mistake',
    ]) {
      const found = asked(text);
      assert.equal(found?.kind === 'sign-off' && found.undo, true, text);
    }
  });

  it('is nothing of the kind where the same words mean something else', () => {
    const reader = { ...language, byOfficer: false, saidOn: officer.saidOn };
    for (const [text, kind] of [
      ['everyone asks me what crime is at', 'show'],
      ['who leads S03', 'people'],
      ['how do we stop crime rising', 'commentary'],
      ['when was this report published', 'about'],
    ] as const)
      assert.equal(requestIn(interpret(text, {}, reader), reader)?.kind, kind, text);
  });

  it('takes one word of a name for what somebody leads, and leaves a figure to the form', () => {
    const claire = { ...officer, speaker: 'claire-shiels', own: ['S01', 'S02', 'S03'] };
    assert.deepEqual(asked('plans 44.1 care 57.9', undefined, claire), {
      kind: 'update',
      code: 'S01',
      given: [
        { measure: 'S01', value: '44.1' },
        { measure: 'S02', value: '57.9' },
      ],
    });
    assert.deepEqual(asked('begin with care', undefined, claire), { kind: 'update', code: 'S02' });
  });

  it('takes no word for a second name where each figure has its code', () => {
    const claire = { ...officer, speaker: 'claire-shiels', own: ['S01', 'S02', 'S03'] };
    assert.deepEqual(asked('S01 has come out at 44.9', undefined, claire), {
      ...{ kind: 'update', code: 'S01', given: [{ measure: 'S01', value: '44.9' }] },
    });
  });

  it('is a figure that nobody may see where it is said to be withheld', () => {
    const mike = { ...officer, own: ['S06'], speaker: 'mike-potter' };
    const as = (text: string) => {
      const request = asked(text, undefined, mike);
      return request?.kind === 'update' ? request.as : 'no form';
    };
    assert.equal(as('S06 209 withheld'), 'withheld');
    assert.equal(as('S06 209, not withheld any more'), undefined);
  });

  it('is one list where several are to be signed off', () => {
    assert.deepEqual(asked('sign off S05 and S06'), { kind: 'sign-off', codes: ['S05', 'S06'] });
  });

  it('corrects a known figure in the form of its own quarter', () => {
    const typedFigures = new Map([
      [562, [{ code: 'S04', period: 'Q2 2018/19' }]],
      [487, [{ code: 'S04', period: 'Q1 2018/19' }]],
    ]);
    const claire = { ...officer, speaker: 'claire-summerhayes', own: ['S04'], typedFigures };
    const form = (text: string, last?: Request) => {
      const request = asked(text, last, claire);
      return request?.kind === 'update'
        ? [request.round, request.given?.map(({ value }) => value).join()]
        : undefined;
    };
    assert.deepEqual(form('the 562 should be 565'), ['Q2 2018/19', '565']);
    assert.deepEqual(form('the 487 in the report is wrong, it was 490'), ['Q1 2018/19', '490']);
    assert.deepEqual(form('S04 is 565, it was 562 last time'), [undefined, '565']);
    const given: Request = {
      kind: 'update',
      code: 'S04',
      given: [{ measure: 'S04', value: '541' }],
    };
    assert.deepEqual(form('no, should be 562 not 541', given), [undefined, '562']);
  });

  it('takes a figure for the only form of one’s own, though something else had the same', () => {
    const typedFigures = new Map([[551, [{ code: 'S05C' }]]]);
    const claire = { ...officer, speaker: 'claire-summerhayes', own: ['S04'], typedFigures };
    const given = [{ measure: 'S04', value: '551' }];
    for (const text of ['551', '551 this time, provisional'])
      assert.deepEqual(pickGiven(asked(text, undefined, claire)), ['S04', given], text);
    const unclear = asked('551, 3 dupes still to be weeded out', undefined, claire);
    assert.deepEqual(pickGiven(unclear), ['S04', undefined]);
    const reader = { ...claire, own: [] };
    assert.deepEqual(asked('is 551 a rate', undefined, reader), { kind: 'unit', code: 'S05C' });
  });

  it('takes the second of two figures where the first is taken back', () => {
    const given = (text: string) => {
      const request = asked(text, undefined, { ...officer, own: ['S06'], speaker: 'mike-potter' });
      return request?.kind === 'update' ? request.given?.map(({ value }) => value) : undefined;
    };
    assert.deepEqual(given('209 no sorry 219'), ['219']);
    assert.deepEqual(given('put me down for 541 - hang on, no, I swapped them, 514'), ['514']);
    assert.deepEqual(given('the 544 had a duplicate in it, it should read 543'), ['543']);
    assert.deepEqual(given('209 or 219'), undefined);
  });

  it('takes the part that is named after a figure for what the figure is of', () => {
    const open: Request = {
      ...{ kind: 'update', code: 'S05', given: [{ measure: 'S05', value: '701' }] },
    };
    const part = (text: string): string | undefined => {
      const request = asked(text, open);
      const [given] = request?.kind === 'update' ? (request.given ?? []) : [];
      return given?.value === '701' ? given.measure : undefined;
    };
    assert.equal(part('dom abuse crimes not incidents'), 'S05D');
    assert.equal(part("that's total crime btw"), 'S05A');
    assert.equal(part('what was total crime last time?'), undefined);
    assert.equal(part('child protection plans'), undefined);
  });

  it('reminds all but those whom it spares, however that is worded', () => {
    const david = { ...officer, speaker: 'david-bonner', own: [] };
    for (const text of [
      'chase the lot bar Andy',
      'nudge everyone save Andy',
      'remind them except Andy',
    ])
      assert.deepEqual(asked(text, undefined, david), {
        ...{ kind: 'remind', except: ['andy-frost'] },
      });
    const more = asked('hang on not Mike', { kind: 'remind', except: ['andy-frost'] }, david);
    assert.deepEqual(more, { kind: 'remind', except: ['andy-frost', 'mike-potter'] });
  });

  it('takes no word behind a comma into the name of a figure before it', () => {
    const request = asked('6,105 total, asb 2,710, da incidents 531');
    const given = request?.kind === 'update' ? (request.given ?? []) : [];
    assert.ok(!given.some(({ measure, value }) => measure === 'S05B' && value !== '2710'));
  });

  it('asks of what is named whether it has to be done', () => {
    const claire = { ...officer, speaker: 'claire-shiels', own: ['S01', 'S02', 'S03'] };
    const mine: Request = { kind: 'mine', code: 'S03' };
    assert.deepEqual(asked('do I need to do the absence one too?', undefined, claire), mine);
    const next = asked("when's it next wanted then", mine, claire);
    assert.equal(next && 'code' in next && next.code, 'S03');
    assert.equal(kindOf('S01', { kind: 'mine' }), 'show');
  });

  it('delegates to nobody who says so of themselves', () => {
    const to = asked('Andy is leaving on the 18th, somebody else takes over');
    assert.ok(to?.kind !== 'delegate' || to.to === undefined);
  });

  it('extends to the day of the deadline, and not to that of something else', () => {
    const david = { ...officer, speaker: 'david-bonner', own: [] };
    const request = asked(
      'Andy says the file comes on the 22nd, give him till the 25th',
      undefined,
      david,
    );
    assert.deepEqual(request?.kind === 'extend' && request.mayBe, ['2019-01-25']);
  });

  it('tells the parts of what somebody leads by labels that are cut short', () => {
    const andy = { ...officer, speaker: 'andy-frost', own: ['S05'] };
    const given = (text: string) => {
      const request = asked(text, undefined, andy);
      return request?.kind === 'update'
        ? request.given?.map(({ measure, value }) => `${measure} ${value}`)
        : undefined;
    };
    assert.deepEqual(given('tot crime 6104, asb 2210, da inc 548, da crimes 701'), [
      'S05A 6104',
      'S05B 2210',
      'S05C 548',
      'S05D 701',
    ]);
    // Of two that it may be, neither is taken; and what has a name keeps it.
    assert.deepEqual(given('asb incidents 2244'), ['S05B 2244']);
    assert.ok(!given('asb 2210, abuse 548')?.some((one) => /S05[CD]/.test(one)));
  });
});

describe('a question beside what somebody was told', () => {
  it('is answered, and its number is no figure', () => {
    const mike = { ...officer, own: ['S06'], speaker: 'mike-potter' };
    const ask = (text: string) => asked(text, undefined, mike)?.kind;
    assert.equal(
      ask(
        'A man swore blind 300 have been killed on our roads. Anyway commentary, last day for it?',
      ),
      'deadlines',
    );
    assert.equal(ask('S06 is 209 now'), 'update');
    assert.equal(ask('they tell me it is 209 for S06'), 'update');
  });
});
