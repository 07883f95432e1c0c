/** Texts as they were typed, by the id of the input. */
export type Inputs = Readonly<Record<string, string>>;

/** A client may send a figure as a number and a tick as a boolean; what else it sends is kept as JSON. */
const toText = (sent: unknown): string | undefined => {
  if (typeof sent === 'string') return sent;
  if (sent === null || sent === undefined) return undefined;
  return typeof sent === 'object' ? JSON.stringify(sent) : String(sent);
};

/** A card breaks a client's own `{{DATE(…)}}` with a word joiner, and typed text comes back with it. */
export const asTyped = (text: string): string => text.replaceAll('{\u2060{', '{{');

/**
 * All that stood in the inputs of a card, whole: what is too long is for whoever reads it to say.
 *
 * @example readInputs({ 'value~S05A': 6270 }) // { 'value~S05A': '6270' }
 */
export const readInputs = (sent: Readonly<Record<string, unknown>>): Inputs => {
  const inputs = new Map<string, string>();
  for (const id of Object.keys(sent)) {
    const text = toText(sent[id]);
    if (text !== undefined) inputs.set(id, asTyped(text));
  }
  return Object.fromEntries(inputs);
};
