import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Commentary, questionIds, type TextBlock } from '../../../src/domain/indicator.ts';
import {
  answerTexts,
  blocksToText,
  commentaryAround,
  fillKept,
  givenAnswers,
  hasCommentary,
  isBlank,
  keepAnswers,
  keptQuestions,
  questionsAsIn,
  textToBlocks,
  tidyText,
  untouchedAnswers,
} from '../../../src/domain/submission/answers.ts';
import type { Form } from '../../../src/domain/submission/form.ts';
import { buildRecord } from '../round/build-indicator.ts';
import { quarter } from '../round/round-data.ts';
import { buildCommentary, buildForm, q2, q3 } from './build-form.ts';
import { indicators, reportContext } from './report-context.ts';

describe('answer-text', () => {
  const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text });

  const bullet = (text: string): TextBlock => ({ kind: 'bullet', text });

  const texts: [string, TextBlock[]][] = [
    ['', []],
    [' \n\r\n\t', []],
    ['One.\nTwo.', [paragraph('One.'), paragraph('Two.')]],
    ['One.\r\n\r\n\r\nTwo.', [paragraph('One.'), paragraph('Two.')]],
    ['One.\rTwo.\u2028Three.\vFour.', ['One.', 'Two.', 'Three.', 'Four.'].map(paragraph)],
    ['- a\n• b\n* c\n– d\n·\te', ['a', 'b', 'c', 'd', 'e'].map(bullet)],
    ['  - indented  ', [bullet('indented')]],
    ['-5 since April', [paragraph('-5 since April')]],
    ['*important*', [paragraph('*important*')]],
    ['S05 - crime', [paragraph('S05 - crime')]],
    ['-\n• \n*', []],
    ['- - a', [bullet('- a')]],
  ];

  const line = fc
    .string({ unit: 'binary', maxLength: 60 })
    .map((text) => text.replace(/[\n\r\v\u2028\u2029]/g, ' ').trim())
    .filter((text) => text !== '');

  const block: fc.Arbitrary<TextBlock> = fc.oneof(
    line.filter((text) => !isBlank(text)).map(bullet),
    line.filter((text) => !isBlank(text) && !/^[-•*–·](\s|$)/.test(text)).map(paragraph),
  );

  describe('textToBlocks', () => {
    for (const [text, blocks] of texts)
      it(`makes ${blocks.length} blocks of ${JSON.stringify(text)}`, () => {
        assert.deepEqual(textToBlocks(text), blocks);
      });

    it('gives back any blocks that were made a text', () => {
      fc.assert(
        fc.property(fc.array(block), (blocks) => {
          assert.deepEqual(textToBlocks(blocksToText(blocks)), blocks);
        }),
      );
    });

    it('gives back every answer of the report', () => {
      const answers = indicators.flatMap(({ code }) =>
        reportContext(code, q3).record.commentaries.flatMap((one) => one.answers),
      );
      assert.ok(answers.length >= 18);
      for (const { blocks } of answers)
        assert.deepEqual(textToBlocks(blocksToText(blocks)), blocks);
    });
  });

  describe('blocksToText', () => {
    it('keeps a bullet in one line', () => {
      assert.equal(
        blocksToText([bullet('More\n  visits'), paragraph('Done.')]),
        '- More visits\nDone.',
      );
    });
  });

  describe('tidyText', () => {
    it('makes one text of what differs in blank lines, line ends and marks only', () => {
      const tidy = 'Fewer plans.\n- More visits';
      for (const text of [
        tidy,
        'Fewer plans.\r\n\r\n* More visits ',
        ' Fewer plans.\n•\tMore visits',
      ])
        assert.equal(tidyText(text), tidy);
    });

    it('changes nothing the second time', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          assert.equal(tidyText(tidyText(text)), tidyText(text));
        }),
      );
    });
  });
});

describe('hasCommentary', () => {
  const own = buildCommentary({ issues: 'Ice.' }, q3);

  it('is so from the first answer on', () => {
    assert.equal(hasCommentary([own], q3), true);
  });

  it('is not so by the words of another round, nor once all are taken out again', () => {
    assert.equal(hasCommentary([], q3), false);
    assert.equal(hasCommentary([buildCommentary({ issues: 'Ice.' }, q2)], q3), false);
    assert.equal(hasCommentary([{ ...own, answers: [] }], q3), false);
  });
});

describe('isBlank', () => {
  for (const text of [
    '',
    ' \n\t',
    '\u200b',
    '\u200e\u2060',
    '\0\0',
    '\u00a0\u3000',
    '\u2800',
    '\u3164',
  ])
    it(`is true of ${JSON.stringify(text)}`, () => assert.equal(isBlank(text), true));
  for (const text of ['a', '\u200ba', '.', '0', '👩‍👧', 'é', '—'])
    it(`is false of ${JSON.stringify(text)}`, () => assert.equal(isBlank(text), false));
});

