/** What an author of a message expects to be visible. */
export type Expected = {
  readonly all: readonly string[];
  /** One of each group. */
  readonly any: readonly (readonly string[])[];
};

/** Text in which quotes, dashes, spaces and the case of letters do not matter. */
export const plain = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[–—]/g, '-').replace(/\s+/g, ' ').toLowerCase();

/** Whether a plain text has what is wanted: "902" does not stand in "1,902"; "52" does in "52.0", which is the same number. */
export const holds = (said: string, wanted: string): boolean => {
  const text = plain(wanted);
  if (!/^[\d.,]+$/.test(text)) return said.includes(text);
  const noughts = text.includes('.') ? '0*' : '(?:\\.0+)?';
  return new RegExp(`(?<![\\d.,])${RegExp.escape(text)}${noughts}(?!\\d|[.,]\\d)`).test(said);
};

/** Whether a text alone shows all that is expected. */
export const showsExpected = (text: string, { all, any }: Expected): boolean => {
  const said = plain(text);
  return (
    all.every((one) => holds(said, one)) && any.every((of) => of.some((one) => holds(said, one)))
  );
};
