import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readMessage } from '../../../../src/bot/understanding/message/read-message.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import type { Milestone } from '../../../../src/domain/milestones/milestone.ts';
import { buildOutcome, buildRisk } from '../../../cards/build.ts';
import { noWords } from '../../../domain/build.ts';
import { quarter } from '../../../domain/risks/build-risk.ts';
import { otherCouncil } from '../../other-council.ts';
import { requestIn } from '../../request-of.ts';

const milestone = (code: string, title: string): Milestone => ({
  ...{ code, title, kind: 'milestone', featuresUnder: ['P2'], state: 'under-way' },
  asOf: quarter('Q2 2018/19'),
});

const taught = {
  by: { objectId: 'object', name: 'Dee Example' },
  at: new Date('2019-01-02T09:00:00Z'),
};

const synonym = (of: string, phrase: string) => ({ of, phrases: [{ phrase, ...taught }] });

const comparedWith = (comparator: string) => ({
  measures: ['12a'],
  standing: 'not-stated' as const,
  comparator,
  statement: `${comparator} 48`,
  notes: [],
});

const catalogue = {
  ...otherCouncil,
  indicators: otherCouncil.indicators.map((one) =>
    one.code === 'KPI 5'
      ? { ...one, benchmarks: ['river councils', 'BinMark median'].map(comparedWith) }
      : one,
  ),
  outcomes: [
    ...otherCouncil.outcomes,
    buildOutcome({ code: 'P2', name: 'Priority 2: Quiet rivers' }),
    buildOutcome({ code: 'P3', name: 'Priority 3: Warm libraries' }),
  ],
  risks: [
    ...otherCouncil.risks,
    buildRisk({ code: 'SR30', title: 'Floods', featuresUnder: ['P2', 'P3'] }),
  ],
  milestones: [
    milestone('M1', 'Otter Weir phase 2 (fish pass, £2m)'),
    milestone('M4', 'Reading rooms: five open all week'),
    milestone('M7', 'Close all overdue flood actions'),
  ],
  words: {
    ...noWords,
    synonyms: [synonym('KPI 5', 'section 46 notices'), synonym('KPI 5', 'CO2')],
  },
};

const language = buildLanguage(catalogue, await readLexicon(), requestRules);
const read = (text: string) => requestIn(interpret(text, {}, language), language);

describe('names with a number in them', () => {
  for (const text of 'P2|p 2|overview of P2|Priority 2|priority two|prio 2|obj 2|theme two|quiet rivers'.split(
    '|',
  ))
    it(`${JSON.stringify(text)} is the outcome`, () => {
      assert.deepEqual(read(text), { kind: 'overview', outcome: 'P2' });
    });

  it('may be in the code of an outcome alone, which has a blank', async () => {
    const printed = {
      ...catalogue,
      outcomes: ['Outcome 7', 'Outcome 8'].map((code) =>
        buildOutcome({ code, name: code === 'Outcome 7' ? 'Quiet rivers' : 'Warm libraries' }),
      ),
    };
    const own = buildLanguage(printed, await readLexicon(), requestRules);
    for (const text of ['Outcome 7', 'outcome7', 'outcome seven', 'prio 7', 'quiet rivers'])
      assert.deepEqual(
        requestIn(interpret(text, {}, own), own),
        { kind: 'overview', outcome: 'Outcome 7' },
        text,
      );
    const codes = readMessage('outcomes 7 and 8', own).marks.map(
      (one) => 'code' in one && one.code,
    );
    assert.deepEqual(codes, ['Outcome 7', 'Outcome 8']);
  });

  it('are found one after another', () => {
    for (const text of ['priorities 2 and 3', 'themes two, three', 'outcomes 2 & 3']) {
      const codes = readMessage(text, language).marks.map((one) => 'code' in one && one.code);
      assert.deepEqual(codes, ['P2', 'P3'], text);
    }
  });

  it('are read as they stand, and never as one with another number', () => {
    assert.deepEqual(read('priority 3'), { kind: 'overview', outcome: 'P3' });
    assert.notDeepEqual(read('priority 4'), { kind: 'overview', outcome: 'P3' });
    assert.deepEqual(read('show section 46 notices'), { kind: 'show', code: 'KPI 5' });
  });

  it('have no nought where they have an O', () => {
    assert.deepEqual(read('show CO2'), { kind: 'show', code: 'KPI 5' });
    assert.notDeepEqual(read('show C2'), { kind: 'show', code: 'KPI 5' });
  });
});

