import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { compileCard, compileElement } from '../../src/cards/render.ts';

const invalid = { name: 'OutcomesError', code: 'card-invalid' };

// Written as texts, since a template literal would read the braces itself.
const name = '$'.concat('{name}');
const rows = '$'.concat('{rows}');
const deeper = '$'.concat('{deeper}');

describe('compileElement', () => {
  it('fills a template', () => {
    assert.deepEqual(compileElement({ text: `Hello ${name}` })({ name: 'Ann' }), {
      text: 'Hello Ann',
    });
  });

  it('leaves out what a text looks like anyway, but not from a heading', () => {
    const look = { size: 'Default', weight: 'Bolder', color: 'Default', isSubtle: false };
    const fill = (more: object) => compileElement({ type: 'TextBlock', ...more, ...look })({});
    assert.deepEqual(fill({}), { type: 'TextBlock', weight: 'Bolder' });
    assert.deepEqual(fill({ style: 'heading' }), { type: 'TextBlock', style: 'heading', ...look });
  });

  it('leaves an expression in the data as the text that it is', () => {
    const hostile = '$'.concat('{1+1} ', '$', '{name} `x`');
    assert.deepEqual(compileElement({ text: name })({ name: hostile }), { text: hostile });
    assert.deepEqual(compileElement({ items: name })({ name: [{ text: hostile }] }), {
      items: [{ text: hostile }],
    });
  });

  for (const [what, template] of Object.entries({
    alone: { text: name },
    'within a text': { text: `Hello ${name}` },
    'as a list': { items: [{ $data: name, text: 'x' }] },
  })) {
    it(`refuses data that lack a field ${what}`, () => {
      assert.throws(() => compileElement(template)({}), { ...invalid, message: /name/ });
      assert.throws(() => compileElement(template)({ name: null }), invalid);
    });
  }

  it('fills again after a refusal', () => {
    const fill = compileElement({ text: name });
    assert.throws(() => fill({}), invalid);
    assert.deepEqual(fill({ name: 'Ann' }), { text: 'Ann' });
  });

  it('takes out an element whose list is empty', () => {
    assert.deepEqual(compileElement({ body: [name, { text: 'after' }] })({ name: [] }), {
      body: [{ text: 'after' }],
    });
  });

  it('leaves out an element whose rows are none, and repeats it for those that there are', () => {
    const fill = compileElement({ body: [{ $data: rows, text: name }] });
    assert.deepEqual(fill({ rows: [] }), { body: [] });
    assert.deepEqual(fill({ rows: [{ name: 'a' }, { name: '' }] }), {
      body: [{ text: 'a' }, { text: '' }],
    });
  });

  it('takes a name from its own row, never from what stands around it', () => {
    const fill = compileElement({ body: [{ $data: rows, text: name }] });
    assert.throws(() => fill({ name: 'outside', rows: [{}] }), { ...invalid, message: /name/ });
    assert.throws(() => fill({ name: 'outside', rows: ['a'] }), { ...invalid, message: /name/ });
  });

  it('keeps what editors and tests read out of the card', () => {
    const template = { $schema: 'x', items: [{ $part: 'word', text: name }] };
    assert.deepEqual(compileElement(template)({ name: 'a' }), { items: [{ text: 'a' }] });
  });

  for (const [what, bad] of Object.entries({
    'a Date': new Date(0),
    'a number that is none': Number.NaN,
    'a function': () => '',
    'a map': new Map(),
    undefined,
  }))
    it(`refuses ${what} among the data`, () => {
      assert.throws(() => compileElement({ text: name })({ name: bad }), invalid);
      assert.throws(() => compileElement({ items: name })({ name: [{ text: bad }] }), invalid);
    });

  it('refuses a list or an element within a longer text', () => {
    const fill = compileElement({ text: `Hello ${name}` });
    assert.throws(() => fill({ name: ['Ann', 'Bob'] }), { ...invalid, message: /name/ });
    assert.throws(() => fill({ name: { text: 'Ann' } }), { ...invalid, message: /name/ });
  });

  for (const [what, template] of Object.entries({
    'an expression': { text: '$'.concat('{1 + 1}') },
    'a path': { text: '$'.concat('{name.length}') },
    'what stands around a row': { text: '$'.concat('{$root}') },
    'a constant': { text: '$'.concat('{null}') },
    'a name that every object has': { text: '$'.concat('{constructor}') },
    'a brace that is not closed': { text: '$'.concat('{name') },
    'a backtick beside a name': { text: `\`x\` ${name}` },
    'a backslash beside a name': { text: `\\ ${name}` },
    'a dollar before a name': { text: `$${name}` },
    'a condition': { text: 'x', $when: name },
    'a condition that is a constant': { items: [{ text: 'x', $when: true }] },
    'a mark that nobody knows': { items: [{ $include: 'x' }] },
    'a schema within': { items: [{ $schema: 'x' }] },
    'a name for a field': { [name]: 'x' },
    'a null': { text: null },
    'rows of what is no element of a list': { item: { $data: rows, text: name } },
    'rows of the whole': { $data: rows, text: name },
    'rows that are not one name': { items: [{ $data: `x ${name}`, text: name }] },
    'rows of its own': { items: [{ $data: [{ name: 'a' }], text: name }] },
  }))
    it(`refuses a template with ${what}`, () =>
      assert.throws(() => compileElement(template), invalid));
});

describe('compileCard', () => {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ $data: rows, text: name }] };

  it('fills a whole card', () =>
    assert.deepEqual(compileCard(card)({ rows: [{ name: 'Ann' }] }), {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ text: 'Ann' }],
    }));

  it('refuses what is a part of one', () =>
    assert.throws(() => compileCard({ type: 'TextBlock', text: name }), invalid));
});

describe('a template over hostile text', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(name, '$'.concat('{1+1}'), '$'.concat('{$root}'), '$data', '$when', '`', '\\'),
  );
  const text = fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join(''));
  const fill = compileElement({
    text: name,
    longer: `before ${name} after`,
    items: [{ $data: rows, text: name, inner: [{ $data: deeper, text: name }] }],
    passed: '$'.concat('{passed}'),
  });

  it('shows it letter by letter, wherever it stands', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(text, fc.array(text))), (typed, typedRows) => {
        const passed = [{ text: typed, $when: typed, [typed]: typed }];
        const data = {
          name: typed,
          rows: typedRows.map(([one, below]) => ({
            name: one,
            deeper: below.map((each) => ({ name: each })),
          })),
          passed,
        };
        assert.deepEqual(fill(data), {
          text: typed,
          longer: `before ${typed} after`,
          items: typedRows.map(([one, below]) => ({
            text: one,
            inner: below.map((each) => ({ text: each })),
          })),
          passed,
        });
      }),
    );
  });
});
