import { createRequire } from 'node:module';
import { OutcomesError } from '../domain/outcomes-error.ts';

const require = createRequire(import.meta.url);

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'MODULE_NOT_FOUND';

/**
 * The file of a program that only a development installation has.
 *
 * @param whenMissing says what cannot be started without it, and what to do instead
 * @throws OutcomesError `config-invalid`
 */
export const resolveProgram = (
  file: string,
  whenMissing: { readonly message: string; readonly next: string },
): string => {
  try {
    return require.resolve(file);
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
    throw new OutcomesError('config-invalid', whenMissing.message, whenMissing.next);
  }
};
