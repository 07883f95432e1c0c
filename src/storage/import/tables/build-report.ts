import { reportWordPlaces } from '../../../domain/report-words.ts';
import type { RowReader } from './read-cells.ts';
import { periodWords } from './read-cells.ts';
import type { ColumnOf, ReportTable } from './report-tables.ts';

/** The rows of each table, read cell by cell. */
export type ReportRows = {
  readonly [T in ReportTable]: readonly RowReader<ColumnOf<T>>[];
};

/** A part of the report's file and the row that it was read from. */
export type Origin = { readonly path: string; readonly place: string };

type Json = Record<string, unknown>;

const kinds = {
  count: 'count',
  rate: 'rate',
  percentage: 'percentage',
  average: 'average',
  money: 'money',
  index: 'index',
  words: 'words',
};
const better = {
  lower: 'lower-is-better',
  higher: 'higher-is-better',
  'not judged': 'not-judged',
  'lower is better': 'lower-is-better',
  'higher is better': 'higher-is-better',
};
const timings = {
  'over the period': 'flow',
  'on one day': 'snapshot',
  'since april': 'cumulative',
  flow: 'flow',
  snapshot: 'snapshot',
  cumulative: 'cumulative',
};
const standings = {
  lower: 'lower',
  higher: 'higher',
  'not stated': 'not-stated',
  'not available': 'not-available',
};
const trends = {
  worsening: 'WORSENING',
  unchanged: 'UNCHANGED',
  improving: 'IMPROVING',
  new: 'NEW',
};
const states = {
  'not started': 'not-started',
  'under way': 'under-way',
  complete: 'complete',
  stopped: 'stopped',
};
const milestoneKinds = { milestone: 'milestone', action: 'action' };

/** What is there: a cell that is empty is no field. */
const present = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/**
 * The id of a person in a file.
 *
 * @example slugOf('Zoë O’Neill') // 'zoe-o-neill'
 */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Finds people as they are written in a cell: by name, address or id. */
const findPeople = (people: ReportRows['people']) => {
  const ids = new Map<string, string>();
  for (const row of people) {
    const id = slugOf(row.text('name') ?? '');
    for (const key of [row.text('name'), row.text('email'), id])
      if (key) ids.set(key.toLowerCase(), id);
  }
  return <C extends string>(
    row: RowReader<C>,
    column: C,
    names: readonly string[] = row.list(column),
  ): string[] =>
    names.flatMap((typed) => {
      const id = ids.get(typed.toLowerCase());
      if (id === undefined) row.refuse(column, `"${typed}" is not in the table people`);
      return id ?? [];
    });
};

const toPerson = (row: ReportRows['people'][number]): Json =>
  present({
    id: slugOf(row.text('name') ?? ''),
    name: row.text('name'),
    role: row.text('role'),
    email: row.text('email'),
    telephone: row.text('telephone'),
  });

/** "On track = green; At risk = amber". */
const toStatuses = (row: ReportRows['outcomes'][number]): Json[] =>
  row.list('statuses').map((one) => {
    const [word = '', colour = ''] = one.split('=').map((part) => part.trim());
    return { word, colour: colour.toLowerCase() };
  });

const isPlace = (text: string): boolean => (reportWordPlaces as readonly string[]).includes(text);

/** "risks = Strategic risks; contact = Who to ask". */
const toHeadings = (row: ReportRows['outcomes'][number]): Json | undefined => {
  const headings = row.list('headings').map((one) => {
    const [place = '', ...words] = one.split('=').map((part) => part.trim());
    if (!isPlace(place) || words.length === 0)
      row.refuse('headings', `"${one}" is not one of ${reportWordPlaces.join(', ')}, =, and words`);
    return [place, words.join(' = ')];
  });
  return headings.length > 0 ? Object.fromEntries(headings) : undefined;
};

/** "Very high (red, severe): Reviewed every month" */
const readLevel = (line: string) => {
  const [named = '', ...rest] = line.split(':');
  const [level = '', marks = ''] = named.split('(').map((part) => part.replace(')', '').trim());
  return { level, marks, meaning: rest.join(':').trim() };
};

/** The council's own levels, or high, medium and low. */
const toRiskKey = (row: ReportRows['outcomes'][number]): Json | Json[] => {
  const own = row.blocks('risk levels').flatMap(({ text }): Json[] => {
    const { level, marks, meaning } = readLevel(text);
    if (level === '' || meaning === '')
      row.refuse('risk levels', `"${text}" is not a level and, after a colon, what it means`);
    const words = marks.split(',').map((word) => word.trim().toLowerCase());
    const colour = words.find((word) => word !== '' && word !== 'severe');
    const severe = words.includes('severe') || undefined;
    return [present({ level, meaning, colour, severe })];
  });
  return own.length > 0
    ? own
    : {
        HIGH: row.text('high') ?? 'High',
        MEDIUM: row.text('medium') ?? 'Medium',
        LOW: row.text('low') ?? 'Low',
      };
};

const namesIn = (key: Json | readonly Json[]): string[] =>
  Array.isArray(key) ? key.map(({ level }) => String(level)) : Object.keys(key);

