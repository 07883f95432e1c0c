import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { saveGallery } from './save-gallery.ts';
import { showTemplate } from './shown-card.ts';

describe('saving the gallery', function () {
  this.timeout(60_000);
  const readCards = () => [showTemplate('reminder')];
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outcomes-gallery-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A browser that ends by itself as soon as a page is asked for, so many times. */
  const endingFirst = (times: number) => {
    let opened = 0;
    const open = async (): Promise<Browser> => {
      const browser = await openBrowser();
      opened += 1;
      if (opened <= times) await browser.close();
      return browser;
    };
    return { open, opened: () => opened };
  };

  it('draws a theme once more where the browser ended, and counts each picture once', async () => {
    const counted: number[] = [];
    const { open, opened } = endingFirst(1);
    await saveGallery(folder, readCards, (done) => counted.push(done), open);
    const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png'));
    assert.equal(pictures.length, 6);
    assert.deepEqual(counted, [1, 2, 3, 4, 5, 6]);
    assert.equal(opened(), 4);
  });

  it('says what to do where the browser ends again', async () => {
    const { open } = endingFirst(2);
    await assert.rejects(
      saveGallery(folder, readCards, () => undefined, open),
      /The browser ended twice[\s\S]*memory is short[\s\S]*--samples/,
    );
  });
});
