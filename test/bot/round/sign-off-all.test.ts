import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Sent } from '../connector.ts';
import { inputsOf } from '../press.ts';
import { as, buttonsOf, tenantId, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

const team = 'david-bonner';

/** Hands in an indicator as the performance team, each of its figures the same. */
const handIn = async (round: ReturnType<typeof useRound>, code: string): Promise<Sent> => {
  const form = await round.ask(team, `update ${code}`);
  const typed = Object.fromEntries(
    Object.keys(inputsOf(form))
      .filter((name) => name.startsWith('value~'))
      .map((name) => [name, '200']),
  );
  const answers = { 'answer~telling-us': 'x', 'answer~changed-and-why': 'y', 'answer~issues': 'z' };
  const first = await round.press(team, form, 'Submit', { typed: { ...typed, ...answers } });
  // A figure far from the last ones is asked about once.
  return /second look/.test(textOf(first)) ? round.press(team, first, 'Submit') : first;
};

describe('all that waits for a sign-off', () => {
  const round = useRound();
  const list = (person: string) => round.request(person, { kind: 'sign-off', all: true });

  it('is nothing at first', async () => {
    assert.match(
      textOf(await list('paul-leivers')),
      /Nothing is waiting for your sign-off\. S05: nothing has been submitted for Q3 2018\/19 yet/,
    );
  });

  it('is the whole submission where it is one', async () => {
    await round.handInS05();
    assert.match(textOf(await handIn(round, 'S06')), /Received: S06/);
    const own = await list('paul-leivers');
    assert.match(textOf(own), /To sign off: S05 [\s\S]*submitted by Andy Frost on 2 January/);
    assert.match(textOf(own), /6,100[\s\S]*What the figures told us in Q2 2018\/19/);
    assert.doesNotMatch(textOf(own), /S06/);
    assert.ok(buttonsOf(own).includes('Sign off'));
  });

  it('is on one card with the figures and the buttons of each', async () => {
    const all = await list(team);
    assert.match(
      textOf(all),
      /S05 [\s\S]*6,100 crimes[\s\S]*Submitted by Andy Frost on 2 January[\s\S]*S06 /,
    );
    assert.match(textOf(all), /Submitted by David Bonner on 2 [^|]*You submitted this yourself/);
    assert.doesNotMatch(textOf(all), /Submitted by Andy Frost on 2 [^|]*You submitted this/);
    for (const title of ['Look at it', 'Sign off', 'Return', 'Sign off all'])
      assert.ok(buttonsOf(all).includes(title), title);
  });

  it('is only what is named, with how far the others are and who signs them off', async () => {
    const some = await round.ask('paul-leivers', 'sign off S05 and S06');
    assert.match(textOf(some), /Nothing is signed off until you press a button/);
    assert.match(
      textOf(some),
      /S06: Q3 2018\/19: submitted[\s\S]*S06 is signed off by Mike Potter/,
    );
    assert.match(textOf(some), /S05 [\s\S]*6,100 crimes/);
    assert.equal(buttonsOf(some).filter((title) => title === 'Sign off').length, 1);
    assert.ok(!buttonsOf(some).includes('Sign off all'));
    const none = await round.ask(team, 'sign off S01 and S02');
    assert.match(
      textOf(none),
      /Nothing is waiting for your sign-off\. S01: nothing[\s\S]*S02: nothing/,
    );
  });

  it('is nothing for those who sign nothing off, and not for a chat that others read', async () => {
    assert.match(textOf(await list('andy-frost')), /Nothing is waiting for your sign-off/);
    assert.match(textOf(await list('reader')), /Nothing is waiting for your sign-off/);
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId };
    const shared = await round.request(
      'paul-leivers',
      { kind: 'sign-off', all: true },
      { conversation },
    );
    assert.match(textOf(shared), /Please ask me that in private/);
  });

  it('is signed off after one question, but for what was submitted in the meantime', async () => {
    const question = await round.press(team, await list(team), 'Sign off all');
    assert.match(textOf(question), /Sign off all 2\?[\s\S]*S05 [\s\S]*S06 /);
    assert.match(
      textOf(question),
      /You submitted S06 yourself, so nobody else has checked it\. A correction/,
    );
    assert.match(textOf(await list(team)), /S05 [\s\S]*S06 /, 'the question signs nothing off');
    await round.handInS05({ ...s05Figures, 'value~S05A': '6,101' });
    const done = await round.press(team, question, 'Sign off all 2');
    assert.match(textOf(done), /Signed off: 1 of 2/);
    assert.match(textOf(done), /David Bonner signed off S06/);
    assert.match(textOf(done), /Not done: S05 [\s\S]*has changed/);
    const left = await round.press(team, done, 'What is still waiting');
    assert.match(textOf(left), /S05 [\s\S]*6,101/);
    assert.doesNotMatch(textOf(left), /S06/);
  });

  it('is signed off by nobody who may not, whatever a card carries', async () => {
    const waiting = [{ indicator: 'S05', round: 'Q3 2018/19', seen: 2 }];
    const value = { action: { kind: 'sign-off-all', waiting } };
    const { sent } = await round.send({ value, ...as('andy-frost') });
    assert.match(sent.map(textOf).join(), /Signed off: 0 of 1[\s\S]*You cannot sign off S05/);
  });
});

describe('a return that is asked for in words', () => {
  const round = useRound();
  const note = 'Please check total crime.';
  const ask = (person: string, code?: string) =>
    round.request(person, { kind: 'return', code, note });

  it('is refused where nothing waits, and to those who may not', async () => {
    assert.match(textOf(await ask('paul-leivers', 'S05')), /Nothing is waiting for sign-off/);
    assert.match(textOf(await ask('andy-frost', 'S05')), /You cannot sign off S05/);
    assert.match(textOf(await ask('paul-leivers')), /Nothing is waiting for your sign-off/);
  });

  it('asks once, with the note in its field, and sends nothing back before that', async () => {
    await round.handInS05();
    for (const code of ['S05', undefined]) {
      const question = await ask('paul-leivers', code);
      assert.match(textOf(question), /Return: S05[\s\S]*Nothing has been returned yet/);
      assert.equal(inputsOf(question).note, note);
    }
    const status = await round.request('reader', { kind: 'status', code: 'S05' });
    assert.match(textOf(status), /It is waiting for Paul Leivers/);
    const done = await round.press('paul-leivers', await ask('paul-leivers', 'S05'), 'Return');
    assert.match(textOf(done), /Returned: S05/);
    const told = await round.waitForMessage('andy-frost', /Returned: S05/);
    assert.match(textOf(told), /Please check total crime/);
  });
});
