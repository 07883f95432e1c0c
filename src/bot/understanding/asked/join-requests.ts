import type { Request, RequestOf } from '../../request.ts';

/** More than these are more than anybody wants to read. */
const mostParts = 6;

/** A figure as it stands in a list, which says how each has changed. */
const asListed = (one: Request): RequestOf<'show'> | undefined => {
  if (one.kind === 'show') return one;
  const isChange = one.kind === 'compare' && !one.from && !one.to;
  return isChange ? { kind: 'show', code: one.code } : undefined;
};

/** One answer for figures of one period. */
const joinFigures = (requests: readonly Request[]): Request | undefined => {
  const [first, ...more] = requests;
  const listed = requests.flatMap((one) => asListed(one) ?? []);
  const codes = [...new Set(listed.map(({ code }) => code))];
  const [{ period } = {}] = listed;
  if (codes.length > 1) return { kind: 'figures', codes, ...(period ? { period } : {}) };
  return more.length > 0 ? listed[0] : first;
};

/** Those that are to be signed off are one list of what waits of them. */
const joinSignOffs = (requests: readonly Request[]): Request[] => {
  const isOne = (one: Request) => one.kind === 'sign-off' && one.code !== undefined && !one.undo;
  const codes = requests.flatMap((one) => (one.kind === 'sign-off' && one.code) || []);
  const [first] = requests.filter(isOne);
  return new Set(codes).size > 1 && first
    ? requests.flatMap((one): Request[] => {
        if (!isOne(one)) return [one];
        return one === first ? [{ kind: 'sign-off', codes: [...new Set(codes)] }] : [];
      })
    : [...requests];
};

const isOfRisks = (one: Request): boolean =>
  one.kind === 'risks' || (one.kind === 'rank' && one.of === 'risks');

/** "And who owns it" of risks is said beside each of them: a list of everybody would hide it. */
const withoutEverybody = (requests: readonly Request[]): readonly Request[] =>
  requests.some(isOfRisks)
    ? requests.filter((one) => !(one.kind === 'people' && Object.keys(one).length === 1))
    : requests;

/** Several figures are one list; several other answers are on one card. */
export const joinRequests = (requests: readonly Request[]): Request | undefined => {
  const groups = Map.groupBy(joinSignOffs(withoutEverybody(requests)), (one) => {
    const listed = asListed(one);
    return listed ? JSON.stringify(listed.period ?? 'latest') : one;
  });
  const [first, ...more] = [...groups.values()].flatMap((group) => joinFigures(group) ?? []);
  return more.length === 0 || !first
    ? first
    : { kind: 'several', parts: [first, ...more].slice(0, mostParts) };
};