const toOutcome = (row: ReportRows['outcomes'][number], find: ReturnType<typeof findPeople>) => {
  const council = row.text('council') ?? '';
  const title = row.text('report') ?? 'Performance report';
  return present({
    code: row.text('outcome'),
    name: row.text('name'),
    council,
    area: row.text('area'),
    sponsor: find(row, 'sponsor')[0],
    contact: find(row, 'contact')[0],
    report: present({
      title,
      month: row.day('published')?.slice(0, 7),
      period: row.text('quarter'),
      producedBy: council,
      words: toHeadings(row),
      source: `${council}: ${title}`,
    }),
    statuses: toStatuses(row),
    riskKey: toRiskKey(row),
    unassignedRisksStatement: 'Risks of the outcome as a whole',
  });
};

const amberRule = (row: ReportRows['measures'][number]): Json | undefined => {
  const cell = row.text('amber within');
  if (cell === undefined) return undefined;
  const share = row.share('amber within');
  return { amberWithin: cell.endsWith('%') ? { share } : { amount: share } };
};

/** "Inadequate < Requires improvement < Good", or words in no order with semicolons. */
const toScale = (row: ReportRows['measures'][number]): Json | undefined => {
  const cell = row.text('scale');
  if (cell === undefined) return undefined;
  return cell.includes('<')
    ? { words: cell.split('<').map((word) => word.trim()), ordered: true }
    : { words: row.list('scale') };
};

const toSeries = (row: ReportRows['measures'][number], council: string): Json => {
  const valueKind = row.choice('kind', kinds);
  return present({
    id: 'council',
    valueKind,
    unit: row.text('unit') ?? '',
    scale: toScale(row),
    per: row.number('per'),
    decimals: row.number('decimals') ?? (valueKind === 'count' || valueKind === 'words' ? 0 : 1),
    periodKind: row.choice('every', periodWords),
    timing: row.choice('counted', timings) ?? 'flow',
    counts: row.yes('cases') ? 'cases' : undefined,
    lagMonths: row.number('months late'),
    irregular: row.yes('irregular') || undefined,
    source: row.text('source') ?? council,
    values: {},
  });
};

type Owner = { readonly code: string; readonly name: string; readonly shortName: string };

const toMeasure = (row: ReportRows['measures'][number], owner: Owner, council: string): Json => {
  const name = row.text('name') ?? owner.name;
  return present({
    code: row.text('code') ?? owner.code,
    name,
    shortName: row.text('short name') ?? (row.text('name') ? name : owner.shortName),
    polarity: row.choice('better', better),
    tolerance: row.share('tolerance'),
    targetRule: amberRule(row),
    partOf: row.text('part of'),
    note: row.text('note'),
    series: [toSeries(row, council)],
  });
};

const toCommentary = (row: ReportRows['commentary'][number] | undefined): Json[] =>
  row === undefined
    ? []
    : [
        { question: 'telling-us', blocks: row.blocks('telling us') },
        { question: 'changed-and-why', blocks: row.blocks('changed and why') },
        { question: 'issues', blocks: row.blocks('issues') },
      ].filter(({ blocks }) => blocks.length > 0);

/** What is printed of each comparator, line by line. */
const toBenchmarks = (row: ReportRows['indicators'][number], measures: readonly Json[]): Json[] => {
  const [comparators, found] = [row.lines('compared with'), row.choices('standing', standings)];
  return row.lines('comparison').flatMap((statement, at): Json[] =>
    statement === undefined
      ? []
      : [
          present({
            measures: measures.map(({ code }) => code),
            standing: found[at] ?? 'not-stated',
            comparator: comparators[at],
            statement,
          }),
        ],
  );
};

/** "Cabinet member = Rae Finch, Lou Bell; Head of Service = Ines Holt" */
const toOtherLeads = (
  row: ReportRows['indicators'][number],
  find: ReturnType<typeof findPeople>,
): Json[] =>
  row.list('other leads').flatMap((one) => {
    const [role = '', names = ''] = one.split('=').map((part) => part.trim());
    const typed = names.split(',').map((name) => name.trim());
    if (role !== '' && names !== '') return { role, people: find(row, 'other leads', typed) };
    row.refuse('other leads', `"${one}" is not a title, =, and names`);
    return [];
  });

const toRisk = (
  row: ReportRows['risks'][number],
  find: ReturnType<typeof findPeople>,
  levels: readonly string[],
): Json => {
  // A step or an appetite is a number, or a letter or word of the council's.
  const step = (column: 'likelihood' | 'impact' | 'appetite'): string | number | undefined => {
    const cell = row.text(column);
    return cell !== undefined && /^\d+$/.test(cell) ? Number(cell) : cell;
  };
  return present({
    code: row.text('code'),
    title: row.text('title'),
    level: row.choice(
      'level',
      Object.fromEntries(levels.map((level) => [level.toLowerCase().replaceAll('-', ' '), level])),
    ),
    trend: row.choice('trend', trends),
    likelihood: step('likelihood'),
    impact: step('impact'),
    score: row.number('score'),
    inherent: row.number('inherent score'),
    target: row.number('target score'),
    appetite: step('appetite'),
    description: row.text('description'),
    owner: find(row, 'owner')[0],
    reviewBy: row.day('review by'),
    controls: row.blocks('controls').map(({ text }) => text),
    featuresUnder: row.list('under'),
  });
};

