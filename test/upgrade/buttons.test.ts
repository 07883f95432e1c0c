import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { openSubmissionStore } from '../../src/storage/stores/submission-store.ts';
import { openTable } from '../../src/storage/table.ts';
import { as, textOf, textOfAll, useBot } from '../bot/use-bot.ts';
import { shownText } from '../cards/shown-parts.ts';
import { at } from '../storage/build-update.ts';
import { useAzurite } from '../storage/use-azurite.ts';
import { listButtons } from './list-buttons.ts';
import { loadVersion } from './load-version.ts';
import { readButtons, type Version, versions } from './versions.ts';

type Value = Readonly<Record<string, unknown>>;

const useVersion = (version: Version) => () => {
  const azurite = useAzurite();
  before(async function () {
    this.timeout(30_000);
    await loadVersion(azurite.address(), version, { withoutAddresses: true });
  });
  return azurite;
};

const admins = ['mike.potter@dorsetcc.gov.uk'];

for (const version of versions)
  describe(`buttons of the cards of ${version}, over what it stored`, function () {
    this.timeout(30_000);
    const bot = useBot({ admins }, '2019-01-02', useVersion(version));

    /** What the one who pressed sees: a message, or the dialog that was asked for. */
    const press = async (person: string, value: Value): Promise<string> => {
      const changes =
        'msteams' in value
          ? { type: 'invoke', name: 'task/fetch', value: { data: value } }
          : { value, replyToId: 'pressed' };
      const { status, body, sent } = await bot.send({ ...as(person), ...changes });
      assert.equal(status, 200, JSON.stringify(value));
      const seen = [textOfAll(sent), shownText(JSON.parse(body || '{}'))].join('\n');
      assert.match(seen, /\S/, JSON.stringify(value));
      return seen;
    };

    it('are all answered: none ends in an error, none is unknown', async () => {
      for (const value of await readButtons(version))
        for (const person of ['andy-frost', 'mike-potter']) {
          const seen = await press(person, value);
          const what = `${person} ${JSON.stringify(value)}`;
          assert.doesNotMatch(seen, /Something went wrong|I have to be updated/, what);
          assert.doesNotMatch(seen, /That button no longer works/, what);
        }
    });

    it('hand in what was typed into them', async () => {
      const value = (await readButtons(version)).find((one) => 'value~S06' in one);
      if (!value) return assert.equal(version, '0.1.0');
      await press('mike-potter', value);
      const { readRecord } = openSubmissionStore(
        openTable(bot.azurite.address(), 'Outcomes'),
        () => at,
      );
      const { rounds, commentaries } = await readRecord('S06');
      assert.equal(rounds.at(-1)?.status, 'submitted');
      assert.match(JSON.stringify(commentaries.at(-1)), /Typed in a card of an earlier version/);
    });

    it('that no longer mean anything say so, with a way on', async () => {
      const values: Value[] = [
        { request: { kind: 'no-such-request' } },
        { action: { kind: 'no-such-action' } },
        { request: { kind: 'show', code: 'S05', once: 'allowed' } },
        {},
      ];
      for (const value of values) {
        const { sent } = await bot.send({ ...as('andy-frost'), value });
        assert.match(sent.map(textOf).join(), /That button no longer works/);
        assert.ok(listButtons(sent).length > 0);
      }
    });
  });
