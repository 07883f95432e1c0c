import assert from 'node:assert/strict';

/** Asserts that two numbers agree to a tolerance: 1e-9, looser where a source prints fewer digits. */
export const near = (actual: number | undefined, expected: number, tolerance = 1e-9): void => {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `${actual} is not within ${tolerance} of ${expected}`,
  );
};

/** What rounding to so many decimals may hide. */
export const printed = (decimals: number): number => 0.5 * 10 ** -decimals + 1e-12;
