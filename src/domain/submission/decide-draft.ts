import { isSamePeriod } from '../period/period.ts';
import type { Draft, Form } from './form.ts';

type Texts = Readonly<Record<string, string | undefined>>;

const isSameTexts = (a: Texts, b: Texts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (key) => (a[key] ?? '') === (b[key] ?? ''),
  );

/**
 * Whether two forms say the same. From which version they were drawn, and what was asked about them, is no
 * part of that.
 */
const saysTheSame = (a: Form, b: Form): boolean =>
  a.indicator === b.indicator &&
  isSamePeriod(a.round, b.round) &&
  a.noChange === b.noChange &&
  a.reason === b.reason &&
  isSameTexts(a.values, b.values) &&
  isSameTexts(a.answers, b.answers) &&
  a.provisional.length === b.provisional.length &&
  a.provisional.every((code) => b.provisional.includes(code));

/** What becomes of a form that is to be kept as a draft. */
type DraftDecision =
  /** The very same is kept already. */
  | { readonly kind: 'kept'; readonly draft: Draft }
  /** It goes on from a draft, and takes its place. */
  | { readonly kind: 'replace'; readonly draft: Draft }
  /** Nothing that is kept gives way to it. */
  | { readonly kind: 'add' };

/**
 * Decides where a form is kept: in the place of the draft that it was drawn from, and of no other. What
 * was saved since the card was drawn stays beside it, for the person to choose.
 *
 * @param drafts of the same person, indicator and round
 * @param drawnFrom id of the draft that the card was drawn from; undefined when it was drawn from none
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

/**
 * The drafts that are done with once a form is taken: the one that it was drawn from, and those that say
 * the same. Any other is a text that nobody handed in.
 */
export const settledDrafts = (
  form: Form,
  drafts: readonly Draft[],
  drawnFrom: string | undefined,
): readonly Draft[] =>
  drafts.filter((draft) => draft.id === drawnFrom || saysTheSame(draft.form, form));
