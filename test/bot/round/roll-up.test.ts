import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

describe('the roll-up', () => {
  const round = useRound();
  const ask = async (): Promise<string> =>
    textOf(await round.request('david-bonner', { kind: 'roll-up' }));

  /** The indicators under the heading of what is missing. */
  const listed = (said: string): string[] =>
    (/What is missing \|(.*)Risks that are/s.exec(said)?.[1] ?? '').match(/\bS0\d (?=[A-Z])/g) ??
    [];

  it('says that no figure has come in, and not that nothing got worse', async () => {
    const said = await ask();
    assert.match(said, /What got worse \| No new figure has come in yet\./);
    assert.doesNotMatch(said, /No measure got worse/);
  });

  it('counts as many as missing as it lists', async () => {
    const said = await ask();
    assert.match(
      said,
      /Of 6 indicators, 5 are missing and 1 is not due this quarter \(S03 Persistent absence from school\)\. \|/,
    );
    assert.equal(listed(said).length, 5);
  });

  it('says each deadline once, and from whom what is due by then', async () => {
    const said = await ask();
    assert.equal(said.match(/21 January 2019/g)?.length, 1);
    assert.match(said, /From Claire Shiels \(S01 and S02\), Claire Summerhayes \(S04\)/);
  });

  it('says how many more lack something, where figures came in without commentary', async () => {
    const form = await round.ask('andy-frost', 'update S05');
    await round.press('andy-frost', form, 'Submit', { typed: s05Figures });
    const said = await ask();
    assert.match(said, /4 are missing .*\. 1 of these has only been submitted in part\./);
    assert.equal(listed(said).length, 5);
  });
});

describe('the roll-up, where the only figure got better', () => {
  const round = useRound();

  it('says that nothing got worse so far, while others are still to come', async () => {
    const form = await round.ask('mike-potter', 'update S06');
    const typed = { 'value~S06': '150' };
    const kept = await round.press('mike-potter', form, 'Keep all answers', { typed });
    await round.press('mike-potter', kept, 'Submit');
    const said = textOf(await round.request('david-bonner', { kind: 'roll-up' }));
    assert.match(said, /What got worse \| No measure got worse in the figures so far\./);
  });
});
