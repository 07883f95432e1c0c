/** Whether the report prints a code. One with a slug is ours and means nothing to a reader. */
export const isPrintedCode = (code: string): boolean => !code.includes('-');

/** An outcome is one letter, an indicator a letter and two digits, a part one letter more. */
export const isOutcomeCode = (code: string): boolean => code.length === 1;

/** The indicator that a code of a measure or an indicator belongs to. */
export const indicatorOf = (code: string): string => code.slice(0, 3);

/** The outcome that any code belongs to. */
export const outcomeOf = (code: string): string => code.slice(0, 1);
