import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import type { DevEnvironment } from '../../src/dev/environment.ts';
import { openBrowser } from './browser.ts';
import { openDevEnvironment } from './open-dev-environment.ts';
import { openPlayground, type Place } from './playground-page.ts';

const greeting = 'Hello, I am the Outcomes bot';

describe('asking for S05 in the Agents Playground', function () {
  // The browser is unpacked on first use.
  this.timeout(60_000);
  let desk: DevEnvironment;
  let browser: Browser;

  before(async () => {
    // Between two rounds, so that no reminder comes in between.
    desk = await openDevEnvironment('Andy Frost', '2018-12-17');
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await desk?.stop();
  });

  it('shows the true figures', async () => {
    const chat = await openPlayground(browser, { url: desk.url });
    await chat.waitFor(greeting);
    const answer = await chat.ask('show S05 crime');
    assert.match(await answer.text(), /6,270/);
    assert.match(await answer.text(), /S05A/);
    await chat.close();
  });

  for (const place of ['group', 'channel'] satisfies Place[]) {
    it(`answers a mention in a ${place}`, async () => {
      const chat = await openPlayground(browser, { url: desk.url });
      await chat.openPlace(place);
      await chat.waitFor(greeting);
      assert.match(await (await chat.ask('show S05 crime')).text(), /6,270/);
      const own = await (await chat.ask('my updates')).text();
      assert.match(own, /in private[\s\S]*“Personal Chat”, in the list on the left/);
      assert.doesNotMatch(own, /Open a chat with me$/m);
      await chat.close();
    });
  }
});
