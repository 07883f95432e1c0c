import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../src/bot/request.ts';
import { openLastOf } from './last-of.ts';

/** Whose statuses are Teal, Ochre, Plum and Slate. */
const ofColours = await openLastOf('corriemuir', '2026-12-09');
/** Whose statuses are On course, Slipping, Off course and Watch only. */
const ofPhrases = await openLastOf('thornmere', '2027-01-05');
/** Whose actions are Done, On Course, Late or Put Off, and whose figures are On Track, Close Watch or Off Track. */
const ofActions = await openLastOf('harrowmere', '2026-02-17');
/** Of whose actions one is At risk, and another is to close all overdue high-risk fire actions. */
const ofRisks = await openLastOf('kelbourne', '2026-06-09');

const cases: [ask: typeof ofColours, text: string, request: Request][] = [
  [ofColours, 'count of the plum ones', { kind: 'target', status: 'plum' }],
  [ofColours, 'give me the current amount of plum lines', { kind: 'target', status: 'plum' }],
  [ofColours, 'which ones came out teal? some good news', { kind: 'target', status: 'teal' }],
  [ofPhrases, 'which reds are improving', { kind: 'list', statuses: ['red'], way: 'better' }],
  [
    ofPhrases,
    'is there anything red where the arrow is going the right way?',
    { kind: 'list', statuses: ['red'], way: 'better' },
  ],
  [ofColours, 'list the slate ones', { kind: 'target', status: 'slate' }],
  [ofColours, 'what is slate?', { kind: 'definition', term: 'slate' }],
  [ofColours, 'how many teal / ochre / plum / slate', { kind: 'target' }],
  [ofColours, 'which are ochre or plum', { kind: 'list', statuses: ['ochre', 'plum'] }],
  [
    ofColours,
    'the ambers, and for each how far off target it is',
    { kind: 'target', status: 'amber', order: 'most' },
  ],
  [
    ofColours,
    'in proportion to its target, which measure fell furthest short?',
    { kind: 'target', order: 'most' },
  ],
  [
    ofColours,
    'anything at teal that has slipped on the quarter before?',
    { kind: 'list', statuses: ['teal'], way: 'worse' },
  ],
  [
    ofColours,
    'which are worse than a year ago and off target',
    { kind: 'list', statuses: ['missed'], way: 'worse', since: { kind: 'last-year' } },
  ],
  [
    ofColours,
    'where are we better than both the Rowan Group and Scotland yet still not at our target?',
    {
      ...{ kind: 'list', statuses: ['missed'] },
      sides: [
        { side: 'better', against: 'Rowan Group' },
        { side: 'better', against: 'Scotland' },
      ],
    },
  ],
  [
    ofColours,
    'where are we beaten by the Rowan Group',
    { kind: 'benchmark', side: 'worse', against: 'Rowan Group' },
  ],
  [ofPhrases, 'improving but still red', { kind: 'list', statuses: ['red'], way: 'better' }],
  [
    ofPhrases,
    'what has worsened without being off course?',
    { kind: 'list', notStatuses: ['off course'], way: 'worse' },
  ],
  [
    ofPhrases,
    'worse than England and improving',
    { kind: 'list', way: 'better', sides: [{ side: 'worse', against: 'England' }] },
  ],
  [ofPhrases, 'which are slipping', { kind: 'target', status: 'slipping' }],
  [
    ofPhrases,
    'where are we beaten by both the country and the councils like us?',
    {
      kind: 'list',
      sides: [
        { side: 'worse', against: 'England' },
        { side: 'worse', against: 'statistical neighbours' },
      ],
    },
  ],
];

describe('a message about the statuses of a council', () => {
  for (const [ask, text, request] of cases)
    it(`is ${JSON.stringify(request)} for “${text}”`, () => assert.deepEqual(ask(text), request));

  it('is of figures after actions where no action has the status, unless it says that of them', () => {
    const offTrack = { kind: 'target', status: 'off track' };
    assert.deepEqual(ofActions('CP-03', 'which are off track'), offTrack);
    assert.equal(ofActions('show all actions', 'any of them off track')?.kind, 'milestones');
    assert.equal(ofActions('show all actions', 'which are put off')?.kind, 'milestones');
  });

  it('lists actions by a status of several words, and whose they are', () => {
    for (const text of ['at risk actions', 'who owns at risk actions'])
      assert.deepEqual(
        ofRisks(text),
        { kind: 'milestones', status: 'at risk', of: 'action' },
        text,
      );
    const one = { kind: 'milestones', milestones: ['1.E'] };
    assert.deepEqual(ofRisks('overdue high risk fire actions'), one);
    assert.deepEqual(ofRisks('who owns overdue actions'), {
      ...{ kind: 'milestones', which: 'overdue', of: 'action' },
    });
  });

  it('asks what the word says where it asks for no other meaning', () =>
    assert.deepEqual(ofPhrases('which are slipping', 'what does that mean exactly?'), {
      ...{ kind: 'definition', term: 'slipping' },
    }));
});
