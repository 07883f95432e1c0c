/** A plain name that can be bound; anything else would be part of the template language. */
const plainName = /^[a-z]\w*$/i;
const words = new Set(['true', 'false', 'null', 'undefined']);

const bindings = /\$\{([^}]*)\}/g;

const alone = /^\$\{[^}]*\}$/;

/** For editors, and for the test that keeps the copies of a part alike; neither goes to Teams. */
export const marks: ReadonlySet<string> = new Set(['$schema', '$part']);

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
export const findTemplateFaults = (node: unknown, place: Place = 'root'): string[] => {
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
export const findEmbeddedNames = (node: unknown): string[] => {
  if (typeof node === 'string') return alone.test(node) ? [] : namesIn(node);
  return typeof node === 'object' && node !== null
    ? Object.values(node).flatMap(findEmbeddedNames)
    : [];
};
