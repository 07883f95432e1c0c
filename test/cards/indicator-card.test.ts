import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { summariseHeadline } from '../../src/cards/describe-headline.ts';
import { indicatorCard } from '../../src/cards/indicator-card.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { buildSeries } from '../domain/build.ts';
import { buildAssessment } from '../domain/risks/build-risk.ts';
import {
  buildButton,
  buildCommentary,
  buildHeadline,
  buildIndicator,
  buildIndicatorView,
  buildMeasure,
  buildObservations,
  buildOutcome,
  buildPerson,
  buildRisk,
} from './build.ts';
import { checkCard } from './check-card.ts';
import { foldedText, shownText } from './shown-parts.ts';

const press = buildButton('Crimes');

const cardOf = (observations: readonly Observation[], measure = buildMeasure()) =>
  indicatorCard(
    buildIndicatorView({ headlines: [{ headline: buildHeadline(observations, measure), press }] }),
  );

const wordsOf = (card: { content: unknown }): string => shownText(card.content);

/** With what it carries and how it looks. */
const jsonOf = (card: { content: unknown }): string => JSON.stringify(card.content);

describe('indicatorCard', () => {
  it('shows both values with unit and period, the arrow, the judgement and the rule', () => {
    const words = wordsOf(cardOf(buildObservations([10, 20])));
    for (const part of [
      '| 20 | crimes | Q2 2018/19 |',
      '| ▲ up | Worsening |',
      '| since Q1 2018/19 |',
      '10 → 20 crimes (+100.0%); lower is better: worsening; chance alone could explain it.',
    ])
      assert.ok(words.includes(part), part);
  });

  it('colours the sign by the judgement, never by the movement', () => {
    const risen = buildObservations([10, 40]);
    assert.match(
      jsonOf(cardOf(risen)),
      /"▲ ","size":"ExtraLarge","weight":"Bolder","color":"Attention"/,
    );
    const good = buildMeasure({ polarity: 'higher-is-better' });
    assert.match(
      jsonOf(cardOf(risen, good)),
      /"▲ ","size":"ExtraLarge","weight":"Bolder","color":"Good"/,
    );
    const neither = buildMeasure({ polarity: 'not-judged' });
    assert.ok(!/"(Good|Attention)"/.test(jsonOf(cardOf(risen, neither))));
  });

  it('leaves the sign without colour where chance alone could explain the change', () => {
    const card = cardOf(buildObservations([10, 20]));
    assert.ok(!/"(Good|Attention)"/.test(jsonOf(card)));
    assert.match(wordsOf(card), /\| Worsening \| Chance alone could explain it \|/);
  });

  it('draws no arrow without an earlier value, and says why', () => {
    const words = wordsOf(cardOf(buildObservations([20])));
    assert.ok(!/[▲▼►]/.test(words));
    assert.ok(words.includes('There is no earlier figure to compare with.'));
  });

  it('draws no arrow over a break', () => {
    const broken = [{ from: '2018-07-01', reason: 'another definition' }];
    const words = wordsOf(
      cardOf(
        buildObservations([10, 20]),
        buildMeasure({ series: [buildSeries({ breaks: broken })] }),
      ),
    );
    assert.ok(!/[▲▼►]/.test(words));
    assert.match(words, /another definition/);
  });

  it('says that a value is provisional, suppressed or not there', () => {
    assert.match(
      wordsOf(cardOf(buildObservations([10, 20], { flags: ['provisional'] }))),
      /, provisional/,
    );
    const suppressed = wordsOf(cardOf(buildObservations([10, null], { flags: ['suppressed'] })));
    assert.match(suppressed, /No figure/);
    assert.match(suppressed, /, suppressed/);
    assert.match(wordsOf(cardOf([])), /There is no figure yet/);
  });

  it('says what the report leaves out', () => {
    const words = wordsOf(indicatorCard(buildIndicatorView()));
    for (const part of [
      'No benchmark is given in the report.',
      'No commentary has been written for this indicator.',
      'No risks are listed.',
      'Not named in the report',
    ])
      assert.ok(words.includes(part), part);
  });

  it('shows only the benchmarks of the measures on it, with their notes', () => {
    const benchmark = { standing: 'lower', notes: ['Not yet for 2018/19'] } as const;
    const words = wordsOf(
      indicatorCard(
        buildIndicatorView({
          indicator: buildIndicator({
            benchmarks: [
              { ...benchmark, measures: ['X01'], statement: 'Lower than England' },
              { ...benchmark, measures: ['X09'], statement: 'Of another measure' },
            ],
          }),
        }),
      ),
    );
    assert.match(words, /Lower than England.*Not yet for 2018\/19/);
    assert.ok(!words.includes('Of another measure'));
  });

  it('heads a part with its own name, and says what it is part of', () => {
    const measure = buildMeasure({ code: 'X01A', shortName: 'Burglaries' });
    const card = cardOf(buildObservations([10, 20]), measure);
    assert.match(wordsOf(card), /X01A Burglaries.*Part of X01 Crimes/);
  });

  it('shows several parts as rows that can be pressed, with the rule', () => {
    const headlines = ['X01A', 'X01B'].map((code) => ({
      headline: buildHeadline(buildObservations([10, 20]), buildMeasure({ code })),
      press: { title: `Show ${code}`, request: { kind: 'show', code } },
    }));
    const card = indicatorCard(buildIndicatorView({ headlines }));
    assert.match(jsonOf(card), /"data":\{"request":\{"kind":"show","code":"X01B"\}\}/);
    assert.match(wordsOf(card), /Lower is better for each/);
  });

  it('lists the gravest risk first', () => {
    const risks = [
      buildRisk({ code: '01a', latest: buildAssessment({ level: 'LOW' }) }),
      buildRisk({ code: '02b', latest: buildAssessment({ trend: 'IMPROVING' }) }),
    ];
    const words = wordsOf(indicatorCard(buildIndicatorView({ risks })));
    assert.match(words, /HIGH 02b.*exposure is falling.*LOW 01a/);
  });

  it('shows six next steps at most', () => {
    const next = Array.from({ length: 8 }, (_, i) => buildButton(`Step ${i}`));
    checkCard(indicatorCard(buildIndicatorView({ next })));
  });

  it('folds every answer under its question, and names every lead officer', () => {
    const card = indicatorCard(
      buildIndicatorView({
        commentary: buildCommentary('It went up.'),
        outcomeLeads: [buildPerson(), buildPerson({ name: 'Bob Example', title: 'Dr' })],
      }),
    );
    assert.match(wordsOf(card), /telling us\? \| Show ▾ \|/);
    assert.match(foldedText(card.content), /It went up\./);
    assert.match(wordsOf(card), /Outcome leads.*Ann Example, Dr Bob Example/);
  });

  it('names an officer once where one post answers for both', () => {
    const outcome = buildOutcome();
    const words = { outcomeLead: 'Accountable officer', indicatorLead: 'Accountable officer' };
    const card = indicatorCard(
      buildIndicatorView({
        outcomes: [{ ...outcome, report: { ...outcome.report, words } }],
        outcomeLeads: [buildPerson()],
        indicatorLeads: [buildPerson()],
      }),
    );
    assert.equal(wordsOf(card).match(/Accountable officer/g)?.length, 1);
  });

  it('is said in one line on a locked phone', () => {
    assert.equal(
      summariseHeadline(buildHeadline()),
      'X01 Crimes: 20 crimes, Q2 2018/19; ▲ up, worsening; chance alone could explain it',
    );
    assert.equal(summariseHeadline(buildHeadline([])), 'X01 Crimes: No figure yet');
  });

  describe('beside figures of a newer quarter', () => {
    const newer = buildObservations([10, 20]).map((one, back) => ({
      ...one,
      period: { ...one.period, index: one.period.index + (back === 1 ? 1 : 0) },
    }));
    const view = (observations: readonly Observation[]) =>
      indicatorCard(
        buildIndicatorView({
          headlines: [{ headline: buildHeadline(observations), press }],
          indicator: buildIndicator({
            benchmarks: [
              { measures: ['X01'], standing: 'lower', statement: 'Lower than Wales', notes: [] },
            ],
          }),
          commentary: buildCommentary('There was an increase in the rate.'),
          risks: [buildRisk({ latest: buildAssessment({ level: 'HIGH', trend: 'IMPROVING' }) })],
        }),
      );
    it('says the period of the benchmark, the commentary and the risks', () => {
      const words = `${wordsOf(view(newer))} ${foldedText(view(newer).content)}`;
      assert.match(words, /Benchmark, Q2 2018\/19 \| Lower than Wales/);
      assert.match(words, /What the figures told us in Q2 2018\/19/);
      assert.match(words, /HIGH 01a, Q2 2018\/19/);
    });
    it('says no period where they are of the same quarter', () => {
      const words = wordsOf(view(buildObservations([10, 20])));
      assert.match(words, /Benchmark \| Lower than Wales/);
      assert.match(words, /What are the indicators\/performance measures telling us\?/);
      assert.doesNotMatch(words, /HIGH 01a, Q2/);
    });
  });
});
