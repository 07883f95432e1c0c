import { formatMissing, type MissingKind, missingKinds, missingWords } from '../missing.ts';
import { type Observation, sayDirection } from '../observation.ts';
import type { Series } from '../series.ts';

type Said = Pick<Observation, 'printed' | 'flags' | 'why' | 'reported' | 'status'> & {
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
 * The same with the status and the direction of travel that were reported.
 *
 * @example sayWithReported(reported) // '6,270, reported as improving'
 */
export const sayWithReported = (one: Said): string =>
  [
    sayObservation(one),
    ...(one.status ? [`status ${one.status}`] : []),
    ...(one.reported ? [`reported as ${sayDirection(one.reported)}`] : []),
  ].join(', ');

/** What the audit trail adds to a figure: a target, a status, a direction. */
const besideFigure = /(?:^|, )(?:target |status |reported as ).*$/s;

/** Of a number, all that follows a comma and a blank is beside it; words may have such a comma of their own. */
const besideNumber = /, (?!provisional\b).*$/s;

/** Without blanks, the commas of thousands and the percentage sign, which are no part of the number. */
const bare = (text: string): string =>
  text
    .replace(/, provisional$/, '')
    .replaceAll(/(?<=\d),(?=\d{3})|[\s%]/g, '')
    .toLowerCase();

/**
 * The figure alone of a value as the audit trail says it, without what was reported beside it.
 *
 * @returns empty where there is no figure
 * @example figureIn('6,270, provisional, target 6000, status Red', count) // '6,270, provisional'
 */
export const figureIn = (said: string, { valueKind }: Pick<Series, 'valueKind'>): string => {
  const text = said.replace(besideFigure, '');
  if (saysMissing(text)) return '';
  if (valueKind === 'words') return text;
  const [provisional = ''] = /, provisional\b/.exec(text) ?? [];
  return `${text.replace(provisional, '').replace(besideNumber, '')}${provisional}`;
};

/**
 * Whether two figures of the audit trail are the same one, whatever else is said of them.
 *
 * @example isSameFigure('6,270, provisional', '6270') // true
 */
export const isSameFigure = (a: string, b: string): boolean => bare(a) === bare(b);

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
