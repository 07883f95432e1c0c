import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import type { Sent } from '../connector.ts';
import { inputsOf, pressOf } from '../press.ts';
import { as, buttonsOf, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

const andy = 'andy-frost';
const issues = 'answer~issues';

/** Inputs as a client may send them, whatever their type. */
type Typed = Record<string, unknown>;

const sizeOf = (sent: Sent): number => JSON.stringify(sent.activity).length * 2;

describe('what was typed', () => {
  const round = useRound();
  const store = () =>
    openSubmissionStore(openTable(round.azurite.address(), 'Outcomes'), () => new Date());

  const press = async (person: string, message: Sent, title: string, typed: Typed = {}) => {
    const value = { ...pressOf(message, title), ...typed };
    const { sent } = await round.send({ value, replyToId: 'pressed', ...as(person) });
    const [reply, ...more] = sent;
    assert.ok(reply && more.length === 0, `${sent.length} answers to ${title}`);
    assert.ok(sizeOf(reply) <= 80_000, `${title} is answered with ${sizeOf(reply)} bytes`);
    return reply;
  };

  const draftsOf = (person: string) => store().readDrafts(`object-of-${person}`);

  /** Begins anew, whatever a test left. */
  const freshForm = async (person: string): Promise<Sent> => {
    for (const draft of await draftsOf(person))
      await store().dropDraft(`object-of-${person}`, draft);
    return round.ask(person, 'update S05');
  };

  it('as a JSON number is a figure', async () => {
    const form = await freshForm(andy);
    const typed = { 'value~S05A': 7000, 'value~S05B': 43.6, 'value~S05C': 0, 'value~S05D': 'lots' };
    const again = await press(andy, form, 'Submit', typed);
    assert.match(textOf(again), /What you typed is still here/);
    const inputs = inputsOf(again);
    assert.deepEqual(
      ['S05A', 'S05B', 'S05C', 'S05D'].map((code) => inputs[`value~${code}`]),
      ['7000', '43.6', '0', 'lots'],
    );
  });

  it('as something else is kept as well, and refused where it is none', async () => {
    const form = await freshForm(andy);
    const typed = { 'value~S05A': ['6', '7'], 'value~S05B': { a: 1 }, 'value~S05C': null };
    const again = await press(andy, form, 'Submit', typed);
    const inputs = inputsOf(again);
    assert.equal(inputs['value~S05A'], '["6","7"]');
    assert.equal(inputs['value~S05B'], '{"a":1}');
  });

  for (const tick of [true, 'true', 'True', ' TRUE '])
    it(`as ${JSON.stringify(tick)} ticks a box`, async () => {
      const form = await freshForm(andy);
      // As a card of an earlier version sends it.
      const { 'state~S05A': _, ...older } = pressOf(form, 'Submit');
      const value = { ...older, 'provisional~S05A': tick };
      const { sent } = await round.send({ value, replyToId: 'pressed', ...as(andy) });
      const [again] = sent;
      assert.equal(inputsOf(again)['state~S05A'], 'provisional');
      assert.equal(inputsOf(again)['state~S05B'], 'final');
    });

  it('is measured as it was typed, and comes back whole', async () => {
    const long = 'A sentence of six thousand characters. '.repeat(154).slice(0, 6_000);
    const form = await freshForm(andy);
    const again = await press(andy, form, 'Submit', { ...s05Figures, [issues]: long });
    assert.match(textOf(again), /This has 6,000 characters; 4,000 fit/);
    assert.equal(inputsOf(again)[issues], long);
    const kept = await press(andy, again, 'Save draft');
    assert.equal(inputsOf(await press(andy, kept, 'Go on'))[issues], long);
  });

  it('stays as it was typed where a card cannot show it, while nobody touches it', async () => {
    const form = await freshForm(andy);
    const typed = 'A mark \u200f, a bell \u0007,\r\na break.';
    const kept = await press(andy, form, 'Save draft', { [issues]: typed });
    const again = await press(andy, kept, 'Go on');
    await press(andy, again, 'Save draft', { 'value~S05A': '1' });
    const [draft] = await draftsOf(andy);
    assert.equal(draft?.form.answers.issues, typed);
    assert.equal(draft?.form.values.S05A, '1');
  });

  it('is left alone by a button that comes without the fields of its form', async () => {
    const form = await freshForm(andy);
    const kept = await press(andy, form, 'Save draft', { ...s05Figures, [issues]: 'Mine.' });
    const again = await press(andy, kept, 'Go on');
    for (const title of ['Save draft', 'Submit', 'Keep all answers']) {
      const { action } = pressOf(again, title);
      const { sent } = await round.send({ value: { action }, replyToId: 'pressed', ...as(andy) });
      assert.match(sent.map(textOf).join(), /Your form came without its fields/);
      assert.deepEqual(
        sent.map(({ method }) => method),
        ['POST'],
      );
    }
    const [draft, ...others] = await draftsOf(andy);
    assert.equal(draft?.form.answers.issues, 'Mine.');
    assert.equal(others.length, 0);
  });

  for (const id of [
    '__proto__',
    'constructor',
    'toString',
    'answer~__proto__',
    'answer~constructor',
  ])
    it(`comes back from a dialog under the name ${id}, which every object has`, async () => {
      const body = round.activity({
        ...{ type: 'invoke', name: 'task/submit', ...as('reader') },
        value: { data: { action: { kind: 'snooze' }, typed: 'Words.' } },
      });
      const text = JSON.stringify(body).replace('"typed":', `${JSON.stringify(id)}:`);
      const answer = await round.post(text);
      assert.equal(answer.status, 200);
      const said = await answer.text();
      assert.match(said, /"value":"Words\."/);
      assert.doesNotMatch(said, /\[object|"label":""/);
      await round.settled();
    });

  it('with a line or paragraph separator in it is kept as a draft', async () => {
    const form = await freshForm(andy);
    const typed = 'One.\u2028Two.\u2029Three. {{DATE(x)}} \ud800 \u0000';
    const kept = await press(andy, form, 'Save draft', { [issues]: typed });
    assert.match(textOf(kept), /Draft saved/);
    const [draft] = await draftsOf(andy);
    assert.equal(draft?.form.answers.issues, typed);
    const again = inputsOf(await press(andy, kept, 'Go on'))[issues];
    assert.match(again ?? '', /^One\.\nTwo\.\nThree\./);
  });

  it('is not changed by what a card does to show it', async () => {
    const form = await freshForm(andy);
    const kept = await press(andy, form, 'Save draft', { [issues]: 'It is {{DATE(x)}}.' });
    const again = await press(andy, kept, 'Go on');
    await press(andy, again, 'Save draft', { 'value~S05A': '1' });
    const [draft] = await draftsOf(andy);
    assert.equal(draft?.form.answers.issues, 'It is {{DATE(x)}}.');
  });

  describe('and is more than one card holds', () => {
    const words = (word: string, length: number) =>
      `${word} `.repeat(length / (word.length + 1)).trimEnd();
    const all = {
      ...s05Figures,
      'answer~telling-us': words('telling', 60_000),
      'answer~changed-and-why': words('"changed"', 30_000),
      [issues]: words('issues\u2028', 40_000),
    };

    const turnBack = async (part: Sent): Promise<Sent> =>
      buttonsOf(part).includes('Previous part')
        ? turnBack(await press(andy, part, 'Previous part'))
        : part;
    const turnAll = async (part: Sent): Promise<Sent[]> =>
      buttonsOf(part).includes('Next part')
        ? [part, ...(await turnAll(await press(andy, part, 'Next part')))]
        : [part];

    it('is kept, comes in parts, and is whole after every part was turned', async () => {
      const form = await freshForm(andy);
      const part = await press(andy, form, 'Submit', all);
      assert.match(textOf(part), /comes in \d+ parts/);
      assert.match(textOf(part), /What you typed is still here/);
      const parts = await turnAll(await turnBack(part));
      const shown = (id: string) => parts.map((one) => inputsOf(one)[id] ?? '').join('');
      assert.equal(shown('answer~telling-us'), all['answer~telling-us']);
      assert.equal(shown('answer~changed-and-why'), all['answer~changed-and-why']);
      assert.equal(shown(issues), all[issues].replaceAll('\u2028', '\n'));
      const drafts = await draftsOf(andy);
      assert.equal(drafts.length, 1);
      assert.equal(drafts[0]?.form.answers['telling-us'], all['answer~telling-us']);
      assert.equal(drafts[0]?.form.answers.issues, all[issues]);
      assert.equal(drafts[0]?.form.values.S05A, '6,100');
    });

    it('can be shortened part by part until it is taken', async () => {
      const form = await freshForm(andy);
      let part = await press(andy, form, 'Save draft', all);
      part = await press(andy, part, 'Go on');
      for (let turns = 0; textOf(part).includes('comes in'); turns += 1) {
        assert.ok(turns < 40, 'it never gets shorter');
        const shorter = Object.keys(inputsOf(part)).filter((id) => id.startsWith('answer'));
        const typed = Object.fromEntries(shorter.map((id) => [id, `Short ${turns}.`]));
        const next = buttonsOf(part).includes('Next part') ? 'Next part' : 'Previous part';
        part = await press(andy, part, next, typed);
      }
      const done = await press(andy, part, 'Submit', {
        'answer~telling-us': 'Better.',
        'answer~changed-and-why': 'Much.',
        [issues]: 'None.',
      });
      assert.match(textOf(done), /Received: S05/);
      assert.deepEqual(await draftsOf(andy), []);
    });
  });

  it('is left alone by a button that comes without the fields of its part', async () => {
    const form = await freshForm(andy);
    const long = 'once more '.repeat(9_000);
    await press(andy, form, 'Submit', { ...s05Figures, [issues]: long });
    const first = await round.ask(andy, 'update S05');
    const last = await press(andy, first, 'Next part');
    for (const part of [first, last])
      for (const title of ['Save draft', 'Submit']) {
        const { action } = pressOf(part, title);
        const { sent } = await round.send({ value: { action }, replyToId: 'pressed', ...as(andy) });
        assert.match(sent.map(textOf).join(), /Your form came without its fields/);
      }
    const [draft, ...others] = await draftsOf(andy);
    assert.equal(draft?.form.values.S05A, '6,100');
    assert.equal(draft?.form.answers.issues, long);
    assert.equal(others.length, 0);
  });

  it('is handed in with its other parts, and a second press is known again', async () => {
    const person = 'david-bonner';
    const form = await freshForm(person);
    const quotes = (length: number) => '"'.repeat(length);
    const typed = {
      ...s05Figures,
      'value~S05A': '6,099',
      'answer~telling-us': quotes(4_000),
      'answer~changed-and-why': quotes(4_000),
      [issues]: quotes(9_600),
    };
    const part = await press(person, form, 'Submit', typed);
    assert.match(textOf(part), /part 2 of 3/);
    const done = await press(person, part, 'Submit', { [issues]: 'Few.' });
    assert.match(textOf(done), /Received: S05/);
    const again = await press(person, part, 'Submit', { [issues]: 'Few.' });
    assert.match(textOf(again), /Already submitted: S05/);
    const shown = await round.ask(person, 'update S05');
    assert.equal(inputsOf(shown)['answer~changed-and-why'], quotes(4_000));
    assert.match(inputsOf(shown)[issues] ?? '', /^Few\."+$/);
  });

  describe('and is turned twice', () => {
    const person = 'paul-leivers';
    const long = 'once more '.repeat(9_000);

    it('is known again, and is one draft', async () => {
      const form = await freshForm(person);
      const part = await press(person, form, 'Submit', { ...s05Figures, [issues]: long });
      const typed = { [issues]: 'Another beginning. ' };
      await press(person, part, 'Next part', typed);
      const again = await press(person, part, 'Next part', typed);
      assert.match(textOf(again), /comes in \d+ parts/);
      const drafts = await draftsOf(person);
      assert.equal(drafts.length, 1);
      assert.match(drafts[0]?.form.answers.issues ?? '', /Another beginning/);
    });

    it('hands in nothing that the pressed card did not show', async () => {
      const form = await freshForm(person);
      const part = await press(person, form, 'Submit', { ...s05Figures, [issues]: long });
      const next = await press(person, part, 'Next part');
      await press(person, next, 'Save draft', { [issues]: 'Another end.' });
      const again = await press(person, part, 'Submit');
      assert.match(textOf(again), /Nothing has been submitted yet\. This is your saved draft/);
      assert.equal((await draftsOf(person)).length, 1);
    });

    it('is kept beside the draft where another text was typed into the same part', async () => {
      const form = await freshForm(person);
      const part = await press(person, form, 'Submit', { ...s05Figures, [issues]: long });
      await press(person, part, 'Next part', { [issues]: 'One beginning. ' });
      const choice = await press(person, part, 'Submit', { [issues]: 'Another beginning. ' });
      assert.match(textOf(choice), /You have two drafts for S05/);
      const drafts = await draftsOf(person);
      const kept = drafts.map(({ form: one }) => one.answers.issues ?? '').join('\n');
      assert.match(kept, /One beginning/);
      assert.match(kept, /Another beginning/);
      await freshForm(person);
    });
  });

  it('as large as a request may be is kept', async () => {
    const form = await freshForm('paul-leivers');
    const large = 'x'.repeat(240_000);
    const kept = await press('paul-leivers', form, 'Save draft', { [issues]: large });
    assert.match(textOf(kept), /Draft saved/);
    const [draft] = await draftsOf('paul-leivers');
    assert.ok(draft?.form.answers.issues === large);
    const part = await press('paul-leivers', kept, 'Go on');
    assert.match(textOf(part), /comes in \d+ parts/);
  });

  it('and grows beyond what a draft can hold is said not to be kept', async () => {
    await freshForm('paul-leivers');
    const form = await round.ask('paul-leivers', 'update S05');
    let part = await press('paul-leivers', form, 'Submit', { [issues]: 'x'.repeat(240_000) });
    part = await press('paul-leivers', part, 'Next part', { [issues]: 'y'.repeat(240_000) });
    assert.match(textOf(part), /That is too long for me to keep/);
    assert.match(textOf(part), /It was not saved/);
    assert.match(textOf(part), /copy it before you close the chat/);
    assert.doesNotMatch(textOf(part), /in a minute/);
    assert.equal(part.method, 'POST');
    assert.equal((await draftsOf('paul-leivers')).length, 1);
  });
});
