import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import type { Request, RequestOf } from '../request.ts';

export type Update = RequestOf<'update'>;

/** What is kept of a conversation, as far as forms go. */
type Before = {
  readonly last?: Request | undefined;
  /** Forms that earlier messages said something for, the newest last. */
  readonly forms?: readonly Request[] | undefined;
};

/** More forms than these are not in anybody's mind. */
const mostForms = 5;

export const isUpdate = (request: Request | undefined): request is Update =>
  request?.kind === 'update';

const saysSomething = ({ given, answers, as, unused, targets, reported }: Update): boolean =>
  given !== undefined ||
  targets !== undefined ||
  reported !== undefined ||
  unused !== undefined ||
  answers !== undefined ||
  (as !== undefined && as !== 'no-change');

/** "57.9 for S01", "no, S02": the figure was never meant for the first form. */
const isMoved = (one: Request, next: Request | undefined): boolean => {
  const [figure, ...more] = isUpdate(one) ? (one.given ?? []) : [];
  const [moved, ...others] = next && isUpdate(next) ? (next.given ?? []) : [];
  return (
    figure !== undefined &&
    more.length + others.length === 0 &&
    figure.value === moved?.value &&
    figure.measure !== moved.measure
  );
};

/** What earlier messages said for forms, the newest last; what was answered last is among them. */
export const formsIn = ({ forms = [], last }: Before): readonly Request[] =>
  [...forms, ...(isUpdate(last) && saysSomething(last) ? [last] : [])]
    .filter((one, at, all) => !isMoved(one, all[at + 1]))
    .slice(-mostForms);

/** The indicator whose form asks for a figure. */
export const formOf = (code: string, catalogue: Catalogue): string =>
  findIndicator(catalogue, code)?.code ?? code;

/** What was said for one form: figures that another form was opened with beside its own as well. */
const saidFor = (form: string, before: Before, catalogue: Catalogue): Update[] =>
  formsIn(before)
    .filter(isUpdate)
    .flatMap((one) => {
      const given = one.given?.filter(({ measure }) => formOf(measure, catalogue) === form) ?? [];
      if (formOf(one.code, catalogue) === form) return [one.given ? { ...one, given } : one];
      const { round } = one;
      const own = { kind: 'update', code: form, given, ...(round ? { round } : {}) } as const;
      return given.length > 0 ? [own] : [];
    });

/**
 * A form that is opened again after another one has what messages said for it, since nothing of that is stored. Whoever
 * asks again for the form that is open wants it as it is.
 *
 * @example after "S01 is 42.9" and "update S02": "back to S01" opens its form with 42.9
 */
export const withFormsBefore = <R extends Request>(
  request: R,
  before: Before,
  catalogue: Catalogue,
): R => {
  if (!isUpdate(request) || saysSomething(request) || request.as !== undefined) return request;
  const form = formOf(request.code, catalogue);
  const isOpen = isUpdate(before.last) && formOf(before.last.code, catalogue) === form;
  const said = saidFor(form, before, catalogue).findLast(({ round }) => round === request.round);
  if (isOpen || !said) return request;
  const { given, answers, as, why, targets, reported } = said;
  return {
    ...request,
    ...(given && given.length > 0 ? { given } : {}),
    ...(answers ? { answers } : {}),
    ...(targets ? { targets } : {}),
    ...(reported ? { reported } : {}),
    ...(as ? { as } : {}),
    ...(why ? { why } : {}),
  };
};

/** What a conversation is about once a form was saved or submitted: what was said for it counts no more. */
export const withoutForm = <S extends Before>(state: S, code: string, catalogue: Catalogue): S => {
  const form = formOf(code, catalogue);
  const forms = formsIn(state)
    .filter(isUpdate)
    .flatMap((one): Request[] => {
      const { given: all = [], ...rest } = one;
      // Figures for other forms are still to be filled in.
      const given = all.filter(({ measure }) => formOf(measure, catalogue) !== form);
      const left = given.length > 0 ? { given } : {};
      if (formOf(one.code, catalogue) !== form) return [{ ...rest, ...left }];
      return given.length > 0 ? [{ kind: 'update', code: one.code, given }] : [];
    });
  const { last } = state;
  const isClosed = isUpdate(last) && formOf(last.code, catalogue) === form;
  if (!isClosed) return { ...state, forms };
  const { kind, code: own, round } = last;
  const bare = { kind, code: own, ...(round ? { round } : {}) };
  return { ...state, last: bare, forms };
};
