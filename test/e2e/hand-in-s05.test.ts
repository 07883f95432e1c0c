import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import type { DevEnvironment } from '../../src/dev/environment.ts';
import { openBrowser } from './browser.ts';
import { openDevEnvironment } from './open-dev-environment.ts';
import { openPlayground, type PlaygroundPage } from './playground-page.ts';

const figures = {
  'S05A Total crime: crimes (required)': '6,100',
  'S05B Anti-social behaviour: incidents (required)': ' 2 700',
  'S05C Domestic abuse incidents: incidents (required)': '530',
  'S05D Domestic abuse crimes: crimes (required)': '690 crimes',
};

describe('the round of Q3 2018/19 in the Agents Playground, on 2 January 2019', function () {
  this.timeout(60_000);
  let desk: DevEnvironment;
  let browser: Browser;
  let chat: PlaygroundPage;

  before(async () => {
    desk = await openDevEnvironment('Andy Frost', '2019-01-02');
    browser = await openBrowser();
    chat = await openPlayground(browser, { url: desk.url });
  });

  after(async () => {
    await browser?.close();
    await desk?.stop();
  });

  it('brings Andy Frost the card with what he owes, without being asked', async () => {
    const card = await chat.waitFor('Your figures for Q3 2018/19');
    const said = await card.text();
    assert.match(said, /S05 Crime/);
    assert.match(said, /Due Monday 21 January 2019: figures/);
    assert.match(said, /Last figures, Q2 2018\/19[^:]*:[\s\S]*Total crime: 6,270 crimes/);
  });

  it('says all that is wrong with a form at once, beside the fields, and keeps what was typed', async () => {
    await chat.ask('update S05');
    await chat.newest().fill('S05A Total crime: crimes (required)', 'about 6,000');
    const form = await chat.pressForChange('Submit', 'Nothing has been submitted yet');
    const said = await form.text();
    assert.match(said, /“about 6,000” cannot be read as a number/);
    assert.match(said, /S05D[\s\S]*Please correct: Give the figure/);
    assert.match(await form.valueOf('S05A Total crime: crimes (required)'), /^about 6,000$/);
  });

  it('takes the figures, and shows them as the answer to "show S05 crime" at once', async () => {
    for (const [label, text] of Object.entries(figures)) await chat.newest().fill(label, text);
    await chat.pressForChange('Keep all answers', 'Kept: the text from Q2 2018/19 still applies');
    const receipt = await chat.pressForChange('Submit', 'Received: S05');
    assert.match(await receipt.text(), /Andy Frost submitted Q3 2018\/19 on 2 January 2019/);
    const shown = await (await chat.ask('show S05 crime')).text();
    assert.match(shown, /6,100/);
    assert.match(shown, /from 6,270 in Q2 2018\/19/);
    assert.match(shown, /2,700[\s\S]*530[\s\S]*690/);
    assert.match(shown, /submitted by Andy Frost on 2 January 2019/);
  });

  it('moves on to another day, and keeps what falls due on the way for those who owe it', async () => {
    const moved = await (await chat.ask('advance to 22 January')).text();
    assert.match(moved, /It is now Tuesday 22 January 2019/);
    assert.match(moved, /Sent on the way: \d+ messages to colleagues/);
    const progress = await (await chat.ask('progress')).text();
    assert.match(progress, /Mike Potter\s+S06: figures \(1 working day late\), commentary/);
    const back = await (await chat.ask('advance to 22.1.2019')).text();
    assert.match(back, /It is already 22 January 2019, \d\d:\d\d, and the clock only goes forward/);
  });
});
