import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import { type StartedBot, startBot } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { pressOf } from '../press.ts';
import { as, tenantId, textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

describe('what was left of an earlier round', () => {
  const round = useRound('2019-03-29');
  let later: StartedBot | undefined;
  after(() => later?.stop());

  it('still reaches the outcome lead and the officer once the next round has begun', async () => {
    await round.handInS05();
    await round.ask('paul-leivers', 'help');
    await round.waitForMessage('paul-leivers', /To sign off: S05/);
    later = await startBot(
      readConfig({ PORT: '0', TODAY: '2019-04-01', MicrosoftAppTenantId: tenantId }),
      round.azurite.address(),
      { clock: () => new Date(), sample: false, log: quiet },
    );
    const post = (changes: object) =>
      fetch(`${later?.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(round.activity(changes)),
      });
    const card = await round.ask('paul-leivers', 'sign off S05');
    assert.match(textOf(card), /Q3 2018\/19, submitted by Andy Frost/);
    const question = await round.press('paul-leivers', card, 'Return');
    await post({
      value: pressOf(question, 'Return', { note: 'One more look.' }),
      ...as('paul-leivers'),
    });
    const back = await round.waitForMessage('andy-frost', /Returned: S05[\s\S]*One more look/);
    pressOf(back, 'Update S05');
    const { action } = pressOf(card, 'Sign off');
    assert.deepEqual(action, { kind: 'sign-off', indicator: 'S05', round: 'Q3 2018/19', seen: 1 });
  });
});

describe('an earlier round that waits beside a later one', () => {
  const round = useRound();

  it('is opened by its own button of “my updates”, and shows its own commentary', async () => {
    const form = await round.ask('andy-frost', 'update S05 Q2 2018/19');
    const typed = { 'value~S05A': '6,300', 'answer~issues': 'Written about the summer.' };
    const asked = await round.press('andy-frost', form, 'Submit', { typed });
    await round.press('andy-frost', asked, 'Submit', { typed: { reason: 'Late reports.' } });
    await round.handInS05();
    const mine = await round.ask('paul-leivers', 'my updates');
    const card = await round.press('paul-leivers', mine, 'Sign off S05, Q2 2018/19');
    assert.match(textOf(card), /Q2 2018\/19, revised by Andy Frost/);
    const commentary = await round.press('paul-leivers', card, 'Read the commentary');
    assert.match(textOf(commentary), /Commentary, Q2 2018\/19[\s\S]*Written about the summer/);
  });
});
