import { longestSaidWhy } from '../said-figures.ts';

/** Where a sentence goes over to its reason, or to what somebody adds. */
const joints =
  /([,;:.!]\s+|\s[-–—]\s|(?<=\s)(?:because of|because|due to|owing to|given that|cos|coz|as|since|so)\s|\s(?=(?:a?waiting?|pending)\s))/iu;

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
