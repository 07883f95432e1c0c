/** What a person is doing when they read a text. */
export type Group = {
  readonly title: string;
  /** The files whose texts they read then. */
  readonly files: RegExp;
};

/** In the order in which people meet them; a text of several belongs to the first. */
export const groups: readonly Group[] = [
  {
    title: 'Asking for a figure',
    files:
      /^src\/bot\/requests\/figures\/(?!trend|rank|target|method|check|calc)|^src\/cards\/(?:indicator|measure|figures|describe|side-by|series|status|parts\/measure)|^src\/domain\/(?:figures\/(?!target|rank|add|calc|check)|provenance|doubts|missing|period|format)|^src\/bot\/(?:explain|glossary)/,
  },
  {
    title: 'Looking at a change, a trend or a target',
    files:
      /^src\/bot\/requests\/figures\/|^src\/cards\/(?:chart|trend|family)|^src\/domain\/(?:statistics|figures|target)/,
  },
  {
    title: 'Seeing what got better or worse, and the risks',
    files:
      /^src\/bot\/requests\/(?:risks|count|movements|overview|milestones)|^src\/cards\/(?:risk|moved|movements|overview|groups)|^src\/domain\/(?:risks|milestones)/,
  },
  {
    title: 'Reading what the report says, and who is who',
    files:
      /^src\/bot\/(?:requests\/(?:commentary|fact|definition|people|about|help|several|text|personal)|passages|roles-of)|^src\/cards\/(?:commentary|people|message|split|join|share|card)|^src\/domain\/(?:report-words|indicator|statement)/,
  },
  {
    title: 'Asking when I could not answer',
    files:
      /^src\/bot\/(?:cannot|answer-unanswered|name-of|on-message|on-edit|message-extension|offer|admission|private-chat)/,
  },
  {
    title: 'Filling in the form',
    files:
      /^src\/bot\/(?:form|typed)|^src\/cards\/form|^src\/domain\/submission|draft|given-figures/,
  },
  {
    title: 'Signing off and returning',
    files: /sign-off|send-back|undo-|submission-card|return-inputs|withdraw/,
  },
  {
    title: 'Keeping up with the round: what is due, more time, being away',
    files:
      /(?:round|actions)\/(?:mine|due|deadline|status|absence|away|delegate|ask-time|appeal|not-mine|my-settings|tell-me|watch|history|last-|handed|find-sub|update|round-help|reminder-message|first-steps|stand-in|still-owed|owed|late-|round-words|favour|say-told|open-requests|milestone)|^src\/cards\/(?:reminder\.|reminder-card|latest|changes|owing|parts\/(?:due|reminder))|actions\/submit/,
  },
  {
    title: 'Running the round: the performance team and the sponsor',
    files:
      /^src\/bot\/(?:round|requests\/round|actions\/(?:extend|plan|send|waive|decide|import))|^src\/cards\/(?:progress|roll-up|reminder)|^src\/bot\/(?:show-import|on-dropped|import-file)|^src\/domain\/round/,
  },
  {
    title: 'Publishing, and taking the report elsewhere',
    files: /document\/|publish|on-file-consent|report-file|file-card|committee/,
  },
  {
    title: 'Looking after the bot’s words',
    files: /(?:requests|bot)\/words\/|actions\/(?:words|answers|save-words)|^src\/cards\/word/,
  },
  { title: 'When something is wrong or not allowed', files: /./ },
];

/** What says nothing to a person in Teams: other programs read it, or those who write a card. */
export const notRead =
  /^src\/bot\/(?:agents|sdk|endpoint|incoming|http|trace|turn|keep-questions|conversation|reminders)|^src\/cards\/render/;
