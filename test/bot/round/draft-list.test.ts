import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inputsOf } from '../press.ts';
import { buttonsOf, tenantId, textOf } from '../use-bot.ts';
import { s05Figures, useRound } from '../use-round.ts';

const saveDraft = async (
  round: ReturnType<typeof useRound>,
  code: string,
  typed: Record<string, string>,
): Promise<void> => {
  const form = await round.ask('paul-leivers', `update ${code}`);
  await round.press('paul-leivers', form, 'Save draft', { typed });
};

describe('one’s own drafts', () => {
  const round = useRound();
  const list = () => round.request('paul-leivers', { kind: 'drafts' });

  it('are none at first, which is said', async () => {
    assert.match(textOf(await list()), /You have no drafts/);
    const asked = await round.request('paul-leivers', { kind: 'delete-draft', code: 'S05' });
    assert.match(textOf(asked), /You have no drafts/);
  });

  it('can be opened, each as it was saved, and nobody else sees them', async () => {
    await saveDraft(round, 'S05', s05Figures);
    const drafts = await list();
    assert.match(textOf(drafts), /S05 [\s\S]*Q3 2018\/19[\s\S]*Saved on 2 January 2019.*6,100/);
    const form = await round.press('paul-leivers', drafts, 'Open');
    assert.equal(inputsOf(form)['value~S05A'], '6,100');
    const others = await round.request('andy-frost', { kind: 'drafts' });
    assert.match(textOf(others), /You have no drafts/);
  });

  it('are not shown where others read along', async () => {
    const conversation = { id: '19:x@thread.v2', conversationType: 'groupChat', tenantId };
    for (const kind of ['drafts', 'delete-draft'] as const) {
      const said = await round.request('paul-leivers', { kind }, { conversation });
      assert.match(textOf(said), /Please ask me that in private/);
    }
  });

  it('are deleted after one question, and can be kept', async () => {
    const question = await round.request('paul-leivers', { kind: 'delete-draft', code: 'S05' });
    assert.match(textOf(question), /Delete this draft\? S05/);
    assert.match(textOf(await list()), /6,100/, 'the question deletes nothing');
    assert.match(textOf(await round.press('paul-leivers', question, 'Keep it')), /6,100/);
    const gone = await round.press('paul-leivers', question, 'Delete draft');
    assert.match(textOf(gone), /Draft deleted: S05/);
    assert.match(textOf(await list()), /You have no drafts/);
  });

  it('are asked about where several may be meant', async () => {
    const form = await round.ask('paul-leivers', 'update S05');
    for (const first of ['6,100', '6,200'])
      await round.press('paul-leivers', form, 'Save draft', { typed: { 'value~S05A': first } });
    const which = await round.request('paul-leivers', { kind: 'delete-draft' });
    assert.match(textOf(which), /Press the one that you mean[\s\S]*6,200[\s\S]*6,100/);
    assert.equal(buttonsOf(which).filter((title) => title === 'Delete draft').length, 2);
  });

  it('can be deleted by somebody who no longer stands in, and by nobody else', async () => {
    const delegation = await round.ask('andy-frost', 'delegate');
    const typed = { to: 'mike-potter', until: '2019-01-31' };
    await round.press('andy-frost', delegation, 'Delegate', { typed });
    const form = await round.request('mike-potter', { kind: 'update', code: 'S05' });
    await round.press('mike-potter', form, 'Save draft', { typed: s05Figures });
    const back = await round.request('andy-frost', { kind: 'take-back' });
    await round.press('andy-frost', back, 'I am back');
    const question = await round.request('mike-potter', { kind: 'delete-draft', code: 'S05' });
    const others = await round.press('andy-frost', question, 'Delete draft');
    assert.match(textOf(others), /Draft deleted|no draft|nothing/i);
    const left = await round.request('mike-potter', { kind: 'drafts' });
    assert.match(textOf(left), /6,100/, 'a draft of somebody else is left alone');
    const gone = await round.press('mike-potter', question, 'Delete draft');
    assert.match(textOf(gone), /Draft deleted: S05/);
    const none = await round.request('mike-potter', { kind: 'drafts' });
    assert.match(textOf(none), /You have no drafts/);
    const again = await round.press('mike-potter', question, 'Delete draft');
    assert.match(textOf(again), /You cannot update S05/);
  });
});
