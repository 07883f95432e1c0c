import type { CommentaryQuestion } from '../indicator.ts';
import type { MissingKind } from '../missing.ts';
import type { ReportedDirection } from '../observation.ts';
import { isSamePeriod, type Period } from '../period/period.ts';

/**
 * A text of a form by the code of a measure, by the id of a question, or as `reason`, the reason for a
 * revision.
 */
export type FormField = string;

/** What an officer says of a measure besides its figure, or in place of it. */
export type ValueDetails = {
  /** There is no figure; absent where there is to be one. */
  readonly missing?: MissingKind;
  /** Why there is none, as typed. */
  readonly why?: string;
  /** The direction of travel as the officer reports it; empty to report none, absent to keep what is stored. */
  readonly reported?: ReportedDirection | '';
  /** The status as the officer reports it; empty to report none, absent to keep what is stored. */
  readonly status?: string;
};

/** What an officer typed into an update form, as received; none of it has been checked yet. */
export type Form = {
  readonly indicator: string;
  /** The quarter whose round it is for. */
  readonly round: Period;
  /** Version of the indicator that the form was built from. */
  readonly seen: number;
  /** Text by code of the measure. */
  readonly values: Readonly<Record<string, string>>;
  /** Codes of the measures marked provisional. */
  readonly provisional: readonly string[];
  readonly answers: Readonly<Partial<Record<CommentaryQuestion, string>>>;
  /** All answers were kept on a card of an earlier version: last round's answers still apply. */
  readonly noChange: boolean;
  /** The questions for which last round's answer is kept; absent for none. */
  readonly keep?: readonly CommentaryQuestion[];
  /** Why something published is being changed; empty where nothing published is. */
  readonly reason: string;
  /**
   * What the person was asked about: far values, as typed, by code of the measure; and by the id of a question the
   * figure that its kept answer contradicts. Submitting it again confirms it.
   */
  readonly confirmedFar: Readonly<Record<string, string>>;
  /** By code of the measure; absent where nothing is said besides the figures. */
  readonly details?: Readonly<Record<string, ValueDetails>>;
  /** Targets for the next period, as typed, by code of the measure; absent where the form does not ask for them. */
  readonly targets?: Readonly<Record<string, string>>;
};

/**
 * A form that was saved for later, or that could not be accepted; it belongs to one person,
 * indicator and round.
 */
export type Draft = {
  /** Every different text has a different id. */
  readonly id: string;
  readonly form: Form;
  readonly savedAt: Date;
};

type Texts = Readonly<Record<string, string | undefined>>;

const isSameTexts = (a: Texts, b: Texts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (key) => (a[key] ?? '') === (b[key] ?? ''),
  );

const detailsAsText = ({ details = {} }: Form): Texts =>
  Object.fromEntries(
    Object.entries(details).map(
      ([code, { missing = '', why = '', reported = '', status = '' }]) => [
        code,
        missing + why + reported + status === ''
          ? ''
          : JSON.stringify([missing, why, reported, status]),
      ],
    ),
  );

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/**
 * Whether two forms say the same. It ignores the version that they were built from and the
 * questions already asked about them.
 */
const saysTheSame = (a: Form, b: Form): boolean =>
  a.indicator === b.indicator &&
  isSamePeriod(a.round, b.round) &&
  a.noChange === b.noChange &&
  a.reason === b.reason &&
  isSameTexts(a.values, b.values) &&
  isSameTexts(a.answers, b.answers) &&
  isSameTexts(detailsAsText(a), detailsAsText(b)) &&
  isSameTexts(a.targets ?? {}, b.targets ?? {}) &&
  isSameSet(a.keep ?? [], b.keep ?? []) &&
  isSameSet(a.provisional, b.provisional);

/** What happens to a form that is to be stored as a draft. */
type DraftDecision =
  /** The same draft is stored already. */
  | { readonly kind: 'kept'; readonly draft: Draft }
  /** It continues a draft, and replaces it. */
  | { readonly kind: 'replace'; readonly draft: Draft }
  /** It replaces no stored draft. */
  | { readonly kind: 'add' };

/**
 * Decides where a form is stored: in place of the draft that it was built from, and no other.
 * Anything saved since the card was built is kept as well, for the person to choose.
 *
 * @param drafts of the same person, indicator and round
 * @param drawnFrom id of the draft that the card was built from; undefined when there was none
 */
export const decideDraft = (
  form: Form,
  drafts: readonly Draft[],
  drawnFrom: string | undefined,
): DraftDecision => {
  const same = drafts.find((draft) => saysTheSame(draft.form, form));
  if (same) return { kind: 'kept', draft: same };
  const draft = drafts.find(({ id }) => id === drawnFrom);
  return draft ? { kind: 'replace', draft } : { kind: 'add' };
};

const isWithin = (texts: Texts, all: Texts): boolean =>
  Object.entries(texts).every(([key, text = '']) => text.trim() === '' || text === all[key]);

/** Whether a form says everything that a draft of the same indicator and round says. */
const saysAllOf = (draft: Form, form: Form): boolean =>
  (form.noChange || !draft.noChange) &&
  isWithin({ reason: draft.reason }, { reason: form.reason }) &&
  isWithin(draft.values, form.values) &&
  isWithin(draft.answers, form.answers) &&
  isWithin(detailsAsText(draft), detailsAsText(form)) &&
  isWithin(draft.targets ?? {}, form.targets ?? {}) &&
  (draft.keep ?? []).every((one) => form.keep?.includes(one)) &&
  draft.provisional.every((code) => form.provisional.includes(code));

/**
 * The drafts that are no longer needed once a form is accepted: the one that it was built from, and
 * those that say nothing that it does not say. Any other draft has a text that nobody has submitted.
 *
 * @example settledDrafts(form, [{ id: 'a', form: { ...form, answers: {} }, savedAt }], undefined) // that draft
 */
export const settledDrafts = (
  form: Form,
  drafts: readonly Draft[],
  drawnFrom: string | undefined,
): readonly Draft[] =>
  drafts.filter((draft) => draft.id === drawnFrom || saysAllOf(draft.form, form));
