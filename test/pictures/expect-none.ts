import assert from 'node:assert/strict';
import type { Finding } from './finding.ts';

/** Asserts that nothing was found, and else says on which card what was. */
export const expectNone = (findings: readonly Finding[]): void =>
  assert.ok(
    findings.length === 0,
    findings.map(({ card, fault }) => `${card}: ${fault}`).join('\n'),
  );
