import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readLanguageData } from '../src/language-data.ts';

describe('what is known of language', () => {
  it('is read once for a process', async () => {
    assert.equal(await readLanguageData(), await readLanguageData());
  });

  it('tells a word that is in use, in the plural too, from a slip', async () => {
    const { isEnglish } = await readLanguageData();
    assert.deepEqual(['prime', 'primes', 'crmie'].map(isEnglish), [true, true, false]);
  });
});
