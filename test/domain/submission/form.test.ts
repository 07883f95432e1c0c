import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  type Draft,
  decideDraft,
  type Form,
  settledDrafts,
} from '../../../src/domain/submission/form.ts';
import { at, buildForm, q2 } from './build-form.ts';

const draft = (id: string, form: Partial<Form> = {}): Draft => ({
  id,
  form: buildForm(form),
  savedAt: at,
});

const mine = buildForm({ answers: { issues: 'Mine.' } });
const drawnFrom = draft('a', { answers: { issues: 'Before.' } });
const newer = draft('b', { answers: { issues: 'Newer.' } });

describe('decideDraft', () => {
  it('puts a form in the place of the draft that it was drawn from', () => {
    const decision = decideDraft(mine, [newer, drawnFrom], 'a');
    assert.deepEqual(decision, { kind: 'replace', draft: drawnFrom });
  });

  it('puts a form beside drafts that it was not drawn from', () => {
    for (const from of [undefined, 'gone'])
      assert.deepEqual(decideDraft(mine, [newer, drawnFrom], from), { kind: 'add' });
    assert.deepEqual(decideDraft(mine, [], 'gone'), { kind: 'add' });
  });

  it('keeps the same text once, whichever version it was drawn from and whatever was asked', () => {
    const same = draft('c', { ...mine, seen: 9, confirmedFar: { S05A: '1' } });
    assert.deepEqual(decideDraft(mine, [newer, same], undefined), { kind: 'kept', draft: same });
  });

  const others: [string, Partial<Form>][] = [
    ['figure', { values: { S05A: '6,201' } }],
    ['tick', { provisional: ['S05A'] }],
    ['answer', { answers: { issues: 'mine.' } }],
    ['reason', { reason: 'x' }],
    ['confirmation', { noChange: true }],
    ['round', { round: q2 }],
  ];
  for (const [what, differs] of others)
    it(`takes another ${what} for another text`, () => {
      const kept = draft('c', { ...mine, ...differs });
      assert.equal(decideDraft(mine, [kept], undefined).kind, 'add');
    });
});

describe('settledDrafts', () => {
  it('are the draft that a form was drawn from and those that say the same', () => {
    const same = draft('c', { ...mine, seen: 9 });
    assert.deepEqual(settledDrafts(mine, [newer, same, drawnFrom], 'a'), [same, drawnFrom]);
    assert.deepEqual(settledDrafts(mine, [newer], undefined), []);
  });

  it('are those that say less, in the same words', () => {
    const full = buildForm({ values: { S05A: '6,201' }, answers: { issues: 'Mine.' } });
    const less = draft('d', { values: {}, answers: { issues: 'Mine.' } });
    const none = draft('e', { values: { S05A: ' ' } });
    assert.deepEqual(settledDrafts(full, [less, none], undefined), [less, none]);
  });

  const more: [string, Partial<Form>][] = [
    ['figure', { values: { S05A: '6,202' } }],
    ['tick', { provisional: ['S05A'] }],
    ['answer', { answers: { issues: 'Mine, and more.' } }],
    ['reason', { reason: 'x' }],
    ['confirmation', { noChange: true }],
    ['kept answer', { keep: ['issues'] }],
    ['missing figure', { details: { S05A: { missing: 'not-available' } } }],
    ['target', { targets: { S05A: '5' } }],
  ];
  for (const [what, differs] of more)
    it(`are not those with a ${what} that was not submitted`, () => {
      const full = buildForm({ values: { S05A: '6,201' }, answers: { issues: 'Mine.' } });
      const other = draft('d', { values: { S05A: '6,201' }, ...differs });
      assert.deepEqual(settledDrafts(full, [other], undefined), []);
    });
});
