import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Query, QueryFields, Request, RequestKind } from '../request.ts';

type Fields = Readonly<Record<string, unknown>>;

const pick = (from: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(
    names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])),
  );

/**
 * The second of two periods can come without the first: "against 2016/17" compares this year with
 * that.
 */
const periodsOf = (from: Fields, names: readonly string[]): SpokenPeriod[] => {
  const last = names.findLastIndex((name) => from[name] !== undefined);
  return names
    .slice(0, last + 1)
    .map((name) => (from[name] as SpokenPeriod | undefined) ?? { kind: 'this-year' });
};

/** A request as a query. The page asked for is not part of it. */
export const toQuery = (request: Request, fields: QueryFields = {}): Query => {
  const { kind, page: _, ...given }: Fields & { readonly kind: RequestKind } = { ...request };
  const { subjects = {}, periods = [], filter = [] } = fields;
  const named = new Set([...Object.keys(subjects), ...periods, ...filter]);
  return {
    aspect: kind,
    subjects: Object.entries(subjects).flatMap(([name, of]) =>
      typeof given[name] === 'string' ? [{ kind: of, id: given[name] }] : [],
    ),
    periods: periodsOf(given, periods),
    filter: pick(given, filter),
    detail: pick(
      given,
      Object.keys(given).filter((name) => !named.has(name)),
    ),
  };
};

/** Turns a query into what may be a request; the schema of its kind decides whether it is one. */
export const fromQuery = (query: Query, fields: QueryFields = {}): Fields => {
  const { subjects = {}, periods = [] } = fields;
  const left = [...query.subjects];
  const named = Object.entries(subjects).flatMap(([name, kind]) => {
    const at = left.findIndex((one) => one.kind === kind);
    return at < 0 ? [] : left.splice(at, 1).map(({ id }) => [name, id] as const);
  });
  const dated = periods.flatMap((name, at) => {
    const period = query.periods[at];
    const isPlace = period?.kind === 'this-year' && at < query.periods.length - 1;
    return period && !isPlace ? [[name, period] as const] : [];
  });
  return {
    kind: query.aspect,
    ...Object.fromEntries(named),
    ...Object.fromEntries(dated),
    ...query.filter,
    ...query.detail,
  };
};
