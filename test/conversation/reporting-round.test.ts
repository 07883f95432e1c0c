import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { useAzurite } from '../storage/use-azurite.ts';
import { firstWeeks } from './first-weeks.ts';
import { lastWeeks } from './last-weeks.ts';
import { type PlayedRound, playRound } from './play-round.ts';

const page = join(import.meta.dirname, '../../docs/reporting-round.md');

describe('a quarter, played in words', () => {
  const azurite = useAzurite();
  let played: PlayedRound = { text: '', faults: [] };

  before(async function () {
    this.timeout(60_000);
    played = await playRound([...firstWeeks, ...lastWeeks], azurite.address());
  });

  it('is answered as the scenario says, and nobody is written to besides', () => {
    assert.deepEqual(played.faults, []);
  });

  it('is on the page of the documentation, which npm run conversation writes', async () => {
    assert.equal(played.text, await readFile(page, 'utf8'));
  });
});
