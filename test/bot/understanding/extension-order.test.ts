import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../src/bot/request.ts';
import { stateAfterRequest } from '../../../src/bot/understanding/conversation-state.ts';
import { asQuestion } from '../../../src/bot/understanding/extension-order.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { buildCalendar } from '../../../src/domain/round/deadlines.ts';
import { language } from '../catalogue.ts';
import { requestIn } from '../request-of.ts';

const saidOn = { today: '2019-01-02', calendar: buildCalendar(['2019-01-01']) };
const spoken = { ...language, saidOn, byOfficer: true };

const ask = (...texts: readonly string[]): RequestOf<'extend'> | undefined => {
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
    assert.deepEqual(asQuestion({ until: '01-31' }), {}, 'a day without its year');
    assert.deepEqual(asQuestion({ mayBe: [] }), { mayBe: [] });
  });
});
