import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Actor, Delegation } from '../../src/domain/person.ts';
import { maySeeProgress, maySignOff, mayUpdate, whoMay } from '../../src/domain/rights.ts';
import { catalogue } from '../bot/catalogue.ts';
import { buildIndicator } from './round/build-indicator.ts';

const today = '2019-01-10';

const personOf = (id: string) => {
  const person = catalogue.people.find((one) => one.id === id);
  if (!person) throw new RangeError(`nobody is called ${id}`);
  return person;
};

const officer = (id: string): Actor => ({
  objectId: id,
  name: id,
  person: personOf(id),
  team: false,
});

const reader: Actor = { objectId: 'r', name: 'A councillor', person: undefined, team: false };
const team: Actor = { ...reader, team: true };

/** Led by Andy Frost, under Paul Leivers. */
const crime = buildIndicator();

const may = (actor: Actor, delegations: readonly Delegation[] = []) => [
  mayUpdate(actor, crime, { delegations, today }),
  maySignOff(actor, crime, { delegations, today }),
  maySeeProgress(actor),
];

const away = (until: string, person = 'andy-frost'): Delegation[] => [
  { person, to: 'mike-potter', until },
];

/** Who, and whether they may update, sign off and see the progress. */
const cases: [string, Actor, readonly Delegation[], [boolean, boolean, boolean]][] = [
  ['a reader', reader, [], [false, false, false]],
  ['the lead', officer('andy-frost'), [], [true, false, true]],
  ['the outcome lead', officer('paul-leivers'), [], [true, true, true]],
  ['a lead of other indicators', officer('mike-potter'), [], [false, false, true]],
  ['the sponsor', officer('nick-jarman'), [], [false, false, true]],
  ['the performance team', team, [], [true, true, true]],
  [
    'a stand-in the day before the last',
    officer('mike-potter'),
    away('2019-01-11'),
    [true, false, true],
  ],
  ['a stand-in on the last day', officer('mike-potter'), away('2019-01-10'), [true, false, true]],
  ['a stand-in on the day after', officer('mike-potter'), away('2019-01-09'), [false, false, true]],
  [
    'whoever stands in for somebody else',
    officer('mike-potter'),
    away('2019-01-11', 'sue-evans'),
    [false, false, true],
  ],
  [
    'whoever stands in for the outcome lead',
    officer('mike-potter'),
    away('2019-01-11', 'paul-leivers'),
    [true, true, true],
  ],
  [
    'whoever stands in for the outcome lead on the last day',
    officer('mike-potter'),
    away('2019-01-10', 'paul-leivers'),
    [true, true, true],
  ],
  [
    'whoever stood in for the outcome lead until the day before',
    officer('mike-potter'),
    away('2019-01-09', 'paul-leivers'),
    [false, false, true],
  ],
  [
    'whoever stands in for the stand-in of the outcome lead',
    officer('sue-evans'),
    [
      ...away('2019-01-11', 'paul-leivers'),
      { person: 'mike-potter', to: 'sue-evans', until: '2019-01-11' },
    ],
    [false, false, true],
  ],
  [
    'the outcome lead who is away',
    officer('paul-leivers'),
    away('2019-01-11', 'paul-leivers'),
    [true, true, true],
  ],
  [
    'the lead who stands in for the outcome lead',
    officer('andy-frost'),
    [{ person: 'paul-leivers', to: 'andy-frost', until: '2019-01-11' }],
    [true, true, true],
  ],
  ['the lead who is away', officer('andy-frost'), away('2019-01-11'), [true, false, true]],
  [
    'whoever stands in for the stand-in',
    officer('sue-evans'),
    [...away('2019-01-11'), { person: 'mike-potter', to: 'sue-evans', until: '2019-01-11' }],
    [false, false, true],
  ],
  [
    'whoever stands in for the lead for this indicator alone',
    officer('mike-potter'),
    [{ person: 'andy-frost', to: 'mike-potter', until: '2019-01-11', indicator: 'S05' }],
    [true, false, true],
  ],
  [
    'whoever stands in for the leads for another indicator',
    officer('mike-potter'),
    [
      { person: 'andy-frost', to: 'mike-potter', until: '2019-01-11', indicator: 'S01' },
      { person: 'paul-leivers', to: 'mike-potter', until: '2019-01-11', indicator: 'S01' },
    ],
    [false, false, true],
  ],
  ['a reader while somebody is away', reader, away('2019-01-11'), [false, false, false]],
];

describe('rights', () => {
  for (const [who, actor, delegations, allowed] of cases) {
    const names = ['update', 'sign off', 'see the progress'].filter((_, at) => allowed[at]);
    it(`let ${who} ${names.join(', ') || 'read'}`, () => {
      assert.deepEqual(may(actor, delegations), allowed);
    });
  }

  it('give nothing for the name of an officer', () => {
    assert.deepEqual(may({ ...reader, name: 'Andy Frost', objectId: 'andy-frost' }), [
      false,
      false,
      false,
    ]);
  });
});

describe('whoMay', () => {
  const names = (what: 'update' | 'sign-off', indicator = crime) =>
    whoMay(catalogue, indicator, what).map(({ name }) => name);

  it('names the lead before the outcome lead, who signs off alone', () => {
    assert.deepEqual(names('update'), ['Andy Frost', 'Paul Leivers']);
    assert.deepEqual(names('sign-off'), ['Paul Leivers']);
  });

  it('names nobody twice, and nobody who is not known', () => {
    const leads = ['claire-shiels', 'nobody'];
    const own = buildIndicator({ indicatorLeads: leads, outcomeLeads: leads });
    assert.deepEqual(names('update', own), ['Claire Shiels']);
  });

  it('names somebody for every indicator of the report', () => {
    for (const indicator of catalogue.indicators)
      for (const what of ['update', 'sign-off'] as const)
        assert.ok(names(what, indicator).length > 0, indicator.code);
  });
});
