/** Something that a browser sees on a card. */
export type Finding = { readonly card: string; readonly fault: string };

/** A text that is too faint for its ground, with both as #RRGGBB. */
export type FaintText = Finding & {
  readonly text: string;
  readonly ground: string;
  readonly words: string;
};

/** What is left of a picture. */
export type Fingerprint = {
  readonly width: number;
  readonly height: number;
  /** Line by line the average of each square of 40 × 40 pixels, as three signs: red, green, blue. */
  readonly squares: string;
};