describe('a milestone', () => {
  const m1 = { kind: 'milestones', milestones: ['M1'] };
  for (const text of ['M1', 'status of M1', 'when is otter weir due', 'otter weir % complete'])
    it(`is shown in answer to ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text), m1);
    });

  it('is found by the words before a colon in its title', () => {
    assert.deepEqual(read('how many reading rooms are open'), {
      ...m1,
      milestones: ['M4'],
    });
  });

  it('is not all that is said of an amount that it brings about, nor of a term in its title', () => {
    for (const text of ['what are we paying for otter weir', 'how long is the walk to otter weir'])
      assert.equal(read(text)?.kind, 'fact', text);
    assert.deepEqual(read('how much of otter weir is done'), m1);
  });

  it('is not named by words that ask for a list', () => {
    for (const text of ['overdue actions', 'which actions are overdue'])
      assert.deepEqual(read(text), { kind: 'milestones', which: 'overdue', of: 'action' }, text);
    assert.deepEqual(read('overdue flood actions'), { kind: 'milestones', milestones: ['M7'] });
  });

  it('is asked for by its status with others', () => {
    const state = { last: { kind: 'milestones' } } as const;
    const after = requestIn(interpret('are any of them red?', state, language), language);
    assert.deepEqual(after, { kind: 'milestones', status: 'red' });
  });

  const listed = { kind: 'milestones', code: 'KPI 5', of: 'milestone' } as const;
  for (const [text, asked] of [
    ['which are red?', { ...listed, status: 'red' }],
    ['and the late ones', { ...listed, which: 'slipped' }],
    ['which of those are done', { ...listed, which: 'complete' }],
  ] as const)
    it(`of an indicator is meant by ${JSON.stringify(text)} after them`, () => {
      assert.deepEqual(requestIn(interpret(text, { last: listed }, language), language), asked);
    });

  it('is not meant where the next message names something else', () => {
    for (const text of ['which risks are red', 'which indicators are red', 'show KPI 5'])
      assert.notEqual(
        requestIn(interpret(text, { last: listed }, language), language)?.kind,
        'milestones',
      );
  });
});

describe('a comparator of the council', () => {
  it('is understood by its name', () => {
    assert.deepEqual(read('how does KPI 5 compare with the river councils'), {
      ...{ kind: 'benchmark', code: 'KPI 5', against: 'river councils' },
    });
    assert.deepEqual(read('KPI 5 against BinMark'), {
      ...{ kind: 'benchmark', code: 'KPI 5', against: 'BinMark median' },
    });
    assert.deepEqual(read('KPI 5 for the river councils'), {
      ...{ kind: 'benchmark', code: 'KPI 5', against: 'river councils' },
    });
  });

  it('lets no word by that narrows what is compared', () => {
    const read = interpret('missed bins in Shaftesbury against the river councils', {}, language);
    assert.equal(read.kind, 'narrowed');
  });

  it('is none that the report does not have', () => {
    const asked = read('how does KPI 5 compare with the hill councils');
    assert.ok(!(asked && 'against' in asked));
  });
});

describe('a risk under outcomes alone', () => {
  for (const [text, aspect] of [
    ['who owns SR30', 'owner'],
    ['what is being done about SR30', 'controls'],
  ] as const)
    it(`is shown itself in answer to ${JSON.stringify(text)}`, () => {
      assert.deepEqual(read(text), { kind: 'risks', code: 'SR30', aspects: [aspect] });
    });
});
