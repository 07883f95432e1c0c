import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { tokenise } from '../../../../src/bot/understanding/message/tokens.ts';
import { inPlainWords } from '../../../../src/bot/understanding/message/words-of-headings.ts';
import type { Catalogue } from '../../../../src/domain/catalogue.ts';
import type { Milestone } from '../../../../src/domain/milestones/milestone.ts';
import type { ReportWords } from '../../../../src/domain/report-words.ts';
import { buildOutcome } from '../../../cards/build.ts';
import { buildMilestone } from '../../../domain/milestones/build-milestone.ts';
import { otherCouncil } from '../../other-council.ts';

const withHeadings = (
  words: Partial<ReportWords>,
  ...kinds: readonly Milestone['kind'][]
): Catalogue => {
  const outcome = buildOutcome({ code: 'CP1' });
  return {
    ...otherCouncil,
    outcomes: [{ ...outcome, report: { ...outcome.report, words } }],
    milestones: kinds.map((kind) => buildMilestone({ kind })),
  };
};

const ofActions = withHeadings({ milestones: 'Council Plan activities' }, 'action');

const read = (text: string, catalogue: Catalogue, names: readonly string[] = []): string =>
  inPlainWords(tokenise(text, []), catalogue, (stem) => names.includes(stem))
    .map(({ word }) => word)
    .join(' ');

describe('inPlainWords', () => {
  it('says milestones and actions for what the report calls them, one or several', () => {
    assert.equal(read('which activities are late', ofActions), 'which actions are late');
    assert.equal(read('which activity is late', ofActions), 'which action is late');
    const both = withHeadings({ milestones: 'Deliverables this year' }, 'milestone', 'action');
    assert.equal(read('all deliverables', both), 'all milestones actions');
  });

  it('leaves out the words before it that are of the heading', () => {
    assert.equal(read('in the plan activities', ofActions), 'in the actions');
    assert.equal(read('Council Plan activities', ofActions), 'actions');
    assert.equal(read('the council plan', ofActions), 'the council plan');
  });

  it('says risks for what the report calls them', () => {
    const threats = withHeadings({ risks: 'Principal threats' });
    assert.equal(read('the gravest threats', threats), 'the gravest risks');
  });

  it('says risks for a heading that is said as a whole, and nothing more where risks are spoken of', () => {
    const register = withHeadings({ risks: 'Weather Register' });
    assert.equal(read('show me the weather register', register), 'show me the risks');
    assert.equal(
      read('biggest risk on the Weather Register and its score', register),
      'biggest risk and its score',
    );
    assert.equal(read('the weather', register), 'the weather');
  });

  it('leaves the name of a level, though the heading has the word', () => {
    const rocks = withHeadings({ risks: 'Keeping off the rocks' });
    const [outcome = buildOutcome({ code: 'CP1' })] = rocks.outcomes;
    const withLevel = {
      ...rocks,
      outcomes: [
        { ...outcome, riskKey: [{ level: 'Rocks', meaning: '16 or more', severe: true }] },
      ],
    };
    assert.equal(read('what is on the rocks', rocks), 'what is on risks');
    assert.equal(read('what is on the rocks', withLevel), 'what is on the rocks');
    assert.equal(read('keeping off the rocks', withLevel), 'risks');
  });

  it('leaves a plain heading, and what is the name of a measure', () => {
    const plain = withHeadings({ milestones: 'Actions this year', risks: 'Risk registers' });
    assert.equal(read('years, registers and actions', plain), 'years registers and actions');
    assert.equal(read('youth activities', ofActions, ['activ']), 'youth activities');
    assert.equal(read('which activities are late', otherCouncil), 'which activities are late');
  });
});
