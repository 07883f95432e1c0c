// The package's main entry has types that this compiler cannot read.
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import { OutcomesError } from '../domain/outcomes-error.ts';
import { findEmbeddedNames, findTemplateFaults, marks } from './check-template.ts';

export type Content = Readonly<Record<string, unknown>>;

let missing: string[] = [];

// The library would leave a literal `${name}` in the card, which typed text may also contain.
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

const removeMarks = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(removeMarks);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) =>
      marks.has(key) ? [] : [[key, removeMarks(value)]],
    ),
  );
};

const isPlainObject = (value: object): boolean =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;

/**
 * The library keeps a null, and Teams then refuses the card; it also formats a Date in its own way.
 */
const isUnfit = (value: unknown): boolean => {
  if (typeof value === 'object') return value === null || !isPlainObject(value);
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value !== 'string' && typeof value !== 'boolean';
};

// What is filled in is looked through again by each template around it, so nothing is built on the way.
const addUnfit = (data: object, embedded: ReadonlySet<string>, found: string[]): void => {
  for (const key of Object.keys(data)) {
    const value = (data as Content)[key];
    const isDeep = typeof value === 'object' && value !== null;
    if (isUnfit(value) || (isDeep && embedded.has(key))) found.push(key);
    else if (isDeep) addUnfit(value, embedded, found);
  }
};

const expand = (template: Template, data: object): Content => {
  missing = [];
  try {
    return template.expand({ $root: data });
  } catch (cause) {
    throw invalid('The template cannot be filled.', cause);
  }
};

const compile = (template: object): ((data: object) => Content) => {
  const [fault] = findTemplateFaults(template);
  if (fault !== undefined) throw invalid(`The template ${fault}.`);
  const embedded = new Set(findEmbeddedNames(template));
  const prepared = new Template(removeMarks(template) as object);
  return (data) => {
    const content = expand(prepared, data);
    const lacking = [...missing];
    addUnfit(data, embedded, lacking);
    if (lacking.length > 0) throw invalid(`The template lacks ${lacking.join(', ')}.`);
    return content;
  };
};

/**
 * Prepares the template of one element, once, when its module is loaded. Filling it is pure: `${…}`
 * in the data stays plain text. A list replaces the element that names it, so a part that may be
 * absent is an empty list.
 *
 * @throws OutcomesError `card-invalid` when a field is missing or null
 * @example compileElement({ type: 'TextBlock', text: '${name}' })({ name: 'Crime' })
 */
export const compileElement: (template: object) => (data: object) => Content = compile;

/** Prepares the template of a whole card. Its data must be ready to show. */
export const compileCard = <Data extends object>(template: object): ((data: Data) => Content) => {
  if (!('type' in template) || template.type !== 'AdaptiveCard')
    throw invalid('The template is not a whole card.');
  return compile(template);
};
