import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { findCouncilFolder } from '../../src/council-folder.ts';
import { shownText } from '../cards/shown-parts.ts';
import { openBot } from '../messages/ask-bot.ts';

const cases: readonly (readonly [text: string, shown: RegExp, notShown?: RegExp])[] = [
  ['average caseload of social workers', /nearest that the report says[\s\S]*from 22 to 17/],
  ['average caseload of social workers in Leeds', /I cannot answer that/, /22/],
  ['average salary of dentists', /I cannot answer that/],
  [
    'weekly price of a residential placement for a child in care',
    /No measure is of “residential … placement … price” alone[\s\S]*£6,870/,
  ],
  ['council tax collected in pounds', /I have no figure[\s\S]*collected £73\.9m/],
  ['price of a residential placement in Leeds', /I have no figure|I cannot answer/, /6,870/],
];

describe('a question that is about no indicator', () => {
  let bot: Awaited<ReturnType<typeof openBot>>;

  before(async () => {
    const council = findCouncilFolder('test/messages/kelderbrook');
    bot = await openBot({ COUNCIL_DIR: council, TODAY: '2027-01-04' });
  });

  after(() => bot.stop());

  for (const [text, shown, notShown] of cases)
    it(`is answered only with a sentence that holds all of it: “${text}”`, async () => {
      const all = String(shownText(await bot.ask([text])));
      assert.match(all, shown);
      if (notShown) assert.doesNotMatch(all, notShown);
    });
});
