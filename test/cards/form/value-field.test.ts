import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { moreRows, type ValueField, valueRow } from '../../../src/cards/form/value-field.ts';
import { buildMore } from '../round-build.ts';

const buildField = (differs: Partial<ValueField> = {}): ValueField => ({
  id: 'value-X01',
  label: 'X01 Crimes, Q3 2018/19',
  unit: 'crimes',
  last: 'Last figure: 20 crimes, Q2 2018/19',
  typed: '',
  more: buildMore('X01'),
  required: true,
  ...differs,
});

describe('valueRow', () => {
  it('has a field for text, or a choice where there are words to choose from', () => {
    const text = valueRow(buildField({ typed: '21' }));
    assert.equal(text.texts[0]?.label, 'X01 Crimes, Q3 2018/19: crimes (required)');
    assert.equal(text.texts[0]?.value, '21');
    assert.deepEqual(text.choices, []);
    const choice = valueRow(buildField({ choices: [{ title: 'Good', value: 'Good' }] }));
    assert.deepEqual(choice.texts, []);
    assert.deepEqual(choice.choices[0]?.choices, [{ title: 'Good', value: 'Good' }]);
  });

  it('has no row for what is not said', () => {
    const { fault, question, said, change, target, nextTarget } = valueRow(buildField());
    for (const rows of [fault, question, said, change, target, nextTarget])
      assert.deepEqual(rows, []);
    assert.equal(valueRow(buildField({ fault: 'Not a number.' })).fault[0]?.text, 'Not a number.');
  });
});

describe('moreRows', () => {
  it('has one button for all that is folded, which goes with them', () => {
    const open = buildField({ more: buildMore('X02', { open: true }) });
    const [row, ...others] = moreRows([buildField(), open]);
    assert.deepEqual(row?.targets, ['more-X01', row?.id]);
    assert.deepEqual(others, []);
    assert.deepEqual(moreRows([open]), []);
  });
});
