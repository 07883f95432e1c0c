import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkForm } from '../../../src/domain/submission/check-form.ts';
import { decideSubmission } from '../../../src/domain/submission/decide-submission.ts';
import {
  offerTargets,
  suggestTarget,
  targetFor,
} from '../../../src/domain/submission/planned-target.ts';
import type { PlannedTarget } from '../../../src/domain/target.ts';
import { writeTargetField } from '../../../src/domain/target-text.ts';
import { buildMeasure, buildSeries } from '../build.ts';
import { buildRecord } from '../round/build-indicator.ts';
import { quarter } from '../round/round-data.ts';
import {
  andy,
  at,
  buildContext,
  buildForm,
  crimes,
  expect,
  observe,
  q3,
  storedNow,
} from './build-form.ts';

const q4 = quarter('Q4 2018/19');
const planned = (target: PlannedTarget['target'], period = q4): PlannedTarget => ({
  ...{ period, target, by: 'Andy Frost', at },
});
const next = { ...expect(), period: q4 };
const context = (targets?: readonly PlannedTarget[]) =>
  buildContext({
    record: buildRecord({ version: 1, series: [observe(crimes, targets ? { targets } : {})] }),
    targets: [next],
  });
const submit = (targets: Record<string, string> | undefined, stored?: readonly PlannedTarget[]) => {
  const form = buildForm(targets ? { targets } : {});
  const decided = decideSubmission({ form, author: andy, at, digest: 'x' }, context(stored));
  assert.equal(decided.kind, 'accepted');
  return decided.kind === 'accepted' ? decided.update : undefined;
};

describe('offerTargets', () => {
  it('offers the next period of each measure that the round asks for', () => {
    const [offered, ...more] = offerTargets([expect()], buildRecord(), () => q4);
    assert.deepEqual([offered?.measure.code, offered?.period, more], ['S05A', q4, []]);
  });

  it('offers none for a period that has a figure', () => {
    const stored = buildRecord({ series: [storedNow()] });
    assert.deepEqual(
      offerTargets([expect()], stored, () => q3),
      [],
    );
  });

  const withTarget = (target: PlannedTarget['target']) =>
    buildRecord({ series: [observe(crimes.map((one) => ({ ...one, target })))] });

  it('offers the period that is asked for, where that has none and an earlier one had', () => {
    const [offered] = offerTargets([expect()], withTarget({ atMost: 6000 }), () => q4);
    assert.deepEqual(offered?.period, q3);
  });

  it('offers the next one where a figure was published without any', () => {
    const target = { atMost: 6000 };
    const stored = observe([
      ...crimes.map((one) => ({ ...one, target })),
      ...storedNow().observations.slice(-1),
    ]);
    const record = buildRecord({ series: [stored] });
    assert.deepEqual(offerTargets([expect()], record, () => q4)[0]?.period, q4);
  });

  it('offers the next one where a target is to be reached by a later day', () => {
    const record = withTarget({ atMost: 6000, by: '2020' });
    assert.deepEqual(targetFor(record, expect()), { atMost: 6000, by: '2020' });
    assert.deepEqual(offerTargets([expect()], record, () => q4)[0]?.period, q4);
    // Q3 2018/19 ends after it.
    assert.equal(targetFor(withTarget({ atMost: 6000, by: '2018-12-30' }), expect()), undefined);
  });
});

describe('suggestTarget', () => {
  const observed = (...targets: (PlannedTarget['target'] | undefined)[]) =>
    buildRecord({
      series: [
        observe(
          crimes.map((one, at) => {
            const target = targets[at];
            return target ? { ...one, target } : one;
          }),
        ),
      ],
    });

  it('is the target of the last two figures, where that was the same', () => {
    const record = observed({ atMost: 6000 }, { atMost: 6000 });
    assert.deepEqual(suggestTarget(record, expect(), q3), { atMost: 6000 });
    assert.equal(
      suggestTarget(observed({ atMost: 6100 }, { atMost: 6000 }), expect(), q3),
      undefined,
    );
    assert.equal(suggestTarget(observed(undefined, { atMost: 6000 }), expect(), q3), undefined);
  });

  it('is none for the period after the one that is asked for, nor one that is met by getting worse', () => {
    const standing = observed({ atMost: 6000 }, { atMost: 6000 });
    assert.equal(suggestTarget(standing, { ...expect(), period: q4 }, q3), undefined);
    const contrary = observed({ atLeast: 6000 }, { atLeast: 6000 });
    assert.equal(suggestTarget(contrary, expect(), q3), undefined);
  });
});

