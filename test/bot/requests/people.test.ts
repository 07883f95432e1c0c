import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { useAnswers } from './use-answers.ts';

describe('the people', () => {
  const bot = useAnswers();

  it('begin with a table of who leads what, and go on with how to reach each', async () => {
    const { shown } = await bot.press({ kind: 'people' });
    assert.match(shown, /Who leads what.*S01 Child protection plans.*S06 Killed or/s);
    assert.match(
      shown,
      /S04 Adult safeguarding concerns \| Outcome: .*, .* \| Indicator: .*Outcome and indicator: Mike Potter/s,
    );
    assert.match(shown, /mike\.potter@/);
  });

  it('have no table where one indicator is asked about', async () => {
    const { shown } = await bot.press({ kind: 'people', indicator: 'S04' });
    assert.match(shown, /Claire Summerhayes/);
    assert.doesNotMatch(shown, /Who leads what/);
  });
});
