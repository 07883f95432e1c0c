import type { Milestone } from '../../../src/domain/milestones/milestone.ts';
import { quarter } from '../risks/build-risk.ts';

/** A made-up milestone of S01, under way. */
export const buildMilestone = (over: Partial<Milestone> = {}): Milestone => ({
  code: 'M1',
  kind: 'milestone',
  title: 'A made-up milestone',
  featuresUnder: ['S01'],
  state: 'under-way',
  asOf: quarter('Q3 2018/19'),
  ...over,
});
