import type { Catalogue } from '../../../domain/catalogue.ts';
import { lineOf } from '../evidence/cues.ts';
import { placesNamed } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';
import { findStatuses } from './catalogue-words.ts';

/** Those that have a status are asked for, or how one of them came to it. */
const ofMeasures =
  / (?:which|who|whose|ones|list|will|was|were|did|why|(?:is|are|have|has|got) (?:there |we |you )?any\w*) /;

/** What draws the line between one status and the next. */
const ofRules =
  / (?:rules?|threshold|cut ?off|criteri(?:a|on)|tolerances?|definition|boundary|line between|differen(?:ce|t)|mean|means|meaning|stand for) /;

const asking = / (?:what|when|how|where|at which) /;

const status = '·';
/** "A near miss", "counts as amber", "what makes it yellow", "still be amber". */
const ofAny = new RegExp(
  ` (?:(?:count|class|rat|treat)\\w* (?:as )?|(?:makes?|turns?|goes|becomes?) (?:\\w+ ){0,2}|(?:something|anything|a \\w+) (?:is )?|(?:still|to) be |an? )${status} `,
);

/**
 * Whether a message asks what a status says, or from where on a figure has it, and not which figures do.
 *
 * @example "what is amber", "when does something count as amber instead of red", "how far off is a near miss"
 */
export const asksOfStatus = (reading: MessageReading, catalogue: Catalogue): boolean => {
  // The Care Act is no status, where another is called that.
  const named = placesNamed(reading.mentions.filter(({ how }) => how === 'sure'));
  const tokens = reading.tokens.map((one, at) =>
    named.has(at) ? { ...one, word: '<name>' } : one,
  );
  const line = lineOf({ tokens });
  const said = findStatuses({ ...reading, tokens }, catalogue, 'figures');
  if (said.length === 0 || ofMeasures.test(line)) return false;
  const other = said.reduce((left, one) => left.replaceAll(` ${one} `, ` ${status} `), line);
  const isBare = reading.tokens.every(
    ({ word }, at) =>
      reading.statuses.has(at) || isGrammar(word) || /^means?$/.test(word) || said.includes(word),
  );
  if (isBare && reading.statuses.size > 0 && / what (?:s|is|does|do) /.test(line)) return true;
  return asking.test(line) && (ofRules.test(other) || ofAny.test(other));
};

const colour = '(?:status(?:es)?|colours?|ratings?|rag)';
const ofChange = new RegExp(
  ` ${colour} (?:\\S+ )?(?:changed?|changes|moved|switched) | (?:changed?|changes (?:of|in|to)|moved|switched) (?:\\S+ )?${colour} `,
);

/** "Why did statuses change", "what does a status change mean": no list is asked for. */
const ofReason = /^ (?:why|who|how come) | what .*\bmeans?\b| meaning of /;

/** Whether a message asks what has another status than before: "which changed colour", "any status changes?" */
export const asksOfStatusChange = (reading: Pick<MessageReading, 'tokens'>): boolean =>
  ofChange.test(lineOf(reading)) && !ofReason.test(lineOf(reading));
