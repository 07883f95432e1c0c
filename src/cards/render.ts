// The package's main entry has types that this compiler cannot read.
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js';
import { OutcomesError } from '../domain/outcomes-error.ts';

/** A plain name that can be bound; anything else would be part of the template language. */
const plainName = /^[a-z]\w*$/i;
const words = new Set(['true', 'false', 'null', 'undefined']);

const bindings = /\$\{([^}]*)\}/g;

const alone = /^\$\{[^}]*\}$/;

/** For editors, and for the test that keeps the copies of a part alike; neither goes to Teams. */
const marks: ReadonlySet<string> = new Set(['$schema', '$part']);

type Place = 'root' | 'list' | 'field';

const namesIn = (text: string): string[] =>
  [...text.matchAll(bindings)].map(([, name = '']) => name);

const isPlain = (name: string): boolean =>
  plainName.test(name) && !words.has(name) && !(name in Object.prototype);

/** A backtick or a backslash ends the library's own quotation, and it drops one of two dollars. */
const isMisread = (text: string): boolean =>
  text.includes('${') && (/[`\\]|\$\$/.test(text) || text.replace(bindings, '').includes('${'));

const textFaults = (text: string): string[] => [
  ...namesIn(text)
    .filter((name) => !isPlain(name))
    .map((name) => `has an expression that is not a plain name: ${name}`),
  ...(isMisread(text) ? [`has a sign beside a name that the library misreads: ${text}`] : []),
];

/** Without a list around it, an element of no rows would become a null. */
const rowFaults = (rows: unknown, place: Place): string[] => [
  ...(place === 'list' ? [] : ['repeats something that is not an element of a list']),
  ...(typeof rows === 'string' && alone.test(rows) ? [] : ['has rows that are not one name']),
];

const keyFaults = (key: string, place: Place): string[] => {
  if (key === '$when') return ['has a condition; give a list of one or none instead'];
  if (key.includes('${')) return [`binds the name of a field: ${key}`];
  const isKnown = !key.startsWith('$') || key === '$part' || key === '$data';
  return isKnown || (key === '$schema' && place === 'root') ? [] : [`has an unknown mark: ${key}`];
};

/**
 * What is wrong with a template, in words: only plain names may be bound, and nothing may depend on
 * the library's peculiarities.
 */
const findTemplateFaults = (node: unknown, place: Place = 'root'): string[] => {
  if (typeof node === 'string') return textFaults(node);
  if (Array.isArray(node)) return node.flatMap((one) => findTemplateFaults(one, 'list'));
  if (node === null) return ['has a null'];
  if (typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...keyFaults(key, place),
    ...(key === '$data' ? rowFaults(value, place) : []),
    ...findTemplateFaults(value, 'field'),
  ]);
};

/** The names inside longer texts, where a list or an element would be turned into text. */
const findEmbeddedNames = (node: unknown): string[] => {
  if (typeof node === 'string') return alone.test(node) ? [] : namesIn(node);
  return typeof node === 'object' && node !== null
    ? Object.values(node).flatMap(findEmbeddedNames)
    : [];
};

export type CardElement = Readonly<Record<string, unknown>>;

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

/** What a text looks like anyway; a part names it where another part's copy differs there. */
const usualLook: CardElement = {
  ...{ size: 'Default', weight: 'Default', color: 'Default' },
  isSubtle: false,
};

const texts: ReadonlySet<unknown> = new Set(['TextBlock', 'TextRun']);

/** A heading has a look of its own, which "Default" would take away. */
const saysNothing = (node: object, key: string, value: unknown): boolean =>
  'type' in node && texts.has(node.type) && !('style' in node) && usualLook[key] === value;

/** An element without what it would look like anyway. */
export const plainest = (element: CardElement): CardElement =>
  Object.fromEntries(
    Object.entries(element).filter(([key, value]) => !saysNothing(element, key, value)),
  );

/** A card has room for so many characters only, and these are none that a client needs. */
const removeNeedless = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(removeNeedless);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) =>
      marks.has(key) || saysNothing(node, key, value) ? [] : [[key, removeNeedless(value)]],
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
    const value = (data as CardElement)[key];
    const isDeep = typeof value === 'object' && value !== null;
    if (isUnfit(value) || (isDeep && embedded.has(key))) found.push(key);
    else if (isDeep) addUnfit(value, embedded, found);
  }
};

const expand = (template: Template, data: object): CardElement => {
  missing = [];
  try {
    return template.expand({ $root: data });
  } catch (cause) {
    throw invalid('The template cannot be filled in.', cause);
  }
};

const compile = (template: object): ((data: object) => CardElement) => {
  const [fault] = findTemplateFaults(template);
  if (fault !== undefined) throw invalid(`The template ${fault}.`);
  const embedded = new Set(findEmbeddedNames(template));
  const prepared = new Template(removeNeedless(template) as object);
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
export const compileElement: (template: object) => (data: object) => CardElement = compile;

/** Prepares the template of a whole card. Its data must be ready to show. */
export const compileCard = <Data extends object>(
  template: object,
): ((data: Data) => CardElement) => {
  if (!('type' in template) || template.type !== 'AdaptiveCard')
    throw invalid('The template is not a whole card.');
  return compile(template);
};
