import { longestNote } from '../../../domain/submission/decide-sign-off.ts';
import { longestSaidWhy } from '../../said-figures.ts';
import { lineOf } from '../evidence/cues.ts';
import type { MessageReading } from '../message/read-message.ts';

/** Where a sentence goes over to its reason, or to what somebody adds. */
const joints =
  /([,;:.!?]\s+|\s[-–—]\s|(?<=\s)(?:because of|because|due to|owing to|given that|cos|coz|as|since|so)\s|\s(?=(?:a?waiting?|pending)\s))/iu;

const courtesy = '(?:please|pls|plz|thanks|thank you|ta|cheers|sorry)';
const closing = new RegExp(`[,.;!\\s]*\\s${courtesy}[.!]*$|[,;:]$`, 'iu');

/** One word is no reason; "since Monday" says no more than when. */
const isReason = (text: string, joint = ''): boolean =>
  /\S\s+\S/.test(text) && !(/since/i.test(joint) && text.split(/\s+/).length < 4);

/** Fewer words greet: "Good morning David." */
const shortestSentence = 5;

const isSentence = (text: string, end = ''): boolean =>
  /^[.!;]/.test(end) && text.split(/\s+/).length >= shortestSentence;

/**
 * What a message adds to what it mainly says, in its own words: why, or what should change.
 *
 * @param main stands in what it mainly says
 * @returns undefined where it adds nothing
 * @example readAdded('S04 is not available yet, the system was replaced', / not /) // 'the system was replaced'
 */
export const readAdded = (
  text: string,
  main: RegExp,
  longest = longestSaidWhy,
): string | undefined => {
  const parts = text.split(joints);
  const at = parts.findIndex((words, index) => index % 2 === 0 && main.test(words));
  if (at < 0) return undefined;
  const [joint, ...after] = parts.slice(at + 1);
  const said = after.join('').trim().replace(closing, '').trim();
  if (isReason(said, joint)) return said.slice(0, longest);
  const before = parts
    .slice(0, Math.max(0, at - 1))
    .join('')
    .trim()
    .replace(closing, '');
  if (!isReason(before)) return undefined;
  const isBefore = /^so\s/i.test(parts[at - 1] ?? '') || isSentence(before, parts[at - 1]);
  return isBefore ? before.slice(0, longest) : undefined;
};

/** Stands in what sends something back. */
const returning =
  /\b(?:return|returned|back|bounce|reject|rejected|again|redo|note|saying|won[’']t do|not good)\b/i;

/** "Send it back and ask him to explain the rise": what is asked. */
const asks = /(?<!\p{L})(?:ask|tell|get) (?:\p{L}{1,20} )?to\s/iu;

/**
 * The note that goes with a return. A message that sends nothing back in words says as a whole what should change.
 *
 * @example readReturnNote('the ASB figure looks wrong') // 'the ASB figure looks wrong'
 */
export const readReturnNote = (text: string): string | undefined => {
  if (!returning.test(text)) return isReason(text) ? text.trim().slice(0, longestNote) : undefined;
  const [asked] = asks.exec(text) ?? [];
  const told = asked === undefined ? '' : text.slice(text.indexOf(asked) + asked.length).trim();
  return isReason(told) ? told.slice(0, longestNote) : readAdded(text, returning, longestNote);
};

/** Begins a question. */
export const asking =
  /^ (?:(?:and|so|but|or) )?(?:who|whom|whose|what|when|why|how|where|which|is|are|was|were|did|do|does|has|have|had|can(?! not)|could|may|might|will|would|shall|should|if|any|anyone|anybody) /;

/** Nobody is asked anything. */
export const isStatement = (reading: MessageReading): boolean =>
  reading.tokens.length > 0 && !reading.text.includes('?') && !asking.test(lineOf(reading));

/** Stands in the clause that says that there is no figure: a reason stands behind it. */
export const missing =
  /\b(?:do|does|did|is|are|was|has|have|ca|wo)n[’']?t |\bnot |\bno |\bwithout |unavailable|withh|suppress|\bn\/a\b|\btb[ac]\b|\bpending\b|\bawaited\b/i;
