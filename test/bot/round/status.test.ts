import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buttonsOf, carriedBy, tenantId, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

describe('where a submission is', () => {
  const round = useRound();
  const of = async (person: string, code: string | undefined = 'S05'): Promise<string> =>
    textOf(await round.request(person, { kind: 'status', code }));

  it('says whom it waits for, by when, and what comes then', async () => {
    const said = await of('reader');
    assert.match(said, /Nothing has been submitted for Q3 2018\/19 yet/);
    assert.match(
      said,
      /It is waiting for Andy Frost: figures by Monday 21 January 2019 \(13 working days left\) and commentary by Monday 28 January 2019 \(18 working days left\)/,
    );
    assert.match(said, /Then Paul Leivers signs it off, by Monday 4 February 2019/);
  });

  it('says whose sign-off is of their own figures', async () => {
    assert.match(await of('reader', 'S06'), /Then Mike Potter signs it off as well, by/);
    assert.doesNotMatch(await of('reader'), /as well/);
  });

  it('names the part that was asked about, and the form that it belongs to', async () => {
    const said = await of('reader', 'S05B');
    assert.match(said, /Status of S05B.*part of the form of S05 Crime/s);
    const history = textOf(await round.request('reader', { kind: 'history', code: 'S05B' }));
    assert.match(history, /History of S05B.*part of the form of S05 Crime/s);
    assert.doesNotMatch(await of('reader'), /part of the form/);
  });

  it('is that of one’s own indicators without a code, with what can be done', async () => {
    const card = await round.request('andy-frost', { kind: 'status' });
    assert.match(textOf(card), /Status of your indicators[\s\S]*S05/);
    assert.doesNotMatch(textOf(card), /S06/);
    assert.ok(buttonsOf(card).includes('Update S05'));
  });

  it('is that of another person for those who may see the progress, and for no one else', async () => {
    const asked = { kind: 'status', person: 'mike-potter' } as const;
    assert.match(
      textOf(await round.request('andy-frost', asked)),
      /Status of the indicators of Mike Potter[\s\S]*Nobody stands in for Mike Potter\.[\s\S]*S06/,
    );
    assert.match(textOf(await round.request('reader', asked)), /for the performance team/);
    assert.match(
      textOf(await round.request('david-bonner', { ...asked, person: 'nobody' })),
      /There is no person nobody/,
    );
  });

  it('of their own is the progress for the performance team, and nothing for a reader', async () => {
    const asked = { kind: 'status' } as const;
    assert.match(textOf(await round.request('david-bonner', asked)), /Progress for Q3 2018\/19/);
    assert.match(textOf(await round.request('reader', asked)), /You lead no indicator/);
  });

  it('names a draft to the person whose it is, and to no other', async () => {
    const form = await round.ask('andy-frost', 'update S05');
    await round.press('andy-frost', form, 'Save draft', { typed: s05Figures });
    assert.match(await of('andy-frost'), /You have a draft from 2 January 2019/);
    assert.doesNotMatch(await of('paul-leivers'), /draft/);
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId };
    const shared = await round.request(
      'andy-frost',
      { kind: 'status', code: 'S05' },
      { conversation },
    );
    assert.doesNotMatch(carriedBy(shared), /draft/);
  });

  it('says which figures are provisional or missing, and who signs it off, once it is in', async () => {
    await round.handInS05({
      ...s05Figures,
      'state~S05A': 'provisional',
      'value~S05B': '',
      'state~S05B': 'not-available',
      'why~S05B': 'The return is late',
    });
    const said = await of('andy-frost');
    assert.match(said, /Andy Frost submitted it for Q3 2018\/19 on 2 January 2019, \d\d:\d\d\./);
    assert.match(said, /Still provisional: S05A Total crime/);
    assert.match(said, /No figure for S05B [^.]*\. Not available yet: The return is late\./);
    assert.match(said, /It is waiting for Paul Leivers: sign-off by Monday 4 February 2019/);
    const card = await round.request('paul-leivers', { kind: 'status' });
    assert.ok(buttonsOf(card).includes('Look at it'));
  });

  it('tells why it was returned to those who fill it in, that it was to other officers, and neither to readers', async () => {
    const card = await round.ask('paul-leivers', 'sign off S05');
    const question = await round.press('paul-leivers', card, 'Return');
    await round.press('paul-leivers', question, 'Return', { typed: { note: 'Which month?' } });
    assert.match(
      await of('andy-frost'),
      /Returned by Paul Leivers on .*: “Which month\?”[\s\S]*It is waiting for Andy Frost: correction by/,
    );
    const reader = await round.request('reader', { kind: 'status', code: 'S05' });
    assert.match(textOf(reader), /Nothing has been submitted for Q3 2018\/19 yet/);
    assert.match(textOf(reader), /It is waiting for Andy Frost: figures and commentary by/);
    assert.doesNotMatch(carriedBy(reader), /Which month|[Rr]eturned|The return is late/);
    const told = {
      status: /Returned by Paul Leivers on/,
      progress: /Andy Frost \| Returned: S05, to correct by 28 January 2019/,
    };
    for (const kind of ['status', 'progress'] as const) {
      const officer = await round.request('mike-potter', {
        kind,
        ...(kind === 'status' ? { code: 'S05' } : {}),
      });
      assert.match(textOf(officer), told[kind]);
      assert.doesNotMatch(carriedBy(officer), /Which month/);
    }
  });

  it('says who signed it off, and that nothing more is asked', async () => {
    await round.handInS05({ ...s05Figures, 'state~S05B': 'final', 'why~S05B': '' });
    await round.press('paul-leivers', await round.ask('paul-leivers', 'sign off S05'), 'Sign off');
    const said = await of('reader');
    assert.match(said, /Paul Leivers signed it off on 2 January 2019/);
    assert.match(said, /Nothing more is asked in this round/);
  });

  it('says so where nothing new is asked for', async () => {
    assert.match(await of('reader', 'S03'), /Nothing new is asked for in the round of Q3 2018\/19/);
  });
});
