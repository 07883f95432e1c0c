import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import type { Sent } from '../connector.ts';
import { inputsOf } from '../press.ts';
import { textOf } from '../use-bot.ts';
import { useRound } from '../use-round.ts';

const andy = 'andy-frost';
const mike = 'mike-potter';
const taken = /Taken from your message\./g;

const answersOf = (form: Sent) =>
  ['telling-us', 'changed-and-why', 'issues'].map((id) => inputsOf(form)[`answer~${id}`]);

describe('answers in a message of an officer', () => {
  const round = useRound();
  const draftsOf = (person: string) =>
    openSubmissionStore(
      openTable(round.azurite.address(), 'Outcomes'),
      () => new Date(),
    ).readDrafts(`object-of-${person}`);

  it('stand in their question of the form, marked, and nothing is stored', async () => {
    const form = await round.ask(andy, 'what changed: more shoplifting, 12 fewer burglaries');
    assert.match(textOf(form), /^S05 Crime/);
    const [telling, why, issues] = answersOf(form);
    assert.equal(why, 'more shoplifting, 12 fewer burglaries');
    assert.match(telling ?? '', /^Total crime in Dorset continues to rise/);
    assert.match(issues ?? '', /^Regular data reports/);
    assert.equal(textOf(form).match(taken)?.length, 1);
    assert.equal(inputsOf(form)['value~S05A'], '');
    assert.deepEqual(await draftsOf(andy), []);
  });

  it('stay beside those of the next message, and beside figures', async () => {
    const form = await round.ask(andy, 'total crime is 6,150. issues: a post is vacant');
    assert.equal(inputsOf(form)['value~S05A'], '6150');
    assert.equal(answersOf(form)[2], 'a post is vacant');
    const [, why, issues] = answersOf(await round.ask(andy, 'what changed: new patrols'));
    assert.deepEqual([why, issues], ['new patrols', 'a post is vacant']);
  });

  it('are corrected by what is said next', async () => {
    await round.ask(andy, 'what changed: new patrols');
    const form = await round.ask(andy, 'sorry, new patrols and new lights');
    assert.equal(answersOf(form)[1], 'new patrols and new lights');
  });

  it('take the place of a draft’s words only at a press', async () => {
    await round.ask(mike, 'what changed: new cameras');
    assert.match(textOf(await round.ask(mike, 'save that as a draft')), /^Draft saved/);
    const form = await round.ask(mike, 'what changed: new cameras and speed watch');
    assert.equal(answersOf(form)[1], 'new cameras');
    assert.match(textOf(form), /Your message says “new cameras and speed watch”/);
    const used = await round.press(mike, form, 'Use what my message says');
    assert.equal(answersOf(used)[1], 'new cameras and speed watch');
  });

  it('without a question ask which one they answer', async () => {
    const asked = await round.request(andy, {
      kind: 'update',
      code: 'S05',
      answers: [{ text: 'two stations share a suite' }],
    });
    assert.match(textOf(asked), /^Which question of S05 does your text answer\?/);
    const form = await round.press(andy, asked, 'What has changed and why?');
    assert.equal(answersOf(form)[1], 'two stations share a suite');
  });

  it('are nobody else’s to give', async () => {
    const refused = await round.request('reader', {
      kind: 'update',
      code: 'S05',
      answers: [{ question: 'issues', text: 'all is well' }],
    });
    assert.match(textOf(refused), /^You cannot update S05/);
  });
});
