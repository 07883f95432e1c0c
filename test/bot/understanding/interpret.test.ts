import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { buildCalendar } from '../../../src/domain/round/deadlines.ts';
import { language } from '../catalogue.ts';
import { requestOf, stateAfter } from '../request-of.ts';

const kindOf = (text: string): string => interpret(text, {}, language).kind;

describe('interpret', () => {
  const understood: [string, Request][] = [
    ['show S05', { kind: 'show', code: 'S05' }],
    ['total crime?', { kind: 'show', code: 'S05A' }],
    ['s oh five part a', { kind: 'show', code: 'S05A' }],
    ['Hi all,\nshow S05\nKind regards\nJo', { kind: 'show', code: 'S05' }],
    ['why did S01 go up?', { kind: 'commentary', code: 'S01', question: 'changed-and-why' }],
    ['who leads S04', { kind: 'people', indicator: 'S04' }],
    ['how does S01 compare with England', { kind: 'benchmark', code: 'S01' }],
    ['trend of total crime', { kind: 'trend', code: 'S05A' }],
    ["what's getting worse?", { kind: 'movements', way: 'worse' }],
    [
      'has anything improved since spring?',
      { kind: 'movements', way: 'better', since: { kind: 'quarter', quarter: 1 } },
    ],
    [
      'what got worse since Q1 2018/19?',
      { kind: 'movements', way: 'worse', since: { kind: 'label', label: 'Q1 2018/19' } },
    ],
    [
      "what's got worse this year?",
      { kind: 'movements', way: 'worse', since: { kind: 'last-year' } },
    ],
    ['high risks', { kind: 'risks', level: 'HIGH' }],
    ['the worst risks', { kind: 'rank', of: 'risks', order: 'most' }],
    ['the most serious risks', { kind: 'rank', of: 'risks', order: 'most' }],
    ['biggest risk and who owns it', { kind: 'rank', of: 'risks', order: 'most' }],
    ['high risks getting better', { kind: 'risks', level: 'HIGH', trend: 'IMPROVING' }],
    ['medium risks getting worse', { kind: 'risks', level: 'MEDIUM', trend: 'WORSENING' }],
    ['risks for children in care', { kind: 'risks', indicator: 'S02' }],
    ['overview', { kind: 'overview' }],
    ['update S05', { kind: 'update', code: 'S05' }],
  ];
  for (const [text, request] of understood)
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(request)}`, () => {
      assert.deepEqual(requestOf(text), request);
    });

  it('shows the figure of what a question of detail asks the number of, and of none of it', () => {
    const all = 'The number of safeguarding concerns about adults, and can I trust it?';
    assert.deepEqual(requestOf(all), { kind: 'show', code: 'S04' });
    const some =
      'how many of the safeguarding concerns about adults came to nothing, and is it so?';
    assert.equal(requestOf(some)?.kind, 'fact');
  });

  it('reads “why?” after a list of what went one way as why all of it did', () => {
    const listed = stateAfter('what has got worse');
    const reasons = { kind: 'movements', way: 'worse', reasons: true };
    for (const text of ['why?', 'and why', 'why is that?'])
      assert.deepEqual(requestOf(text, listed), reasons, text);
    assert.deepEqual(requestOf('why?', stateAfter('what got worse in S05')), {
      ...reasons,
      indicator: 'S05',
    });
    const named = { kind: 'commentary', code: 'S01', question: 'changed-and-why' };
    assert.deepEqual(requestOf('why did S01 go up?', listed), named);
    assert.equal(requestOf('why?'), undefined);
  });

  it('reads a question word alone after a milestone as asked of that', () => {
    const last = { kind: 'milestones' as const, milestones: ['M1'] };
    for (const text of ['when now', 'who', 'until when?'])
      assert.deepEqual(requestOf(text, { last }), last, text);
    assert.notDeepEqual(requestOf('what else'), last);
  });

  it('reads a few words after a risk that ask why, how it moved or what it was as asked of that', () => {
    const last = { kind: 'risks' as const, code: '02c' };
    for (const text of [
      'up why',
      'what was it before?',
      'is it getting worse',
      'what was the score',
      'and when do we look at it again',
    ])
      assert.deepEqual(requestOf(text, { last }), last, text);
    for (const text of [
      'which risks are worse',
      'high risks',
      'what has got worse in S05',
      'has it got a car',
    ])
      assert.notDeepEqual(requestOf(text, { last }), last, text);
  });

  it('takes the numerator of a share for what it shows beside it', () => {
    assert.deepEqual(requestOf('S01 num/denom please'), { kind: 'show', code: 'S01' });
  });

  it('goes on from a list of what went one way to the same since another time', () => {
    assert.deepEqual(requestOf('and since last year?', stateAfter('what has got worse')), {
      kind: 'movements',
      way: 'worse',
      since: { kind: 'last-year' },
    });
  });

  it('looks for a word that is in no list of words, or is all that is said, and for nothing else, where little is about the report', () => {
    const wordsOf = (text: string): unknown => {
      const answer = interpret(text, {}, language);
      return answer.kind === 'query' ? answer.query.detail.must : answer.kind;
    };
    for (const word of ['naloxone', 'football']) assert.deepEqual(wordsOf(word), [word]);
    assert.deepEqual(wordsOf('who won the Jarndyce final'), ['jarndyce']);
    assert.equal(wordsOf('who won the final'), 'refused');
  });

  it('looks beside a figure for what is of the month at whose end it is asked for', () => {
    const mustOf = (text: string): unknown => {
      const answer = interpret(text, {}, language);
      return answer.kind === 'query' && answer.beside?.detail.must;
    };
    assert.deepEqual(mustOf('KSI casualties at the end of March 2018'), ['march', '2018']);
  });

  it('takes capitals for the term whose meaning is asked, and nothing for its subject', () => {
    for (const text of ['does the report say what XQZW means', 'what does XQZW mean for children'])
      assert.deepEqual(requestOf(text), { kind: 'definition', term: 'xqzw' }, text);
  });

  it('answers several subjects together', () => {
    assert.deepEqual(requestOf('S01 and S02'), { kind: 'figures', codes: ['S01', 'S02'] });
    assert.deepEqual(requestOf('domestic abuse'), { kind: 'figures', codes: ['S05C', 'S05D'] });
  });

  it('reads the time that ended last, as of the day of the message', () => {
    const saidOn = { today: '2019-01-02', calendar: buildCalendar(['2019-01-01']) };
    const asked: [string, string, object | undefined][] = [
      ['total crime last quarter', 'S05A', undefined],
      ['total crime in the previous quarter', 'S05A', { kind: 'previous' }],
      ['re-referrals last year', 'S01-re-referrals', { kind: 'label', label: '2017/18' }],
      ['re-referrals last quarter', 'S01-re-referrals', { kind: 'label', label: 'Q3 2018/19' }],
      ['total crime last year', 'S05A', { kind: 'last-year' }],
    ];
    for (const [text, code, period] of asked) {
      const read = interpret(text, {}, { ...language, saidOn });
      assert.equal(read.kind, 'query', text);
      const request = read.kind === 'query' && language.rules.toRequest(read.query);
      assert.deepEqual(request, { kind: 'show', code, ...(period ? { period } : {}) }, text);
    }
    const after = { last: { kind: 'show', code: 'S05A' } as const };
    const next = interpret('and last quarter?', after, { ...language, saidOn });
    assert.deepEqual(next.kind === 'query' && language.rules.toRequest(next.query), {
      ...after.last,
      period: { kind: 'previous' },
    });
  });

  it('reads what is asked of a typed risk as asked of that risk', () => {
    for (const text of ['03e – still amber or has it moved?', '03e amber or what', 'has 03e moved'])
      assert.equal((requestOf(text) as { code?: string } | undefined)?.code, '03e', text);
  });

  it('guesses at nothing where a message goes on from nothing', () => {
    for (const text of [
      'and last year?',
      'what about last quarter then',
      'and is that better or worse than last year',
      'quick one: what was the figure in June',
      'what was the rate in Q1 2018/19',
      'is that better or worse than last time',
      'is that good',
      'and is that good or bad??',
      'was that one of the figures that got revised',
      'number please',
      'He rang about the thing from the other day, wants to know if the number has gone down since',
      'Is it up or down on the last one, and by how much?',
      'can I have the target for the thing we talked about in the corridor',
      'and England?',
    ]) {
      const read = interpret(text, {}, language);
      assert.equal(read.kind === 'refused' && read.why, 'no-subject', text);
    }
    for (const text of [
      'figures please',
      'are we getting better',
      'is this the latest report',
      'the ones that went up',
    ])
      assert.equal(kindOf(text), 'query', text);
    assert.equal(requestOf('and last year?', stateAfter('total crime'))?.kind, 'show');
  });

  it('compares what “that” points at, and everything where it points at nothing else', () => {
    assert.equal(kindOf('how does that compare with England?'), 'refused');
    assert.equal(kindOf('how does this council compare with England?'), 'query');
  });

  it('takes no newest figure for where a later year will end', () => {
    const forecast = (year: string) =>
      kindOf(`are we going to meet the target for S06 in ${year}?`);
    assert.equal(forecast('2024/25'), 'narrowed');
    assert.equal(forecast('2018/19'), 'query');
  });

  it('asks nothing back where the answers could not be told apart', () => {
    const read = interpret('may I fill it in for Claire while she is ill', {}, language);
    assert.equal(read.kind, 'query');
    assert.equal(read.kind === 'query' && read.query.aspect, 'round-help');
  });

  it('says how it was read where only a word or two of a name stand there', () => {
    const read = interpret('people killed on the roads', {}, language);
    assert.equal(read.kind === 'query' && read.isReading, true);
    const exact = interpret('show S06', {}, language);
    assert.equal(exact.kind === 'query' && exact.isReading, undefined);
  });

  it('names the words that narrow, and none that is harmless beside them', () => {
    const read = interpret(
      'I drive an old Skoda, family visits all day. How many road accidents with lorries?',
      {},
      language,
    );
    const words = read.kind === 'narrowed' ? read.words : [];
    assert.ok(words.includes('lorries'), JSON.stringify(read));
    for (const word of ['drive', 'skoda', 'visits'])
      assert.ok(!words.includes(word), words.join(', '));
  });

  it('takes no word for narrowing by which the report says what is counted', () => {
    for (const text of [
      'rate of children subject to a child protection plan',
      'number of people killed or seriously injured on dorset roads',
    ])
      assert.equal(kindOf(text), 'query', text);
  });

  it('takes no word for narrowing that its name ties to what is counted, whatever stands between', () => {
    for (const text of [
      'How many people were killed or badly hurt on our roads?',
      'how many were killed or badly injured on the roads',
    ])
      assert.deepEqual(requestOf(text), { kind: 'show', code: 'S06' }, text);
  });

  it('takes ages in words for narrowing, and the council’s own name for nothing', () => {
    for (const text of [
      'children in care under five',
      'concerns which came from the Sherborne area',
    ])
      assert.equal(kindOf(text), 'narrowed', text);
    for (const text of ['children in care aged ten', 'safeguarding concerns for the over eighties'])
      assert.equal(kindOf(text), 'narrowed', text);
    const burglaries = 'Do you happen to know how many of last quarter’s crimes were burglaries?';
    assert.equal(
      kindOf(`${burglaries} Somebody is bound to ask me on Thursday and I’ll look daft`),
      'narrowed',
    );
    const story = 'We meet on the 9th and the Chairman has asked us to prepare.';
    const number = 'the number of drivers caught speeding in Puddletown';
    assert.equal(kindOf(`${story} Would you let me have ${number}?`), 'narrowed');
    assert.notEqual(kindOf('total crime over two quarters'), 'narrowed');
    assert.deepEqual(requestOf('children in care in Dorset'), { kind: 'show', code: 'S02' });
  });

  it('shows no target of what a word narrows, and no figure of a kind that a letter tells', () => {
    assert.equal(kindOf('what is the target for burglaries in total crime'), 'narrowed');
    assert.equal(kindOf('what is our year target for savings'), 'narrowed');
    assert.equal(kindOf('what is the target for the year'), 'query');
    assert.equal(kindOf('what is rate of persistent absence of physical kind'), 'narrowed');
    assert.equal(kindOf('what is persistent absence of physical kind'), 'query');
    assert.equal(
      kindOf('is it true that permanent exclusions from secondary schools went up again'),
      'narrowed',
    );
    const burglaries = interpret('what is the target for burglaries', {}, language);
    assert.deepEqual(burglaries.kind === 'narrowed' && burglaries.words, ['burglaries']);
    assert.equal(kindOf('what is the target for total crime'), 'query');
    assert.equal(kindOf('how many A and B road casualties'), 'narrowed');
  });

  it('takes a word that is written like a place for narrowing', () => {
    assert.equal(kindOf('crime down our way, Bridport, what’s it like'), 'narrowed');
    assert.equal(kindOf('crime down our way, what’s it like'), 'query');
  });

  it('reads of a letter that greets the sentence in which something is named', () => {
    const letter =
      'Good morning and a happy new year to you. A chap in my ward worries. ' +
      'Would you be so kind as to tell me what the crime total stands at?';
    assert.deepEqual(requestOf(letter), { kind: 'show', code: 'S05A' });
    assert.equal(requestOf('Good morning and a happy new year to you.')?.kind, 'small-talk');
  });

  it('takes most of the title of a risk for that risk, whatever is claimed of it', () => {
    const claim =
      "I heard that 'failure to keep children safe in our care' is rated high risk. True?";
    assert.deepEqual(requestOf(claim), { kind: 'risks', code: '02c' });
  });

  it('asks which way and why with a sign between', () => {
    const request = requestOf('S01 up or down + why');
    assert.deepEqual(request?.kind === 'several' && request.parts.map(({ kind }) => kind), [
      'compare',
      'commentary',
    ]);
  });

  it('has no number of risks of an earlier quarter', () => {
    assert.equal(kindOf('how many risks did we have last year'), 'narrowed');
    assert.equal(kindOf('how many risks do we have'), 'query');
  });

  it('goes on with nothing where another thing is named that is only near', () => {
    const text = 'How many child protection conferences were there in Q2?';
    assert.notEqual(requestOf(text, stateAfter('S01'))?.kind, 'show');
  });

  it('reads the first quarter and its months as one period', () => {
    const period = { kind: 'months', from: '2018-04', to: '2018-06' };
    const text = 'what was total crime in that first quarter, April to June 2018';
    assert.deepEqual(requestOf(text), { kind: 'show', code: 'S05A', period });
  });

  it('tells of what a figure is where it is asked which period it covers', () => {
    for (const text of ['is that just July to September or what', 'what period does that cover'])
      assert.deepEqual(requestOf(text, stateAfter('S05A')), { kind: 'definition', code: 'S05A' });
    assert.equal(requestOf('and just April to June', stateAfter('S05A'))?.kind, 'show');
  });

  it('never takes a code that names nothing for one that is near', () => {
    for (const text of ['S09', 'show s05e', 'why did S07 go up', 'risk 99z', 'S01 and S08'])
      assert.equal(kindOf(text), 'no-such-code', text);
  });

  it('picks from what was offered, and offers it again where nothing is picked', () => {
    const choices = ['S05C', 'S05D'].map((code) => ({
      title: code,
      request: { kind: 'show' as const, code },
    }));
    assert.deepEqual(requestOf('the second one', { choices }), { kind: 'show', code: 'S05D' });
    assert.equal(interpret('7', { choices }, language).kind, 'choice');
    assert.deepEqual(requestOf('overview', { choices }), { kind: 'overview' });
  });

  it('picks the only choice that is of what is named, where nothing else is asked of it', () => {
    const choices = ['S05C', 'S05D'].map((code) => ({
      title: code,
      request: { kind: 'benchmark' as const, code },
    }));
    assert.deepEqual(requestOf('sorry, DA crimes xqzwv', { choices }), choices[1]?.request);
    assert.equal(requestOf('how did DA crimes move', { choices })?.kind, 'show');
  });

  it('offers help for a message without words', () => {
    for (const text of ['', ' ', '<p></p>']) assert.deepEqual(requestOf(text), { kind: 'help' });
  });

  it('opens no form because figures are asked for', () => {
    for (const text of ['S05 figures', 'what are the S05 numbers', 'new figures for S05?'])
      assert.notEqual(requestOf(text)?.kind, 'update', text);
  });

  it('moves no deadline because a day is spoken of', () => {
    for (const text of [
      'is S05 due on 31 January?',
      'when is S05 due, 31 January?',
      'S05 was extended to 31 January',
      "please don't extend S05 to 31 January",
    ]) {
      const request = requestOf(text);
      assert.ok(request?.kind !== 'extend' || !request.until, text);
    }
  });

  it('goes on from what was spoken of', () => {
    assert.deepEqual(requestOf('and S03A?', stateAfter('trend of S01')), {
      kind: 'trend',
      code: 'S03A',
    });
  });
});

describe('a message that is longer than what is read of one', () => {
  it('is refused, since a word beyond might narrow what is asked', () => {
    const answer = interpret(`show S05 ${'and so on '.repeat(200)}in Poole`, {}, language);
    assert.equal(answer.kind === 'refused' && answer.why, 'too-long');
  });
});

describe('what the page about the round says to ask for', () => {
  const kinds = {
    status: 'status',
    'status of S05': 'status',
    'why was it returned': 'status',
    deadlines: 'deadlines',
    'my drafts': 'drafts',
    'carry on with S05': 'update',
    'more time': 'ask-time',
    'end my snooze': 'end-snooze',
    'I am back': 'take-back',
    "I'm back": 'take-back',
    'I am away': 'away',
    'not mine any more': 'not-mine',
    'how it works': 'round-help',
    'how do I fill it in': 'round-help',
    'send S05 back': 'return',
    'how is the round going': 'progress',
  };
  for (const [text, kind] of Object.entries(kinds))
    it(`is understood: “${text}”`, () => {
      assert.equal(requestOf(text)?.kind, kind);
    });
});
