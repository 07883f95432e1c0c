import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../../src/bot/request.ts';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { catalogue } from '../../catalogue.ts';
import { useAnswers } from '../use-answers.ts';

type Asked = Omit<RequestOf<'count'>, 'kind'>;

describe('how many there are', () => {
  const bot = useAnswers();
  const ask = async (asked: Asked): Promise<string> =>
    (await bot.press({ kind: 'count', ...asked })).shown;

  it('is said of figures that went a way, with the list', async () => {
    const shown = await ask({ of: 'measures', filter: { way: 'up' } });
    assert.match(shown, /(\d) of the 10 figures went up.*43\.6.*6,270/s);
    assert.match(
      await ask({ of: 'measures', filter: { way: 'worse' } }),
      /4 of the 10 figures got worse.*Of all: \d got better, 4 got worse, \d stayed the same/s,
    );
  });

  it('is said of the parts of an indicator, and where there is none', async () => {
    const crime = await ask({ of: 'measures', filter: { way: 'worse', indicator: 'S05' } });
    assert.match(crime, /2 of the 4 figures under S05 Crime.* got worse.*S05A.*S05D/s);
    const care = await ask({ of: 'measures', filter: { way: 'up', indicator: 'S02' } });
    assert.match(care, /0 of 1 figure under S02 Children in care went up/);
  });

  it('names the one that there is', async () => {
    const one = await ask({ of: 'measures', filter: { way: 'up', indicator: 'S01' } });
    assert.match(one, /1 of 1 figure under.*S01 Child protection plans \| 43\.6/s);
  });

  it('is said of risks by level and trend', async () => {
    assert.match(
      await ask({ of: 'risks', filter: { level: 'HIGH' } }),
      /4 of the \d+ risks are HIGH.*HIGH \(4\)/s,
    );
    assert.match(
      await ask({ of: 'risks', filter: { trend: 'WORSENING' } }),
      /1 of the \d+ risks is worsening/,
    );
    assert.match(await ask({ of: 'risks', filter: { indicator: 'S03' } }), /\d+ risks? under S03/);
    assert.match(
      await ask({ of: 'risks' }),
      /\d+ risks.*4 HIGH, \d+ MEDIUM, \d+ LOW\..*HIGH \(4\)/s,
    );
  });

  it('is said of indicators, by their figures and by their risks', async () => {
    assert.match(await ask({ of: 'indicators' }), /6 indicators.*S01.*S06/s);
    assert.match(
      await ask({ of: 'indicators', filter: { way: 'worse' } }),
      /3 of the 6 indicators have a figure that got worse/,
    );
    assert.match(
      await ask({ of: 'indicators', filter: { level: 'HIGH' } }),
      /3 of the 6 indicators have a risk that is HIGH.*S01.*S02.*S06/s,
    );
  });

  it('is said of what is above England, as the report prints it', async () => {
    const shown = await ask({ of: 'indicators', filter: { side: 'lower' } });
    assert.match(shown, /\d of the 6 indicators (is|are) below England or another comparator/);
    assert.match(shown, /S01 Child protection plans\. S01: .*not counted/s);
    assert.match(await ask({ of: 'measures', filter: { side: 'lower' } }), /of the 10 figures/);
  });

  it('is said of people', async () => {
    assert.match(await ask({ of: 'people' }), /The report names \d+ people/);
    const leads = await ask({ of: 'people', filter: { indicator: 'S04' } });
    assert.match(leads, /3 people lead S04 Adult safeguarding concerns/);
  });

  it('is refused for what there is not', async () => {
    assert.match(await ask({ of: 'risks', filter: { outcome: 'Z' } }), /no outcome Z/);
    assert.match(await ask({ of: 'measures', filter: { indicator: 'S99' } }), /no indicator S99/);
  });

  it('is named in words', () => {
    const name = (asked: Asked) => requestRules.name({ kind: 'count', ...asked }, catalogue);
    assert.equal(name({ of: 'measures', filter: { way: 'up' } }), 'How many figures went up');
    assert.equal(
      name({ of: 'risks', filter: { level: 'HIGH', indicator: 'S01' } }),
      'How many risks are HIGH: S01 Child protection plans',
    );
  });
});
