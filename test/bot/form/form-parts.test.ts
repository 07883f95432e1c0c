import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readInputs } from '../../../src/bot/action.ts';
import { buildFormCard, fieldsOf } from '../../../src/bot/form/draw-form.ts';
import { inputOf, textIn } from '../../../src/bot/form/form-inputs.ts';
import {
  applyPart,
  type FormPart,
  holdsPart,
  shownPiece,
  splitForm,
} from '../../../src/bot/form/form-parts.ts';
import { fitsMessage } from '../../../src/cards/card.ts';
import { plainText } from '../../../src/cards/format-text.ts';
import { checkForm } from '../../../src/domain/submission/check-form.ts';
import type { Form } from '../../../src/domain/submission/form.ts';
import { findFaults } from '../../cards/check-card.ts';
import { buildMeasure } from '../../domain/build.ts';
import { buildIndicator } from '../../domain/round/build-indicator.ts';
import { buildContext, buildForm, expect } from '../../domain/submission/build-form.ts';
import { anyText } from '../../storage/any-text.ts';

const fields = ['S05A', 'telling-us', 'changed-and-why', 'issues', 'reason'];

/** Mostly short, sometimes far more than a card holds. */
const someText = fc
  .tuple(anyText, fc.constantFrom(0, 1, 1, 50, 800, 4_000))
  .map(([text, times]) => text.repeat(times).slice(0, 120_000));

const someForm = fc
  .record({ value: someText, one: someText, two: someText, three: someText, reason: someText })
  .map(({ value, one, two, three, reason }) =>
    buildForm({
      values: { S05A: value },
      answers: { 'telling-us': one, 'changed-and-why': two, issues: three },
      reason,
    }),
  );

/** What a client sends back for a part that nobody touched. */
const untouched = (form: Form, part: FormPart) =>
  readInputs(
    Object.fromEntries(
      part.map((piece) => [inputOf(piece.field), plainText(shownPiece(form, piece))]),
    ),
  );

describe('splitForm', function () {
  this.timeout(60_000);

  it('leaves out nothing of a form, and asks for no field twice in a card', () => {
    fc.assert(
      fc.property(someForm, (form) => {
        const parts = splitForm(form, fields);
        for (const field of fields) {
          const pieces = parts.flat().filter((piece) => piece.field === field);
          assert.deepEqual(
            pieces.map(({ from }) => from),
            [0, ...pieces.slice(0, -1).map(({ to }) => to)],
          );
          const text = pieces.map((piece) => shownPiece(form, piece)).join('');
          assert.ok(text === textIn(form, field));
        }
        for (const part of parts)
          assert.equal(new Set(part.map(({ field }) => field)).size, part.length);
      }),
      { numRuns: 60 },
    );
  });

  it('makes parts whose cards all fit a message', () => {
    fc.assert(
      fc.property(someForm, (form) => {
        const view = { form, context: buildContext(), draft: 'x'.repeat(16) };
        const parts = splitForm(form, fieldsOf(view));
        for (const [i, pieces] of parts.entries()) {
          const card = buildFormCard({ ...view, part: { pieces, number: i + 1, parts } });
          // Counted in characters, as the channel does.
          assert.deepEqual(findFaults(card, 120_000), []);
          assert.ok(JSON.stringify(card).length < 38_000);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('makes parts that give the form back when nobody touches them', () => {
    fc.assert(
      fc.property(someForm, (form) => {
        const parts = splitForm(form, fields);
        const back = parts.reduce((now, part) => applyPart(now, part, untouched(now, part)), form);
        assert.deepEqual(back, form);
        for (const part of parts) assert.ok(holdsPart(form, part, untouched(form, part)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('applyPart', () => {
  const form = buildForm({ answers: { issues: 'One. Two. Three.' }, provisional: ['S05B'] });
  const part = [
    { field: 'S05A', from: 0, to: 5 },
    { field: 'issues', from: 5, to: 10 },
  ];

  it('puts what was typed in the place of its piece', () => {
    const typed = { 'value~S05A': '7,000', 'answer~issues': '', 'provisional~S05A': 'true' };
    assert.deepEqual(applyPart(form, part, typed), {
      ...form,
      values: { S05A: '7,000' },
      answers: { issues: 'One. Three.' },
      provisional: ['S05B', 'S05A'],
    });
  });

  it('knows again what was put in already', () => {
    const typed = { 'value~S05A': '7,000', 'answer~issues': 'Two and a half. ' };
    const done = applyPart(form, part, typed);
    assert.ok(holdsPart(done, part, typed));
    assert.ok(!holdsPart(form, part, typed));
  });

  it('takes no figure for another that begins alike', () => {
    const figure = [{ field: 'S05A', from: 0, to: 5 }];
    const now = { ...form, values: { S05A: '6,270' } };
    assert.ok(holdsPart(now, figure, { 'value~S05A': '6,270' }));
    for (const typed of ['6', '62', '6,27', ''])
      assert.ok(!holdsPart(now, figure, { 'value~S05A': typed }), typed);
  });

  it('takes no mark for another', () => {
    const typed = { 'value~S05A': '7,000', 'answer~issues': 'Two and a half. ' };
    const marked = {
      ...typed,
      'state~S05A': 'not-available',
      'why~S05A': 'late',
      'keep~issues': 'true',
    };
    const done = applyPart(form, part, marked);
    assert.deepEqual(
      [done.details, done.keep],
      [{ S05A: { missing: 'not-available', why: 'late' } }, ['issues']],
    );
    assert.ok(holdsPart(done, part, marked));
    assert.ok(!holdsPart(applyPart(form, part, typed), part, marked));
    assert.ok(!holdsPart(done, part, { ...marked, 'keep~issues': 'false' }));
    assert.ok(!holdsPart(done, part, { ...marked, 'state~S05A': 'suppressed' }));
  });
});

describe('a form of many figures', () => {
  it('fits into its cards, whatever is said of them', () => {
    const codes = Array.from({ length: 24 }, (_, at) => `S05-measure-number-${at}`);
    const measures = codes.map((code) => buildMeasure({ code, name: code, shortName: code }));
    const hostile = '"'.repeat(80);
    const form = buildForm({
      values: Object.fromEntries(codes.map((code) => [code, hostile])),
      confirmedFar: Object.fromEntries(codes.map((code) => [code, '1,234,567,890'])),
      details: Object.fromEntries(
        codes.map((code) => [code, { missing: 'suppressed', why: '"'.repeat(200) }]),
      ),
    });
    const context = buildContext({
      indicator: buildIndicator({ measures }),
      expected: measures.map(expect),
    });
    const said = {
      values: Object.fromEntries(codes.slice(0, 10).map((code) => [code, hostile])),
    };
    const view = { form, context, checked: checkForm(form, context), draft: 'x'.repeat(16), said };
    const parts = splitForm(form, fieldsOf(view));
    for (const [i, pieces] of parts.entries()) {
      const card = buildFormCard({ ...view, part: { pieces, number: i + 1, parts } });
      assert.ok(fitsMessage(card), `part ${i + 1}: ${JSON.stringify(card).length}`);
    }
  });
});
