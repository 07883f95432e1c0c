import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../src/bot/request.ts';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import type { Sent } from '../connector.ts';
import { inputsOf } from '../press.ts';
import { as, buttonsOf, carriedBy, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

const andy = 'andy-frost';
const taken = /Taken from your message\./;

type Update = Partial<RequestOf<'update'>>;

describe('figures in a message that asks for the form', () => {
  const round = useRound();
  const store = () =>
    openSubmissionStore(openTable(round.azurite.address(), 'Outcomes'), () => new Date());
  const draftsOf = (person: string) => store().readDrafts(`object-of-${person}`);

  /** Presses what the text of a message is turned into. */
  const open = async (asked: Update, person = andy): Promise<Sent> => {
    const request = { kind: 'update', code: 'S05', ...asked };
    const { sent } = await round.send({ value: { request }, ...as(person) });
    const [reply, ...more] = sent;
    assert.ok(reply && more.length === 0);
    return reply;
  };

  const valuesOf = (form: Sent) =>
    ['S05A', 'S05B', 'S05C', 'S05D'].map((code) => inputsOf(form)[`value~${code}`]);

  it('are filled in and marked, and nothing is stored', async () => {
    const form = await open({ given: [{ measure: 'S05A', value: ' 6 150' }] });
    assert.deepEqual(valuesOf(form), [' 6 150', '', '', '']);
    assert.equal(textOf(form).match(new RegExp(taken, 'g'))?.length, 1);
    assert.doesNotMatch(textOf(form), /Please correct|Nothing was submitted/);
    assert.deepEqual(await draftsOf(andy), []);
    assert.doesNotMatch(carriedBy(await round.ask(andy, 'show S05')), /6.150/);
  });

  it('may be several, and the last one said of a measure counts', async () => {
    const given = [
      { measure: 'S05A', value: '6,051' },
      { measure: 'S05B', value: '2700' },
      { measure: 'S05A', value: '6,150' },
    ];
    assert.deepEqual(valuesOf(await open({ given })), ['6,150', '2700', '', '']);
  });

  it('show what is wrong with them at once, and nothing of the other fields', async () => {
    const given = [
      { measure: 'S05A', value: 'about 6k' },
      { measure: 'S05C', value: '5,300' },
    ];
    const form = await open({ given });
    assert.match(textOf(form), /one thing needs correcting, and one thing needs a second look/);
    assert.match(textOf(form), /“about 6k” cannot be read as a number/);
    assert.match(textOf(form), /5,300 is far from the last figure, 539/);
    assert.doesNotMatch(textOf(form), /Give the figure|An answer is needed/);
    assert.equal(inputsOf(form)['value~S05A'], 'about 6k');
  });

  it('stay marked while nobody changes them, and then say what the message said', async () => {
    const form = await open({ given: [{ measure: 'S05D', value: '691' }] });
    const again = await round.press(andy, form, 'Submit', { typed: { 'value~S05A': 'x' } });
    assert.match(textOf(again), taken);
    const other = await round.press(andy, again, 'Submit', { typed: { 'value~S05D': '700' } });
    assert.match(textOf(other), /Your message says 691\./);
  });

  it('that count what the measure has a rate of stay out of the field and of a draft, and the form says why', async () => {
    const said = /322 is not filled in: it reads as a count, and S01 is a rate per 10,000 children/;
    for (const text of [
      'S01: 322 children, save as a draft',
      '322 children on plans, pop that in',
    ]) {
      const form = await round.ask('claire-shiels', text);
      assert.match(textOf(form), said, text);
      assert.equal(inputsOf(form)['value~S01'], '');
    }
    assert.deepEqual(await draftsOf('claire-shiels'), []);
    const rate = await round.ask('claire-shiels', 'S01 is 44 children per 10,000');
    assert.equal(inputsOf(rate)['value~S01'], '44');
  });

  it('stand beside a draft, which stays until the person chooses', async () => {
    const empty = await open({});
    await round.press(andy, empty, 'Save draft', { typed: { 'value~S05A': '6,099' } });
    const form = await open({ given: [{ measure: 'S05A', value: '6,150' }] });
    assert.equal(inputsOf(form)['value~S05A'], '6,099');
    assert.match(textOf(form), /Your message says 6,150\./);
    const chosen = await round.press(andy, form, 'Use what my message says', {
      typed: { 'answer~issues': 'Typed meanwhile.' },
    });
    assert.equal(inputsOf(chosen)['value~S05A'], '6,150');
    assert.equal(inputsOf(chosen)['answer~issues'], 'Typed meanwhile.');
    assert.match(textOf(chosen), taken);
    assert.ok(!buttonsOf(chosen).includes('Use what my message says'));
    const [draft] = await draftsOf(andy);
    assert.equal(draft?.form.values.S05A, '6,099');
    await round.press(andy, chosen, 'Save draft');
    assert.equal((await draftsOf(andy))[0]?.form.values.S05A, '6,150');
    await round.press(andy, await open({}), 'Delete draft');
  });

  it('take the place of a reason why there is none', async () => {
    const empty = await open({});
    const late = { 'state~S05A': 'not-available', 'why~S05A': 'The return is late' };
    await round.press(andy, empty, 'Save draft', { typed: late });
    const given = [{ measure: 'S05A', value: '6,150' }];
    const form = await open({ given, as: 'provisional' });
    assert.match(textOf(form), /Your message says 6,150, provisional\./);
    const chosen = await round.press(andy, form, 'Use what my message says');
    assert.equal(inputsOf(chosen)['state~S05A'], 'provisional');
    assert.match(textOf(chosen), taken);
    assert.doesNotMatch(textOf(chosen), /Please correct/);
    await round.press(andy, chosen, 'Delete draft');
  });

  it('that say that there is none ask for the reason', async () => {
    for (const value of ['n/a', '<5', '..', 'TBC', 'not yet available']) {
      const form = await open({ given: [{ measure: 'S05A', value }] });
      assert.match(
        textOf(form),
        /is not a figure\. Leave the field empty, and say below why/,
        value,
      );
      assert.equal(inputsOf(form)['value~S05A'], value);
    }
  });

  it('stand beside those that are said to be missing', async () => {
    const given = [
      { measure: 'S05A', value: '6,150' },
      { measure: 'S05B', value: '' },
    ];
    const form = await open({ given, as: 'unavailable', why: 'late' });
    assert.deepEqual(
      ['S05A', 'S05B', 'S05C'].map((code) => inputsOf(form)[`state~${code}`]),
      ['final', 'not-available', 'final'],
    );
    assert.equal(inputsOf(form)['value~S05A'], '6,150');
    assert.doesNotMatch(textOf(form), /Please correct/);
    const both = await open({ given: [given[0]].flatMap((one) => one ?? []), as: 'withheld' });
    assert.match(textOf(both), /Give the figure, or leave it empty if it is withheld/);
  });

  it('go with each of several drafts', async () => {
    const one = await open({}, 'paul-leivers');
    const issues = (text: string) => ({ typed: { 'answer~issues': text } });
    await round.press('paul-leivers', one, 'Save draft', issues('One.'));
    await round.press('paul-leivers', one, 'Save draft', issues('Two.'));
    const given = [{ measure: 'S05B', value: '2,650' }];
    const choice = await open({ given }, 'paul-leivers');
    assert.match(textOf(choice), /You have two drafts/);
    const form = await round.press('paul-leivers', choice, 'Open draft 1');
    assert.match(textOf(form), /Your message says 2,650\./);
  });

  it('of several indicators ask which form to begin with', async () => {
    const given = [
      { measure: 'S06', value: '209' },
      { measure: 'S05A', value: '6,150' },
      { measure: 'S05B', value: '2,700' },
    ];
    const choice = await open({ given }, 'mike-potter');
    assert.match(textOf(choice), /Your message has figures for 2 indicators/);
    const form = await round.press('mike-potter', choice, 'Update S06 with 209');
    assert.equal(inputsOf(form)['value~S06'], '209');
    assert.match(textOf(form), taken);
  });

  it('of an indicator with several figures ask which of them is meant', async () => {
    const choice = await open({ given: [{ measure: 'S05', value: '6,150' }] });
    assert.match(textOf(choice), /Which figure of S05 is 6,150\?/);
    const form = await round.press(andy, choice, 'S05A Total crime');
    assert.equal(inputsOf(form)['value~S05A'], '6,150');
  });

  it('for a period open the form of the round that asks for that', async () => {
    const given = [{ measure: 'S06', value: '216' }];
    const now = await open({ code: 'S06', round: 'Oct 2018', given }, 'mike-potter');
    assert.match(textOf(now), /Update for Q3 2018\/19[\s\S]*12 months to Oct 2018/);
    const before = await open({ code: 'S06', round: 'Jul 2017', given }, 'mike-potter');
    assert.match(textOf(before), /Revision of Q2 2017\/18[\s\S]*12 months to Jul 2017/);
    const never = await open({ code: 'S06', round: 'Aug 2017', given }, 'mike-potter');
    assert.match(textOf(never), /Aug 2017 is not open/);
  });

  it('of a form that is not asked for are all named as not kept', async () => {
    const said = textOf(await round.ask('claire-shiels', 'S03 primary 7.1 secondary 14.2'));
    assert.match(
      said,
      /Nothing was kept of what you typed: S03A [^:]+: 7\.1%; S03B [^:]+: 14\.2%\./,
    );
  });

  it('from the performance team open the form with whose it is', async () => {
    const given = [{ measure: 'S06', value: '216' }];
    const whose =
      /S06 is for Mike Potter to submit\. If you do it for them, the history says that it was you\./;
    assert.match(textOf(await open({ code: 'S06', given }, 'david-bonner')), whose);
    assert.doesNotMatch(
      textOf(await open({ code: 'S06', given }, 'mike-potter')),
      /to submit\. If/,
    );
  });

  it('for a month without its year are of this round or of the next one, and of none a year ago', async () => {
    const given = [{ measure: 'S06', value: '216' }];
    const now = await round.ask('mike-potter', 'S06 is 216 in October');
    assert.match(textOf(now), /Update for Q3 2018\/19[\s\S]*12 months to Oct 2018/);
    const next = await open({ code: 'S06', round: 'january', given }, 'mike-potter');
    assert.match(
      textOf(next),
      /S06: January is not open yet[\s\S]*Its round opens on Monday 1 April 2019, when Mike Potter will be asked for it\. The figures are due by Thursday 18 April 2019\. Nothing was kept of what you typed: S06 [^:]+: 216 [^:]+\./,
    );
    const between = await open({ code: 'S06', round: 'december', given }, 'mike-potter');
    assert.match(
      textOf(between),
      /December is not open[\s\S]*That round asks for 12 months to Oct 2018 alone\./,
    );
  });

  it('that name the next quarter fill in nothing for this one', async () => {
    const next =
      /S05: Q4 2018\/19 is not open yet[\s\S]*Q4 2018\/19 is not over yet: it ends on Sunday 31 March 2019\. Its round opens on Monday 1 April 2019[\s\S]*Nothing was kept of what you typed: S05A Total crime: 6,150 crimes\./;
    assert.match(textOf(await round.ask('andy-frost', 'total crime for Q4 6150')), next);
    assert.match(textOf(await round.ask('andy-frost', 'total crime January to March: 6150')), next);
    assert.match(
      textOf(await round.ask('andy-frost', 'total crime 6150, down from 6270 in Q2')),
      /Update for Q3 2018\/19/,
    );
  });

  it('that name no part are kept of none, and it is said which there are', async () => {
    assert.match(
      textOf(await round.ask('andy-frost', 'S05 is 6150 for Q4')),
      /what you typed: S05: 6,150, which may be of S05A Total crime, .* or S05D /,
    );
  });

  it('with a question of help open the form, with the answer below it', async () => {
    const request = {
      kind: 'several',
      parts: [
        { kind: 'update', code: 'S05', given: [{ measure: 'S05A', value: '6150' }] },
        { kind: 'round-help', entry: 'figures-first' },
      ],
    };
    const { sent } = await round.send({ value: { request }, ...as(andy) });
    const [form] = sent;
    assert.ok(form);
    assert.equal(inputsOf(form)['value~S05A'], '6150');
    assert.match(textOf(form), /Taken from your message[\s\S]*figures first/i);
  });

  it('that the round does not ask for are named, and left out', async () => {
    const request = { code: 'S05', given: [{ measure: 'S99', value: '7' }] };
    const form = await open(request);
    assert.match(textOf(form), /S99 7 is not filled in: this round asks for no figure of S99\./);
    assert.doesNotMatch(textOf(form), taken);
  });

  it('may be called provisional, or all be so', async () => {
    const one = await open({ given: [{ measure: 'S05A', value: '6,150' }], as: 'provisional' });
    const ticks = (form: Sent) => ['S05A', 'S05B'].map((code) => inputsOf(form)[`state~${code}`]);
    assert.deepEqual(ticks(one), ['provisional', 'final']);
    assert.deepEqual(ticks(await open({ as: 'provisional' })), ['provisional', 'provisional']);
  });

  it('may come with “no change”, which confirms the answers of the form', async () => {
    const form = await open({ as: 'no-change' });
    assert.match(textOf(form), /Kept: the text from Q2 2018\/19 still applies/);
  });

  it('are shown to nobody who may not update it', async () => {
    const given = [{ measure: 'S05A', value: '6,150' }];
    const refused = await open({ given }, 'claire-shiels');
    assert.match(textOf(refused), /Figures for S05 come from its officers/);
    assert.doesNotMatch(textOf(refused), /6,150|6,270/);
    assert.match(textOf(await open({ given }, 'reader')), /This is what is known.*6,270/s);
  });

  it('are inert, whatever they hold', async () => {
    for (const value of [
      '<at>x</at>$'.concat('{a}**b**'),
      '{{DATE(2019-01-01)}}',
      '__proto__',
      '9'.repeat(80),
    ]) {
      const form = await open({ given: [{ measure: 'S05A', value }] });
      assert.match(textOf(form), /Please correct/, value);
      const kept = await round.press(andy, form, 'Submit');
      assert.match(textOf(kept), /Please correct/, value);
    }
    const named = await open({ given: [{ measure: '__proto__', value: '7' }] });
    assert.match(textOf(named), /this round asks for no figure of __proto__/);
  });

  it('are at most ten, none of them long', async () => {
    const many = Array.from({ length: 11 }, () => ({ measure: 'S05A', value: '7' }));
    for (const given of [many, [], [{ measure: 'S05A', value: '9'.repeat(81) }]])
      assert.match(textOf(await open({ given })), /That button no longer works/);
  });

  it('are asked about once, where they are far from the others', async () => {
    const form = await open({ given: [{ measure: 'S05C', value: '260' }] });
    assert.match(textOf(form), /260 is far from the last figure/);
    const typed = { ...s05Figures, 'value~S05C': '260' };
    const kept = await round.press(andy, form, 'Keep all answers', { typed });
    assert.match(textOf(await round.press(andy, kept, 'Submit')), /Received: S05/);
  });

  it('are the last ones where that is said, and it is shown', async () => {
    const form = await open(
      { code: 'S06', given: [{ measure: 'S06', value: '', by: 0 }] },
      'mike-potter',
    );
    assert.equal(inputsOf(form)['value~S06'], '213');
    assert.match(textOf(form), /S06: 213 \(12 months to Jul 2018\), as it was\. Check/);
  });

  it('stand beside parts that have none', async () => {
    const form = await round.ask(andy, 'S05A = 6150; S05B = n/a; S05C = 530; S05D = 680');
    assert.deepEqual(valuesOf(form), ['6150', '', '530', '680']);
    assert.equal(inputsOf(form)['state~S05B'], 'not-available');
    assert.notEqual(inputsOf(form)['state~S05A'], 'not-available');
  });
});
