import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type Period,
  periodDates,
  periodLabel,
  shiftPeriod,
} from '../../../src/domain/period/period.ts';
import type { Risk } from '../../../src/domain/risks/risk.ts';
import {
  checkForm,
  type FormContext,
  longestAnswer,
} from '../../../src/domain/submission/check-form.ts';
import { askAboutFarValue } from '../../../src/domain/submission/far-value.ts';
import type { Form } from '../../../src/domain/submission/form.ts';
import { buildMeasure, buildObservations, buildSeries } from '../build.ts';
import { buildAssessment } from '../risks/build-risk.ts';
import { buildIndicator, buildRecord, buildRound } from '../round/build-indicator.ts';
import {
  at,
  buildCommentary,
  buildContext,
  buildForm,
  crimes,
  expect,
  observe,
  paul,
  q3,
  storedNow,
} from './build-form.ts';

describe('checkForm', () => {
  const high: Risk = {
    code: '14b',
    title: 'Harm',
    featuresUnder: ['S05'],
    latest: buildAssessment(),
    earlier: [],
  };

  const last = { 'telling-us': 'Crime is up.', 'changed-and-why': 'Summer.', issues: 'None.' };

  const three = { 'telling-us': 'Crime is down.', 'changed-and-why': 'Winter.', issues: 'Ice.' };

  const commentaries = [buildCommentary(last)];

  const written = buildRecord({ series: [observe(crimes)], commentaries });

  const signedOff = buildRecord({
    series: [observe(crimes)],
    rounds: [buildRound({ status: 'signed-off', signedOff: { by: paul, at } })],
  });

  const check = (form: Partial<Form> = {}, context: Partial<FormContext> = {}) =>
    checkForm(buildForm(form), buildContext(context));

  const faultsOf = (form: Partial<Form> = {}, context: Partial<FormContext> = {}) =>
    check(form, context).faults.map(({ field }) => field);

  const questionsOf = (form: Partial<Form>) => check(form).questions.map(({ field }) => field);

  it('finds nothing in a form that is in order', () => {
    const { faults, questions, values, compulsory } = check();
    assert.deepEqual([faults, questions, compulsory], [[], [], []]);
    assert.deepEqual(
      values.map(({ measure, value, printed }) => [measure.code, value, printed]),
      [['S05A', 6200, '6,200']],
    );
  });

  it('names every fault at once, each beside its field', () => {
    const parts = ['S05A', 'S05B', 'S05C', 'S05D'].map((code) => buildMeasure({ code }));
    const values = { S05A: 'many', S05B: '-5', S05C: '6,200' };
    const answers = { issues: 'x'.repeat(longestAnswer + 1), 'telling-us': ' - \n ' };
    const form = buildForm({ values, answers });
    const expected = parts.map((measure) => expect(measure));
    const { faults } = checkForm(
      form,
      buildContext({ expected, record: signedOff, risks: [high] }),
    );
    assert.deepEqual(
      faults.map(({ field, text }) => `${field}: ${text}`),
      [
        'S05A: “many” cannot be read as a number. Write it like 6,270.',
        'S05B: A figure here cannot be below 0.',
        'S05D: Give the figure, or say below why there is none. You can also save a draft.',
        'telling-us: An answer is needed here.',
        'changed-and-why: An answer is needed here.',
        'issues: This has 4,001 characters; 4,000 fit.',
        'reason: This was signed off or published: say why it changes.',
      ],
    );
  });

  it('passes over values of measures that are not asked for', () => {
    const { values, faults } = check({ values: { S05A: '6,200', S05B: 'nonsense', S01: '1' } });
    assert.deepEqual([values.length, faults], [1, []]);
  });

  describe('a reported status', () => {
    const stored = (status: string) => buildRecord({ series: [storedNow({ status })] });
    const reports = (status: string) => ({ details: { S05A: { status } } });

    it('is one of the words of the council', () => {
      assert.deepEqual(faultsOf(reports('Amber')), []);
      assert.deepEqual(faultsOf(reports('Turquoise')), ['S05A']);
    });

    it('may be what is stored, however it is spelled there and whoever declares it', () => {
      for (const status of ['RED', 'Awaited'])
        assert.ok(!faultsOf(reports(status), { record: stored(status) }).includes('S05A'));
    });
  });

  describe('the answers', () => {
    it('may be left out while nothing worsens', () => {
      assert.deepEqual(faultsOf({ values: { S05A: '6,200' } }), []);
    });

    it('are needed, all three, when a measure worsens', () => {
      const worse = { values: { S05A: '6,400' } };
      assert.deepEqual(faultsOf(worse), ['telling-us', 'changed-and-why', 'issues']);
      assert.deepEqual(faultsOf({ ...worse, answers: { issues: 'Ice.' } }), [
        'telling-us',
        'changed-and-why',
      ]);
      assert.deepEqual(faultsOf({ ...worse, answers: three }), []);
      assert.match(check(worse).compulsory.join(), /S05A Total crime has worsened/);
    });

    it('are needed of the questions for which the report has headings, where it has any', () => {
      const worse = { values: { S05A: '6,400' } };
      const home = { report: { words: { changedAndWhy: 'Commentary' } } };
      assert.deepEqual(faultsOf(worse, { home }), ['changed-and-why']);
      assert.deepEqual(
        faultsOf({ ...worse, answers: { 'changed-and-why': 'Winter.' } }, { home }),
        [],
      );
      const words = { report: { words: { risks: 'Strategic risks' } } };
      assert.equal(faultsOf(worse, { home: words }).length, 3);
    });

    it('are needed under a HIGH risk, whatever the values are', () => {
      const fields = ['telling-us', 'changed-and-why', 'issues'];
      assert.deepEqual(faultsOf({}, { risks: [high] }), fields);
      assert.deepEqual(faultsOf({ values: {} }, { risks: [high] }), ['S05A', ...fields]);
    });

    it('are not given by blanks and bullet marks', () => {
      const answers = { ...three, issues: '•  \n- \n\u00a0' };
      assert.deepEqual(faultsOf({ answers }, { risks: [high] }), ['issues']);
    });

    it('may be as long as the form says, and no longer', () => {
      const fill = (length: number) => faultsOf({ answers: { issues: 'x'.repeat(length) } });
      assert.deepEqual([fill(longestAnswer), fill(longestAnswer + 1)], [[], ['issues']]);
    });
  });

  describe('last round’s text', () => {
    const untouched: [string, Form['answers']][] = [
      ['as it was', last],
      ['with other line ends and blanks', { ...last, issues: ' None.\r\n\r\n' }],
      ['with a mark before a line', { ...last, issues: 'None.\n-\n' }],
    ];
    for (const [title, answers] of untouched)
      it(`is refused ${title} where the answers are needed`, () => {
        const { faults } = check({ answers }, { record: written, risks: [high] });
        assert.deepEqual(
          faults.map(({ field }) => field),
          ['telling-us', 'changed-and-why', 'issues'],
        );
        assert.match(faults[0]?.text ?? '', /still the words of Q2 2018\/19.* keep them/);
      });

    for (const [title, answers] of untouched)
      it(`is taken ${title} where they are not, as no commentary`, () => {
        assert.deepEqual(faultsOf({ answers }, { record: written }), []);
      });

    it('is refused when a measure worsens, and the answers are not missing besides', () => {
      const worse = { values: { S05A: '6,400' }, answers: last };
      assert.deepEqual(faultsOf(worse, { record: written }), [
        'telling-us',
        'changed-and-why',
        'issues',
      ]);
      assert.deepEqual(faultsOf({ ...worse, noChange: true }, { record: written }), []);
    });

    it('is refused beside an answer that was edited, and taken with “Keep all answers”', () => {
      const answers = { ...last, issues: 'Ice.' };
      assert.deepEqual(faultsOf({ answers }, { record: written }), [
        'telling-us',
        'changed-and-why',
      ]);
      assert.deepEqual(faultsOf({ answers, noChange: true }, { record: written }), []);
    });

    const fine: [string, Partial<Form>, Partial<FormContext>][] = [
      ['with one answer taken out', { answers: { ...last, issues: '' } }, { record: written }],
      ['after “Keep all answers”', { answers: last, noChange: true }, { record: written }],
      ['where all of it is taken out', { answers: {} }, { record: written }],
      ['where there was none', { answers: {} }, { record: buildRecord() }],
      [
        'once the round has words of its own',
        { answers: last },
        { record: { ...written, commentaries: [...commentaries, buildCommentary(last, q3)] } },
      ],
    ];
    for (const [title, form, context] of fine)
      it(`is taken ${title}`, () => {
        assert.deepEqual(faultsOf(form, context), []);
      });

    it('does not do where the answers are needed and one was never given', () => {
      const record = { ...written, commentaries: [buildCommentary({ issues: 'None.' })] };
      const form = { answers: { issues: 'None.' }, noChange: true };
      assert.deepEqual(faultsOf(form, { record, risks: [high] }), [
        'telling-us',
        'changed-and-why',
      ]);
    });
  });

  describe('a far value', () => {
    const far = { values: { S05A: '62,700' } };

    it('is a question and no fault', () => {
      const { questions } = check({ ...far, answers: three });
      assert.deepEqual(questions, [
        {
          field: 'S05A',
          text: '62,700 is far from the last figure, 6,270 in Q2 2018/19.',
          asked: '62,700',
        },
      ]);
      assert.deepEqual(faultsOf({ ...far, answers: three }), []);
    });

    it('is asked about once, however it is spelled the next time', () => {
      for (const asked of ['62,700', '62700', ' 62 700 crimes'])
        assert.deepEqual(questionsOf({ ...far, confirmedFar: { S05A: asked } }), []);
    });

    it('is asked about again when it is another one', () => {
      for (const asked of ['62,701', 'many', ''])
        assert.deepEqual(questionsOf({ ...far, confirmedFar: { S05A: asked } }), ['S05A']);
    });

    it('is asked about beside the faults of other fields', () => {
      const { faults, questions } = check(far, { risks: [high] });
      assert.deepEqual([faults.length, questions.length], [3, 1]);
    });
  });

  describe('a kept answer that the figure contradicts', () => {
    const rose = { ...three, 'telling-us': 'There was an increase in the rate.' };
    const record = buildRecord({
      series: [observe(crimes)],
      commentaries: [buildCommentary(rose)],
    });
    const kept = { answers: rose, keep: ['telling-us'] as const };
    const fell = { values: { S05A: '6,200' } };

    it('is a question beside the answer and no fault', () => {
      const { faults, questions } = check({ ...kept, ...fell, noChange: true }, { record });
      assert.deepEqual(faults, []);
      assert.deepEqual(questions, [
        {
          field: 'telling-us',
          text: 'This says “There was an increase”, but S05A Total crime fell: 6,270 → 6,200.',
          asked: 'S05A 6200',
        },
      ]);
    });

    it('is asked about once, and again when the figure is another one', () => {
      const asked = { 'telling-us': 'S05A 6200' };
      const questions = (value: string, confirmedFar: Form['confirmedFar'] = {}) =>
        check({ ...kept, values: { S05A: value }, confirmedFar }, { record }).questions.length;
      assert.deepEqual(
        [questions('6,200'), questions('6200', asked), questions('6,100', asked)],
        [1, 0, 1],
      );
    });

    it('is not asked about when it is new, or while the figure itself is asked about', () => {
      const { keep: _, ...typed } = kept;
      assert.deepEqual(check({ ...typed, ...fell }, { record }).questions, []);
      const far = check({ ...kept, values: { S05A: '620' } }, { record }).questions;
      assert.deepEqual(
        far.map(({ field }) => field),
        ['S05A'],
      );
    });
  });

  describe('the reason of a revision', () => {
    const cases: [string, string, string[]][] = [
      ['is needed', '', ['reason']],
      ['is more than blanks', ' \n', ['reason']],
      ['is taken', 'The police corrected two records.', []],
      ['may have 500 characters', 'x'.repeat(500), []],
      ['may not have 501', 'x'.repeat(501), ['reason']],
    ];
    for (const [title, reason, faults] of cases)
      it(`${title} after the sign-off`, () => {
        assert.deepEqual(faultsOf({ reason }, { record: signedOff }), faults);
      });

    const loaded = buildRecord({ series: [storedNow()] });
    const changed = { values: { S05A: '6,100' } };

    it('is needed after the figures were loaded from a report', () => {
      assert.deepEqual(faultsOf(changed, { record: loaded }), ['reason']);
      assert.deepEqual(faultsOf({ ...changed, reason: 'Two records.' }, { record: loaded }), []);
    });

    it('is not asked for what stands already', () => {
      assert.deepEqual(faultsOf({}, { record: loaded }), []);
      const published = { ...signedOff, series: [storedNow()] };
      assert.deepEqual(faultsOf({}, { record: published }), []);
    });

    it('is asked for together with all else that is to be mended', () => {
      assert.deepEqual(faultsOf({ values: {} }, { record: loaded }), ['S05A', 'reason']);
    });

    for (const status of ['submitted', 'returned'] as const)
      it(`is not asked for what was handed in and is ${status}`, () => {
        const record = { ...loaded, rounds: [buildRound({ status })] };
        assert.deepEqual(faultsOf(changed, { record }), []);
      });

    for (const status of ['open', 'submitted', 'returned'] as const)
      it(`is not asked for while the round is ${status}`, () => {
        const record = buildRecord({ rounds: [buildRound({ status })] });
        assert.deepEqual(faultsOf({ reason: '' }, { record }), []);
      });
  });

  it('does not throw, whatever is typed, and never takes what it cannot read', () => {
    const anyText = fc.string({ unit: 'binary' });
    const anyForm = fc.record({
      values: fc.record({ S05A: anyText }),
      answers: fc.record({ issues: anyText, 'telling-us': anyText }),
      reason: anyText,
      asked: fc.dictionary(anyText, anyText),
      noChange: fc.boolean(),
    });
    fc.assert(
      fc.property(anyForm, (form) => {
        const { faults, values } = check(form, { record: written });
        assert.equal(values.length + faults.filter(({ field }) => field === 'S05A').length, 1);
      }),
    );
  });

  it('checks a form without an expected value by its words alone', () => {
    const indicator = buildIndicator({ measures: [] });
    assert.deepEqual(check({ answers: three }, { indicator, expected: [] }).faults, []);
  });
});

