import { openSubmissionStore } from '../../../src/storage/stores/submission-store.ts';
import { openTable } from '../../../src/storage/table.ts';
import { pressOf } from '../../bot/press.ts';
import { repeat, type TurnScenario } from '../turn-scenario.ts';

const person = 'andy-frost';
const many = 8;

/** One card of a form, from which as many texts are saved through two copies in the same moment. */
export const oldCards: TurnScenario = {
  title: 'drafts from one old card',
  today: '2019-01-02',
  bots: 2,
  act: async ({ bots, connector, connectionString, activity }) => {
    await bots[0]?.send(activity(person, { text: 'update S05' }));
    const [form] = connector.take();
    if (!form) return { line: 'no form was opened', clean: false };
    const texts = repeat(many, (index) => `Text ${index}.`);
    await Promise.all(
      texts.map((text, index) =>
        bots[index % bots.length]?.send(
          activity(person, {
            value: pressOf(form, 'Save draft', { 'answer~issues': text }),
            replyToId: 'pressed',
          }),
        ),
      ),
    );
    const table = openTable({ connectionString }, 'Outcomes');
    const store = openSubmissionStore(table, () => new Date());
    const drafts = await store.readDrafts(`object-of-${person}`);
    const kept = new Set(drafts.map(({ form: { answers } }) => answers.issues));
    const lost = texts.filter((text) => !kept.has(text)).length;
    return { line: `of ${many} texts lost ${lost}, kept ${kept.size}`, clean: lost === 0 };
  },
};
