/** What is read in place of a formula whose result nobody has worked out: a program wrote it, and no spreadsheet saved it since. */
const noResult = '#NO RESULT!';

const error = /^#(?:(?:ref|div\/0|null|num|value|spill|calc|no result)!|n\/a|name\?)$/i;

/** Whether a cell holds what a spreadsheet says in place of a result. */
export const isLost = (cell: string): boolean => error.test(cell.trim());

/** Whether a cell says that nothing is available, which formulas that are copied down say of empty rows. */
export const isNotAvailable = (cell: string): boolean => /^#n\/a$/i.test(cell.trim());

/**
 * What is wrong with a cell that holds no result, as a sentence.
 *
 * @returns undefined for any other cell
 * @example sayLost('#REF!') // '"#REF!" is an error of the spreadsheet; mend its formula, or empty the cell'
 */
export const sayLost = (cell: string): string | undefined => {
  const text = cell.trim();
  if (text === noResult)
    return 'it is a formula without a result; open the workbook in a spreadsheet program, save it there, and import it again; or empty the cell';
  return isLost(text)
    ? `"${text}" is an error of the spreadsheet; mend its formula, or empty the cell`
    : undefined;
};

/** A formula that gives an empty text has the type of a text; without a result it has none. */
const unsolved =
  /<c\s([^>]*[^>/])>(<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)(?:<v>\s*<\/v>|<v\s*\/>)?<\/c>/g;

/**
 * The cells of a sheet of a workbook with errors as the texts that people see, and formulas without a result as such; they
 * would be empty cells.
 */
export const withLost = (sheet: string): string =>
  sheet
    .replaceAll(/<c\s[^>]*>/g, (tag) => tag.replace(/\st="e"/, ' t="str"'))
    .replaceAll(unsolved, (cell, attributes: string, formula: string) =>
      /(?:^|\s)t="(?!n")/.test(attributes)
        ? cell
        : `<c ${attributes.replace(/(?:^|\s)t="n"/, '')} t="str">${formula}<v>${noResult}</v></c>`,
    );

const raised: Readonly<Record<string, string>> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '(': '⁽', ')': '⁾' },
};

/** Texts of a workbook in which raised digits stay such: the mark of a footnote behind 12 does not make it 121. */
export const withRaised = (texts: string): string =>
  texts.replaceAll(/<r>(?:(?!<\/r>).)*<\/r>/gs, (run) =>
    /<vertAlign\s[^>]*val="superscript"/.test(run)
      ? run.replace(
          /(<t\b[^>]*>)([^<]*)(<\/t>)/,
          (_, open: string, text: string, close: string) =>
            `${open}${text.replaceAll(/[\d()]/g, (one) => raised[one] ?? one)}${close}`,
        )
      : run,
  );
