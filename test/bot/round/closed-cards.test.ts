import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Sent } from '../connector.ts';
import { buttonsOf, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const leads = ['sue-evans', 'jonathan-carter'] as const;

describe('a card that two people were sent', () => {
  const round = useRound();

  /** What the card that a person was sent shows now. */
  const changed = (person: string, text: RegExp): Promise<Sent> =>
    round.waitForChange((one) => one.path.includes(`a%3A${person}/`) && text.test(textOf(one)));

  const submitS04 = async (figure: string): Promise<readonly Sent[]> => {
    const form = await round.ask('claire-summerhayes', `S04 is ${figure}`);
    await round.submitKept('claire-summerhayes', form);
    return Promise.all(leads.map((lead) => round.waitForMessage(lead, /To sign off: S04/)));
  };

  const assertClosed = (card: Sent): void => {
    assert.equal(card.method, 'PUT');
    assert.deepEqual(
      buttonsOf(card).filter((title) => /^(Sign off|Return|Allow|Refuse)/.test(title)),
      [],
    );
  };

  it('says who returned it, when and why, to each of them', async () => {
    for (const person of [...leads, 'claire-summerhayes', 'david-bonner'])
      await round.ask(person, 'help');
    const [first = assert.fail('no card')] = await submitS04('570');
    await round.press('sue-evans', first, 'Return', { typed: { note: 'Please check it.' } });
    for (const lead of leads) {
      const card = await changed(lead, /^Returned: S04/);
      assertClosed(card);
      assert.match(
        textOf(card),
        /Sue Evans returned Q3 2018\/19 on 2 January 2019, 09:\d\d\.[\s\S]*“Please check it\.”/,
      );
    }
  });

  it('says who signed it off and when, though it was done by words in another card', async () => {
    const [, second = assert.fail('no card')] = await submitS04('571');
    const asked = await round.ask('sue-evans', 'sign off S04');
    await round.press('sue-evans', asked, 'Sign off');
    for (const lead of leads) {
      const card = await changed(lead, /^Signed off: S04/);
      assertClosed(card);
      assert.match(textOf(card), /Sue Evans signed off Q3 2018\/19 on 2 January 2019, 09:\d\d\./);
    }
    const late = await round.press('jonathan-carter', second, 'Sign off');
    assert.match(textOf(late), /Already done[\s\S]*signed off by Sue Evans/);
  });

  it('says what was decided about more time', async () => {
    const question = await round.request('andy-frost', {
      ...{ kind: 'ask-time', code: 'S05', until: '2019-01-31', reason: 'The system is down.' },
    });
    await round.press('andy-frost', question, 'Ask David Bonner');
    const wish = await round.waitForMessage('david-bonner', /Andy Frost asks for more time/);
    await round.press('david-bonner', wish, 'Allow');
    const card = await changed('david-bonner', /Andy Frost asks for more time/);
    assertClosed(card);
    assert.match(textOf(card), /David Bonner allowed it on 2 January 2019, 09:\d\d/);
  });

  it('is changed once', async () => {
    await round.untilLooked();
    const left = await Promise.race([round.waitForChange(() => true), round.untilLooked()]);
    assert.equal(left, undefined);
  });
});
