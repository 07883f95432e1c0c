import { longestSaidWhy } from '../said-figures.ts';

/** Where a sentence goes over to its reason, or to what somebody adds. */
const joints =
  /([,;:.!]\s|\s[-–—]\s|(?<=\s)(?:because of|because|due to|owing to|given that|cos|coz|as|since|so)\s)/iu;

const courtesy = /^(?:please|pls|plz|thanks|thank you|ta|cheers|sorry|hi|hello|ok|okay)$/i;

const trim = (text: string): string =>
  text
    .trim()
    .replace(/[,;:]$/, '')
    .trim();

/** One word is no reason; "since Monday" says no more than when. */
const isReason = (text: string, joint: string): boolean =>
  /\S\s+\S/.test(text) && !(/since/i.test(joint) && text.split(/\s+/).length < 4);

/** The pieces of a text, with what joins each to the one before. */
const piecesOf = (text: string): { readonly joint: string; readonly words: string }[] => {
  const parts = text.split(joints);
  return parts.flatMap((words, at) =>
    at % 2 === 0 ? [{ joint: at === 0 ? '' : (parts[at - 1] ?? ''), words }] : [],
  );
};

/**
 * What a message adds to what it mainly says, in its own words: why, or what should change.
 *
 * @param main whether words are what it mainly says
 * @returns undefined where it adds nothing
 * @example readAdded('S04 is not available yet, the system was replaced', isMissing) // 'the system was replaced'
 */
export const readAdded = (
  text: string,
  main: (words: string) => boolean,
  longest = longestSaidWhy,
): string | undefined => {
  const pieces = piecesOf(text);
  const at = pieces.findIndex(({ words }) => main(words));
  if (at < 0) return undefined;
  const after = pieces.slice(at + 1).filter(({ words }) => !courtesy.test(trim(words)));
  const [first] = after;
  const said = trim(
    after.map(({ joint, words }, index) => (index === 0 ? words : joint + words)).join(''),
  );
  const isBefore = /^so/i.test(pieces[at]?.joint ?? '');
  const before = isBefore
    ? trim(
        pieces
          .slice(0, at)
          .map(({ joint, words }) => joint + words)
          .join(''),
      )
    : '';
  if (first && isReason(said, first.joint)) return said.slice(0, longest);
  return isReason(before, '') ? before.slice(0, longest) : undefined;
};
