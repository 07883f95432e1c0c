import { OutcomesError } from '../domain/outcomes-error.ts';

/**
 * The refusal of a file, `file-invalid`, which names it and every reason.
 *
 * @param reasons each with its place: "indicators[4].name: …", "line 7, column value: …"
 */
export const refuseFile = (
  name: string,
  reasons: readonly string[],
  cause?: unknown,
): OutcomesError =>
  new OutcomesError(
    'file-invalid',
    `${name} is refused, nothing of it was loaded:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`,
    'Mend the places named and load the file again; docs/data-format.md describes the format.',
    { cause },
  );
