import { formatMissing, type MissingKind, missingKinds, missingWords } from '../missing.ts';
import { type Observation, sayDirection } from '../observation.ts';

type Said = Pick<Observation, 'printed' | 'flags' | 'why' | 'reported'> & {
  readonly value: number | string | null;
};

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/**
 * A value as the audit trail says it.
 *
 * @example sayObservation(provisional) // '6,270, provisional'
 * @example sayObservation(late) // 'not available yet: the police return is late'
 */
export const sayObservation = (one: Said): string => {
  const missing = lowerFirst(formatMissing(one));
  if (missing !== '') return missing;
  return one.flags.includes('provisional') ? `${one.printed}, provisional` : one.printed;
};

/**
 * The same with the direction of travel that was reported.
 *
 * @example sayWithReported(reported) // '6,270, reported as improving'
 */
export const sayWithReported = (one: Said): string =>
  one.reported
    ? `${sayObservation(one)}, reported as ${sayDirection(one.reported)}`
    : sayObservation(one);

const startsAs = (text: string, kind: MissingKind): boolean =>
  text.startsWith(`${lowerFirst(missingWords[kind])}: `);

/**
 * Whether the audit trail says of a value that it is missing, by {@link sayObservation}.
 *
 * @example saysMissing('not available yet: the police return is late') // true
 */
export const saysMissing = (text: string): boolean =>
  missingKinds.some((kind) => startsAs(text, kind));

/**
 * Whether the audit trail says of a value that it is withheld.
 *
 * @example saysWithheld('withheld: fewer than five') // true
 */
export const saysWithheld = (text: string): boolean => startsAs(text, 'suppressed');
