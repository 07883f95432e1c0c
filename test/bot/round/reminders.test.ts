import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { startBot } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { shownText } from '../../cards/shown-parts.ts';
import { pressOf } from '../press.ts';
import { as, buttonsOf, tenantId, textOf, useBot } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

describe('reminders', () => {
  describe('on the first working day after the quarter', () => {
    const round = useRound();

    it('bring an officer one card with everything that they owe, as soon as they can be reached', async () => {
      await round.send({ type: 'installationUpdate', action: 'add', ...as('claire-shiels') });
      const card = await round.waitForMessage('claire-shiels', /Your figures for Q3 2018\/19/);
      const said = textOf(card);
      assert.match(said, /S01 Child protection plans/);
      assert.match(said, /S02 Children in care/);
      assert.doesNotMatch(said, /S03|S05/);
      // Both are due on the same days.
      assert.equal(said.match(/Due Monday 21 January 2019: figures/g)?.length, 1);
      assert.equal(said.match(/Due Monday 28 January 2019: commentary/g)?.length, 1);
      const own = textOf(await round.ask('claire-shiels', 'my updates'));
      assert.equal(own.match(/Due Monday 21 January 2019: figures/g)?.length, 1);
      assert.match(said, /43\.6 per 10,000 children under 18, Q2 2018\/19/);
      pressOf(card, 'Update S01');
      pressOf(card, 'Snooze');
    });

    it('come once, whatever is typed and whichever copy of the bot runs', async () => {
      const other = await startBot(
        readConfig({ PORT: '0', TODAY: '2019-01-02', MicrosoftAppTenantId: tenantId }),
        round.azurite.address(),
        {
          clock: () => new Date(),
          sample: false,
          log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
        },
      );
      try {
        await round.send({ type: 'installationUpdate', action: 'add', ...as('andy-frost') });
        await round.waitForMessage('andy-frost', /Your figures for Q3 2018\/19/);
        await round.untilLooked();
      } finally {
        await other.stop();
      }
      assert.deepEqual(round.unasked(), []);
    });

    it('are not for readers', async () => {
      await round.ask('reader', 'help');
      await round.untilLooked();
      assert.deepEqual(round.unasked(), []);
    });
  });

  for (const [when, today] of [
    ['on Good Friday', '2019-04-19'],
    ['before nine o’clock', '2019-01-02T08:59:00Z'],
    ['on a Saturday', '2019-01-05'],
  ] as const)
    describe(when, () => {
      const round = useRound(today);

      it('do not come', async () => {
        await round.ask('andy-frost', 'help');
        await round.untilLooked();
        assert.deepEqual(round.unasked(), []);
        const owed = await round.ask('andy-frost', 'my updates');
        assert.match(textOf(owed), /S05 Crime/, 'there is something to remind of');
      });
    });

  describe('the day after the figures were due', () => {
    const round = useRound('2019-01-22');

    it('do not call the deadline of the commentary passed', async () => {
      await round.ask('mike-potter', 'help');
      const late = textOf(await round.waitForMessage('mike-potter', /Overdue for Q3/));
      assert.match(late, /Some of these deadlines have passed; the dates say which\./);
      assert.match(late, /Due Monday 28 January 2019: commentary/);
    });
  });

  describe('the day after everything was due', () => {
    const round = useRound('2019-02-05');

    it('tell the outcome lead as well, and the sponsor what came in, got worse and is missing', async () => {
      await round.ask('paul-leivers', 'help');
      const late = await round.waitForMessage('paul-leivers', /Overdue for Q3 2018\/19/);
      assert.match(
        textOf(late),
        /These deadlines have passed\. Nothing is due from you[\s\S]*S05 Crime[\s\S]*Due from Andy Frost/,
      );
      assert.deepEqual(buttonsOf(late), [
        'Update S05',
        'Ask the performance team to send a reminder',
        'My updates',
      ]);
      const asked = await round.press(
        'paul-leivers',
        late,
        'Ask the performance team to send a reminder',
      );
      assert.match(textOf(asked), /David Bonner/);
      await round.ask('nick-jarman', 'help');
      const short = textOf(await round.waitForMessage('nick-jarman', /Q3 2018\/19/));
      assert.match(short, /Of 6 indicators, 5 are missing and 1 is not due this quarter/);
      assert.match(short, /From [^|]*Mike Potter \(S06\)/);
      assert.match(short, /Risks/i);
    });
  });
});

describe('a form in a dialog', () => {
  const bot = useBot({}, '2019-01-02');

  const invoke = async (name: string, data: object) => {
    const { status, body } = await bot.send({
      type: 'invoke',
      name,
      value: { data },
      ...as('andy-frost'),
    });
    return { status, task: JSON.parse(body).task };
  };

  it('opens with what was typed so far, and answers in the dialog', async () => {
    const { sent } = await bot.send({ text: 'update S05', ...as('andy-frost') });
    // As a card of an earlier version has it.
    const { action, ...typed } = pressOf(sent[0], 'Save draft', { 'value~S05A': '6,1' });
    const data = { ...typed, action: { ...Object(action), kind: 'open-window' } };
    const opened = await invoke('task/fetch', data);
    assert.equal(opened.status, 200);
    assert.equal(opened.task.type, 'continue');
    const { card } = opened.task.value;
    assert.equal(card.contentType, 'application/vnd.microsoft.card.adaptive');
    assert.match(shownText(card.content), /\| 6,1 \|/);

    const inDialog = { method: '', path: '', activity: { type: '', attachments: [card] } };
    const faulty = await invoke('task/submit', pressOf(inDialog, 'Submit'));
    assert.match(shownText(faulty.task), /needs? correcting/);
    const again = {
      method: '',
      path: '',
      activity: { type: '', attachments: [faulty.task.value.card] },
    };
    const done = await invoke('task/submit', pressOf(again, 'Submit', s05Figures));
    assert.match(shownText(done.task), /Received: S05/);
    assert.match(shownText(done.task), /still need to submit the commentary/);
    assert.equal((await bot.ask('show S05')).includes('6,100'), true);
  });

  it('keeps what was typed where the answer is a refusal', async () => {
    const { sent } = await bot.send({ text: 'update S05', ...as('andy-frost') });
    const data = pressOf(sent[0], 'Submit', { 'answer~issues': 'Mine.' });
    const { body } = await bot.send({
      type: 'invoke',
      name: 'task/submit',
      value: { data },
      ...as('reader'),
    });
    assert.match(body, /"id":"answer~issues"[^}]*"value":"Mine."/);
    assert.match(body, /Try again/);
    assert.doesNotMatch(body, /Received/);
  });

  for (const value of [undefined, {}, { data: null }, { data: { action: { kind: 'delete' } } }])
    it(`answers ${JSON.stringify(value)} with what to do`, async () => {
      const { status, body } = await bot.send({ type: 'invoke', name: 'task/fetch', value });
      assert.equal(status, 200);
      assert.match(body, /no longer works/);
    });
});
