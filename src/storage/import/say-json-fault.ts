// The words of the parser of V8, which the tests hold to.
const tooShort = /Unexpected end|Unterminated string/;

const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split('\n').length;

const faultOf = (text: string): string => {
  try {
    JSON.parse(text);
    return '';
  } catch (fault) {
    return String(fault);
  }
};

const positionIn = (fault: string): number | undefined => {
  const found = /at position (\d+)/.exec(fault)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** The parser names a place for some faults only; for the others, it is the first line that it does not get past. */
const lineOf = (text: string, fault: string): number => {
  const position = positionIn(fault);
  if (position !== undefined) return lineAt(text, position);
  const lines = text.split('\n');
  let [from, to] = [1, lines.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const isPast = !faultOf(lines.slice(0, middle).join('\n')).includes('Unexpected token');
    [from, to] = isPast ? [middle + 1, to] : [from, middle];
  }
  return from;
};

const longestLine = 60;

const quote = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine).toWellFormed()}…` : line;

/**
 * What is wrong with a text that should be JSON, for somebody who has never seen the parser's own words.
 *
 * @param text that `JSON.parse` refuses
 * @example sayJsonFault('{\n  "a": 1,\n}')
 *   // 'not JSON: it cannot be read from line 3 on, which says “}”. Look there and on the line before for a comma, …'
 */
export const sayJsonFault = (text: string): string => {
  if (text.trim() === '') return 'not JSON: the file is empty.';
  const fault = faultOf(text);
  if (tooShort.test(fault) || positionIn(fault) === text.length)
    return 'not JSON: it ends too early, before everything in it is closed. It may have been cut off when it was saved or sent.';
  const line = lineOf(text, fault);
  const said = quote(text.split('\n')[line - 1]?.trim() ?? '');
  return `not JSON: it cannot be read from line ${line} on, which says “${said}”. Look there and on the line before for a comma, bracket or quotation mark that is missing or too many.`;
};
