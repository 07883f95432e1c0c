import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Sent } from '../connector.ts';
import { inputsOf, pressOf } from '../press.ts';
import { as, buttonsOf, carriedBy, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

const andy = 'andy-frost';
const late = {
  ...s05Figures,
  'value~S05A': '',
  'state~S05A': 'not-available',
  'why~S05A': 'The police return is late.',
};

describe('a figure that is missing', () => {
  describe('as it is handed in', () => {
    const round = useRound();
    let form: Sent;

    const submitAs = (typed: Record<string, string>) =>
      round.press(andy, form, 'Submit', { typed: { ...s05Figures, ...typed } });

    it('is a choice beside each figure, folded away', async () => {
      form = await round.ask(andy, 'update S05');
      assert.equal(inputsOf(form)['state~S05A'], 'final');
      assert.equal(inputsOf(form)['why~S05A'], '');
      assert.equal(inputsOf(form)['reported~S05A'], 'none');
    });

    it('needs a reason that can be read', async () => {
      for (const why of ['', ' \u200b ']) {
        const again = await submitAs({ ...late, 'why~S05A': why });
        assert.match(textOf(again), /Say in a few words why it is not available yet\./);
        assert.equal(inputsOf(again)['state~S05A'], 'not-available');
      }
      const long = await submitAs({ ...late, 'why~S05A': 'x'.repeat(201) });
      assert.match(textOf(long), /The reason has 201 characters; 200 fit/);
      assert.equal(inputsOf(long)['why~S05A'], 'x'.repeat(201));
    });

    it('cannot have a figure as well', async () => {
      const again = await submitAs({ ...late, 'value~S05A': '6,100' });
      assert.match(textOf(again), /Give the figure, or leave it empty if it is not available yet/);
    });

    it('is left alone by a state that nobody can choose', async () => {
      const again = await submitAs({ ...late, 'state~S05A': '__proto__' });
      assert.match(textOf(again), /Give the figure, or say below why there is none/);
      assert.equal(inputsOf(again)['state~S05A'], 'final');
    });

    it('goes with its reason into a draft and back', async () => {
      const kept = await round.press(andy, form, 'Save draft', { typed: late });
      const again = await round.press(andy, kept, 'Go on');
      assert.equal(inputsOf(again)['state~S05A'], 'not-available');
      assert.equal(inputsOf(again)['why~S05A'], 'The police return is late.');
      await round.press(andy, again, 'Delete draft');
    });
  });

  describe('once it is submitted', () => {
    const round = useRound();
    const words = /Not available yet: The police return is late\./i;

    it('is taken with the rest', async () => {
      const form = await round.ask(andy, 'update S05');
      const kept = await round.press(andy, form, 'Keep all answers', { typed: late });
      const done = await round.press(andy, kept, 'Submit');
      assert.match(textOf(done), /Received: S05/);
      assert.match(textOf(done), words);
      // In the order of the form, not those with a figure first.
      assert.match(textOf(done), /S05A, Q3[^|]*late\.[\s|]*S05B, Q3/i);
      assert.match(textOf(await round.press(andy, kept, 'Submit')), /Already submitted: S05/);
    });

    it('is what readers see, with the last figure that is known', async () => {
      const card = textOf(await round.ask('reader', 'show S05A'));
      assert.match(card, words);
      assert.match(
        card,
        /The last figure is 6,270 crimes, Q2 2018\/19 \(Report, December 2018\), from 6,038 in Q1 2018\/19/,
      );
      assert.match(textOf(await round.ask('reader', 'show S05')), words);
      assert.match(textOf(await round.ask('reader', 'overview')), /S05/);
    });

    it('is in the history, with who said so and when', async () => {
      const history = textOf(await round.ask('reader', 'history of S05'));
      assert.match(history, /Andy Frost/);
      assert.match(history, words);
    });

    it('is why it is blank', async () => {
      const due = textOf(await round.ask('reader', 'why is S05A blank'));
      assert.match(due, /Q3 2018\/19: not available yet: The police return is late\./);
      assert.match(due, /submitted by Andy Frost on 2 January 2019/);
    });

    it('is why there is no figure, whichever way it is asked for', async () => {
      const asked = [
        ...['S05A in Q3 2018/19', 'is total crime over 6,000?', 'trend of S05A'],
        'give me a paragraph on S05 for a committee paper',
      ];
      for (const text of asked)
        assert.match(textOf(await round.ask('reader', text)), /police return is late/, text);
    });

    it('is in the form again, and gives way to the figure', async () => {
      const form = await round.ask(andy, 'update S05');
      assert.equal(inputsOf(form)['why~S05A'], 'The police return is late.');
      assert.equal(inputsOf(form)['value~S05A'], '');
      const typed = { 'value~S05A': '6,100', 'state~S05A': 'provisional' };
      const done = await round.press(andy, form, 'Submit', { typed });
      assert.match(textOf(done), /Received: S05/);
      assert.match(textOf(done), /6,100, provisional/);
      const shown = textOf(await round.ask('reader', 'show S05A'));
      assert.match(shown, /6,100/);
      assert.doesNotMatch(shown, /police return/);
    });

    it('keeps nothing of a number that is withheld later, but for its officers in the history', async () => {
      const form = await round.ask(andy, 'update S05');
      const typed = {
        'value~S05A': '',
        'state~S05A': 'suppressed',
        'why~S05A': 'It would name somebody',
      };
      assert.match(textOf(await round.press(andy, form, 'Submit', { typed })), /Received: S05/);
      const shown = await round.ask('reader', 'show S05A');
      assert.match(textOf(shown), /Withheld: It would name somebody\./);
      assert.doesNotMatch(carriedBy(shown), /6,100/);
      const asked = ['S05A and S05B added together', 'trend of S05A', 'history of S05', 'S05'];
      for (const text of asked)
        assert.doesNotMatch(carriedBy(await round.ask('reader', text)), /6,100|8,800/, text);
      assert.match(
        textOf(await round.ask('reader', 'history of S05')),
        /figure that is withheld now/,
      );
      assert.match(textOf(await round.ask(andy, 'history of S05')), /6,100/);
    });
  });

  describe('by a message', () => {
    const round = useRound();
    const open = async (asked: object) => {
      const request = { kind: 'update', code: 'S05', ...asked };
      const { sent } = await round.send({ value: { request }, ...as(andy) });
      return sent[0] as Sent;
    };

    it('is chosen in the form, which asks for the reason', async () => {
      const given = [{ measure: 'S05A', value: '' }];
      const form = await open({ given, as: 'unavailable' });
      assert.equal(inputsOf(form)['state~S05A'], 'not-available');
      assert.match(textOf(form), /Say in a few words why/);
      const told = await open({ given, as: 'withheld', why: 'fewer than five' });
      assert.equal(inputsOf(told)['state~S05A'], 'suppressed');
      assert.equal(inputsOf(told)['why~S05A'], 'fewer than five');
      assert.doesNotMatch(textOf(told), /Please correct/);
      assert.match(textOf(told), /Taken from your message/);
    });

    it('is every figure where none is named', async () => {
      const form = await open({ as: 'unavailable', why: 'the police return is late' });
      assert.equal(inputsOf(form)['state~S05D'], 'not-available');
      const kept = await round.press(andy, form, 'Keep all answers');
      const done = await round.press(andy, kept, 'Submit');
      assert.match(textOf(done), /Received: S05/);
    });
  });
});

describe('a direction that an officer reports', () => {
  const round = useRound();

  it('stands beside the computed one where they differ', async () => {
    const form = await round.ask(andy, 'update S05');
    const typed = { ...s05Figures, 'reported~S05A': 'unchanged' };
    const kept = await round.press(andy, form, 'Keep all answers', { typed });
    assert.match(textOf(await round.press(andy, kept, 'Submit')), /reported as unchanged/);
    const shown = textOf(await round.ask('reader', 'show S05A'));
    assert.match(shown, /Reported as unchanged; worked out from the two figures: improving\./);
  });

  it('stays where a card of an earlier version does not ask for it', async () => {
    const form = await round.ask(andy, 'update S05');
    assert.equal(inputsOf(form)['reported~S05A'], 'unchanged');
    const value = pressOf(form, 'Submit', { 'value~S05B': '2,710' });
    const older = Object.entries(value).filter(([id]) => !/^(?:state|why|reported)~/.test(id));
    const { sent } = await round.send({
      value: Object.fromEntries(older),
      replyToId: 'pressed',
      ...as(andy),
    });
    assert.match(sent.map(textOf).join(), /Received: S05/);
    assert.match(textOf(await round.ask('reader', 'show S05A')), /Reported as unchanged/);
  });

  it('is taken back by choosing none', async () => {
    const form = await round.ask(andy, 'update S05');
    const done = await round.press(andy, form, 'Submit', { typed: { 'reported~S05A': 'none' } });
    assert.match(textOf(done), /Received: S05/);
    assert.doesNotMatch(textOf(await round.ask('reader', 'show S05A')), /Reported as/);
  });

  it('has to be explained where it is worse', async () => {
    const form = await round.ask(andy, 'update S05');
    const typed = { 'reported~S05A': 'worsening', 'answer~issues': '' };
    const again = await round.press(andy, form, 'Submit', { typed });
    assert.match(textOf(again), /S05A Total crime is reported as worsening\./);
    assert.match(textOf(again), /An answer is needed here/);
  });
});

describe('a figure that an earlier round asked for', () => {
  const round = useRound('2019-04-02');

  it('is among what the officer owes, in the message of the next round too', async () => {
    const told = await round
      .ask(andy, 'help')
      .then(() => round.waitForMessage(andy, /figures for/));
    for (const card of [told, await round.ask(andy, 'what do I owe?')]) {
      assert.match(textOf(card), /For Q4 2018\/19[\s\S]*From earlier rounds/);
      assert.match(textOf(card), /Still outstanding: S05A Total crime, Q3 2018\/19/);
      assert.equal(textOf(card).split(/earlier rounds/).length, 2);
      const form = await round.press(andy, card, 'Update S05, Q3 2018/19');
      assert.match(textOf(form), /Update for Q3 2018\/19/);
    }
    assert.doesNotMatch(textOf(await round.ask('paul-leivers', 'my updates')), /earlier rounds/);
  });

  it('is offered with the form of its own round', async () => {
    const form = await round.ask(andy, 'update S05');
    assert.match(
      textOf(form),
      /Still outstanding from earlier rounds: S05A Total crime, Q3 2018\/19/,
    );
    const earlier = await round.press(andy, form, 'Update S05, Q3 2018/19');
    assert.match(textOf(earlier), /Update for Q3 2018\/19/);
    assert.doesNotMatch(textOf(earlier), /Still outstanding/);
    const kept = await round.press(andy, earlier, 'Keep all answers', { typed: s05Figures });
    assert.match(textOf(await round.press(andy, kept, 'Submit')), /Received: S05/);
    assert.ok(!buttonsOf(await round.ask(andy, 'update S05')).some((one) => /asked for/.test(one)));
    assert.doesNotMatch(textOf(await round.ask(andy, 'my updates')), /earlier rounds/);
  });
});

describe('an annual figure that comes late', () => {
  const round = useRound('2019-07-02');

  it('is given with the form of the round that asked for it', async () => {
    const nothing = await round.ask('claire-shiels', 'update S03');
    assert.match(textOf(nothing), /Q1 2019\/20 has no new figure for S03/);
    assert.match(
      textOf(nothing),
      /Still outstanding from earlier rounds: .*academic year 2017\/18/,
    );
    const form = await round.press('claire-shiels', nothing, 'Update S03, Q4 2018/19');
    assert.match(textOf(form), /S03A .*, academic year 2017\/18: % of enrolments/);
    const typed = { 'value~S03A': '7.1%', 'value~S03B': '14.2%' };
    const done = await round.press('claire-shiels', form, 'Submit', { typed });
    assert.match(textOf(done), /Received: S03/);
    assert.doesNotMatch(
      textOf(await round.ask('claire-shiels', 'update S03')),
      /Still outstanding/,
    );
  });

  it('is listed where somebody asks when it is due', async () => {
    const due = textOf(await round.ask('reader', 'when is S05 due'));
    assert.match(
      due,
      /Outstanding since 18 April 2019: S05A Total crime, .* and S05D .* for Q4 2018\/19\./,
    );
  });
});

describe('a quarter that never came in', () => {
  const round = useRound('2019-07-02');

  const due = async (person: string) =>
    textOf(await round.request(person, { kind: 'due', code: 'S06' }));

  it('is named where somebody asks why a figure is blank, with the next date, the source and the owner', async () => {
    const said = textOf(await round.ask('reader', 'why is S06 blank'));
    for (const part of [
      /Outstanding since 18 April 2019: S06 .* for 12 months to Jan 2019\./,
      /Outstanding since 21 January 2019: S06 .* for 12 months to Oct 2018\./,
      /The next, 12 months to Apr 2019, .* due Friday 19 July 2019/,
      /Source: /,
      /Owner: /,
    ])
      assert.match(said, part);
  });

  it('is said to be owed where its figure is asked for, with the day of the next', async () => {
    const said = textOf(await round.ask('reader', 'S06 in Oct 2018'));
    assert.match(said, /No figure for Oct 2018/);
    assert.match(said, /Outstanding since 21 January 2019: S06 .* for 12 months to Oct 2018\./);
    assert.match(
      said,
      /The next figure, for 12 months to Apr 2019, is due by Friday 19 July 2019\./,
    );
    assert.doesNotMatch(said, /12 months to Jan 2019/);
  });

  it('is waived by the performance team alone, once, with a reason that everybody reads', async () => {
    const asked = { kind: 'waive', code: 'S06', round: 'Q3 2018/19' } as const;
    const refused = textOf(await round.request('reader', asked));
    assert.match(refused, /Only the performance team can decide/);
    assert.doesNotMatch(
      buttonsOf(await round.request('reader', { kind: 'due', code: 'S06' })).join(),
      /No longer/,
    );
    const card = await round.request('david-bonner', { kind: 'due', code: 'S06' });
    const question = await round.press('david-bonner', card, 'No longer ask for Q3 2018/19');
    const empty = await round.press('david-bonner', question, 'No longer ask', {
      typed: { reason: ' ' },
    });
    assert.match(textOf(empty), /Say why/);
    assert.match(await due('reader'), /for 12 months to Oct 2018/);
    const typed = { reason: 'The force closed its old system.' };
    const done = await round.press('david-bonner', empty, 'No longer ask', { typed });
    assert.match(textOf(done), /No longer asked for: S06 .*, Q3 2018\/19/);
    const said = await due('reader');
    assert.match(
      said,
      /No longer asked for: S06 .* 12 months to Oct 2018\. .* decided this on 2 July 2019, .*: The force closed its old system\./,
    );
    assert.match(said, /Outstanding since 18 April 2019/);
    assert.match(
      textOf(await round.ask('reader', 'S06 in Oct 2018')),
      /No longer asked for: S06 .* decided this on 2 July 2019, .*: The force closed its old system\./,
    );
    const again = await round.press('david-bonner', empty, 'No longer ask', { typed });
    assert.match(textOf(again), /There is nothing to decide/);
    const history = textOf(await round.ask('reader', 'history of S06'));
    assert.match(history, /stopped asking for Q3 2018\/19[\s\S]*The force closed its old system/);
  });

  it('is owed again when the waiver ends, for a reason too', async () => {
    const card = await round.request('david-bonner', { kind: 'due', code: 'S06' });
    const question = await round.press('david-bonner', card, 'Ask for Q3 2018/19 again');
    const typed = { reason: 'The force found them.' };
    const done = await round.press('david-bonner', question, 'Ask for them again', { typed });
    assert.match(textOf(done), /Asked for again: S06/);
    const said = await due('reader');
    assert.match(said, /Outstanding since 21 January 2019/);
    assert.doesNotMatch(said, /No longer asked for/);
    const history = textOf(await round.ask('reader', 'history of S06'));
    assert.match(history, /asked again for Q3 2018\/19[\s\S]*The force found them/);
  });
});

describe('a figure of this round after its deadline', () => {
  const round = useRound('2019-01-30');

  it('is said to be overdue, not to be expected', async () => {
    const said = textOf(await round.ask('reader', 'why is S06 blank'));
    assert.match(
      said,
      /The next, 12 months to Oct 2018, is overdue: it was due Monday 21 January 2019/,
    );
    assert.doesNotMatch(said, /expected/);
  });
});

describe('a quarter that is waived by words', () => {
  const round = useRound('2019-07-02');
  const team = 'david-bonner';

  it('is waived at a press alone, with the reason that was said', async () => {
    const question = await round.ask(team, 'waive S06 for Q3, the force closed its old system');
    assert.match(
      textOf(question),
      /No longer ask for S06, Q3 2018\/19\?[\s\S]*never submitted: S06 [\s\S]*nobody is asked for them any more/,
    );
    assert.equal(inputsOf(question).reason, 'the force closed its old system');
    assert.match(
      textOf(await round.ask('reader', 'why is S06 blank')),
      /for 12 months to Oct 2018/,
    );
    const done = await round.press(team, question, 'No longer ask');
    assert.match(textOf(done), /No longer asked for: S06 .*, Q3 2018\/19/);
    assert.match(
      textOf(await round.ask('reader', 'why is S06 blank')),
      /David Bonner decided this on 2 July 2019, .*: the force closed its old system/,
    );
  });

  it('stands on the progress beside whoever owes it, until it is waived', async () => {
    const card = await round.ask(team, 'progress');
    assert.match(
      textOf(card),
      /Andy Frost[\s\S]*Figures still outstanding for Q4 2018\/19 \(S05\) and Q3 2018\/19 \(S05\)/,
    );
    assert.match(
      textOf(card),
      /Mike Potter[\s\S]*Figures still outstanding for Q4 2018\/19 \(S06\); not opened/,
    );
    const which = await round.press(team, card, 'No longer ask…');
    assert.match(textOf(which), /No longer ask for which one\?/);
    assert.doesNotMatch(
      textOf(await round.request(team, { kind: 'progress', step: 'sign-off' })),
      /still outstanding/,
    );
  });

  it('is asked for where several are owed, or none is named', async () => {
    const which = await round.ask(team, 'waive S05');
    assert.match(
      textOf(which),
      /No longer ask for which quarter of S05\?[\s\S]*Q4 2018\/19[\s\S]*Q3 2018\/19/,
    );
    const question = await round.press(team, which, 'Q4 2018/19');
    assert.match(textOf(question), /No longer ask for S05, Q4 2018\/19\?/);
    assert.match(
      textOf(await round.ask(team, 'waiver')),
      /No longer ask for which one\?[\s\S]*S05/,
    );
  });

  it('is owed again by words too, with a reason', async () => {
    const question = await round.ask(team, 'un-waive S06, they found the figures');
    assert.match(textOf(question), /Ask for S06, Q3 2018\/19, again\?/);
    assert.equal(inputsOf(question).reason, 'they found the figures');
  });

  it('is not the one that is under way', async () => {
    const said = textOf(await round.ask(team, 'waive S01 for Q1'));
    assert.match(said, /Q1 2019\/20 is still under way[\s\S]*Nothing was changed/);
  });

  for (const person of ['andy-frost', 'paul-leivers', 'nick-jarman', 'reader'])
    it(`is for the performance team: ${person} is told who may`, async () => {
      const refused = await round.ask(person, 'waive S05 for Q3, the source closed');
      assert.match(textOf(refused), /Only the performance team can decide[\s\S]*David Bonner/);
    });
});

describe('the form of the round after a figure was missing', () => {
  const round = useRound('2019-04-02');

  it('has the last figure that is known, and what is still owed', async () => {
    const asked = { round: 'Q3 2018/19', as: 'unavailable', why: 'the police return is late' };
    const request = { kind: 'update', code: 'S05', ...asked };
    const { sent } = await round.send({ value: { request }, ...as(andy) });
    const kept = await round.press(andy, sent[0] as Sent, 'Keep all answers');
    assert.match(textOf(await round.press(andy, kept, 'Submit')), /Received: S05/);
    const form = textOf(await round.ask(andy, 'update S05'));
    assert.match(form, /Last figure: 6,270 crimes, Q2 2018\/19/);
    assert.match(
      form,
      /Still outstanding .*S05A Total crime, Q3 2018\/19 \(not available yet: the police return is late\)/,
    );
  });
});

describe('a figure that this round asks for', () => {
  const round = useRound('2019-01-02');

  it('is said not to have come in yet, with the day on which it is due', async () => {
    const said = textOf(await round.ask('reader', 'S05A in Q3 2018/19'));
    assert.match(said, /No figure for Q3 2018\/19/);
    assert.match(
      said,
      /S05A Total crime has not been submitted yet; the figures are due by Monday 21 January 2019\./,
    );
    assert.doesNotMatch(said, /outstanding|asked for/);
  });

  it('is when it is due next, to an officer who takes it for not asked for', async () => {
    const asked = { kind: 'waive', code: 'S03' } as const;
    assert.match(textOf(await round.request('claire-shiels', asked)), /When S03[\s\S]* is due/);
    const other = { kind: 'waive', code: 'S05' } as const;
    assert.match(textOf(await round.request(andy, other)), /That is for the performance team/);
  });
});
