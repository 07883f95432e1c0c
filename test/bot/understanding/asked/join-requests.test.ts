import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../../src/bot/request.ts';
import { joinRequests } from '../../../../src/bot/understanding/asked/join-requests.ts';

const quarter = (number: number) => ({ kind: 'quarter' as const, quarter: number });

describe('joinRequests', () => {
  const show = (code: string): Request => ({ kind: 'show', code });

  it('makes one list of several figures', () => {
    assert.deepEqual(joinRequests([show('S01'), show('S02')]), {
      kind: 'figures',
      codes: ['S01', 'S02'],
    });
  });

  it('leaves out the list of everybody beside risks, which name their owners', () => {
    const gravest: Request = { kind: 'rank', of: 'risks', order: 'most' };
    assert.deepEqual(joinRequests([gravest, { kind: 'people' }]), gravest);
    const named: Request = { kind: 'people', indicator: 'S01' };
    assert.deepEqual(joinRequests([gravest, named]), { kind: 'several', parts: [gravest, named] });
  });

  it('has figures of different periods beside each other', () => {
    const earlier: Request = { kind: 'show', code: 'S02', period: quarter(1) };
    assert.deepEqual(joinRequests([show('S01'), earlier]), {
      kind: 'several',
      parts: [show('S01'), earlier],
    });
  });

  it('makes one list of the figures among other things', () => {
    const risks: Request = { kind: 'risks', indicator: 'S01' };
    assert.deepEqual(joinRequests([show('S01'), risks, show('S02')]), {
      kind: 'several',
      parts: [{ kind: 'figures', codes: ['S01', 'S02'] }, risks],
    });
  });

  it('leaves one as it is, and makes nothing of none', () => {
    assert.deepEqual(joinRequests([show('S01')]), show('S01'));
    assert.equal(joinRequests([]), undefined);
  });

  it('has six answers at most', () => {
    const many = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S05A'].map(
      (code): Request => ({ kind: 'trend', code }),
    );
    const joined = joinRequests(many);
    assert.equal(joined?.kind === 'several' && joined.parts.length, 6);
  });
});
