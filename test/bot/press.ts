import type { Sent } from './connector.ts';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const nodesIn = (value: unknown): Node[] =>
  isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];

/** The elements and actions of a message's card. */
const elementsOf = (sent: Sent | undefined): Node[] =>
  nodesIn(sent?.activity.attachments?.[0]?.content);

/** What stands in the inputs of a card as it was sent, as the client would send it back. */
export const inputsOf = (sent: Sent | undefined): Record<string, string> =>
  Object.fromEntries(
    elementsOf(sent)
      .filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'))
      .map(({ id, value }) => [String(id), typeof value === 'string' ? value : '']),
  );

/** The data that pressing a button sends: what it carries, and the inputs with what was typed into them. */
export const pressOf = (
  sent: Sent | undefined,
  title: string,
  typed: Readonly<Record<string, string>> = {},
): Record<string, unknown> => {
  const found = elementsOf(sent).find(
    (node) => node.type === 'Action.Submit' && node.title === title,
  );
  if (!found) {
    const titles = elementsOf(sent).flatMap((node) =>
      node.type === 'Action.Submit' ? [String(node.title)] : [],
    );
    throw new Error(`no button “${title}” among: ${titles.join(', ')}`);
  }
  const data = isNode(found.data) ? found.data : {};
  return found.associatedInputs === 'none' ? { ...data } : { ...inputsOf(sent), ...typed, ...data };
};

/** The invoke that a client sends for a button which changes its card. */
export const executeOf = (sent: Sent | undefined, title: string, verb?: string): object => {
  const data = pressOf(sent, title);
  const action = elementsOf(sent).find(
    (node) => node.type === 'Action.Execute' && node.title === title,
  );
  if (!action) throw new Error(`“${title}” sends a message only`);
  const { type } = action;
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type, title, verb: verb ?? action.verb, data }, trigger: 'manual' },
  };
};
