import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../src/bot/requests/all.ts';
import { catalogue } from '../catalogue.ts';
import { useAnswers } from './use-answers.ts';

const worse = { kind: 'movements', way: 'worse' } as const;

describe('what went one way', () => {
  const bot = useAnswers();

  it('says how many of all measures did', async () => {
    const { shown } = await bot.press(worse);
    assert.match(shown, /What has got worse since the period before.*4 of 10 measures/s);
  });

  it('is only what belongs to the indicator that was named, with its risks', async () => {
    const { shown, buttons } = await bot.press({ ...worse, indicator: 'S05' });
    assert.match(shown, /S05 Crime.*2 of 4 measures.*S05A Total crime/s);
    assert.doesNotMatch(shown, /S01 Child protection plans/);
    assert.ok(buttons.includes('Show S05'));
    const none = await bot.press({ ...worse, indicator: 'S02' });
    assert.match(none.shown, /0 of 1 measure.*None of its measures/s);
  });

  it('is told since any time that is named, without the risks, which are of the latest quarter', async () => {
    const { shown } = await bot.press({ ...worse, since: { kind: 'last-year' } });
    assert.match(
      shown,
      /What has got worse compared with the same period last year.*1 of 10 measures; 7 have no figure for then.*13\.9%/s,
    );
    assert.doesNotMatch(shown, /Risks that/);
    const quarter = await bot.press({ ...worse, since: { kind: 'label', label: 'Q1 2018/19' } });
    assert.match(quarter.shown, /compared with Q1 2018\/19.*3 of 10 measures.*32\.7/s);
  });

  it('is of statuses against targets, where there are any', async () => {
    const { shown } = await bot.press({ ...worse, by: 'status' });
    assert.match(
      shown,
      /What has a worse status since the period before.*does not print any earlier status/s,
    );
    assert.doesNotMatch(shown, /None of the measures/);
    assert.doesNotMatch(shown, /Risks that|S01 Child/);
    const name = requestRules.name({ kind: 'movements', way: 'up', by: 'status' }, catalogue);
    assert.equal(name, 'What has a better status');
  });

  it('is refused for an indicator that there is not', async () => {
    assert.match((await bot.press({ ...worse, indicator: 'S99' })).shown, /no indicator S99/);
  });

  it('is given with what the officers wrote of it, an indicator once', async () => {
    const { shown, buttons } = await bot.press({ ...worse, reasons: true });
    assert.match(shown, /What has got worse, and why/);
    assert.match(
      shown,
      /S01 Child protection plans.*\(S01\): 43\.6.*S05 Crime.*\(S05A\).*\(S05D\)/s,
    );
    assert.doesNotMatch(shown, /\(S05B\)|\(S02\)/);
    assert.match(shown, /Dorset Police cite/);
    assert.doesNotMatch(shown, /S05: /);
    const asked = buttons.filter((title) => title.startsWith('Why'));
    assert.deepEqual(asked, ['Why S01?', 'Why S03?', 'Why S05?']);
    const none = await bot.press({ ...worse, indicator: 'S02', reasons: true });
    assert.match(none.shown, /None of the measures/);
  });

  it('is named by the indicator', () => {
    const name = requestRules.name({ ...worse, indicator: 'S02' }, catalogue);
    assert.equal(name, 'S02 Children in care: what has got worse');
  });
});

describe('the risks', () => {
  const bot = useAnswers();

  it('of which the report does not say what was asked show what it says', async () => {
    const { shown } = await bot.press({ kind: 'risks', indicator: 'S06', moved: 'better' });
    assert.match(
      shown,
      /does not say of any risk here that it got better.*Reported as unchanged.*09b/s,
    );
    const worse = await bot.press({ kind: 'risks', moved: 'worse' });
    assert.doesNotMatch(worse.shown, /Reported as unchanged/);
  });

  it('say first how many of all they are', async () => {
    const { shown } = await bot.press({ kind: 'risks', level: 'HIGH' });
    assert.match(shown, /Risks that are HIGH[^\d]*\d+ of \d+ risks.*HIGH \(/s);
    assert.match((await bot.press({ kind: 'risks' })).shown, /Corporate Risks[^\d]*\d+ risks/);
  });
});
