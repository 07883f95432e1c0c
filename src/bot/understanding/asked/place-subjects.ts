import { measuresNamed } from '../../../domain/catalogue.ts';
import { type Asked, codesOf, indicatorOf } from './asked.ts';
import type { Placed } from './said-numbers.ts';

/** "201 of 219 on the rest": the only part of an indicator that is not named, beside those that are. */
const restOf = (asked: Asked): Placed<string>[] => {
  const codes = codesOf(asked);
  const [form, ...more] = new Set(codes.map((code) => indicatorOf(code, asked.catalogue)));
  const parts = form === undefined ? [] : measuresNamed(asked.catalogue, form);
  const [left, ...others] = parts.filter(({ code }) => !codes.includes(code));
  const at = asked.reading.tokens.findIndex(({ word }) => word === 'rest');
  const isTold = more.length === 0 && form !== undefined && !codes.includes(form);
  return left && others.length === 0 && at >= 0 && isTold ? [{ at, is: left.code }] : [];
};

/** The subjects at the places where they are named: "crime" may stand among its parts. */
export const placeSubjects = (asked: Asked): Placed<string>[] => {
  const codes = codesOf(asked);
  const meant = new Set([...codes, ...codes.map((code) => indicatorOf(code, asked.catalogue))]);
  const { tokens, mentions } = asked.reading;
  const coded = tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'code' && mark.code ? [{ at, is: mark.code }] : [],
  );
  const named = mentions.flatMap(({ named, at: [at = 0] }) => {
    const ids = named.map(({ id }) => id);
    const [form, ...more] = new Set(ids.map((id) => indicatorOf(id, asked.catalogue)));
    // A name of several parts says no more than what they are parts of: "DA 540".
    return ids.length > 1 && form !== undefined && more.length === 0
      ? [{ at, is: form }]
      : ids.map((is) => ({ at, is }));
  });
  const all = [
    ...[...coded, ...named].filter(({ is }) => meant.has(is)),
    ...restOf(asked),
  ].toSorted((a, b) => a.at - b.at);
  // "Tot crime" names the part by its first word, and says by the second what it is a part of.
  return all.filter(({ at, is }, index) => {
    const before = all[index - 1];
    const isWhole = before && before.is !== is && indicatorOf(before.is, asked.catalogue) === is;
    return !isWhole || before.at + 1 !== at;
  });
};

const totalling = /^(?:totals?|all|altogether|overall)$/;

/** "Total 355", "all 44.3" beside figures of its lines: the whole of which these are. */
export const wholeOf = (
  { at }: Placed<number>,
  codes: readonly string[],
  { catalogue, reading: { tokens } }: Asked,
): string | undefined => {
  const [whole, ...more] = new Set(codes.map((code) => indicatorOf(code, catalogue)));
  // "Total crime" is a part of what has no figure of its own.
  const hasLine =
    whole !== undefined &&
    codes.some((code) => code !== whole) &&
    measuresNamed(catalogue, whole).some(({ code }) => code === whole);
  const isWhole = totalling.test(tokens[at - 1]?.word ?? '');
  return hasLine && more.length === 0 && isWhole ? whole : undefined;
};
