import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Request } from '../../../src/bot/request.ts';
import { requestRules } from '../../../src/bot/requests/all.ts';
import { buildLanguage } from '../../../src/bot/understanding/build-language.ts';
import { interpret } from '../../../src/bot/understanding/interpret.ts';
import { readLexicon } from '../../../src/council-data.ts';
import { language } from '../catalogue.ts';
import { otherCouncil } from '../other-council.ts';
import { requestIn } from '../request-of.ts';

const asked = (text: string, last?: Request): Request | undefined =>
  requestIn(interpret(text, last ? { last } : {}, language), language);

/** A report that judges its figures. */
const judged = {
  ...language,
  catalogue: {
    ...language.catalogue,
    indicators: language.catalogue.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((measure) => ({
        ...measure,
        statuses: [{ word: 'Red', colour: 'red' as const }],
      })),
    })),
  },
};

describe('a list that is asked for in plain grammar', () => {
  it('is of those without a figure, which says as well what comes no more', () => {
    for (const text of [
      "Anything we just don't have a figure for yet?",
      'which ones have no data',
      'did any measure get dropped and why',
      'were any indicators withdrawn?',
    ])
      assert.deepEqual(asked(text), { kind: 'lacking', what: 'figure' }, text);
  });

  it('is of those that no status judges', () => {
    for (const text of [
      'which ones have no colour at all and why',
      'give me the lines that carry no score and the reason for each',
      'the measures without a rating',
    ])
      assert.deepEqual(asked(text), { kind: 'lacking', what: 'status' }, text);
    assert.deepEqual(asked('which measures have no target'), { kind: 'lacking', what: 'target' });
  });

  it('leaves out what is zero from the order of the distances, where it is never in', () => {
    const of = (text: string) => Object(requestIn(interpret(text, {}, judged), judged));
    const first = { kind: 'target', order: 'most', status: 'missed' };
    const text = 'Excluding the zero one, which target have we missed by the biggest percentage?';
    assert.deepEqual(of(text), first);
    assert.notEqual(of(text.replace('the zero one', 'potholes')).kind, 'target');
  });

  it('is of those that have a status, where that is said as a thing or counted', () => {
    for (const text of ['give me the reds', 'the reds please, all of them'])
      assert.deepEqual(asked(text), { kind: 'target', status: 'red' }, text);
    const missed = asked('count of lines off target please, and which they are');
    assert.deepEqual([missed?.kind, Object(missed).status], ['target', 'missed']);
  });

  it('has everybody who leads beside it where they are asked for', () => {
    for (const text of ['which are red and who owns them', 'the reds, with the lead for each'])
      assert.deepEqual(
        asked(text),
        { kind: 'several', parts: [{ kind: 'target', status: 'red' }, { kind: 'people' }] },
        text,
      );
  });

  it('is of all that have a status, where measures are asked for with theirs', () => {
    for (const text of [
      'every measure with its status in one table',
      'all indicators and their RAG',
    ])
      assert.deepEqual(asked(text), { kind: 'target' }, text);
    const counted = { kind: 'target', status: 'red' } as const;
    assert.deepEqual(asked('and in each outcome, for the minutes', counted), { kind: 'target' });
  });

  it('is of the worst of all, though its own target is pointed at', async () => {
    const statuses = [{ word: 'Adrift', colour: 'red' as const }];
    const indicators = otherCouncil.indicators.map((one) => ({
      ...one,
      measures: one.measures.map((measure) => ({ ...measure, statuses })),
    }));
    const other = buildLanguage({ ...otherCouncil, indicators }, await readLexicon(), requestRules);
    const worst = interpret("what's our single worst miss against its target?", {}, other);
    assert.deepEqual(requestIn(worst, other), { kind: 'target', status: 'missed', order: 'most' });
  });

  it('is of what was revised, where it is asked which of them the council put right', () => {
    for (const text of ['which did we correct?', 'what have you restated since report 3'])
      assert.equal(asked(text)?.kind, 'revised', text);
  });

  it('goes on from a list of the same', () => {
    const severe = { kind: 'risks', level: 'HIGH' } as const;
    assert.deepEqual(asked('and which of those went up?', severe), { ...severe, moved: 'worse' });
    const [outcome] = language.catalogue.outcomes;
    const missed = { kind: 'target', status: 'missed', outcome: outcome?.code } as const;
    assert.deepEqual(asked('just the red ones', missed), { ...missed, status: 'red' });
    const late = { kind: 'milestones', which: 'overdue' } as const;
    assert.deepEqual(asked('whose are they', late), late);
  });
});
