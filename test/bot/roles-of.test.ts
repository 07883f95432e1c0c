import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nameOfTeam } from '../../src/bot/roles-of.ts';
import { buildOutcome } from '../cards/build.ts';

describe('nameOfTeam', () => {
  it('is the usual name where the report has none, or there is no report', () => {
    assert.equal(nameOfTeam({ outcomes: [] }), 'the performance team');
    assert.equal(nameOfTeam({ outcomes: [buildOutcome({})] }), 'the performance team');
  });

  it('is what the report calls them', () => {
    const { report } = buildOutcome({});
    const words = { team: 'Insight team' };
    const outcome = buildOutcome({ report: { ...report, words } });
    assert.equal(nameOfTeam({ outcomes: [outcome] }), 'the Insight team');
  });
});
