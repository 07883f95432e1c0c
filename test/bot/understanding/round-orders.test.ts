import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../src/bot/understanding/read-message.ts';
import {
  readDecision,
  readRoundOrder,
  readWatched,
} from '../../../src/bot/understanding/round-orders.ts';
import { language } from '../catalogue.ts';

const order = (text: string, lastKind?: string) =>
  readRoundOrder(readMessage(text, language), { byOfficer: true, lastKind });

describe('what a message plainly wants of the round', () => {
  for (const text of [
    'has anyone asked for more time?',
    'who wants an extension',
    'open requests',
    'any requests for extensions?',
    'what requests are open',
    'has David answered my request?',
    'requests',
    'allow it',
    "allow Andy's extension",
    "refuse Mike's request",
    'decline that',
  ])
    it(`is about requests: ${text}`, () => {
      assert.equal(order(text), 'requests');
    });

  for (const text of [
    'unsign S05',
    'un-sign S05',
    'take back my sign-off',
    'undo the sign off of S05',
    'I signed S05 by mistake',
  ])
    it(`is a sign-off that somebody wants back: ${text}`, () => {
      assert.equal(order(text), 'unsign');
      assert.equal(readRoundOrder(readMessage(text, language), { byOfficer: false }), 'unsign');
    });

  for (const [text, event] of [
    ['remind me when S04 is in', 'submitted'],
    ["let me know when S04's in", 'submitted'],
    ['ping me once S05 has been submitted', 'submitted'],
    ['tell me as soon as Andy submits', 'submitted'],
    ['tell me when S06 is signed off', 'signed-off'],
    ['notify me once Paul signs', 'signed-off'],
  ] as const)
    it(`is something to be told of once: ${text}`, () => {
      assert.equal(order(text), 'tellme');
      assert.equal(readWatched(readMessage(text, language)), event);
    });

  for (const text of ['my settings', 'settings', 'am I snoozed?', 'what will you tell me'])
    it(`is about one’s own settings: ${text}`, () => {
      assert.equal(order(text), 'settings');
    });

  for (const text of [
    'remind me on the 9th',
    'tell me when S05 is due',
    'tell me when S05 was submitted',
    'let me know if S05 has gone up',
    'when is S05 submitted',
    'can I have more time for S05',
    'I need an extension until 31 January',
    'approve S05',
    'reject S05, total crime is wrong',
    'extend S05 to 31 January',
    'sign off S05',
    'has S05 been signed off?',
    'withdraw my submission of S05',
    'take back the return of S05',
    'I am taking my updates back',
    'who can sign off S05',
    'what needs signing off',
  ])
    it(`is neither: ${text}`, () => {
      assert.equal(order(text), undefined);
    });

  it('is about the requests where they were just listed', () => {
    for (const text of ['approve it', 'reject that', 'ok accept both']) {
      assert.equal(order(text, 'open-requests'), 'requests', text);
      assert.equal(order(text, 'sign-off'), undefined, text);
    }
  });

  it('of somebody without a part in the round is about no request', () => {
    const reading = readMessage('who asked for more time?', language);
    assert.equal(readRoundOrder(reading, { byOfficer: false }), undefined);
  });

  it('says how a request is to be decided', () => {
    const decision = (text: string) => readDecision(readMessage(text, language));
    assert.equal(decision('allow it'), 'allow');
    assert.equal(decision('yes grant Andy the extension'), 'allow');
    assert.equal(decision("refuse Paul's request"), 'refuse');
    assert.equal(decision("don't allow it"), 'refuse');
    assert.equal(decision('open requests'), undefined);
  });
});
