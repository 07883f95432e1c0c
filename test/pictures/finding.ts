/** Something that a browser sees on a card. */
export type Finding = { readonly card: string; readonly fault: string };

/** A text that is too faint for its ground, with both as #RRGGBB. */
export type FaintText = Finding & {
  readonly text: string;
  readonly ground: string;
  readonly words: string;
};
