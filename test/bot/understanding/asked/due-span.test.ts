import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { buildCalendar } from '../../../../src/domain/round/deadlines.ts';
import { buildOutcome } from '../../../cards/build.ts';
import { buildMilestone } from '../../../domain/milestones/build-milestone.ts';
import { otherCouncil } from '../../other-council.ts';
import { requestIn } from '../../request-of.ts';

const outcome = buildOutcome({ code: 'CP1' });
const dueOn = (code: string, due: string, status: string) =>
  buildMilestone({ code, due, status, kind: 'action' });

/** A report of February 2026 with actions before and after it. */
const language = {
  ...buildLanguage(
    {
      ...otherCouncil,
      outcomes: [{ ...outcome, report: { ...outcome.report, month: '2026-02' } }],
      milestones: [
        dueOn('A1', '2025-03-31', 'Done'),
        dueOn('A2', '2026-03-31', 'Ripening'),
        dueOn('A3', '2026-06-30', 'Ripening'),
      ],
    },
    await readLexicon(),
    requestRules,
  ),
  saidOn: { today: '2026-02-10', calendar: buildCalendar([]) },
};

const asked = (text: string) => Object(requestIn(interpret(text, {}, language), language));

describe('actions that are due', () => {
  it('are those of a month without a year, the next one from the report on', () => {
    for (const text of [
      'which actions are due in March',
      "what's supposed to be finished in March out of the action list",
    ])
      assert.deepEqual(asked(text).due, { from: '2026-03-01', to: '2026-03-31' }, text);
  });

  it('are those until a month, whatever words say that they should be done', () => {
    const { due, status, which } = asked('which actions should be done by June?');
    assert.deepEqual(due, { to: '2026-06-30' });
    assert.deepEqual([status, which], [undefined, 'open']);
  });

  it('are those of a time of the calendar, until it, before it or after it', () => {
    for (const [text, due] of [
      ['milestones due this quarter', { from: '2026-01-01', to: '2026-03-31' }],
      ['actions due next quarter', { from: '2026-04-01', to: '2026-06-30' }],
      ['actions due next month', { from: '2026-03-01', to: '2026-03-31' }],
      ['actions due this financial year', { from: '2025-04-01', to: '2026-03-31' }],
      ['actions due in Q4', { from: '2026-01-01', to: '2026-03-31' }],
      ['actions due after 1 March 2026', { from: '2026-03-02' }],
      ['actions due before October', { to: '2026-09-30' }],
      ['milestones due before January 2027', { to: '2026-12-31' }],
      ['milestones due by March', { to: '2026-03-31' }],
      ['milestones due by March 2026', { to: '2026-03-31' }],
      ['milestones due by the end of June 2026', { to: '2026-06-30' }],
      ['milestones due by the end of June', { to: '2026-06-30' }],
      ['actions due on 31 March 2026', { from: '2026-03-31', to: '2026-03-31' }],
      ['actions due from April 2026', { from: '2026-04-01' }],
      ['actions due by 15 March', { to: '2026-03-15' }],
      ['actions due at the end of June', { from: '2026-06-01', to: '2026-06-30' }],
    ] as const)
      assert.deepEqual(asked(text).due, due, text);
  });

  it('are those of their own time after those of another', () => {
    const last = asked('actions due in February 2026');
    for (const [text, due] of [
      ['by the end of March', { to: '2026-03-31' }],
      ['and next quarter', { from: '2026-04-01', to: '2026-06-30' }],
      ['this quarter?', { from: '2026-01-01', to: '2026-03-31' }],
      ['due in March', { from: '2026-03-01', to: '2026-03-31' }],
    ] as const) {
      const next = requestIn(interpret(text, { last }, language), language);
      assert.deepEqual(
        [next?.kind, Object(next).of, Object(next).due],
        ['milestones', 'action', due],
        text,
      );
    }
  });

  it('are those of the next month where they are due soon, and of no other time', () => {
    for (const text of ['which milestones are due soon', 'milestones due in the next month'])
      assert.deepEqual([asked(text).which, asked(text).due], ['due-soon', undefined], text);
  });
});

describe('actions in a state', () => {
  it('are those that were put off or not begun, though nothing is called an action', () => {
    assert.deepEqual(asked("wot's been put off & til when"), {
      ...{ kind: 'milestones', which: 'slipped' },
    });
    assert.deepEqual(asked("what haven't we even begun"), {
      ...{ kind: 'milestones', which: 'not-started' },
    });
  });

  it('are those with a printed word, and none that a few words of the message may name', () => {
    const text = 'Actions that are Ripening: numbers and new dates';
    assert.deepEqual(asked(text), { kind: 'milestones', of: 'action', status: 'ripening' });
  });
});
