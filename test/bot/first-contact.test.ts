import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { carriedBy, tenantId, textOf, textOfAll } from './use-bot.ts';
import { useRound } from './use-round.ts';

const places = {
  'a group chat': { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId },
  'a channel': { id: '19:team@thread.tacv2;messageid=1', conversationType: 'channel', tenantId },
};

describe('the first contact', () => {
  const round = useRound();

  const roles: [person: string, has: RegExp[], hasNot: RegExp[]][] = [
    [
      'reader',
      [/How are we doing\?.*What has got worse\?.*Show S05 crime.*High risks.*More/],
      [/submit|form|sign-off|Progress/],
    ],
    [
      'andy-frost',
      [
        /Please submit S05 by Monday 21 January 2019\..*Open the form for S05.*What do I have to submit\?/,
      ],
      [/sign-off|Progress|Remind/],
    ],
    [
      'paul-leivers',
      [/Nothing is waiting for your sign-off\..*Progress/],
      [/Open the form|submit|Sign off S/],
    ],
    [
      'david-bonner',
      [/0 of 5 indicators have been submitted for Q3 2018\/19\..*Progress.*Remind/],
      [/Unanswered/],
    ],
    ['nick-jarman', [/The round in short/], [/submit|Remind/]],
  ];
  for (const text of ['hello', 'hi'])
    for (const [person, has, hasNot] of roles)
      it(`with ${person} begins with what concerns them: ${text}`, async () => {
        const said = textOf(await round.ask(person, text));
        assert.match(said, /Hello, I am the Outcomes bot/);
        for (const one of has) assert.match(said, one);
        for (const one of hasNot) assert.doesNotMatch(said, one);
      });

  it('changes with the round: what was owed is not, and waits for somebody else', async () => {
    await round.handInS05();
    const officer = textOf(await round.ask('andy-frost', 'hello'));
    assert.match(officer, /You have nothing left to submit for Q3 2018\/19\./);
    assert.doesNotMatch(officer, /Open the form/);
    const lead = textOf(await round.ask('paul-leivers', 'hello'));
    assert.match(lead, /S05 is waiting for your sign-off\..*Sign off S05/);
    const signOff = await round.press(
      'paul-leivers',
      await round.ask('paul-leivers', 'hi'),
      'Sign off S05',
    );
    assert.match(textOf(signOff), /6,100/);
    await round.ask('reader', 'qwertz zuiop asdf');
    assert.match(
      textOf(await round.ask('david-bonner', 'hi')),
      /1 of 5 .*Unanswered questions \(1\)/,
    );
  });

  for (const [place, conversation] of Object.entries(places))
    for (const text of ['hi', 'hello', 'help'])
      it(`in ${place} tells nothing personal, and says how to ask: ${text}`, async () => {
        const { sent } = await round.send({
          text,
          conversation,
          from: { id: '29:andy-frost', aadObjectId: 'object-of-andy-frost' },
        });
        assert.match(textOfAll(sent), /Mention me in your message/);
        assert.doesNotMatch(
          carriedBy(...sent),
          /"(?:update|mine|sign-off|progress)"|Please submit/,
        );
      });

  it('in a group links to a chat of one’s own', async () => {
    const [greeting = assert.fail('no answer')] = (
      await round.send({ text: 'hello', conversation: places['a group chat'] })
    ).sent;
    assert.match(
      carriedBy(greeting),
      /"Action.OpenUrl","title":"Open a chat with me","url":"https:\/\/teams.microsoft.com\/l\/chat\/0\/0\?users=28:bot"/,
    );
  });

  it('takes what is only done in private there, ready to be sent', async () => {
    for (const text of ['my updates', 'update S05', 'progress', 'remind Andy Frost']) {
      const { sent } = await round.send({
        text,
        conversation: places['a group chat'],
        from: { id: '29:david-bonner', aadObjectId: 'object-of-david-bonner' },
      });
      assert.match(textOfAll(sent), /Please ask me that in private/, text);
      assert.ok(
        carriedBy(...sent).includes(`users=28:bot&message=${encodeURIComponent(text)}"`),
        text,
      );
    }
  });

  it('links nowhere in a personal chat', async () => {
    assert.doesNotMatch(carriedBy(await round.ask('reader', 'hello')), /OpenUrl/);
  });

  it('has help that is folded, and asks when it is pressed', async () => {
    const help = await round.ask('reader', 'help');
    const said = textOf(help);
    assert.match(said, /Figures.*Risks.*The quarter-end round/);
    assert.doesNotMatch(said, /show S05 crime/);
    assert.match(textOf(await round.press('reader', help, 'show S05 crime')), /6,270/);
  });
});
