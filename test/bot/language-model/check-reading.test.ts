import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { checkReading } from '../../../src/bot/language-model/check-reading.ts';
import { openRoundHelp } from '../../../src/bot/round-help.ts';
import { buildComparators } from '../../../src/bot/understanding/message/comparators.ts';
import { readRoundHelp } from '../../../src/council-data.ts';
import { catalogue } from '../catalogue.ts';

const known = {
  catalogue,
  comparators: buildComparators(
    { ...catalogue, areas: [...catalogue.areas, { code: 'yh', name: 'Yorkshire and the Humber' }] },
    [],
  ),
  roundHelp: openRoundHelp(await readRoundHelp()),
};

const check = (reading: object, message = 'is it over 6,000?') =>
  checkReading(JSON.stringify(reading), message, known);

const answer = (...requests: readonly object[]) => ({ reply: 'answer', requests });

describe('checkReading', () => {
  it('takes codes of indicators, parts, performance measures, outcomes and risks', () => {
    for (const request of [
      { kind: 'show', code: 'S05' },
      { kind: 'show', code: 'S05A' },
      { kind: 'show', code: 'S06-road-condition' },
      { kind: 'overview', outcome: 'S' },
      { kind: 'risks', code: '09b' },
      { kind: 'people', person: 'mike-potter' },
    ])
      assert.deepEqual(check(answer(request))?.requests, [request]);
  });

  it('takes nulls for what is left out', () => {
    const request = { kind: 'show', code: 'S05', period: null };
    assert.deepEqual(check(answer(request))?.requests, [{ kind: 'show', code: 'S05' }]);
  });

  it('calls a comparator as the report does', () => {
    for (const [said, named] of [
      ['Yorkshire', 'Yorkshire and the Humber'],
      ['the Yorkshire and Humber region', 'Yorkshire and the Humber'],
      ['the national average', 'England'],
      ['Atlantis', 'Atlantis'],
    ])
      assert.deepEqual(
        check(answer({ kind: 'benchmark', code: 'S05A', against: said }))?.requests,
        [{ kind: 'benchmark', code: 'S05A', against: named }],
        said,
      );
  });

  it('takes a number that the message has, as it was typed', () => {
    const request = { kind: 'check', code: 'S05A', side: 'above', value: 6_000 };
    for (const message of ['over 6,000?', 'over 6000?', 'over 6k', 'over 6 thousand'])
      assert.deepEqual(check(answer(request), message)?.requests, [request], message);
    assert.equal(check(answer(request), 'over 60 or 00?'), undefined);
    assert.equal(check(answer(request), 'over six hundred?'), undefined);
  });

  it('drops the size of a claim that the message has not', () => {
    const claim = { kind: 'check', code: 'S01', claim: 'up' };
    const byThird = { ...claim, byPercent: 33.3 };
    assert.deepEqual(check(answer(byThird), 'up by a third?')?.requests, [byThird]);
    assert.deepEqual(check(answer(byThird), 'up by a lot?')?.requests, [claim]);
  });

  it('takes no day from a model', () => {
    for (const [request, left] of [
      [
        { kind: 'extend', code: 'S05', until: '2019-01-31', mayBe: ['2019-01-31'] },
        { kind: 'extend', code: 'S05' },
      ],
      [{ kind: 'snooze', until: '2019-01-31' }, { kind: 'snooze' }],
      [
        { kind: 'delegate', to: 'mike-potter', until: '2019-01-31' },
        { kind: 'delegate', to: 'mike-potter' },
      ],
    ])
      assert.deepEqual(check(answer(request ?? {}))?.requests, [left]);
  });

  it('takes a figure for a form only where the message has it', () => {
    const update = (value: string) => ({
      kind: 'update',
      code: 'S06',
      given: [{ measure: 'S06', value }],
    });
    assert.deepEqual(check(answer(update('209')), 'S06 is 209 this time')?.requests, [
      update('209'),
    ]);
    assert.equal(check(answer(update('219')), 'S06 is 209 this time'), undefined);
  });

  it('takes the figure of the form before for another form, and no other', () => {
    const request = { kind: 'update', code: 'S02', given: [{ measure: 'S02', value: '57.3' }] };
    const reply = JSON.stringify(answer(request));
    const moved = checkReading(reply, 'so same number but S02 pls', known, ['57.3']);
    assert.deepEqual(moved?.requests, [request]);
    assert.equal(checkReading(reply, 'so same number but S02 pls', known, ['41']), undefined);
  });

  it('takes no other figure that has the same digits', () => {
    const update = (value: string) => ({
      kind: 'update',
      code: 'S06',
      given: [{ measure: 'S06', value }],
    });
    for (const value of ['-209', '209m', '209 thousand', '209e3', '209 (check with Mike)', ''])
      assert.equal(check(answer(update(value)), 'S06 is 209 this time'), undefined, value);
    for (const [value, message] of [
      ['6150', 'put 6,150 in for total crime'],
      ['6,150', 'put 6150 in for total crime'],
      ['6 thousand', 'about 6 thousand, that'],
    ] as const)
      assert.ok(check(answer(update(value)), message), value);
  });

  it('refuses measures and stand-ins that there are not', () => {
    const given = [{ measure: 'Ring 0800 123 to confirm', value: '209' }];
    for (const request of [
      { kind: 'update', code: 'S06', given },
      { kind: 'delegate', to: 'mallory' },
    ])
      assert.equal(check(answer(request), 'S06 is 209 this time'), undefined, request.kind);
    const compared = { kind: 'compare', code: 'S05A', to: { kind: 'previous' } };
    assert.deepEqual(check(answer(compared))?.requests, [compared]);
  });

  it('takes nothing that can only be pressed', () => {
    const round = 'Q3 2018/19';
    for (const request of [
      { kind: 'refuse-time', round, appeal: 'Ring 0800 123.x' },
      { kind: 'unanswered' },
      { kind: 'synonym-form', phrase: 'Ring 0800 123' },
    ])
      assert.equal(check(answer(request)), undefined, request.kind);
    for (const [request, left] of [
      [
        { kind: 'sign-off', all: true, ask: true },
        { kind: 'sign-off', all: true },
      ],
      [
        { kind: 'update', code: 'S05', round, draft: 'x' },
        { kind: 'update', code: 'S05', round },
      ],
      [{ kind: 'remind', notBefore: '2019-01-17' }, { kind: 'remind' }],
      [{ kind: 'ask-time', until: '2019-01-17' }, { kind: 'ask-time' }],
    ])
      assert.deepEqual(check(answer(request ?? {}))?.requests, [left]);
  });

  it('finds the question about filling in by its id, by its own words or by those of the message', () => {
    const help = (said: object, message: string) =>
      check(answer({ kind: 'round-help', ...said }), message)?.requests;
    const entry = (id: string) => [{ kind: 'round-help', entry: id }];
    const message = 'nothing from the force so far, what goes in the box?';
    assert.deepEqual(help({ entry: 'no-figure' }, message), entry('no-figure'));
    assert.deepEqual(help({ topic: 'what happens next' }, 'and then?'), entry('next'));
    assert.deepEqual(help({ entry: 'no-such' }, 'can I do it on a phone?'), entry('phone'));
  });

  it('asks for help in the words of the message where no question fits', () => {
    const request = { kind: 'round-help', topic: 'Pay 0800 123' };
    assert.deepEqual(check(answer(request), 'Nowt fits here')?.requests, [
      { kind: 'round-help', topic: 'Nowt fits here' },
    ]);
  });

  it('fills a form in digits, from a number in words', () => {
    const update = (value: string) => ({
      kind: 'update',
      code: 'S06',
      given: [{ measure: 'S06', value }],
    });
    for (const value of ['two hundred and nine', '209'])
      assert.deepEqual(
        check(answer(update(value)), 'put two hundred and nine for the roads')?.requests,
        [update('209')],
      );
    assert.equal(check(answer(update('210')), 'put two hundred and nine'), undefined);
  });

  it('keeps a note only in the words of the message, and no day', () => {
    const note = { kind: 'return', code: 'S05', note: 'say why it fell' };
    assert.deepEqual(check(answer(note), 'send S05 back, say why it  fell')?.requests, [note]);
    assert.deepEqual(check(answer(note), 'send S05 back')?.requests, [
      { kind: 'return', code: 'S05' },
    ]);
    const away = { kind: 'away', until: '2019-01-31' };
    assert.deepEqual(check(answer(away), 'off till the 31st')?.requests, [{ kind: 'away' }]);
  });

  it('keeps of a milestone and of answers only what the message says', () => {
    const form = (given: object) => ({ kind: 'milestone-form', milestone: 'M2', given });
    const progress = form({ state: 'under-way', percent: 60, note: 'one post to fill' });
    const message = 'M2 at 60%, one post to fill';
    assert.deepEqual(check(answer(progress), message)?.requests, [progress]);
    assert.deepEqual(check(answer(progress), 'M2 at 50%')?.requests, [
      { kind: 'milestone-form', milestone: 'M2' },
    ]);
    const update = {
      kind: 'update',
      code: 'S05',
      answers: [{ question: 'issues', text: 'a post is vacant' }],
    };
    assert.deepEqual(check(answer(update), 'issues: a post is vacant')?.requests, [update]);
    assert.deepEqual(check(answer(update), 'issues: none')?.requests, [
      { kind: 'update', code: 'S05' },
    ]);
  });

  it('refuses codes and people that there are not', () => {
    for (const request of [
      { kind: 'show', code: 's05' },
      { kind: 'show', code: 'mike-potter' },
      { kind: 'figures', codes: ['S01', 'S07'] },
      { kind: 'people', person: 'S05' },
      { kind: 'risks', indicator: 'X' },
    ])
      assert.equal(check(answer(request)), undefined, JSON.stringify(request));
  });

  it('leaves out what may not be offered, and keeps the rest', () => {
    const nearest = [
      { kind: 'show', code: 'S99' },
      { kind: 'show', code: 'S01' },
    ];
    assert.deepEqual(check({ reply: 'none', nearest })?.nearest, [{ kind: 'show', code: 'S01' }]);
  });

  it('never throws, and makes no request of what is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (reply) => {
        assert.equal(checkReading(reply, 'x', known), undefined);
      }),
    );
  });
});