const toMilestone = (
  row: ReportRows['milestones'][number],
  find: ReturnType<typeof findPeople>,
): Json =>
  present({
    code: row.text('code'),
    kind: row.choice('kind', milestoneKinds),
    title: row.text('title'),
    featuresUnder: row.list('under'),
    owner: find(row, 'owner')[0],
    due: row.day('due'),
    state: row.choice('state', states),
    percent: row.number('percent'),
    status: row.text('status'),
    note: row.text('note'),
  });

const sameCode = (a: string | undefined, b: string): boolean =>
  a?.toLowerCase() === b.toLowerCase();

/** Builds the indicators of an outcome, and where each part of them comes from. */
const buildIndicators = (
  rows: ReportRows,
  outcome: ReportRows['outcomes'][number],
  find: ReturnType<typeof findPeople>,
) => {
  const origins: Origin[] = [];
  const council = outcome.text('council') ?? '';
  const own = rows.indicators.filter((row) => {
    const under = row.text('outcome');
    return under === undefined
      ? rows.outcomes.length === 1
      : sameCode(under, outcome.text('outcome') ?? '');
  });
  const indicators = own.map((row, i): Json => {
    const code = row.text('code') ?? '';
    const name = row.text('name') ?? '';
    const shortName = row.text('short name') ?? name;
    const listed = rows.measures.filter((one) => sameCode(one.text('indicator'), code));
    if (listed.length === 0) row.refuse('code', `${code} has no row in the table measures`);
    const measuresOf = (further: boolean, field: string): Json[] =>
      listed
        .filter((one) => one.yes('further') === further)
        .map((one, m) => {
          origins.push({ path: `indicators[${i}].${field}[${m}]`, place: one.place });
          return toMeasure(one, { code, name, shortName }, council);
        });
    origins.push({ path: `indicators[${i}]`, place: row.place });
    const written = rows.commentary.find((one) => sameCode(one.text('indicator'), code));
    if (written) origins.push({ path: `indicators[${i}].commentary`, place: written.place });
    const measures = measuresOf(false, 'measures');
    return present({
      code,
      name,
      shortName,
      heading: name,
      outcomeLeads: find(row, 'outcome leads'),
      indicatorLeads: find(row, 'indicator leads'),
      otherLeads: toOtherLeads(row, find),
      measures,
      performanceMeasures: measuresOf(true, 'performanceMeasures'),
      benchmarks: toBenchmarks(row, measures),
      noRisksStatement: row.text('no risks'),
    });
  });
  const withCommentary = indicators.map((one) => ({
    ...one,
    commentary: toCommentary(
      rows.commentary.find((row) => sameCode(row.text('indicator'), String(one.code))),
    ),
  }));
  return { indicators: withCommentary, origins };
};

/** What belongs to the outcome itself or to one of its indicators. */
const isUnder = (row: RowReader<'under'>, codes: ReadonlySet<string>): boolean =>
  row.list('under').some((code) => codes.has(code.toLowerCase()));

/**
 * Builds the file of one outcome's report from the rows of the tables, without values.
 *
 * @returns the file, not checked yet, and from which row each part of it comes
 */
export const buildReport = (
  rows: ReportRows,
  outcome: ReportRows['outcomes'][number],
): { readonly report: Json; readonly origins: readonly Origin[] } => {
  const find = findPeople(rows.people);
  const built = buildIndicators(rows, outcome, find);
  const code = outcome.text('outcome') ?? '';
  const codes = new Set(
    [code, ...built.indicators.map((one) => String(Object(one).code))].map((one) =>
      one.toLowerCase(),
    ),
  );
  const risks = rows.risks.filter((row) => isUnder(row, codes));
  const milestones = rows.milestones.filter((row) => isUnder(row, codes));
  const own = outcome.text('area');
  const areas = rows.areas.map((row) => ({ code: row.text('code'), name: row.text('name') }));
  const origins: Origin[] = [
    { path: 'outcome', place: outcome.place },
    ...rows.people.map(({ place }, i) => ({ path: `people[${i}]`, place })),
    ...built.origins,
    ...risks.map(({ place }, i) => ({ path: `risks[${i}]`, place })),
    ...milestones.map(({ place }, i) => ({ path: `milestones[${i}]`, place })),
  ];
  const report = {
    format: 'outcomes-report/1',
    areas: areas.some((one) => one.code === own)
      ? areas
      : [{ code: own, name: outcome.text('council') }, ...areas],
    outcome: { ...toOutcome(outcome, find), areasForFocus: outcome.blocks('focus') },
    people: rows.people.map(toPerson),
    indicators: built.indicators,
    risks: risks.map((row) => toRisk(row, find, namesIn(toRiskKey(outcome)))),
    milestones: milestones.map((row) => toMilestone(row, find)),
  };
  return { report, origins };
};
