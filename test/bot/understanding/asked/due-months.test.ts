import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../../src/bot/understanding/interpret.ts';
import { readLexicon } from '../../../../src/council-data.ts';
import { buildOutcome } from '../../../cards/build.ts';
import { buildMilestone } from '../../../domain/milestones/build-milestone.ts';
import { otherCouncil } from '../../other-council.ts';
import { requestIn } from '../../request-of.ts';

const outcome = buildOutcome({ code: 'CP1' });
const dueOn = (code: string, due: string, status: string) =>
  buildMilestone({ code, due, status, kind: 'action' });

/** A report of February 2026 with actions before and after it. */
const language = buildLanguage(
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
);

const asked = (text: string) => Object(requestIn(interpret(text, {}, language), language));

describe('actions that are due', () => {
  it('are those of a month without a year, the next one from the report on', () => {
    for (const text of [
      'which actions are due in March',
      "what's supposed to be finished in March out of the action list",
    ])
      assert.deepEqual(asked(text).due, { from: '2026-03', to: '2026-03' }, text);
  });

  it('are those until a month, whatever words say that they should be done', () => {
    const { due, status, which } = asked('which actions should be done by June?');
    assert.deepEqual(due, { from: '2026-02', to: '2026-06' });
    assert.deepEqual([status, which], [undefined, undefined]);
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