describe('last-answers', () => {
  const [q1, q4] = [quarter('Q1 2018/19'), quarter('Q4 2018/19')];

  describe('answerTexts', () => {
    it('has a text for each question, empty where nothing was written', () => {
      const none = { 'telling-us': '', 'changed-and-why': '', issues: '' };
      assert.deepEqual(answerTexts(undefined), none);
      assert.deepEqual(answerTexts(buildCommentary({ issues: 'Ice.' })), {
        ...none,
        issues: 'Ice.',
      });
    });
  });

  describe('questionsAsIn', () => {
    it('goes by the page, and ends with what it left out', () => {
      assert.deepEqual(questionsAsIn(undefined), ['telling-us', 'changed-and-why', 'issues']);
      assert.deepEqual(questionsAsIn(buildCommentary({ issues: 'Ice.' })), [
        'issues',
        'telling-us',
        'changed-and-why',
      ]);
    });

    it('has S04’s questions in the order of its own page', () => {
      const { before } = commentaryAround(reportContext('S04', q3).record.commentaries, q3);
      assert.deepEqual(questionsAsIn(before), ['changed-and-why', 'telling-us', 'issues']);
    });
  });

  describe('commentaryAround', () => {
    const all = [q1, q2, q3, q4].map((period) => buildCommentary({ issues: 'Ice.' }, period));

    it('finds a round’s own and the newest before it', () => {
      const { own, before } = commentaryAround(all, q3);
      assert.deepEqual([own?.period, before?.period], [q3, q2]);
    });

    it('looks behind a round that was left out, and never ahead', () => {
      const { own, before } = commentaryAround(
        [all[0], all[3]].flatMap((one) => one ?? []),
        q3,
      );
      assert.deepEqual([own, before?.period], [undefined, q1]);
      assert.deepEqual(commentaryAround(all, q1).before, undefined);
    });
  });
});

describe('untouched-answers', () => {
  const q1 = quarter('Q1 2018/19');

  const last = { 'telling-us': 'Crime is up.', 'changed-and-why': 'Summer.', issues: 'None.' };

  const before = buildCommentary(last);

  const untouchedIn = (form: Partial<Form>, commentaries: readonly Commentary[] = [before]) =>
    untouchedAnswers(buildForm(form), buildRecord({ commentaries }));

  const all = ['telling-us', 'changed-and-why', 'issues'];

  const q1Too = { ...before, period: q1 };

  const cases: [string, Partial<Form>, Commentary[], string[]][] = [
    ['as they were', { answers: last }, [before], all],
    ['with other line ends', { answers: { ...last, issues: '\r\nNone.\r\n\r\n' } }, [before], all],
    ['with other blanks', { answers: { ...last, issues: ' None.\u00a0' } }, [before], all],
    [
      'that hold marks which no card shows',
      { answers: { ...last, issues: 'No\ufffdne.', 'telling-us': '* Crime is up.' } },
      [
        buildCommentary({
          ...last,
          issues: '\u200eNo\ud800ne\u0007.\ufeff',
          'telling-us': '\u200e* Crime \u202ais up\u202c.',
        }),
      ],
      all,
    ],
    ['where one was edited', { answers: { ...last, issues: 'Ice.' } }, [before], all.slice(0, 2)],
    ['where one was taken out', { answers: { ...last, issues: '' } }, [before], all.slice(0, 2)],
    ['where all were taken out', { answers: {} }, [before], []],
    ['after “Keep all answers”', { answers: last, noChange: true }, [before], []],
    ['where there were none', { answers: last }, [], []],
    [
      'once the round has the same words of its own',
      { answers: last },
      [before, buildCommentary(last, q3)],
      [],
    ],
    [
      'once the round has other words of its own',
      { answers: last },
      [before, buildCommentary({ ...last, issues: 'Ice.' }, q3)],
      ['issues'],
    ],
    ['however long ago they were', { answers: last }, [q1Too], all],
    [
      'older than last round’s',
      { answers: last },
      [q1Too, buildCommentary({ issues: 'Ice.' })],
      [],
    ],
  ];

  describe('untouchedAnswers', () => {
    for (const [title, form, commentaries, expected] of cases)
      it(`finds ${expected.length} of last round’s answers ${title}`, () => {
        assert.deepEqual(untouchedIn(form, commentaries), expected);
      });

    it('is never fooled by a word more', () => {
      const word = fc.stringMatching(/^[a-z]{1,8}$/);
      fc.assert(
        fc.property(
          word,
          fc.constantFrom('telling-us', 'changed-and-why', 'issues'),
          (more, id) => {
            const answers = { ...last, [id]: `${last[id]} ${more}` };
            assert.ok(!untouchedIn({ answers }).includes(id));
          },
        ),
      );
    });
  });

  describe('givenAnswers', () => {
    it('counts what was edited, and what is stored for what was not touched', () => {
      const own = buildCommentary({ issues: 'Ice.' }, q3);
      const form = buildForm({ answers: { ...last, 'telling-us': 'Crime is down.' } });
      const record = buildRecord({ commentaries: [before, own] });
      assert.deepEqual(givenAnswers(form, record), {
        'telling-us': 'Crime is down.',
        'changed-and-why': '',
        issues: 'Ice.',
      });
    });
  });
});

describe('kept answers', () => {
  const before = buildCommentary({ issues: 'None.', 'telling-us': 'More.' }, q2);
  const record = buildRecord({ commentaries: [before] });
  const form = buildForm({ answers: { issues: ' ', 'telling-us': 'Mine.' } });

  it('are filled in where nothing else was written', () => {
    const filled = fillKept(keepAnswers(form, questionIds), record);
    assert.deepEqual(filled.answers, { issues: 'None.', 'telling-us': 'Mine.' });
    assert.equal(fillKept(form, record), form);
  });

  it('count as touched, one by one', () => {
    const typed = buildForm({ answers: { issues: 'None.', 'telling-us': 'More.' } });
    assert.deepEqual(untouchedAnswers(keepAnswers(typed, ['issues']), record), ['telling-us']);
    assert.deepEqual(keptQuestions({ ...typed, noChange: true }), questionIds);
    assert.deepEqual(keepAnswers({ ...typed, noChange: true }, []), typed);
  });
});
