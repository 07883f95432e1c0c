import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isAcrossJoint } from '../../../../src/bot/understanding/message/across-joints.ts';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';

const place = (at: readonly number[], turned = 0) => ({ at, whole: true, turned });

describe('isAcrossJoint', () => {
  it('parts a name whose words stand in two others', () => {
    const [recycling, missed] = [place([0]), place([1, 2])];
    const both = place([0, 1], 1);
    const tokens = tokenise('recycling, missed bins', []);
    assert.equal(isAcrossJoint(both, [recycling, missed, both], tokens), true);
  });

  it('parts one over a word that joins two others', () => {
    const [missed, recycling] = [place([0, 1]), place([3])];
    const both = place([0, 3]);
    const tokens = tokenise('missed bins and recycling', []);
    assert.equal(isAcrossJoint(both, [recycling, missed, both], tokens), true);
  });

  it('keeps a name whose own words are joined, or turned', () => {
    const joined = place([0, 2]);
    const all = [joined, place([0]), place([2])];
    assert.equal(isAcrossJoint(joined, all, tokenise('recycling and composting', [])), false);
    const turned = place([0, 1], 1);
    assert.equal(
      isAcrossJoint(turned, [turned, place([0])], tokenise('absence, secondary', [])),
      false,
    );
  });
});