describe('a target in a form', () => {
  it('is written for its period, and recorded apart from the figures', () => {
    const update = submit({ S05A: 'at most 6,000' });
    assert.deepEqual(update?.targets, [
      {
        ...{ measure: 'S05A', series: 'council', area: 'E10000009' },
        ...{ period: q4, target: { atMost: 6000 } },
      },
    ]);
    assert.deepEqual(update?.change.differences.at(-1), {
      ...{ what: 'S05A target', when: 'Q4 2018/19', to: 'at most 6,000' },
    });
    assert.ok(!update?.observations.some(({ observation }) => observation.target));
  });

  it('stays as it is where the form does not ask for it or says the same', () => {
    const stored = [planned({ atMost: 6000 })];
    assert.equal(submit(undefined, stored)?.targets, undefined);
    assert.equal(submit({ S05A: '≤ 6000' }, stored)?.targets, undefined);
  });

  it('is refused where a figure would meet it by getting worse', () => {
    const form = buildForm({ targets: { S05A: 'at least 6,000' } });
    const { faults } = checkForm(form, context());
    assert.match(
      faults.map(({ text }) => text).join(),
      /lower is better, so that a figure would meet/,
    );
  });

  it('is the same in whichever order its parts are stored', () => {
    const stored = [planned({ atMost: 3, by: '2027-03', printed: '3 in all' })];
    const typed = 'at most 3 by March 2027, printed as 3 in all';
    assert.equal(submit({ S05A: typed }, stored)?.targets, undefined);
    const other = [planned({ atMost: 3, printed: '3 in all', by: '2027-03' })];
    assert.equal(submit({ S05A: typed }, other)?.targets, undefined);
  });

  it('is refused where it is printed as another one, before anything is stored', () => {
    const form = buildForm({ targets: { S05A: 'at most 3, printed as at least 5' } });
    const { faults } = checkForm(form, context());
    assert.match(JSON.stringify(faults), /which is not at most 3/);
  });

  it('may be a limit that does not count itself', () => {
    const update = submit({ S05A: 'under 6,000' });
    assert.deepEqual(update?.targets?.[0]?.target, { below: 6000, printed: 'under 6,000' });
    assert.equal(update?.change.differences.at(-1)?.to, 'under 6,000');
    const stored = [planned({ below: 6000 })];
    assert.equal(submit({ S05A: '<6000' }, stored)?.targets, undefined);
    assert.deepEqual(submit({ S05A: '<=6000' }, stored)?.targets?.[0]?.target, { atMost: 6000 });
  });

  it('may be words where the field says so, and is sent back unchanged as the field had it', () => {
    const words = { words: 'To be set in Q4' };
    const field = writeTargetField(words, next.series);
    assert.equal(field, 'in words: To be set in Q4');
    assert.deepEqual(submit({ S05A: field })?.targets?.[0]?.target, words);
    assert.equal(submit({ S05A: field }, [planned(words)])?.targets, undefined);
    const { faults } = checkForm(buildForm({ targets: { S05A: 'ninety' } }), context());
    assert.match(faults[0]?.text ?? '', /^"ninety" is not a number.*written as "in words: /);
  });

  it('is taken back by an empty field', () => {
    const update = submit({ S05A: ' ' }, [planned({ atMost: 6000 })]);
    assert.equal(update?.targets?.[0]?.target, undefined);
    assert.deepEqual(update?.change.differences.at(-1), {
      ...{ what: 'S05A target', when: 'Q4 2018/19', from: 'at most 6,000', to: 'none' },
    });
  });

  it('is refused when it cannot be read, or does not say which side is good', () => {
    const faults = (text: string, differs = {}) =>
      checkForm(buildForm({ targets: { S05A: text } }), { ...context(), ...differs }).faults;
    assert.match(faults('about 6,000')[0]?.text ?? '', /^"about 6,000" is not a number/);
    assert.match(faults('5%')[0]?.text ?? '', /is a percentage/);
    const measure = buildMeasure({ polarity: 'not-judged' });
    const unjudged = { targets: [{ ...expect(measure), period: q4 }] };
    assert.match(faults('6000', unjudged)[0]?.text ?? '', /does not say which side of it is good/);
    assert.deepEqual(faults('at most 6000', unjudged), []);
    const within = buildMeasure({ polarity: 'within-range' });
    const ranged = { targets: [{ ...expect(within), period: q4 }] };
    for (const typed of ['6000', 'at most 6000'])
      assert.match(faults(typed, ranged)[0]?.text ?? '', /is not a range/);
    assert.deepEqual(faults('5900 to 6100', ranged), []);
  });

  it('is ignored where officers set none', () => {
    const { targets: _, ...without } = context();
    const form = buildForm({ targets: { S05A: '6000' } });
    const decided = decideSubmission({ form, author: andy, at, digest: 'x' }, without);
    assert.ok(decided.kind === 'accepted' && decided.update.targets === undefined);
  });
});

describe('a target that was set ahead', () => {
  it('is that of the figure once it comes, and of no other period', () => {
    const update = submit(undefined, [planned({ atMost: 6000 }, q3), planned({ atMost: 1 })]);
    assert.deepEqual(update?.observations[0]?.observation.target, { atMost: 6000 });
  });

  it('gives way to the one that a report printed beside a dash that was not due yet', () => {
    const series = buildSeries({ id: 'council', lagMonths: 3 });
    const dash = {
      ...{ value: null, printed: '..', flags: ['not-available' as const], status: 'Awaited' },
      ...{ provenance: { kind: 'published', report: 'Report', month: '2019-01' } as const },
      target: { atMost: 5000 },
    };
    const record = buildRecord({ series: [storedNow(dash)] });
    assert.deepEqual(targetFor(record, expect(buildMeasure({ series: [series] }))), {
      atMost: 5000,
    });
  });

  it('gives way to the one that came with the figure', () => {
    const series = [
      { ...storedNow({ target: { atMost: 5000 } }), targets: [planned({ atMost: 6000 }, q3)] },
    ];
    assert.deepEqual(targetFor(buildRecord({ series }), expect()), { atMost: 5000 });
  });
});