describe('askAboutFarValue', () => {
  /** Quarterly values, the last of them of Q2 2018/19. */
  const earlierValues = (...values: readonly (number | null)[]) =>
    buildObservations(
      'financial-quarter',
      ...values.map((value, at): [string, number | null] => [
        periodLabel(shiftPeriod(q3, at - values.length)),
        value,
      ]),
    );

  const crimes = buildSeries();

  const ask = (
    value: number,
    values: readonly (number | null)[],
    breaks: readonly Period[] = [],
  ): string | undefined =>
    askAboutFarValue(
      {
        value,
        period: q3,
        series: buildSeries({
          breaks: breaks.map((period) => ({ from: periodDates(period).start, reason: 'a test' })),
        }),
      },
      earlierValues(...values),
    );

  const steady = [100, 102, 98, 101, 99, 100];

  const cases: [string, number, readonly (number | null)[], boolean][] = [
    ['nothing of a first value', 6270, [], false],
    ['nothing of a value next to the last', 6300, [6038, 6270], false],
    ['about a digit too many', 62_700, [6038, 6270], true],
    ['about a digit too few', 627, [6038, 6270], true],
    ['nothing of a value that is just half more', 150, [100], false],
    ['about a value that is a hair more than half more', 150.1, [100], true],
    ['nothing of a value that is just half of the last', 50, [100], false],
    ['about a value below half of the last', 49.9, [100], true],
    ['nothing of a value that is half more but for how numbers are held', 0.45, [0.3], false],
    ['about 0 after anything else', 0, [6270], true],
    ['nothing of 0 after 0', 0, [0], false],
    ['about anything else after 0', 1, [0], true],
    ['by the last value that is known', 6270, [6038, null], false],
    ['nothing where no earlier value is known', 6270, [null, null], false],
    ['about a value above the limits of six points', 110, steady, true],
    ['about a value below the limits of six points', 90, steady, true],
    ['nothing of a value inside the limits', 106, steady, false],
    ['nothing by the limits of five points', 110, steady.slice(1), false],
    ['nothing by six points of which one is not known', 110, [...steady.slice(1), null], false],
    ['nothing of what is as it always was', 7.3, [7.3, 7.3, 7.3, 7.3, 7.3, 7.3], false],
    ['about the first change of what never changed', 7.4, [7.3, 7.3, 7.3, 7.3, 7.3, 7.3], true],
  ];

  for (const [title, value, values, asked] of cases)
    it(`asks ${title}`, () => {
      assert.equal(ask(value, values) !== undefined, asked);
    });

  it('lays the limits 2.66 mean moving ranges from the mean', () => {
    // Moving ranges 2, 4, 3, 2, 1: their mean is 2.4, so that the limits are 100 ± 6.384.
    assert.deepEqual(
      [106.38, 106.39, 93.62, 93.61].map((value) => ask(value, steady) !== undefined),
      [false, true, false, true],
    );
  });

  it('names both values, and the period of the last', () => {
    assert.equal(
      ask(62_700, [6038, 6270]),
      '62,700 is far from the last figure, 6,270 in Q2 2018/19.',
    );
    assert.equal(
      ask(110, steady),
      '110 is outside the range of the last 6 figures; the last was 100 in Q2 2018/19.',
    );
  });

  it('compares nothing across a break', () => {
    assert.equal(ask(62_700, [6038, 6270], [q3]), undefined);
    assert.match(ask(62_700, [6038, 6270], [shiftPeriod(q3, -1)]) ?? '', /far from the last/);
  });

  it('takes the limits from the values since the last break', () => {
    const old = [500, 900, 100];
    assert.equal(ask(110, [...old, ...steady.slice(1)], [shiftPeriod(q3, -5)]), undefined);
    assert.match(ask(110, [...old, ...steady], [shiftPeriod(q3, -6)]) ?? '', /last 6 figures/);
  });

  it('passes over a break that is still to come', () => {
    assert.match(ask(62_700, [6038, 6270], [shiftPeriod(q3, 1)]) ?? '', /far from the last/);
  });

  it('does not look at the value that is replaced, nor at later ones', () => {
    const all = [
      ...earlierValues(100, 100),
      ...buildObservations('financial-quarter', ['Q3 2018/19', 9]),
    ];
    const later = buildObservations('financial-quarter', ['Q4 2018/19', 9]);
    const one = { value: 101, period: q3, series: crimes };
    assert.equal(askAboutFarValue(one, [...all, ...later]), undefined);
  });

  it('asks about whatever is more than half away, however long the series is', () => {
    const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 30_000 }), (series, value) => {
        const last = series.at(-1) ?? 0;
        if (2 * Math.abs(value - last) > last) assert.ok(ask(value, series));
        else if (series.length < 6) assert.equal(ask(value, series), undefined);
      }),
    );
  });
});
