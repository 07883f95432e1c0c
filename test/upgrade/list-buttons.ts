type Node = Readonly<Record<string, unknown>>;

type Button = {
  readonly title: string;
  readonly value: Node;
  /** The same for buttons that differ in what they name only. */
  readonly shape: string;
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const nodesIn = (value: unknown): Node[] =>
  isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];

const isKind = (key: string): boolean => ['kind', 'question', 'aspects', 'way'].includes(key);

const shapeOf = (value: unknown): string =>
  JSON.stringify(value, (key, one: unknown) => (isNode(one) || isKind(key) ? one : typeof one));

/** The buttons of a message's card that send something to the bot. */
export const listButtons = (message: unknown): Button[] =>
  nodesIn(message).flatMap(({ type, title, data }) =>
    (type === 'Action.Submit' || type === 'Action.Execute') && isNode(data)
      ? [{ title: String(title), value: data, shape: shapeOf(data) }]
      : [],
  );
