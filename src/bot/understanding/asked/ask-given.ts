import type { Request } from '../../request.ts';
import { lineOf, says } from '../evidence/cues.ts';
import { isUpdate } from '../forms-before.ts';
import { type Asked, codesNamed, indicatorOf } from './asked.ts';
import { askEach, fill, filled } from './fill-request.ts';
import { placeSubjects } from './place-subjects.ts';
import { type Given, givesFigure, readGiven, readLeftOver, spokenOf } from './read-given.ts';
import { isStatement, missing, readAdded } from './said-reason.ts';
import type { SpokenBefore } from './spoken-before.ts';

/** The form of what is named, or the only one that the person has; otherwise the list of theirs. */
export const askOwnForm = (
  asked: Asked,
  given: {
    readonly as?: 'no-change' | 'provisional';
    readonly given?: readonly Given[];
    readonly unused?: readonly number[];
  } = {},
): readonly Request[] => {
  const [own, ...more] = asked.own;
  const form: Request =
    own && more.length === 0 ? fill('update', asked, { code: own, ...given }) : { kind: 'mine' };
  return askEach('update', asked, { given, otherwise: [form] });
};

const saidProvisional = ({ reading, wishes }: Asked): { readonly as?: 'provisional' } =>
  wishes.has('provisional') || says(reading, 'provisional') ? { as: 'provisional' } : {};

/** Whether there is a figure that may not be shown, or none. */
const saidMissing = ({ reading, wishes }: Asked): 'withheld' | 'unavailable' =>
  wishes.has('withheld') || says(reading, 'withheld') ? 'withheld' : 'unavailable';

/** "I have crime but not the others": where it goes over to what there is not, by the place of its "but". */
const placeOfHad = ({ reading: { tokens } }: Asked): number => {
  const has = tokens.findIndex(({ word }) => word === 'have' || word === 'got');
  const but = tokens.findIndex(
    ({ word }, at) => word === 'but' && /^(?:not|no)$/.test(tokens[at + 1]?.word ?? ''),
  );
  const isHad = has >= 0 && has < but && tokens[has + 1]?.word !== 'not';
  return isHad ? but : -1;
};

/** The parts that a message names and gives no figure of: "crime 6,150, ASB not available yet". */
const readMissing = (asked: Asked, given: readonly Given[]): Given[] =>
  [...new Set(placeSubjects(asked).flatMap(({ at, is }) => (at > placeOfHad(asked) ? is : [])))]
    .filter((code) => indicatorOf(code, asked.catalogue) !== code)
    .filter((code) => !given.some(({ measure }) => measure === code))
    .map((measure) => ({ measure, value: '' }));

/** The form of the first figure with the figures filled in: a message about several asks which form is meant. */
export const askGiven = (asked: Asked): readonly Request[] => {
  const given = readGiven(asked);
  const [first] = given;
  const as = saidProvisional(asked);
  const unused = readLeftOver(asked, given);
  if (!first) return askOwnForm(asked, { ...as, unused });
  // "Crime 6,150, ASB n/a" gives a figure and says that there is none; "S06 209 withheld" that nobody may see it.
  const hasNone = missing.test(asked.reading.rest) && readMissing(asked, given).length > 0;
  const isWithheld = says(asked.reading, 'withheld') && !says(asked.reading, 'denying');
  if (hasNone || isWithheld) return askMissing(asked);
  const code = indicatorOf(first.measure, asked.catalogue);
  return [fill('update', asked, { code, given, unused, ...as })];
};

/** The form, which says that there is no figure, and why. */
export const askMissing = (asked: Asked): Request[] => {
  const [code = spokenOf(asked)[0]] = codesNamed(asked);
  if (!code) return [{ kind: 'mine' }];
  const given = readGiven(asked);
  const none = readMissing(asked, given);
  // Whoever has the figure types it into the form.
  if (placeOfHad(asked) >= 0 && given.length + none.length === 0) return [...askOwnForm(asked)];
  const as = saidMissing(asked);
  const isGiven = given.length > 0 && none.length === 0 && as === 'unavailable';
  // "211 but flag it provisional, it is not validated yet" gives one all the same.
  if (isGiven && saidProvisional(asked).as) return [...askGiven(asked)];
  return [
    fill('update', asked, {
      code: indicatorOf(code, asked.catalogue),
      given: [...given, ...none],
      as,
      why: readAdded(asked.reading.text, missing),
    }),
  ];
};

const drafts: readonly Request[] = [{ kind: 'drafts' }];

/** The form that was just opened from a message, with what that said. */
const formBefore = (before: SpokenBefore | undefined): Request | undefined => {
  if (!isUpdate(before?.last)) return undefined;
  const { kind: _, draft: __, months: ___, unused: ____, ...said } = before.last;
  return { kind: 'save-draft', ...filled(said) } as Request;
};

/** Whatever is said of drafts that points at a figure just given wants it kept: "pop that in a draft". */
const pointsBack = ({ reading }: Asked): boolean =>
  isStatement(reading) && / (?:that|this|it|them|those|these) /.test(lineOf(reading));

/** "Park 548 as a draft" gives a figure of one's own; "my 2 drafts" and "draft 2" count drafts. */
const givesOwn = (asked: Asked): boolean => {
  const { tokens } = asked.reading;
  const isDraft = (at: number): boolean => tokens[at]?.stem === 'draft';
  return (
    isStatement(asked.reading) &&
    spokenOf(asked).length > 0 &&
    tokens.some(({ mark }, at) => mark?.kind === 'number' && !isDraft(at - 1) && !isDraft(at + 1))
  );
};

/**
 * "Save that": what the last message gave. A figure that this one gives opens the form, where it is saved at a press:
 * "park 209 for S06". Otherwise the drafts that there are.
 */
export const askDraft = (asked: Asked, before: SpokenBefore | undefined): readonly Request[] => {
  const isKept = asked.wishes.has('save') || pointsBack(asked);
  const isGiven =
    isKept || givesOwn(asked) || givesFigure(asked) || placeSubjects(asked).length > 0;
  if (isGiven && readGiven(asked).length > 0) return askGiven(asked);
  const form = isKept ? formBefore(before) : undefined;
  return form ? [form] : drafts;
};
