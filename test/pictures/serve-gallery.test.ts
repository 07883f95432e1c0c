import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { compileCard } from '../../src/cards/render.ts';
import { type Gallery, serveGallery } from './serve-gallery.ts';
import { showTemplate } from './shown-card.ts';

describe('the gallery of one template', () => {
  let gallery: Gallery | undefined;
  afterEach(() => gallery?.close());

  it('shows it with the data beside it, by a name that is no path', async () => {
    gallery = await serveGallery(() => [showTemplate('form/update')]);
    const page = await (await fetch(gallery.url)).text();
    assert.match(page, /data-card="form-update"/);
    assert.match(page, /Nothing has been saved yet: two things need correcting\./);
  });

  it('reads it anew at each look', async () => {
    let title = 'before';
    gallery = await serveGallery(() => [{ name: 'card', content: {}, summary: title }]);
    assert.match(await (await fetch(gallery.url)).text(), /before/);
    title = 'after';
    assert.match(await (await fetch(gallery.url)).text(), /after/);
  });

  it('says what is wrong with it, and goes on', async () => {
    gallery = await serveGallery(() => [
      { name: 'card', content: compileCard({ type: 'TextBlock' })({}), summary: '' },
    ]);
    for (const _ of ['first', 'second']) {
      const answer = await fetch(gallery.url);
      assert.equal(answer.status, 500);
      assert.match(await answer.text(), /not a whole card/);
    }
  });
});
