import { z } from 'zod';
import { hash } from '../domain/hash.ts';
import { type Period, periodKey } from '../domain/period/period.ts';

/**
 * A text from outside as a part of a key: as it is when it is short and made of letters, digits and
 * `. _ : -`, hashed otherwise. So it can neither be refused by table storage nor hold the `~` that
 * parts are joined with.
 *
 * @example keyPart('andy-frost') // 'andy-frost'
 */
export const keyPart = (text: string): string =>
  /^[A-Za-z0-9._:-]{1,63}$/.test(text) ? text : hash(text);

/** A property that holds JSON; what is none is a fault of the row like any other. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
});

/** The row that tells whether a catalogue held in memory is still the newest. */
export const catalogueVersionKey = 'catalogue~version';

/**
 * The key under which a replaced row is kept.
 *
 * @param changedAt when the replaced row had been written, an ISO date-time
 * @param hash of what it held, since a clock for trying can start twice at one instant
 */
export const pastKey = (key: string, changedAt: string, hash: string): string =>
  `past~${key}~${changedAt}~${hash}`;

/** The id of a draft that stands under a key without one, as they all did until 0.4.0. */
export const onlyDraft = 'only';

/**
 * Where a person's draft for one indicator and round stands.
 *
 * @param id tells the texts of one person, indicator and round apart
 */
export const draftKey = (
  objectId: string,
  indicator: string,
  round: Period,
  id: string,
): string => {
  const key = `draft~${keyPart(objectId)}~${indicator}~${periodKey(round)}`;
  return id === onlyDraft ? key : `${key}~${id}`;
};

/** What the keys of an indicator's audit trail begin with. */
export const changePrefix = (indicator: string): string => `change~${indicator}~`;

/**
 * The key of one entry of the audit trail; sorts by version.
 *
 * @example changeKey('S05', 7) // 'change~S05~000007'
 */
export const changeKey = (indicator: string, version: number): string =>
  `${changePrefix(indicator)}${String(version).padStart(6, '0')}`;
