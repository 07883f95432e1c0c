import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withNext } from '../../../src/bot/requests/with-next.ts';
import { catalogue } from '../catalogue.ts';

const show = async (text: string, next?: string, value = 1): Promise<string | undefined> => {
  const stores = { outcomes: { readSeries: async () => [{ observations: [{ value }] }] } };
  const context = { catalogue, stores } as unknown as Parameters<typeof withNext>[1];
  const [found] = await withNext([{ place: { heading: 'Hives' }, text, fit: 1, next }], context);
  return found?.text;
};

describe('a passage with the sentence behind it', () => {
  it('is both, where that holds no figure of the report', async () => {
    assert.equal(
      await show('Two hives were lost.', 'One had wasps.'),
      'Two hives were lost. One had wasps.',
    );
    assert.equal(
      await show('Two hives were lost.', 'In all 12 had wasps.'),
      'Two hives were lost. In all 12 had wasps.',
    );
  });

  it('is the passage alone where that holds one, where both are long, or where none stands behind', async () => {
    assert.equal(
      await show('Two hives were lost.', 'In all 12 had wasps.', 12),
      'Two hives were lost.',
    );
    assert.equal(await show('Two hives were lost.', 'Wasps. '.repeat(80)), 'Two hives were lost.');
    assert.equal(await show('Two hives were lost.'), 'Two hives were lost.');
  });

  it('is the passage alone where the other may not follow', async () => {
    const one = {
      place: { heading: 'Hives' },
      text: 'Two were lost.',
      fit: 1,
      next: 'It cost £9.',
    };
    const stores = { outcomes: { readSeries: async () => [] } };
    const context = { catalogue, stores } as unknown as Parameters<typeof withNext>[1];
    const texts = async (mayFollow: (text: string) => boolean) =>
      (await withNext([one], context, mayFollow)).map(({ text }) => text);
    assert.deepEqual(await texts((text) => !text.includes('£')), ['Two were lost.']);
    assert.deepEqual(await texts(() => true), ['Two were lost. It cost £9.']);
  });
});
