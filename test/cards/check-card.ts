import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Card } from '../../src/cards/card.ts';

type Complaint = { readonly message: string };

/** The part of the package that is used here; its own types do not pass this compiler's settings. */
type Renderer = {
  readonly SerializationContext: new () => {
    readonly eventCount: number;
    getEventAt(index: number): Complaint;
  };
  readonly HostConfig: new (settings: object) => object;
  readonly AdaptiveCard: new () => {
    hostConfig: object;
    parse(content: object, context: object): void;
    validateProperties(): { readonly validationEvents: readonly Complaint[] };
  };
};

// The package's main entry needs a browser; this build parses and validates without one.
const require = createRequire(import.meta.url);
const renderer: Renderer = require('adaptivecards/dist/adaptivecards.js');

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  const { data: _, ...rest } = value;
  return [value, ...Object.values(rest).flatMap(nodesIn)];
};

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** Elements and actions that phones render too; newer ones need a `fallback`. */
const known = new Set([
  ...['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Container', 'ColumnSet', 'Column'],
  ...[
    'Table',
    'TableRow',
    'TableCell',
    'Image',
    'Action.Submit',
    'Action.Execute',
    'Action.ToggleVisibility',
    'ActionSet',
  ],
  // A client that knows no layouts stacks what is in it.
  ...['Action.OpenUrl', 'Layout.AreaGrid'],
  ...['Input.Text', 'Input.Toggle', 'Input.ChoiceSet', 'Input.Date'],
]);

const isInput = ({ type }: Node): boolean => String(type).startsWith('Input.');

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isBlank = (text: unknown): boolean => !String(text ?? '').trim();

const rules: Readonly<Record<string, (node: Node) => boolean>> = {
  'has a null in it': (node) => Object.values(node).some((value) => value === null),
  'has an undefined in it': (node) => Object.values(node).some((value) => value === undefined),
  'has more than six actions': ({ actions }) => lengthOf(actions) > 6,
  'has more than three columns': ({ columns }) => lengthOf(columns) > 3,
  'has a picture without words': ({ type, altText }) => type === 'Image' && !altText,
  'has text that cannot wrap': ({ type, wrap, text }) =>
    type === 'TextBlock' && wrap !== true && String(text).length > 20,
  'has an empty text': ({ type, text }) => type === 'TextBlock' && isBlank(text),
  'has an element without fallback': ({ type, fallback }) =>
    typeof type === 'string' && !known.has(type) && fallback === undefined,
  'has an Action.Execute that an older client cannot press': ({ type, fallback, data }) =>
    type === 'Action.Execute' &&
    !(isNode(fallback) && fallback.type === 'Action.Submit' && isSame(fallback.data, data)),
  'has an Action.Execute without verb': ({ type, verb }) =>
    type === 'Action.Execute' && isBlank(verb),
  'has an input without id': (node) => isInput(node) && isBlank(node.id),
  // The title of a tick box stands beside it and is read out as its label.
  'has an input without label': (node) =>
    isInput(node) && isBlank(node.type === 'Input.Toggle' ? node.title : node.label),
  'has an input whose id is taken': ({ type, id }) =>
    isInput({ type }) && ['action', 'request', 'inPlace', 'msteams'].includes(String(id)),
  'has a field that the client checks': (node) => isInput(node) && node.isRequired === true,
  // What can be pressed as a whole is named by what stands on it.
  'has a button without title': ({ actions }) =>
    Array.isArray(actions) && actions.some((action) => isNode(action) && isBlank(action.title)),
};

const idsIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

const targetsIn = (nodes: readonly Node[]): unknown[] =>
  nodes.flatMap(({ targetElements }) => (Array.isArray(targetElements) ? targetElements : []));

const wholeFaults = ({ content, summary }: Card, mostBytes: number): string[] => {
  const bytes = JSON.stringify(content).length * 2;
  const nodes = nodesIn(content);
  const ids = idsIn(nodes);
  return [
    ...(content.version === '1.5' ? [] : ['is not of version 1.5']),
    ...(bytes < mostBytes ? [] : [`is ${bytes} bytes large`]),
    ...(summary.trim() && !/[\n]/.test(summary) ? [] : ['has no summary of one line']),
    ...(new Set(ids).size === ids.length ? [] : ['uses an id twice']),
    ...targetsIn(nodes)
      .filter((target) => !ids.includes(String(target)))
      .map((target) => `toggles ${String(target)}, which is not there`),
  ];
};

// Its pattern remembers where it stopped, so that every second card has "an invalid language".
const statefulFault = 'Invalid value "en" for property "lang".';

/** A client that knows charts draws them; this renderer takes the fallback, which the rules above demand. */
const chartFault = /^Unknown element type "Chart\.[\w.]+"\. Fallback will be used if present\.$/;

const rendererFaults = ({ content }: Card): string[] => {
  const context = new renderer.SerializationContext();
  const card = new renderer.AdaptiveCard();
  card.hostConfig = new renderer.HostConfig({ actions: { maxActions: 6 } });
  card.parse(content, context);
  const parsing = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  const validation = card.validateProperties().validationEvents;
  return [...parsing, ...validation]
    .map(({ message }) => message)
    .filter((message) => message !== statefulFault && !chartFault.test(message));
};

/** Everything that is wrong with a card, in words; empty when it may be sent. */
export const findFaults = (card: Card, mostBytes = 40_000): string[] => {
  const nodes = nodesIn(card.content);
  const broken = Object.entries(rules).flatMap(([fault, breaks]) =>
    nodes.filter(breaks).map((node) => `${fault}: ${JSON.stringify(node).slice(0, 200)}`),
  );
  return [...broken, ...wholeFaults(card, mostBytes), ...rendererFaults(card)];
};

/** Asserts that a card may be sent to Teams. */
export const checkCard = (card: Card, mostBytes?: number): void => {
  const faults = findFaults(card, mostBytes);
  assert.ok(faults.length === 0, faults.join('\n'));
};
