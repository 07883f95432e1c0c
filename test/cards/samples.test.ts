import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { checkCard } from './check-card.ts';
import { samples } from './samples.ts';
import { withoutPixels } from './without-pixels.ts';

const pathOf = (name: string) => join(import.meta.dirname, 'expected', `${name}.json`);

// UPDATE_CARDS=1 writes them anew; look at the difference before it is committed.
const updating = process.env.UPDATE_CARDS === '1';

describe('every card over the December 2018 report', () => {
  for (const [name, make] of Object.entries(samples)) {
    it(`may be sent to Teams: ${name}`, () => checkCard(make()));

    it(`is what stands on disk: ${name}`, () => {
      const card = withoutPixels(make());
      if (updating) writeFileSync(pathOf(name), `${JSON.stringify(card, null, 2)}\n`);
      assert.deepEqual(card, JSON.parse(readFileSync(pathOf(name), 'utf8')));
    });
  }
});
