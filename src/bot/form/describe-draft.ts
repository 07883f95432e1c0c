import { commentaryQuestions } from '../../domain/commentary.ts';
import { formatNumber } from '../../domain/format-number.ts';
import type { Draft } from '../../domain/submission/form.ts';

/** Enough to tell two texts apart. */
const mostFields = 6;

const longestShown = 60;

/** Two long texts may begin alike: their lengths tell more. */
const cut = (text: string): string =>
  text.length > longestShown
    ? `${text.slice(0, longestShown).toWellFormed()}… (${formatNumber(text.length, 0)} characters)`
    : text;

const textsOf = ({ form }: Draft): Readonly<Record<string, string | undefined>> => ({
  ...form.values,
  ...form.answers,
  reason: form.reason,
});

const say = (field: string, text: string): string => {
  const said = text.trim() === '' ? 'nothing' : cut(text.trim());
  if (field === 'reason') return `reason “${said}”`;
  return field in commentaryQuestions ? `“${said}”` : `${field} ${said}`;
};

/** What tells a text apart from the others: the fields that differ. */
export const describeDraft = (draft: Draft, all: readonly Draft[]): string => {
  const own = textsOf(draft);
  const fields = Object.keys(own).filter((field) =>
    all.length > 1
      ? all.some((other) => (textsOf(other)[field] ?? '') !== (own[field] ?? ''))
      : (own[field] ?? '').trim() !== '',
  );
  const said = fields.slice(0, mostFields).map((field) => say(field, own[field] ?? ''));
  return said.length > 0 ? said.join('; ') : 'only what is marked provisional differs';
};
