import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import type { DevEnvironment } from '../../src/dev/environment.ts';
import { openBrowser } from './browser.ts';
import { openDevEnvironment } from './open-dev-environment.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';

describe('cards that change in place in the Agents Playground', function () {
  this.timeout(60_000);
  let desk: DevEnvironment;
  let browser: Browser;
  let chat: PlaygroundPage;

  before(async () => {
    desk = await openDevEnvironment('Andy Frost', '2018-12-17');
    browser = await openBrowser();
    chat = await openPlayground(browser, { url: desk.url });
    await chat.waitFor('Hello, I am the Outcomes bot');
  });

  after(async () => {
    await browser?.close();
    await desk?.stop();
  });

  it('goes back a quarter, to a part, and forward again, without another message', async () => {
    await chat.ask('show S05 crime');
    const before = await chat.count();
    const earlier = await chat.pressForChange('◀ Q1 2018/19', 'Q2 2018/19 ▶');
    assert.match(await earlier.text(), /6,038/);
    const part = await chat.pressForChange(/S05A Total crime/, 'S05B ▶');
    assert.doesNotMatch(await part.text(), /2,901/);
    const latest = await chat.pressForChange('Q2 2018/19 ▶', '◀ Q1 2018/19');
    assert.match(await latest.text(), /6,270/);
    assert.equal(await chat.count(), before);
  });

  it('turns the pages of the risks', async () => {
    assert.match(await (await chat.ask('all risks')).text(), /Risks 1–10 of 16/);
    const second = await chat.pressForChange('Next 6', 'Risks 11–16 of 16');
    assert.match(await second.text(), /LOW \(4\)/);
  });
});
