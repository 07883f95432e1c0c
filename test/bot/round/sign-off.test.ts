import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { importFiles } from '../../../src/storage/import/import-files.ts';
import { openTable } from '../../../src/storage/table.ts';
import { inputsOf, pressOf } from '../press.ts';
import { as, buttonsOf, carriedBy, tenantId as tenant, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

describe('signing off', () => {
  describe('figures that a file changed after the card was sent', () => {
    const round = useRound();

    it('waits until they have been looked at', async () => {
      await round.handInS05();
      const card = await round.ask('paul-leivers', 'sign off S05');
      const text = 'measure,series,area,period,value\nS05A,council,E10000009,Q3 2018/19,9999\n';
      const table = openTable(round.azurite.address(), 'Outcomes');
      await importFiles(table, [{ name: 'late.csv', text }], { at: new Date() });
      const refused = await round.press('paul-leivers', card, 'Sign off');
      assert.match(textOf(refused), /Not done: S05[\s\S]*submitted or imported since/);
      const now = await round.press('paul-leivers', refused, 'Look at it');
      assert.match(textOf(now), /9,999/);
      assert.match(textOf(await round.press('paul-leivers', now, 'Sign off')), /Signed off: S05/);
    });
  });

  describe('what its own outcome lead submitted', () => {
    const round = useRound();
    const own = /You submitted this yourself, so nobody else has checked it\./;

    it('says to them that nobody else has checked it, and to no other lead', async () => {
      await round.ask('mike-potter', 'help');
      const form = await round.ask('mike-potter', 'update S06');
      const kept = await round.press('mike-potter', form, 'Keep all answers', {
        typed: { 'value~S06': '209' },
      });
      const done = await round.press('mike-potter', kept, 'Submit');
      assert.match(textOf(done), /Received: S06/);
      assert.match(textOf(await round.ask('mike-potter', 'sign off S06')), own);
      await round.handInS05();
      assert.doesNotMatch(textOf(await round.ask('paul-leivers', 'sign off S05')), own);
    });
  });

  describe('figures whose commentary has not come in', () => {
    const round = useRound();

    it('says on the card what it waits for, and refuses it', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      await round.press('andy-frost', form, 'Submit', { typed: s05Figures });
      const card = await round.ask('paul-leivers', 'sign off S05');
      assert.match(textOf(card), /It has not come in yet\. Once it has, this can be signed off/);
      const refused = await round.press('paul-leivers', card, 'Sign off');
      assert.match(textOf(refused), /Not signed off: S05[\s\S]*commentary is still missing/);
    });
  });

  describe('what came in', () => {
    const round = useRound();

    it('is asked of the outcome lead, who gets what came in without asking', async () => {
      await round.ask('paul-leivers', 'help');
      await round.handInS05();
      const told = await round.waitForMessage('paul-leivers', /To sign off: S05/);
      assert.match(textOf(told), /Q3 2018\/19, submitted by Andy Frost on 2 January 2019/);
      assert.match(textOf(told), /6,100/);
      // The officer kept the words of the quarter before.
      assert.match(textOf(told), /What had changed in Q2 2018\/19, and why/);
      assert.match(
        textOf(await round.ask('paul-leivers', 'my updates')),
        /Due Monday 4 February 2019: sign-off/,
      );
    });

    it('sends it back with a note that reaches the officer, and not without one', async () => {
      const card = await round.ask('paul-leivers', 'sign off S05');
      assert.equal(inputsOf(card).note, '');
      const empty = await round.press('paul-leivers', card, 'Return');
      assert.match(textOf(empty), /Say what should change/);
      const note = 'Why is S05C down? *Please* explain.';
      const done = await round.press('paul-leivers', empty, 'Return', {
        typed: { note, about: 'values' },
      });
      assert.match(textOf(done), /Returned: S05/);
      const told = await round.waitForMessage('andy-frost', /Returned: S05 .* \(a figure\)/);
      assert.match(textOf(told), /Why is S05C down\?/);
    });

    it('says what was returned to those in the round, why to those who fill it in or sign it off, and never that the commentary is owed', async () => {
      const named = /Returned: S05 Crime, antisocial behaviour and domestic abuse \(a figure\)/;
      const why =
        /Returned \(a figure\) by Paul Leivers on 2 January 2019, .*: “Why is S05C down\?/;
      const shown = {
        mine: await round.request('andy-frost', { kind: 'mine' }),
        progress: await round.request('david-bonner', { kind: 'progress', person: 'andy-frost' }),
        'roll-up': await round.request('david-bonner', { kind: 'roll-up' }),
      };
      for (const where of ['mine', 'roll-up'] as const) {
        assert.match(textOf(shown[where]), named, where);
        assert.match(textOf(shown[where]), /: correction/, where);
      }
      assert.match(textOf(shown.mine), why);
      assert.doesNotMatch(textOf(shown['roll-up']), /Why is S05C/);
      assert.doesNotMatch(textOf(shown.mine), /: commentary/);
      assert.match(
        textOf(shown.progress),
        /S05 was returned; still due from Andy Frost[\s\S]*Andy Frost \| Returned: S05 \(a figure\), to correct by 28 January 2019 \| By Paul Leivers on 2 January 2019, 09:00: “Why is S05C down\?/,
      );
      assert.match(
        textOf(shown['roll-up']),
        /Of 6 indicators, 1 was returned, 4 are missing and 1 is not due this quarter/,
      );
      assert.match(textOf(await round.request('andy-frost', { kind: 'status', code: 'S05' })), why);
      assert.doesNotMatch(
        textOf(await round.request('reader', { kind: 'show', code: 'S05' })),
        /returned/,
      );
    });

    it('has the reason at the head of the form, and is shown as corrected afterwards', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      assert.match(textOf(form), /Returned \(a figure\) by Paul Leivers .*“Why is S05C down\?/);
      assert.equal(inputsOf(form)['value~S05C'], '530');
      // There is nothing of last quarter left to keep.
      assert.ok(!buttonsOf(form).includes('Keep all answers'));
      const wrong = { 'value~S05C': 'lots' };
      const refused = await round.press('andy-frost', form, 'Submit', { typed: wrong });
      assert.match(textOf(refused), /Returned \(a figure\) by Paul Leivers .*“Why is S05C down\?/);
      const again = await round.press('andy-frost', form, 'Submit', {
        typed: { 'answer~issues': 'Fewer reports came in over Christmas.' },
      });
      assert.match(textOf(again), /Received: S05/);
      const progress = await round.request('david-bonner', { kind: 'progress' });
      assert.match(
        textOf(progress),
        /Paul Leivers \| To sign off: S05 \|.*Done \(1 person\) \| Andy Frost \| S05: corrected, to be signed off by Paul Leivers/,
      );
    });

    it('says what came of it last time, and what took the place of what', async () => {
      const card = textOf(await round.ask('paul-leivers', 'sign off S05'));
      assert.match(
        card,
        /Returned \(a figure\) by Paul Leivers on 2 January 2019.*Why is S05C down\?/,
      );
      assert.match(card, /Changed since last time.*Fewer reports came in over Christmas\./);
    });

    it('measures a note as it was typed, and gives it back whole or says that it is not kept', async () => {
      const card = await round.ask('paul-leivers', 'sign off S05');
      const question = await round.press('paul-leivers', card, 'Return');
      const long = 'Too much. '.repeat(600).trim();
      const again = await round.press('paul-leivers', question, 'Return', {
        typed: { note: long },
      });
      assert.match(textOf(again), /This has 5,999 characters; 1,000 fit/);
      assert.equal(inputsOf(again).note, long);
      const refused = await round.press('paul-leivers', again, 'Return', {
        typed: { note: 'x'.repeat(60_000) },
      });
      assert.equal(refused.method, 'POST');
      assert.match(textOf(refused), /Nothing was returned: the note is too long/);
      assert.match(textOf(refused), /This has 60,000 characters; 1,000 fit. It was not saved/);
    });

    it('refuses a sign-off of what was submitted before that, and says so', async () => {
      const stale = { kind: 'sign-off', indicator: 'S05', round: 'Q3 2018/19', seen: 1 };
      const { sent } = await round.send({
        value: { action: stale },
        ...as('paul-leivers'),
      });
      assert.match(sent.map(textOf).join(), /Not done: S05[\s\S]*has changed/);
    });

    it('signs off once, however often it is pressed', async () => {
      const card = await round.ask('paul-leivers', 'sign off S05');
      assert.match(textOf(await round.press('paul-leivers', card, 'Sign off')), /Signed off: S05/);
      const again = await round.press('paul-leivers', card, 'Sign off');
      assert.match(textOf(again), /Already done: S05/);
      const history = await round.ask('reader', 'history of S05');
      assert.equal(textOf(history).match(/ signed off Q3 2018\/19/g)?.length, 1);
      assert.doesNotMatch(carriedBy(history), /Why is S05C down/, 'a reader does not see the note');
      assert.match(textOf(history), /A submission that is sent back is not listed here/);
      const own = textOf(await round.ask('andy-frost', 'history of S05'));
      assert.match(own, /Why is S05C down/);
      assert.doesNotMatch(own, /is not listed here/);
    });

    it('takes a correction afterwards as a revision, with a reason', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      const typed = { 'value~S05A': '6,101' };
      const refused = await round.press('andy-frost', form, 'Submit', { typed });
      assert.match(textOf(refused), /say why it changes/);
      const revised = await round.press('andy-frost', refused, 'Submit', {
        typed: { reason: 'A late record.' },
      });
      assert.match(textOf(revised), /Revised: S05/);
      assert.match(textOf(await round.ask('reader', 'show S05A')), /6,101[\s\S]*revised/);
      const told = textOf(await round.ask('reader', 'history of S05'));
      assert.match(told, /revised Q3 2018\/19/);
      assert.match(told, /A late record/);
    });
  });

  describe('a round that came in after a later one', () => {
    const round = useRound('2019-04-02');

    it('shows the figures of that round, and not the newest', async () => {
      await round.handInS05({ ...s05Figures, 'value~S05A': '6,050' });
      const form = await round.ask('andy-frost', 'update S05 Q3 2018/19');
      const typed = { ...s05Figures, 'value~S05A': '6,155' };
      const kept = await round.press('andy-frost', form, 'Keep all answers', { typed });
      await round.press('andy-frost', kept, 'Submit');
      const newest = await round.ask('paul-leivers', 'sign off S05');
      assert.match(textOf(newest), /crimes · Q4 2018\/19.*6,050/);
      await round.press('paul-leivers', newest, 'Sign off');
      const late = textOf(await round.ask('paul-leivers', 'sign off S05'));
      assert.match(late, /Q3 2018\/19, submitted by Andy Frost/);
      assert.match(late, /crimes · Q3 2018\/19.*6,155/);
      assert.doesNotMatch(late, /6,050/);
    });
  });

  describe('with a note that is not sent', () => {
    const round = useRound();
    const typed = { note: 'Which month is this?' };

    it('leaves it in the card where it was typed', async () => {
      await round.handInS05();
      const card = await round.ask('paul-leivers', 'sign off S05');
      const question = await round.press('paul-leivers', card, 'Return');
      await round.handInS05({ ...s05Figures, 'value~S05A': '6,101' });
      const refused = await round.press('paul-leivers', question, 'Return', { typed });
      assert.match(textOf(refused), /your note is still in the card above/);
      assert.equal(refused.method, 'POST');
    });

    it('gives way to the receipt when the same note comes twice', async () => {
      const card = await round.ask('paul-leivers', 'sign off S05');
      const question = await round.press('paul-leivers', card, 'Return');
      const sent = await round.press('paul-leivers', question, 'Return', { typed });
      const again = await round.press('paul-leivers', question, 'Return', { typed });
      const other = { typed: { note: 'Another note.' } };
      const late = await round.press('paul-leivers', question, 'Return', other);
      assert.deepEqual(
        [sent, again, late].map(({ method }) => method),
        ['PUT', 'PUT', 'POST'],
      );
      assert.match(textOf(again), /Already done: S05/);
      assert.doesNotMatch(textOf(again), /your note still stands/);
    });
  });

  describe('while somebody stands in for the outcome lead', () => {
    const round = useRound();

    it('is asked of the stand-in, as the receipt says', async () => {
      await round.ask('mike-potter', 'help');
      const question = await round.ask('paul-leivers', 'delegate');
      await round.press('paul-leivers', question, 'Delegate', {
        typed: { to: 'mike-potter', until: '2019-01-31' },
      });
      const receipt = await round.handInS05();
      assert.match(textOf(receipt), /Mike Potter will be asked to sign it off/);
      await round.waitForMessage('mike-potter', /To sign off: S05/);
    });
  });

  describe('by a stand-in who handed in', () => {
    const round = useRound();

    it('is left to somebody else, who is told', async () => {
      await round.ask('paul-leivers', 'help');
      const question = await round.ask('paul-leivers', 'delegate');
      await round.press('paul-leivers', question, 'Delegate', {
        typed: { to: 'andy-frost', until: '2019-01-31' },
      });
      await round.handInS05();
      await round.waitForMessage('paul-leivers', /To sign off: S05/);
      const card = await round.ask('andy-frost', 'sign off S05');
      const refused = await round.press('andy-frost', card, 'Sign off');
      assert.match(textOf(refused), /You submitted this yourself/);
    });
  });

  describe('rights', () => {
    const round = useRound();

    it('a reader reads, and is told who can do what they cannot', async () => {
      const refused = textOf(await round.ask('reader', 'update S05'));
      assert.match(refused, /Andy Frost and Paul Leivers can submit/);
      assert.match(textOf(await round.ask('reader', 'sign off S05')), /Paul Leivers can sign off/);
      assert.match(textOf(await round.ask('reader', 'progress')), /for the performance team/);
      assert.match(textOf(await round.ask('reader', 'my updates')), /You lead no indicator/);
      assert.ok(!buttonsOf(await round.ask('reader', 'show S05')).includes('Update S05'));
    });

    it('an officer updates their own indicators and no others', async () => {
      assert.match(textOf(await round.ask('claire-shiels', 'update S05')), /You cannot update S05/);
      assert.match(
        textOf(await round.ask('claire-shiels', 'update S01')),
        /Update for Q3 2018\/19/,
      );
      assert.match(
        textOf(await round.ask('andy-frost', 'sign off S05')),
        /You cannot sign off S05/,
      );
      assert.ok(buttonsOf(await round.ask('andy-frost', 'show S05')).includes('Update S05'));
    });

    it('the performance team updates what others lead', async () => {
      assert.match(textOf(await round.ask('david-bonner', 'update S04')), /Update for Q3 2018\/19/);
    });

    it('is decided by who presses, whatever the card carries and however it came to them', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      const stolen = await round.press('reader', form, 'Submit', { typed: s05Figures });
      assert.match(textOf(stolen), /You cannot update S05/);
      const forged = { kind: 'sign-off', indicator: 'S05', round: 'Q3 2018/19', seen: 0 };
      const pressed = pressOf(form, 'Submit', s05Figures);
      for (const value of [
        { action: forged, from: { aadObjectId: 'object-of-paul-leivers' } },
        { ...pressed, actor: { team: true }, aadObjectId: 'object-of-andy-frost' },
      ]) {
        const said = await round.ask('reader', '', { value });
        assert.match(textOf(said), /You cannot/);
      }
      assert.doesNotMatch(carriedBy(await round.ask('reader', 'show S05')), /6,100/);
    });

    it('opens no form where others read along', async () => {
      const conversation = {
        id: '19:x@thread.v2',
        conversationType: 'groupChat',
        tenantId: tenant,
      };
      for (const text of ['update S05', 'my updates', 'snooze', 'delegate', 'progress']) {
        const said = await round.ask('andy-frost', text, { conversation });
        assert.match(textOf(said), /Please ask me that in private/);
      }
    });

    it('does nothing there either, whoever presses', async () => {
      const conversation = {
        id: '19:x@thread.v2',
        conversationType: 'groupChat',
        tenantId: tenant,
      };
      const action = { kind: 'sign-off', indicator: 'S05', round: 'Q3 2018/19', seen: 0 };
      const { sent } = await round.send({ value: { action }, ...as('david-bonner'), conversation });
      assert.match(sent.map(textOf).join(), /Please ask me that in private/);
    });

    it('is nobody’s without an Entra object id', async () => {
      const from = { id: '29:andy-frost', name: 'Andy Frost' };
      const said = textOf(await round.ask('andy-frost', 'update S05', { from }));
      assert.match(said, /for the council’s own staff/);
    });

    it('is nobody’s of whom the directory speaks as somebody else', async () => {
      await round.ask('mike-potter', 'help');
      const from = { id: '29:mike-potter', name: 'Mike Potter', aadObjectId: 'another-object' };
      const said = textOf(await round.ask('mike-potter', 'update S06', { from }));
      assert.match(said, /I cannot tell who you are/);
      assert.match(textOf(await round.ask('mike-potter', 'update S06')), /Update for Q3/);
    });
  });
});
