import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RequestOf } from '../../../../src/bot/request.ts';
import { requestRules } from '../../../../src/bot/requests/all.ts';
import { catalogue } from '../../catalogue.ts';
import { useAnswers } from '../use-answers.ts';

type Asked = Omit<RequestOf<'paragraph'>, 'kind'>;

const source = 'Source: Dorset County Council, Outcomes Focused Monitoring Report, December 2018.';
const plans =
  'Child protection plans (S01): 43.6 per 10,000 children under 18 in Q2 2018/19 (Report, December 2018), up from 32.7 in Q1 2018/19 (+33.3%); worsening';

describe('text to paste', () => {
  const bot = useAnswers();
  const ask = async (asked: Asked): Promise<string> =>
    (await bot.press({ kind: 'paragraph', ...asked })).shown;

  it('is one sentence, with the source after it', async () => {
    const one = await ask({ codes: ['S01'], form: 'line' });
    assert.ok(one.includes(`In a sentence | ${plans}. | ${source}`), one);
    const parts = await ask({ codes: ['S03'], form: 'line' });
    assert.match(parts, /\(S03A\): 7\.3%.*; improving; Persistent absence.*\(S03B\): 14\.6%/);
  });

  it('is a paragraph with the printed benchmark and the HIGH risks', async () => {
    const shown = await ask({ codes: ['S01'], form: 'paragraph' });
    assert.ok(shown.includes(`${plans}. Benchmark as reported: Lower than England.`), shown);
    assert.match(shown, /Corporate risks at HIGH: 14b .* \(unchanged\)\. \| Source/);
  });

  it('says that a benchmark is of an older definition than the figure', async () => {
    const shown = await ask({ codes: ['S04'], form: 'paragraph' });
    assert.match(shown, /England – 902 concerns.*definition before 1 April 2018/);
    assert.match(shown, /No corporate risk listed for this is HIGH/);
  });

  it('is of the whole report, in a sentence or a paragraph of what got worse', async () => {
    const line = await ask({ codes: [], form: 'line' });
    assert.match(
      line,
      /Of 10 figures, since the period before: 4 got worse \(S01 .*; 2 got better/,
    );
    const paragraph = await ask({ codes: [], form: 'paragraph' });
    assert.match(
      paragraph,
      /4 got worse, and chance alone could explain 2 of the changes; 2 got better.*\(S01\): .*\(S05D\): .*at HIGH: 01d/,
    );
    assert.doesNotMatch(paragraph, /\(S02\)/);
  });

  it('is a page with all figures, HIGH risks and the areas for focus, and no longer', async () => {
    const shown = await ask({ codes: [], form: 'page' });
    for (const code of ['S01', 'S02', 'S03A', 'S03B', 'S04', 'S05A', 'S05B', 'S05C', 'S05D', 'S06'])
      assert.ok(shown.includes(`(${code}): `), code);
    assert.match(shown, /at HIGH: 01d.*Areas for focus:.*The rate of persistent absenteeism/);
    assert.ok(shown.length < 4_200, String(shown.length));
  });

  it('offers the other lengths as buttons', async () => {
    const { buttons } = await bot.press({ kind: 'paragraph', codes: ['S01'], form: 'line' });
    assert.deepEqual(buttons.slice(0, 3), ['As a paragraph', 'On a page', 'Show S01']);
  });

  it('is nothing where no figure is known, or for a code that there is not', async () => {
    const chart = await ask({ codes: ['S06-road-condition'], form: 'line' });
    assert.match(chart, /No figure is known, so there is nothing to write/);
    assert.match(await ask({ codes: ['S99'], form: 'line' }), /no indicator S99/);
  });

  it('is named by its subject and length', () => {
    const name = requestRules.name({ kind: 'paragraph', codes: ['S01'], form: 'line' }, catalogue);
    assert.equal(name, 'S01 Child protection plans: text to paste, in a sentence');
  });
});
