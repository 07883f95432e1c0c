import type { Request, RequestKind } from '../../request.ts';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** What is asked, where the answer shows a figure: a word must not narrow it unseen. */
export const ofFigures = setOf('value change compare trend benchmark movers overview unit');

/** What is asked of what officers wrote. */
export const ofCommentary = setOf('commentary telling why issues');

/** What is asked of the report: a sentence of it may say more in the same words. */
export const ofReport = setOf(
  'value change compare trend benchmark movers overview unit commentary telling why issues people risks definition date method source focus measures about target other',
);

/** What is asked of the round by those who have a part in it. */
export const ofRound = setOf(
  'rollup mine open give correct nochange submit withdraw given draft dropdraft howto deadline extend extendall unextend status history progress receipt remind wording snooze unsnooze tellme away delegate takeback takeaway notmine changelead signoff unsign return unreturn waive unwaive requests allow refuse',
);

/** What is asked of everything unless something is named. */
export const mayStandAlone = setOf(
  'overview movers lacking focus about help greeting thanks bye assent mine progress remind receipt rollup extendall snooze unsnooze away delegate takeback howto other draft dropdraft synonyms teach glossary unanswered answers helpwords examples waive unwaive milestones mydata forgetme requests allow refuse tellme settings publish publications posthere postnomore report-file committee-summary',
);

/** What one message may ask beside each other. */
export const besideEachOther = setOf(
  'value change trend benchmark commentary telling why issues people risks unit date measures focus',
);

const aspects: Partial<Record<RequestKind, string>> = {
  show: 'value',
  figures: 'value',
  check: 'value',
  paragraph: 'overview',
  compare: 'change',
  calculate: 'compare',
  movements: 'movers',
  rank: 'movers',
  list: 'target',
  performance: 'measures',
  update: 'open',
  due: 'date',
  'last-updated': 'date',
  'risk-levels': 'definition',
  'milestone-form': 'milestones',
  'roll-up': 'rollup',
  'sign-off': 'signoff',
  'send-back': 'return',
  'ask-time': 'extend',
  'extend-all': 'extendall',
  'end-snooze': 'unsnooze',
  'take-back': 'takeback',
  'not-mine': 'notmine',
  'change-lead': 'changelead',
  drafts: 'draft',
  'save-draft': 'draft',
  'delete-draft': 'dropdraft',
  deadlines: 'deadline',
  'round-help': 'howto',
  'handed-in': 'given',
  'open-requests': 'requests',
  'tell-me': 'tellme',
  'my-settings': 'settings',
  'post-here': 'posthere',
  'publication-calendar': 'calendar',
  'take-away': 'takeaway',
  'synonym-form': 'teach',
  'help-questions': 'helpwords',
  'my-data': 'mydata',
  'forget-me': 'forgetme',
};

/** What a request that was answered had asked, as it is called in messages to learn from. */
export const aspectOf = ({ kind }: Pick<Request, 'kind'>): string => aspects[kind] ?? kind;

/** What several aspects ask by a request of one kind. */
const shared: Readonly<Record<string, RequestKind>> = {
  // Of something that is named, it is asked where it is from.
  ...{ source: 'last-updated', about: 'last-updated' },
  ...{ allow: 'open-requests', refuse: 'open-requests', wording: 'remind' },
  ...{ unreturn: 'return', unwaive: 'waive', postnomore: 'post-here' },
};

/**
 * The kind of request by which an aspect is asked; most have the same name.
 *
 * @param fieldsOf none for what is no kind of request
 */
export const kindOf = (
  aspect: string,
  fieldsOf: (kind: RequestKind) => readonly string[],
): RequestKind | undefined => {
  const named = Object.entries(aspects).find(([, one]) => one === aspect)?.[0];
  return [shared[aspect], aspect as RequestKind, named as RequestKind | undefined].find(
    (kind) => kind && fieldsOf(kind).length > 0,
  );
};

/** What is asked by the same request as something else. */
const alike: Readonly<Record<string, string>> = {
  ...{ telling: 'commentary', why: 'commentary', issues: 'commentary' },
  ...{ give: 'open', correct: 'open', nochange: 'open', submit: 'open', unavailable: 'open' },
  ...{ allow: 'requests', refuse: 'requests', unwaive: 'waive', unreturn: 'return' },
  ...{ unextend: 'extend', unsign: 'signoff', wording: 'remind' },
};

/** The same of what was read from a message; a request does not say which question of the commentary, or what of a form. */
export const broadAspect = (aspect: string): string => alike[aspect] ?? aspect;
