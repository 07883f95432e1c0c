import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findCouncilFolder } from '../../../src/council-folder.ts';
import type { Sent } from '../connector.ts';
import { inputsOf } from '../press.ts';
import { textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const lee = 'lee-marsh';

describe('a target', () => {
  describe('where officers set the next ones', () => {
    const round = useRound('2019-01-02', {
      council: findCouncilFolder('data/samples/district'),
    });
    round.directory.set(`29:${lee}`, {
      ...{ aadObjectId: `object-of-${lee}`, name: 'Lee Marsh' },
      email: 'lee.marsh@westmere.example',
    });
    let form: Sent;

    it('has a field beside each figure, for the period that has none where the last ones had', async () => {
      form = await round.ask(lee, 'update KPI 4');
      // The same was set for the last two quarters.
      assert.equal(inputsOf(form)['target~KPI 4'], '80');
      assert.match(textOf(form), /KPI 4: target for Q3 2018\/19, if one is set/);
      assert.match(textOf(form), /You set the targets: a number/);
      assert.match(
        textOf(form),
        /No target is set for Q3 2018\/19; for Q2 2018\/19 it was 80% \(at least\)\./,
      );
    });

    it('goes from a message into its own field, and into that of no figure', async () => {
      const filled = await round.ask(lee, 'set KPI 4 target to at least 82');
      assert.equal(inputsOf(filled)['target~KPI 4'], 'at least 82');
      assert.equal(inputsOf(filled)['value~KPI 4'], '');
      assert.match(
        textOf(filled),
        /The target at least 82 is in a field of its own, for KPI 4 Satisfied residents in Q3 2018\/19/,
      );
      const both = await round.ask(lee, 'KPI 4 is 83, target 82');
      assert.equal(inputsOf(both)['value~KPI 4'], '83');
      assert.equal(inputsOf(both)['target~KPI 4'], '82');
    });

    it('is kept with the figure where that is saved, and named where a draft has others', async () => {
      await round.ask(lee, 'KPI 4 is 83, target 82, status at risk');
      await round.ask(lee, 'save that');
      const draft = await round.ask(lee, 'update KPI 4');
      assert.equal(inputsOf(draft)['target~KPI 4'], '82');
      assert.equal(inputsOf(draft)['status~KPI 4'], 'At risk');
      assert.doesNotMatch(textOf(draft), /not in your draft/);
      const other = await round.ask(lee, 'set KPI 4 target to 81');
      assert.equal(inputsOf(other)['target~KPI 4'], '82');
      assert.match(textOf(other), /Your message has the target 81, which is not in your draft\./);
      await round.press(lee, draft, 'Delete draft');
    });

    it('stays beside a figure that is corrected', async () => {
      await round.ask(lee, 'KPI 4 is 83, target 82, status at risk');
      const again = await round.ask(lee, 'sorry, 84');
      assert.equal(inputsOf(again)['value~KPI 4'], '84');
      assert.equal(inputsOf(again)['target~KPI 4'], '82');
      assert.equal(inputsOf(again)['status~KPI 4'], 'At risk');
    });

    it('is refused beside its field when it is none', async () => {
      for (const typed of ['many', 'ninety', '£80', '95 to 90', 'x'.repeat(300)]) {
        const again = await round.press(lee, form, 'Submit', {
          typed: { 'value~KPI 4': '83', 'target~KPI 4': typed },
        });
        assert.match(
          textOf(again),
          /is not a number, "at most", "at least", "below" or "above" a number, a number "or more" or "or fewer", or a range/,
        );
        assert.equal(inputsOf(again)['target~KPI 4'], typed.slice(0, 200));
      }
    });

    it('stays in a draft', async () => {
      const kept = await round.press(lee, form, 'Save draft', {
        typed: { 'target~KPI 4': '82' },
      });
      const again = await round.press(lee, kept, 'Go on');
      assert.equal(inputsOf(again)['target~KPI 4'], '82');
      await round.press(lee, again, 'Delete draft');
    });

    it('is stored with who set it and when, and can be asked for', async () => {
      const done = await round.press(lee, form, 'Submit', {
        typed: { 'value~KPI 4': '83', 'target~KPI 4': '82%' },
      });
      assert.match(textOf(done), /KPI 4 target, Q3 2018\/19/);
      assert.match(textOf(await round.ask(lee, 'history of KPI 4')), /Lee Marsh[\s\S]*82%/);
      assert.match(
        textOf(await round.ask(lee, 'show KPI 4')),
        /On track, worked out[\s\S]*Target: 82%; met, with 1 percentage point to spare\./,
      );
    });

    it('is then set for the period that comes next', async () => {
      const again = await round.ask(lee, 'update KPI 4');
      assert.equal(inputsOf(again)['target~KPI 4'], '');
      assert.match(textOf(again), /KPI 4: target for Q4 2018\/19, if one is set/);
      await round.press(lee, again, 'Submit', { typed: { 'target~KPI 4': '84' } });
      assert.match(
        textOf(await round.ask(lee, 'target of KPI 4')),
        /Target for Q4 2018\/19: 84% \(at least\), set by Lee Marsh on 2 January 2019/,
      );
    });

    it('is asked after by how far it is missed, also by whoever has figures to submit', async () => {
      await round.ask(lee, 'are we on target for KPI 1');
      for (const text of ['how far off', 'by how much did it miss'])
        assert.match(textOf(await round.ask(lee, text)), /KPI 1 [^|]*: target/);
    });

    it('is no figure: the next quarter is still outstanding', async () => {
      const next = await round.request(lee, { kind: 'update', code: 'KPI 4', round: 'Q4 2018/19' });
      assert.doesNotMatch(textOf(next), /Reason for the change/);
      assert.match(textOf(await round.ask(lee, 'KPI 4 in Q4 2018/19')), /no figure/i);
    });

    it('can be taken back, which the history shows', async () => {
      const again = await round.ask(lee, 'update KPI 4');
      assert.equal(inputsOf(again)['target~KPI 4'], '84');
      await round.press(lee, again, 'Submit', { typed: { 'target~KPI 4': '' } });
      assert.doesNotMatch(textOf(await round.ask(lee, 'target of KPI 4')), /Q4 2018\/19/);
      assert.match(textOf(await round.ask(lee, 'history of KPI 4')), /none \(was/);
    });
  });

  describe('where they come with files alone', () => {
    const round = useRound();

    it('has no field', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      assert.ok(!Object.keys(inputsOf(form)).some((id) => id.startsWith('target~')));
    });

    it('is not filled in from a message, which says where targets come from', async () => {
      const form = await round.ask('andy-frost', 'set total crime target to 6000');
      assert.equal(inputsOf(form)['value~S05A'], '');
      assert.match(
        textOf(form),
        /The target 6000 is not filled in: targets come with a file, from the performance team\./,
      );
    });

    it('is not set by a client that sends one all the same', async () => {
      const form = await round.ask('andy-frost', 'update S05');
      await round.press('andy-frost', form, 'Save draft', { typed: { 'target~S05A': '6000' } });
      assert.doesNotMatch(textOf(await round.ask('andy-frost', 'history of S05')), /target/);
    });
  });
});
