import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { inputsOf } from '../press.ts';
import { buttonsOf, tenantId, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

type Written = {
  readonly as?: string;
  readonly turns: readonly string[];
  readonly aspect: string;
};

/** What people write who give a figure, send something, sign it off or chase somebody. */
const acting = new Set('give correct submit withdraw signoff return remind receipt'.split(' '));

const readWritten = (name: string): Written[] =>
  readFileSync(new URL(`../../../data/training/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Written)
    .filter(({ aspect }) => acting.has(aspect));

describe('the reporting round by words', () => {
  const round = useRound();
  const store = () =>
    openSubmissionStore(openTable(round.azurite.address(), 'Outcomes'), () => new Date());

  it('fills in that a figure is not available yet, and why', async () => {
    const form = await round.ask(
      'claire-summerhayes',
      'the figure for S04 is not available yet, the system was replaced',
    );
    const inputs = inputsOf(form);
    assert.equal(inputs['state~S04'], 'not-available');
    assert.equal(inputs['why~S04'], 'the system was replaced');
    assert.match(textOf(form), /Taken from your message\./);
  });

  it('says to press the button to whoever says “go on then”, and does nothing', async () => {
    const shown = await round.ask('andy-frost', 'delegate to Mike until 14 January');
    const again = await round.ask('andy-frost', 'go on then');
    assert.match(textOf(again), /^Nothing has been done yet: .*Press the button/);
    assert.deepEqual(inputsOf(again), inputsOf(shown));
    assert.doesNotMatch(
      textOf(await round.ask('andy-frost', 'delegate')),
      /I (?:am asking|will ask) Mike Potter instead/,
    );
  });

  it('carries the reason of a wish for more time into the question', async () => {
    const text = 'can I have until 31 January for S05, the return is late';
    const question = await round.ask('andy-frost', text);
    assert.deepEqual(inputsOf(question), { until: '2019-01-31', reason: 'the return is late' });
  });

  it('says whether somebody has opened a form, and opens none by the question', async () => {
    const asked = 'did Andy open the form for S05?';
    assert.doesNotMatch(textOf(await round.ask('david-bonner', asked)), /Form opened by/);
    const mike = textOf(await round.ask('david-bonner', 'has Mike opened his form?'));
    assert.match(mike, /S06 has not been submitted yet.*The form has not been opened yet\./);
    await round.ask('mike-potter', 'update S06');
    assert.match(
      textOf(await round.ask('david-bonner', 'has Mike opened his form?')),
      /The form has been opened\./,
    );
  });

  it('plans a reminder for the day that is named, and only asks', async () => {
    const card = textOf(await round.ask('david-bonner', 'remind Mike on 9 January'));
    assert.match(
      card,
      /Remind Mike Potter on Wednesday 9 January 2019\?[\s\S]*Nothing has been planned/,
    );
  });

  it('says to somebody who may give no figures who gives them, and to readers which are known', async () => {
    for (const person of ['reader', 'nick-jarman']) {
      const card = textOf(await round.ask(person, 'total crime is 6,000'));
      assert.match(card, /Andy Frost and Paul Leivers can submit figures/);
      assert.equal(/S05A Total crime: 6,270 crimes \(Q2 2018\/19/.test(card), person === 'reader');
      assert.match(card, /Nothing was filled in or stored/);
      assert.doesNotMatch(card, /6,000/);
    }
  });

  it('says that none failed where somebody wants the failed ones again', async () => {
    await round.ask('mike-potter', 'help');
    await round.waitForMessage('mike-potter', /figures for Q3 2018\/19/);
    await round.untilLooked();
    await round.ask('david-bonner', 'receipt');
    const card = await round.ask('david-bonner', 'just the failed ones');
    assert.match(textOf(card), /No message failed|Failed|Not installed/);
    assert.doesNotMatch(textOf(card), /Sent \(/);
  });

  it('asks for the note of a return once, with what was said', async () => {
    await round.handInS05();
    const card = await round.ask('paul-leivers', 'send S05 back, please check total crime');
    assert.equal(inputsOf(card).note, 'please check total crime');
    assert.match(textOf(card), /Nothing has been returned yet/);
    await round.press('paul-leivers', card, 'Return');
  });

  it('says what can be done about a return, which is not undone', async () => {
    for (const person of ['paul-leivers', 'andy-frost']) {
      const card = await round.ask(person, 'undo the return');
      assert.match(textOf(card), /A return cannot be undone[\s\S]*Nothing was changed/);
      const form = await round.press(person, card, 'Update S05, Q3 2018/19');
      assert.equal(inputsOf(form)['value~S05A'], '6,100');
    }
    const form = await round.ask('andy-frost', 'update S05');
    assert.match(textOf(await round.press('andy-frost', form, 'Submit')), /Received: S05/);
    assert.match(
      textOf(await round.ask('paul-leivers', 'undo the return of S05')),
      /There is no return to undo/,
    );
  });

  it('stores no figure, sends no reminder and signs nothing off by a sentence alone', async function () {
    this.timeout(60_000);
    const written = readWritten('o4');
    const idOf = ({ as: who = 'Andy Frost' }: Written) => who.toLowerCase().replaceAll(' ', '-');
    const people = new Set(written.map(idOf));
    // Whoever is met for the first time has something waiting.
    for (const person of people) await round.ask(person, 'help');
    await round.waitForMessage('paul-leivers', /To sign off: S05/);
    await round.untilLooked();
    await round.settled();
    const before = await store().readRecords();
    assert.ok(before.some(({ rounds }) => rounds.some(({ status }) => status === 'submitted')));
    const reminders = round.unasked().length;
    const runs = round.runs();
    for (const one of written)
      for (const text of one.turns) {
        const reply = textOf(await round.ask(idOf(one), text));
        assert.doesNotMatch(
          reply,
          /^(?:Received|Signed off|Sent back|Reminders are being sent|Draft kept|Draft deleted)/,
          text,
        );
      }
    await round.settled();
    assert.ok(people.size > 4, 'people of every role write');
    assert.deepEqual(await store().readRecords(), before);
    assert.equal(round.runs(), runs, 'nothing was sent');
    assert.equal(round.unasked().length, reminders);
    for (const person of people)
      assert.deepEqual(await store().readDrafts(`object-of-${person}`), [], person);
  });

  it('moves no deadline in a chat that others read', async () => {
    const conversation = { id: '19:team@thread.v2', conversationType: 'groupChat', tenantId };
    const text = 'extend S04 to 31 January';
    const card = await round.ask('david-bonner', text, { conversation });
    assert.match(textOf(card), /Please ask me that in private/);
    const due = textOf(await round.ask('david-bonner', 'when is S04 due'));
    assert.doesNotMatch(due, /31 January/);
  });

  it('names nobody who owes or signs off in a chat that others read', async () => {
    const conversation = { id: '19:team@thread.v2', conversationType: 'groupChat', tenantId };
    for (const text of ['status S05', 'sign off S05', 'progress', 'update S05']) {
      const said = textOf(await round.ask('paul-leivers', text, { conversation }));
      assert.match(said, /^Please ask me that in private/, text);
      assert.doesNotMatch(said, /Andy Frost|Paul Leivers/, text);
    }
  });

  it('offers a button for each of them', async () => {
    assert.ok(buttonsOf(await round.ask('paul-leivers', 'sign off S05')).includes('Sign off'));
    assert.ok(buttonsOf(await round.ask('andy-frost', 'total crime is 6,150')).includes('Submit'));
  });
});
