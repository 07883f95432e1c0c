import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { importFiles } from '../../../src/storage/import/import-files.ts';
import { openTable } from '../../../src/storage/table.ts';
import { changedReport } from '../../storage/sample.ts';
import { useAnswers } from './use-answers.ts';

describe('the foreword of a report', () => {
  const { press, ask, azurite } = useAnswers();

  it('is not there, where none is stored', async () => {
    assert.match((await press({ kind: 'foreword' })).shown, /The report has none/);
    assert.doesNotMatch((await press({ kind: 'about' })).shown, /Foreword/);
  });

  describe('that is stored', () => {
    before(async () => {
      const file = changedReport(({ outcome }) => {
        outcome.foreword = {
          heading: 'In short',
          blocks: [{ kind: 'paragraph', text: 'The harbour lights were mended by Bo Quill.' }],
        };
        outcome.report.words = { ...outcome.report.words, risks: 'Weather Chart' };
      });
      await importFiles(openTable(azurite.address(), 'Outcomes'), [file], {
        at: new Date('2019-01-02T09:00:00Z'),
        confirmed: true,
      });
    });

    it('is shown to whoever types its heading or what such texts are called', async () => {
      for (const text of ['In short', 'what does the foreword say?', 'show me the introduction'])
        assert.match(
          await ask(text),
          /^[^|]*\| In short \| Q2 2018\/19 \| The harbour lights/,
          text,
        );
    });

    it('has a button on the card about the report', async () => {
      assert.ok((await press({ kind: 'about' })).buttons.includes('In short'));
    });

    it('is found by what it says', async () => {
      assert.match(await ask('who mended the harbour lights'), /In short, Q2 2018\/19.*Bo Quill/s);
    });

    it('leaves the areas for focus without it', async () => {
      const { shown } = await press({ kind: 'focus' });
      assert.doesNotMatch(shown, /harbour/);
    });

    it('comes with the heading of the risks, which lists them', async () => {
      assert.match(await ask('weather chart'), /Weather Chart/);
      assert.match(await ask('show the weather chart'), /04l/);
    });
  });

  describe('that is long', () => {
    const long = (words: string) => ({
      heading: 'At length',
      blocks: Array.from({ length: 60 }, (_, i) => ({
        kind: 'paragraph' as const,
        text: `${i + 1}. ${words.repeat(40)}`,
      })),
    });
    before(async () => {
      const file = changedReport(({ outcome }) => {
        outcome.foreword = long('The harbour lights. ');
      });
      await importFiles(openTable(azurite.address(), 'Outcomes'), [file], {
        at: new Date('2019-01-02T09:00:00Z'),
        confirmed: true,
      });
    });

    it('is shown page by page', async () => {
      const first = await press({ kind: 'foreword' });
      assert.match(first.shown, /1\. The harbour/);
      assert.ok(first.shown.length < 10_000, `${first.shown.length} characters`);
      assert.ok(first.buttons.includes('Next part'), first.buttons.join());
      const second = await press({ kind: 'foreword', page: 2 });
      assert.doesNotMatch(second.shown, / 1\. The harbour/);
    });
  });
});
