import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inContext } from '../../../src/bot/requests/in-context.ts';
import { catalogue } from '../catalogue.ts';

const passage = [
  'The hives were moved.',
  'Two hives were lost.',
  'One had wasps.',
  'In all 12 had mites.',
  'They are treated now.',
];

/** What is shown of a passage of which these sentences were found, beside a report with one figure. */
const show = async (
  found: readonly string[],
  { all = passage, value = 1, mayStand }: Shown = {},
): Promise<string[]> => {
  const stores = { outcomes: { readSeries: async () => [{ observations: [{ value }] }] } };
  const context = { catalogue, stores } as unknown as Parameters<typeof inContext>[1];
  const given = found.map((text) => ({ place: { heading: 'Hives' }, text, fit: 1, passage: all }));
  return (await inContext(given, context, mayStand)).map(({ text }) => text);
};
type Shown = {
  readonly all?: readonly string[];
  readonly value?: number;
  readonly mayStand?: (text: string) => boolean;
};

describe('what was found, in its passage', () => {
  it('is the whole passage, in its order, where no other sentence holds a figure of the report', async () => {
    assert.deepEqual(await show(['Two hives were lost.']), [passage.join(' ')]);
  });

  it('leaves out, with a mark, a sentence that holds one', async () => {
    assert.deepEqual(await show(['Two hives were lost.'], { value: 12 }), [
      'The hives were moved. Two hives were lost. One had wasps. … They are treated now.',
    ]);
    assert.deepEqual(await show(['In all 12 had mites.'], { value: 12 }), [passage.join(' ')]);
  });

  it('leaves out what may not stand beside it', async () => {
    const mayStand = (text: string) => !/wasps|moved/.test(text);
    assert.deepEqual(await show(['Two hives were lost.'], { mayStand }), [
      '… Two hives were lost. … In all 12 had mites. They are treated now.',
    ]);
  });

  it('is shown once where several of its sentences were found', async () => {
    const found = ['They are treated now.', 'One had wasps.'];
    assert.deepEqual(await show(found), [passage.join(' ')]);
  });

  it('is no more than a short page, which goes on before it goes back', async () => {
    const all = [
      'Bees. '.repeat(100),
      'Two were lost.',
      'Wasps. '.repeat(70),
      'Mites. '.repeat(70),
    ];
    assert.deepEqual(await show(['Two were lost.'], { all }), [`… Two were lost. ${all[2]} …`]);
  });
});
