import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nothingWaits } from '../../../../src/bot/requests/round/find-submission.ts';
import { parsePeriod } from '../../../../src/domain/period/period.ts';
import { shownText } from '../../../cards/shown-parts.ts';
import { catalogue } from '../../catalogue.ts';

const period = parsePeriod('financial-quarter', 'Q3 2018/19');
const [indicator] = catalogue.indicators.filter(({ code }) => code === 'S05');
assert.ok(period && indicator);

describe('the card of an indicator of which nothing waits for a sign-off', () => {
  const say = (changes: Partial<typeof indicator>): string =>
    String(
      shownText(
        nothingWaits({ ...indicator, ...changes }, { period, found: undefined }, { catalogue }),
      ),
    );

  for (const [what, changes, expected] of [
    [
      'who submits and who signs',
      {},
      /yet\. Andy Frost submits it, and Paul Leivers signs it off\./,
    ],
    [
      'one person once',
      { outcomeLeads: ['andy-frost'] },
      /Andy Frost submits it and signs it off\./,
    ],
    ['who submits where nobody signs', { outcomeLeads: [] }, /Andy Frost submits it\./],
    ['nobody where nobody submits', { indicatorLeads: [] }, /in Q3 2018\/19 yet\.(?! \p{Lu})/u],
  ] as const)
    it(`names ${what}`, () => {
      assert.match(say(changes), expected);
    });
});
