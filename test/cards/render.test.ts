import { deepEqual, throws } from 'node:assert/strict';
import { compileCard } from '../../src/cards/render.ts';

const invalid = { name: 'OutcomesError', code: 'card-invalid' };

// Written as texts, since a template literal would read the braces itself.
const name = '$'.concat('{name}');

describe('compileCard', () => {
  it('fills a template', () => {
    deepEqual(compileCard({ text: `Hello ${name}` })({ name: 'Ann' }), { text: 'Hello Ann' });
  });

  it('leaves an expression in the data as the text that it is', () => {
    const hostile = '$'.concat('{1+1} ', '$', '{name} `x`');
    deepEqual(compileCard({ text: name })({ name: hostile }), { text: hostile });
    deepEqual(compileCard({ items: name })({ name: [{ text: hostile }] }), {
      items: [{ text: hostile }],
    });
  });

  for (const [what, template] of Object.entries({
    alone: { text: name },
    'within a text': { text: `Hello ${name}` },
    'as a list': { items: [{ $data: name, text: 'x' }] },
  })) {
    it(`refuses data that lack a field ${what}`, () => {
      throws(() => compileCard(template)({}), { ...invalid, message: /name/ });
      throws(() => compileCard(template)({ name: null }), invalid);
    });
  }

  it('fills again after a refusal', () => {
    const fill = compileCard({ text: name });
    throws(() => fill({}), invalid);
    deepEqual(fill({ name: 'Ann' }), { text: 'Ann' });
  });

  it('takes out an element whose list is empty', () => {
    deepEqual(compileCard({ body: [name, { text: 'after' }] })({ name: [] }), {
      body: [{ text: 'after' }],
    });
  });

  it('refuses a template with an expression or a condition', () => {
    throws(() => compileCard({ text: '$'.concat('{1 + 1}') }), invalid);
    throws(() => compileCard({ text: 'x', $when: name }), invalid);
  });
});
