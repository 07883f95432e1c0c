// The package's front door has types that this compiler cannot read.
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import { OutcomesError } from '../domain/outcomes-error.ts';

export type Content = Readonly<Record<string, unknown>>;

let missing: string[] = [];

// The library would leave a literal `${name}` in the card, which typed text may hold as well.
GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
  missing.push(path);
  return '';
};

const invalid = (message: string, cause?: unknown): OutcomesError =>
  new OutcomesError(
    'card-invalid',
    message,
    'Give the template every field that it names, as a text, a list or an element.',
    { cause },
  );

/** A plain path; anything cleverer belongs in code, where it is typed and tested. */
const binding = /\$\{[a-z]\w*\}/gi;

const checkTemplate = (template: object): void => {
  const rest = JSON.stringify(template).replace(binding, '');
  if (rest.includes('${'))
    throw invalid('The template has an expression that is not a plain name.');
  if (rest.includes('"$when"')) throw invalid('The template has a condition; give a list instead.');
};

/** The library lets a null stand, and Teams refuses the card. */
const findNulls = (data: object): string[] =>
  Object.entries(data).flatMap(([key, value]) => {
    if (value === null || value === undefined) return [key];
    return typeof value === 'object' ? findNulls(value) : [];
  });

const expand = (template: Template, data: object): Content => {
  missing = [];
  try {
    return template.expand({ $root: data });
  } catch (cause) {
    throw invalid('The template cannot be filled.', cause);
  }
};

/**
 * Prepares a template, once, when its module is loaded. Filling it is pure: `${…}` in the data stays
 * the text that it is. A list takes the place of the element that names it, so that what may be
 * absent is an empty list.
 *
 * @throws OutcomesError `card-invalid` when a field is missing or null
 * @example compileCard({ type: 'TextBlock', text: '${name}' })({ name: 'Crime' })
 */
export const compileCard = (template: object): ((data: object) => Content) => {
  checkTemplate(template);
  const prepared = new Template(template);
  return (data) => {
    const content = expand(prepared, data);
    const lacking = [...missing, ...findNulls(data)];
    if (lacking.length > 0) throw invalid(`The template lacks ${lacking.join(', ')}.`);
    return content;
  };
};
