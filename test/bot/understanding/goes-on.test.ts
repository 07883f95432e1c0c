import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { buildCalendar } from '../../../src/domain/round/deadlines.ts';
import { language } from '../catalogue.ts';
import { requestIn } from '../request-of.ts';

const andy = {
  ...language,
  byOfficer: true,
  speaker: 'andy-frost',
  own: ['S05'],
  saidOn: { today: '2019-01-02', calendar: buildCalendar(['2019-01-01']) },
};

const goOn = (last: Request, text: string, said = andy): Request | undefined =>
  requestIn(interpret(text, { last }, said), said);

describe('what goes on from the request before', () => {
  it('is the same sentence where the rest is asked for', () => {
    const fact: Request = { kind: 'fact', words: ['enquiry'], code: 'S04' };
    assert.deepEqual(goOn(fact, 'and the rest?'), fact);
    assert.notDeepEqual(goOn({ kind: 'show', code: 'S04' }, 'and the rest?'), fact);
  });

  it('is on the day that takes the place of another', () => {
    const snooze: Request = { kind: 'snooze', until: '2019-01-07' };
    assert.deepEqual(goOn(snooze, 'actually friday not monday'), {
      kind: 'snooze',
      until: '2019-01-04',
    });
    const extend: Request = { kind: 'extend', code: 'S05', mayBe: ['2019-01-28'] };
    assert.deepEqual(goOn(extend, 'sorry, the 30th rather than the 28th'), {
      ...extend,
      mayBe: ['2019-01-30'],
    });
  });

  it('is what more time does to another step, which the same card says', () => {
    const extend: Request = { kind: 'extend', code: 'S05', mayBe: ['2019-01-28'] };
    for (const text of ['what would that do to sign-off', 'does commentary slip as well then?'])
      assert.deepEqual(goOn(extend, text), extend, text);
    const done: Request = { kind: 'extend', code: 'S05', until: '2019-01-28' };
    assert.deepEqual(goOn(done, 'and what will that do to the sign-off?'), {
      ...{ kind: 'deadlines', code: 'S05' },
    });
    assert.notDeepEqual(goOn(extend, 'sign off S05'), extend);
  });

  it('is with the colleague who is named instead', () => {
    const delegate: Request = {
      ...{ kind: 'delegate', to: 'claire-shiels', code: 'S05', until: '2019-01-11' },
    };
    for (const text of ['no, scrap that, Paul Leivers', 'Paul instead', 'sorry, I meant Paul'])
      assert.deepEqual(goOn(delegate, text), { ...delegate, to: 'paul-leivers' }, text);
    for (const text of [
      'no, not Claire Shiels, she is away as well. Paul',
      'Paul, not Claire Shiels',
      'Claire Shiels is on leave too, give it to Paul',
    ])
      assert.deepEqual(goOn(delegate, text), { ...delegate, to: 'paul-leivers' }, text);
    assert.equal(goOn(delegate, 'remind Claire Shiels and Paul')?.kind, 'remind');
    assert.deepEqual(goOn(delegate, 'who is Paul Leivers'), {
      ...{ kind: 'people', person: 'paul-leivers' },
    });
  });

  it('is for everything where a colleague is to see to another one as well', () => {
    const claire = { ...andy, speaker: 'claire-shiels', own: ['S01', 'S02'] };
    const to = { kind: 'delegate' as const, to: 'claire-summerhayes', until: '2019-01-11' };
    for (const text of ['and S01 as well please', 'S01 too'])
      assert.deepEqual(goOn({ ...to, code: 'S02' }, text, claire), to, text);
  });

  it('is the same of what is named as well', () => {
    const history: Request = { kind: 'history', code: 'S02' };
    for (const text of ['S01 as well please', 'S01 too', 'and S01'])
      assert.deepEqual(goOn(history, text), { kind: 'history', code: 'S01' }, text);
  });

  it('is a stand-in where a name follows an absence, known or not', () => {
    const away: Request = { kind: 'away', until: '2019-01-14' };
    assert.deepEqual(goOn(away, 'Paul Leivers'), {
      ...{ kind: 'delegate', until: '2019-01-14', to: 'paul-leivers' },
    });
    assert.deepEqual(goOn(away, 'Jess Palmer'), {
      ...{ kind: 'delegate', until: '2019-01-14', unknown: 'Jess Palmer' },
    });
    assert.equal(goOn(away, 'My Updates')?.kind, 'mine');
  });

  const crime: Request = {
    ...{ kind: 'update', code: 'S05', given: [{ measure: 'S05A', value: '6105' }] },
  };
  const valuesIn = (request: Request | undefined) =>
    request?.kind === 'update' ? request.given?.map(({ value }) => value) : undefined;

  it('fills in the rest of a form in its order, where there are as many figures', () => {
    const all = ['6105', '2710', '531', '691'];
    assert.deepEqual(valuesIn(goOn(crime, 'rest is 2710, 531 and 691')), all);
    const two = goOn(crime, 'rest is 531 and 691');
    assert.ok(two?.kind === 'update' && two.unused?.join() === '691');
  });

  it('is of the other thing that somebody leads, where that is said', () => {
    const claire = { ...andy, speaker: 'claire-shiels', own: ['S01', 'S02'] };
    const plans: Request = {
      ...{ kind: 'update', code: 'S01', given: [{ measure: 'S01', value: '44.1' }] },
    };
    assert.deepEqual(goOn(plans, 'and the other one is 57.2', claire), {
      ...{ kind: 'update', code: 'S02', given: [{ measure: 'S02', value: '57.2' }] },
    });
    const submitted = goOn({ kind: 'mine' }, 'submit S05 now: 6105, 2710, 531, 691');
    assert.deepEqual(valuesIn(submitted), ['6105', '2710', '531', '691']);
  });

  it('counts back from the quarter that is collected while that is spoken of', () => {
    const period = { kind: 'label', label: 'Q2 2018/19' };
    for (const text of ['and what was it the quarter before?', 'what was it last quarter'])
      assert.deepEqual(goOn(crime, text), { kind: 'show', code: 'S05', period }, text);
    const roads: Request = { kind: 'status', code: 'S06' };
    assert.deepEqual(goOn(roads, 'and what was it last time?'), {
      ...{ kind: 'show', code: 'S06', period: { kind: 'label', label: 'Jul 2018' } },
    });
    const known: Request = { kind: 'show', code: 'S05' };
    assert.deepEqual(goOn(known, 'what was it last quarter'), {
      ...known,
      period: { kind: 'previous' },
    });
  });
});
