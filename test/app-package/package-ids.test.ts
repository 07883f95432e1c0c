import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fillManifest } from '../../scripts/app-package/fill-manifest.ts';
import { readPackageIds, sampleIds } from '../../scripts/app-package/package-ids.ts';

const bot = '3f2b8c1e-9d47-4a65-8b0f-1c2d3e4f5a6b';
const teamsApp = 'A1B2C3D4-0000-4000-8000-00000000000f';

describe('the ids of a package', () => {
  it('are the two that the environment names', () => {
    const ids = readPackageIds({ MicrosoftAppId: bot, TEAMS_APP_ID: teamsApp });
    assert.deepEqual(ids, { teamsApp, bot });
  });

  it('are both the bot’s when the app has none of its own', () => {
    assert.deepEqual(readPackageIds({ MicrosoftAppId: ` ${bot}\n` }), { teamsApp: bot, bot });
    const ids = readPackageIds({ MicrosoftAppId: bot, TEAMS_APP_ID: '' });
    assert.deepEqual(ids, { teamsApp: bot, bot });
  });

  const refused = [
    [{}, /MicrosoftAppId is not set/],
    [{ MicrosoftAppId: ' ' }, /MicrosoftAppId is not set/],
    [{ MicrosoftAppId: 'outcomes' }, /MicrosoftAppId is not a GUID: "outcomes"/],
    [{ MicrosoftAppId: sampleIds.bot }, /MicrosoftAppId is a placeholder/],
    [{ MicrosoftAppId: `${bot}0` }, /MicrosoftAppId is not a GUID/],
    [{ MicrosoftAppId: bot, TEAMS_APP_ID: '$' }, /^TEAMS_APP_ID is not a GUID: "\$"\.$/],
    [{ TEAMS_APP_ID: 'x' }, /MicrosoftAppId is not set\. TEAMS_APP_ID is not a GUID/],
  ] as const;
  for (const [environment, message] of refused) {
    it(`are refused from ${JSON.stringify(environment)}, by name`, () => {
      assert.throws(() => readPackageIds(environment), { code: 'config-invalid', message });
    });
  }

  it('go where the manifest leaves a place, and nowhere else', () => {
    const source = `{"id":"\${{TEAMS_APP_ID}}","botId":"\${{BOT_ID}}","x":"\${{X}} $& {{BOT_ID}}"}`;
    const filled = `{"id":"${teamsApp}","botId":"${bot}","x":"\${{X}} $& {{BOT_ID}}"}`;
    assert.equal(fillManifest(source, { teamsApp, bot }), filled);
  });
});
