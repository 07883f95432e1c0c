/** Whom it is for and when it is wanted change nothing about what is asked. */
const occasion =
  '(?:scrutiny|cabinet|full council|committee|overview and scrutiny|board|governors?|trustees|briefing|meeting|presentation|speech|paper|report|slides?|members|councillors|press|boss|director|chief exec(?:utive)?|leader|portfolio holder|slt|smt|chair|team|agenda|sab agenda|sab|panel|forum)';
/** Any other gathering, by words that say nothing of what is asked about. */
const gathering =
  '(?:(?:csp|csj|strategic|senior|management|leadership|parish|town|area|local|partnership|community|executive|police|health|parents|staff|steering|working|project|performance|quarterly|monthly|weekly|annual|urgent|media|press|member|members|chamber|school|schools|head|heads|governing|overview|finance|budget|audit|service|directorate|departmental|multi-agency|partner|partners|budget) ){1,2}(?:meeting|board|panel|forum|enquiry|query)';
const when =
  '(?:(?: ?(?:at|on|in|by|this|next|tomorrow|today|tonight|later)){1,2}(?: (?:morning|afternoon|evening|week|monday|tuesday|wednesday|thursday|friday|minutes?|mins?|an hour|the hour|\\d{1,2}(?::\\d\\d)? ?(?:am|pm|mins?|minutes?|hours?)?))*)';

const asides: readonly RegExp[] = [
  new RegExp(
    `\\b(?:i(?:'ve| have) (?:got )?|i'm (?:at|in|going to|off to) |we(?:'ve| have) (?:got )?|got |before |ahead of |in time for |for |prepping for |preparing for |briefing )(?:a |an |the |my |our |this |members'? |councillors'? |tomorrow's |today's |next week's |monday's )*(?:${gathering}|(?:next |weekly |monthly |quarterly |big |urgent )?${occasion})(?: (?:meeting|committee|paper|board|report|briefing|pack))*(?: papers)?${when}?(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  /\bbriefing (?:the |my |our )?[\p{L} ]{3,30} in \d+ (?:minutes?|mins?|hours?)(?![\p{L}\p{N}])/gu,
  /\b(?:in|within) (?:the next )?\d+ (?:mins?|minutes?)(?![\p{L}\p{N}])/gu,
  /\b(?:about|around|nearly|almost|roughly|just over|just under|nearer|under|over) (?:\d[\d,]{2,}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:hundred|thousand))+)(?![\p{L}\p{N}/%])/gu,
  /\ball (?:two|three|four|five|six|ten|4|6|10)(?: of (?:them|it|these|those))?(?![\p{L}\p{N}])/gu,
  /\b(?:per|each|every|out of) (?:10k|10,?000)(?![\p{L}\p{N}]|,\d)(?: (?:children|adults|people|population|kids|residents|head))?(?: under 18)?/gu,
];

/**
 * A normalised text without what is said beside the question.
 *
 * @example dropAsides('crime figures for my cabinet briefing tomorrow') // 'crime figures  '
 */
export const dropAsides = (plain: string): string =>
  asides.reduce((text, aside) => text.replace(aside, ' '), plain);
