import type { Request } from '../request.ts';
import { type Asked, indicatorOf } from './asked.ts';
import { lineOf } from './cues.ts';
import { isStatement } from './plain-statement.ts';
import { readGiven } from './read-given.ts';
import type { SpokenBefore } from './spoken-before.ts';

const drafts: readonly Request[] = [{ kind: 'drafts' }];

/** The form that was just opened from a message, with what that said. */
const formBefore = (before: SpokenBefore | undefined): Request | undefined => {
  if (before?.query.aspect !== 'update') return undefined;
  const [code] = before.codes;
  const said = Object.fromEntries(
    ['given', 'answers', 'as', 'why'].flatMap((field) => {
      const value = before.query.detail[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return { kind: 'save-draft', code, ...before.query.filter, ...said } as Request;
};

/** Whatever is said of drafts that points at a figure just given wants it kept: "pop that in a draft". */
const pointsBack = ({ reading }: Asked): boolean =>
  isStatement(reading) && / (?:that|this|it|them|those|these) /.test(lineOf(reading));

/** "Save that": the figures that this message gives, or the last one. Otherwise the drafts that there are. */
export const askDraft = (asked: Asked, before: SpokenBefore | undefined): readonly Request[] => {
  if (!asked.wishes.has('save') && !pointsBack(asked)) return drafts;
  const given = readGiven(asked);
  const [first] = given;
  if (first)
    return [{ kind: 'save-draft', code: indicatorOf(first.measure, asked.catalogue), given }];
  const form = formBefore(before);
  return form ? [form] : drafts;
};
