const trimmed = (text: string): string =>
  text
    .replace(/<\/?u>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const codeBefore = /^(S\d\d[A-D]?|\d{2}[a-z] [-–]) /;
const levelBefore = /^(HIGH|MEDIUM|LOW) /;

/**
 * The smallest pieces of print that mean something: a sentence, a clause before a colon, a cell of
 * a table, a code. The text of the report and the fields of the data are split alike, so that they
 * can be compared piece by piece whatever line or field a piece stands in.
 */
export const splitPrint = (text: string): string[] =>
  text
    .split(/[\t\n]/)
    .flatMap((cell) => trimmed(cell).replace(/^- /, '').replace(codeBefore, '$1\n').split('\n'))
    .flatMap((cell) => cell.replace(levelBefore, '$1\n').split('\n'))
    .flatMap((cell) => cell.split(/(?<=[.:;!?]) /))
    .map((piece) => piece.replace(/ [-–]$/, '').replace(/[:;]$/, ''))
    .map(trimmed)
    .filter((piece) => piece !== '');
