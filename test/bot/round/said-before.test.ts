import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { inputsOf } from '../press.ts';
import { buttonsOf, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

describe('what an officer asks of their own words', () => {
  const round = useRound();

  it('is in the return in which the words stand, where they lead several', async () => {
    const ask = async (text: string) => textOf(await round.say('claire-shiels', text));
    assert.match(await ask('what did I write last time?'), /^What you submitted for which one\?/);
    assert.match(
      await ask('what did I say last time about special guardianship?'),
      /^What was submitted: S02 /,
    );
  });
});

describe('what an officer says after a figure', () => {
  const round = useRound();
  const draftsOf = (person: string) =>
    openSubmissionStore(
      openTable(round.azurite.address(), 'Outcomes'),
      () => new Date(),
    ).readDrafts(`object-of-${person}`);

  it('keeps it as a draft at once, and says how to undo that', async () => {
    const kept = await round.say('claire-summerhayes', 'S04 is 541', 'save that');
    assert.match(textOf(kept), /^Draft saved: S04 .*Nothing was submitted/s);
    const [draft, ...more] = await draftsOf('claire-summerhayes');
    assert.deepEqual([draft?.form.values, more.length], [{ S04: '541' }, 0]);
    const question = await round.press('claire-summerhayes', kept, 'Delete draft');
    await round.press('claire-summerhayes', question, 'Delete draft');
    assert.deepEqual(await draftsOf('claire-summerhayes'), []);
    const other = await round.say('claire-summerhayes', 'S04 is 541', 'pop that in a draft');
    assert.match(textOf(other), /^Draft saved: S04 /);
  });

  it('opens the form for a figure that is to be kept, and keeps nothing at once', async () => {
    const form = await round.say('mike-potter', "park 209 for S06, I'll send it later");
    assert.equal(inputsOf(form)['value~S06'], '209');
    assert.deepEqual(await draftsOf('mike-potter'), []);
  });

  it('moves it to the form that was meant, and the other form has it no more', async () => {
    const texts = ['57.9 for S01', 'no, S02'] as const;
    const moved = await round.say('claire-shiels', ...texts);
    assert.equal(inputsOf(moved)['value~S02'], '57.9');
    const first = await round.say('claire-shiels', ...texts, 'update S01');
    assert.equal(inputsOf(first)['value~S01'], '');
  });

  it('keeps nothing where no figure was said, or of an indicator of others', async () => {
    const nothing = await round.say('mike-potter', 'update S06', 'save that');
    assert.match(textOf(nothing), /You have no drafts/);
    const given = [{ measure: 'S05A', value: '1' }];
    const refused = await round.request('mike-potter', { kind: 'save-draft', code: 'S05', given });
    assert.match(textOf(refused), /Figures for S05 come from its officers/);
    assert.deepEqual(await draftsOf('mike-potter'), []);
  });

  it('adds to it, corrects it and keeps the words, without losing it', async () => {
    const values = async (person: string, first: string, ...more: readonly string[]) =>
      Object.fromEntries(
        Object.entries(inputsOf(await round.say(person, first, ...more))).filter(
          ([id, typed]) => id.startsWith('value~') && typed !== '',
        ),
      );
    assert.deepEqual(await values('andy-frost', 'ASB 2,701', 'sorry, wrong row, 2,107'), {
      'value~S05B': '2107',
    });
    assert.deepEqual(
      await values(
        'andy-frost',
        'total crime 6,105 and ASB 2,710',
        'domestic abuse crimes are 690',
      ),
      { 'value~S05A': '6105', 'value~S05B': '2710', 'value~S05D': '690' },
    );
    const form = await round.say('mike-potter', 'S06 is 209', 'no change to the words');
    assert.equal(inputsOf(form)['value~S06'], '209');
    assert.match(textOf(form), /Kept: the text from Q2 2018\/19 still applies/);
  });

  it('puts two figures in each other’s place, and asks which two where there are more', async () => {
    const say = (...texts: readonly [string, ...string[]]) => round.say('andy-frost', ...texts);
    const two = await round.say(
      'paul-leivers',
      'DA incidents 531 and DA crimes 691',
      'other way about',
    );
    assert.deepEqual([inputsOf(two)['value~S05C'], inputsOf(two)['value~S05D']], ['691', '531']);
    assert.match(textOf(two), /S05C: 691 in place of 531\./);
    const four = 'crime 6105, asb 2710, DA incidents 691, DA crimes 531';
    const last = inputsOf(await say(four, 'sorry last two are the wrong way round'));
    assert.deepEqual([last['value~S05A'], last['value~S05C']], ['6105', '531']);
    const named = inputsOf(await say(four, 'I mixed up asb and total crime'));
    assert.deepEqual([named['value~S05A'], named['value~S05B']], ['2710', '6105']);
    const asked = textOf(await say(four, 'swap those two'));
    assert.match(asked, /^Which one do you mean.*S05A Total crime 2710, S05B .* 6105/s);
    const forms = await round.say('claire-shiels', 'S01 is 42.9, S02 57.1', 'no swap them round');
    assert.match(textOf(forms), /Update S01 with 57\.1.*Update S02 with 42\.9/s);
  });

  it('puts a figure for a part into the form that is open, where one word of its name tells it', async () => {
    const typedFor = async (...texts: readonly [string, ...string[]]) =>
      inputsOf(await round.say('andy-frost', ...texts))['value~S05A'];
    assert.equal(await typedFor('crime form', '6105 for the total'), '6105');
    assert.equal(await typedFor('update S05', 'total is 6105, the rest to follow'), '6105');
    const unclear = await round.say('andy-frost', 'crime form', 'number is 6105');
    assert.match(textOf(unclear), /^Which figure of S05 is 6105/);
  });

  it('adds a change to the last figure, and says how', async () => {
    const form = await round.say('mike-potter', 'S06 is 12 more than last time');
    assert.equal(inputsOf(form)['value~S06'], '225');
    assert.match(textOf(form), /S06: 213 \(12 months to Jul 2018\) \+ 12 = 225\. Check/);
    const other = await round.say('mike-potter', 'S06 is 12 more than this time last year');
    assert.notEqual(inputsOf(other)['value~S06'], '225');
    assert.notEqual(inputsOf(other)['value~S06'], '12');
  });

  it('hears what is still owed after a thumb, too', async () => {
    assert.match(
      textOf(await round.say('mike-potter', '👍')),
      /^All right.*You still have to submit S06/s,
    );
  });

  it('reads their own figures again, whatever was spoken of before', async () => {
    const own = await round.say('mike-potter', 'show S01', 'what did I put last quarter');
    assert.match(textOf(own), /^What was submitted: S06 /);
  });

  it('says that nothing was submitted for a quarter that has nothing, and shows no other', async () => {
    const asked = { kind: 'handed-in', code: 'S06', round: 'Q3 2018/19' } as const;
    const none = textOf(await round.request('andy-frost', asked));
    assert.match(none, /^Nothing was submitted for S06 .*, Q3 2018\/19/);
    assert.doesNotMatch(none, /\d{2,} killed|209/);
  });

  it('reads again what they sent last time and before that, quarter by quarter', async () => {
    const asked = { kind: 'handed-in', code: 'S04', last: 2 } as const;
    assert.match(
      textOf(await round.request('claire-summerhayes', asked)),
      /Q2 2018\/19 and Q1 2018\/19.*Figures, Q2 2018\/19.*562 concerns.*Figures, Q1 2018\/19.*487 concerns/s,
    );
    for (const text of ['what did I send last time and the one before', 'my last two returns'])
      assert.match(
        textOf(await round.say('mike-potter', `${text}: what I submitted`)),
        /Q2 2018\/19 and Q1 2018\/19/,
        text,
      );
  });

  it('keeps a figure that “how would that look” points at', async () => {
    const form = await round.say('claire-shiels', 'S01 is 40.7', 'open that');
    assert.equal(inputsOf(form)['value~S01'], '40.7');
  });

  it('hears their own words again where nothing is asked for', async () => {
    const given = [{ measure: 'S03B', value: '14.5' }];
    const answers = [{ question: 'issues', text: 'anxiety is the main driver' }] as const;
    const said = await round.request('claire-shiels', {
      ...{ kind: 'update', code: 'S03', given, answers: [...answers] },
    });
    assert.match(
      textOf(said),
      /^Nothing new is asked for S03.*Nothing was kept of what you typed: S03B [^:]+: 14\.5%; “anxiety/s,
    );
  });

  it('is shown no other figure for one that the report does not have', async () => {
    const said = textOf(
      await round.say('andy-frost', 'what did I put for hate crime last quarter'),
    );
    assert.match(said, /^I have no figure for “hate”/);
    assert.doesNotMatch(said, /6,270/);
  });

  it('asks which part a name of several means', async () => {
    const asked = textOf(await round.say('andy-frost', 'DA 540'));
    assert.match(asked, /^Which figure of S05 is 540\?/);
    const crime = await round.say('andy-frost', 'crime 6402, ASB not ready yet');
    assert.match(textOf(crime), /^Which figure of S05 is 6402\?/);
  });
});

describe('a colleague who stands in for one indicator', () => {
  const round = useRound();

  it('is asked for that one alone, and may update no other', async () => {
    const form = await round.ask('claire-shiels', 'Mike can do S02 for me until 31 January');
    assert.deepEqual(inputsOf(form), { to: 'mike-potter', what: 'S02', until: '2019-01-31' });
    const done = await round.press('claire-shiels', form, 'Delegate');
    assert.match(textOf(done), /^I will ask Mike Potter instead of you for S02.*everything else/s);
    const mine = textOf(await round.ask('mike-potter', 'my updates'));
    assert.match(mine, /S02/);
    assert.doesNotMatch(mine, /S01/);
    assert.match(textOf(await round.ask('mike-potter', 'update S01')), /^You cannot update S01/);
    assert.match(textOf(await round.ask('mike-potter', 'update S02')), /^S02 /);
    const own = textOf(await round.ask('claire-shiels', 'my updates'));
    assert.match(own, /I am asking Mike Potter instead of you for S02\./);
    assert.match(own, /S01/);
    const settings = textOf(await round.ask('claire-shiels', 'my settings'));
    assert.match(settings, /Mike Potter for S02, until 31 January 2019/);
  });

  it('cannot be chosen for what is not the person’s', async () => {
    const form = await round.ask('claire-shiels', 'delegate');
    const typed = { to: 'mike-potter', what: 'S05', until: '2019-01-31' };
    const again = await round.press('claire-shiels', form, 'Delegate', { typed });
    assert.match(textOf(again), /Choose what they will stand in for\./);
  });

  it('is somebody whom the report names: of others it says so, and offers the form', async () => {
    const form = await round.ask('claire-shiels', 'Let Priya Nair do S02 while I am away');
    assert.match(
      textOf(form),
      /Priya Nair is not named in the report.*Nothing has been changed yet/s,
    );
    assert.equal(inputsOf(form).what, 'S02');
    assert.ok(buttonsOf(form).includes('Delegate'));
  });
});
