import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { quarterSince } from '../../../src/domain/figures/neighbouring-periods.ts';
import type { SpokenPeriod } from '../../../src/domain/figures/spoken-period.ts';
import { periodLabel } from '../../../src/domain/period/period.ts';
import { quarter } from './build-risk.ts';

const cases: [SpokenPeriod, string | undefined][] = [
  [{ kind: 'previous' }, 'Q1 2018/19'],
  [{ kind: 'last-year' }, 'Q2 2017/18'],
  [{ kind: 'quarter', quarter: 1 }, 'Q1 2018/19'],
  [{ kind: 'quarter', quarter: 2 }, 'Q2 2017/18'],
  [{ kind: 'quarter', quarter: 3 }, 'Q3 2017/18'],
  [{ kind: 'quarter', quarter: 4 }, 'Q4 2017/18'],
  [{ kind: 'label', label: 'Q4 2016/17' }, 'Q4 2016/17'],
  [{ kind: 'label', label: 'Q2 2018/19' }, undefined],
  [{ kind: 'label', label: 'Q3 2018/19' }, undefined],
  [{ kind: 'label', label: '2016/17' }, undefined],
  [{ kind: 'latest' }, undefined],
];

describe('quarterSince, while Q2 2018/19 is the newest', () => {
  for (const [spoken, label] of cases)
    it(`is ${label ?? 'nothing'} for ${JSON.stringify(spoken)}`, () => {
      const found = quarterSince(spoken, quarter('Q2 2018/19'));
      assert.equal(found && periodLabel(found), label);
    });
});
