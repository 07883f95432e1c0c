/** Folders of `src/` that files of a layer may import from; `types`: with `import type` only. */
export type LayerRule = {
  readonly values: readonly string[];
  readonly types?: readonly string[];
};

/** Imports point one way. `program` stands for the files right under `src/`. */
export const layers: Readonly<Record<string, LayerRule | 'everything'>> = {
  domain: { values: ['domain'] },
  cards: { values: ['domain', 'cards'] },
  telemetry: { values: ['telemetry'] },
  storage: { values: ['domain', 'storage', 'telemetry'] },
  bot: { values: ['domain', 'cards', 'bot', 'telemetry'] },
  config: { values: ['config', 'bot'], types: ['telemetry'] },
  report: { values: ['domain', 'cards', 'report'] },
  server: { values: ['server'], types: ['bot'] },
  dev: 'everything',
  cli: 'everything',
  program: 'everything',
};

/**
 * Folders of a layer or of a folder, and the folders beside them that their files may import from. Files right
 * under it are in none of its folders; no folder may come back to itself through them.
 */
export const folders: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  domain: {
    period: [],
    statistics: ['period'],
    risks: ['period'],
    milestones: ['period'],
    figures: ['period', 'statistics'],
    submission: ['period', 'statistics', 'figures', 'risks'],
    round: ['milestones', 'period', 'figures', 'submission'],
    stores: ['period', 'submission', 'round', 'milestones'],
  },
  cards: { chart: [], form: ['parts'], parts: [] },
  storage: {
    schema: [],
    rows: ['schema'],
    stores: ['rows', 'schema'],
    import: ['rows', 'schema'],
    export: ['rows', 'import'],
    backup: ['rows'],
  },
  bot: {
    actions: ['requests', 'form', 'round', 'words'],
    requests: ['form', 'passages', 'round', 'understanding', 'words'],
    words: ['understanding'],
    passages: [],
    form: ['round'],
    round: [],
    reminders: ['connector', 'round'],
    connector: [],
    identity: [],
    sdk: ['identity'],
    agents: ['identity', 'language-model', 'requests', 'understanding'],
    conversation: ['understanding', 'requests'],
    understanding: [],
    'language-model': ['passages', 'requests', 'understanding'],
    'message-extension': ['identity', 'requests', 'understanding'],
  },
  'bot/understanding': {
    message: [],
    evidence: ['message'],
    subjects: ['message', 'evidence'],
    asked: ['message', 'evidence', 'subjects'],
  },
  config: {},
  telemetry: {},
  report: {},
  dev: {},
  cli: {},
};

export type LibraryRule = {
  /** The module's name, as imported. */
  readonly library: RegExp;
  /** The files that may import it. */
  readonly home: RegExp;
};

/** A library that no line names may not be imported at all. */
export const libraries: readonly LibraryRule[] = [
  { library: /^node:/, home: /^src\/(?!domain\/)/ },
  // Without a function's name it loads the whole library, which takes seconds.
  { library: /^(?:date-fns\/|@date-fns\/)/, home: /^src\/domain\// },
  { library: /^zod(?:\/|$)/, home: /^src\/(?:storage\/|bot\/|config\/|dev\/|[^/]+$)/ },
  {
    library: /^@azure\//,
    home: /^src\/(?:storage\/|bot\/language-model\/model-token\.ts$|telemetry\/azure-exporters\.ts$)/,
  },
  { library: /^@opentelemetry\/(?:api|context-async-hooks)$/, home: /^src\/telemetry\// },
  // The SDK, loaded where traces or metrics go somewhere.
  {
    library: /^@opentelemetry\/(?:sdk-trace-base|sdk-metrics|resources|exporter-[\w-]+)$/,
    home: /^src\/telemetry\/(?:start-telemetry|metrics-endpoint)\.ts$/,
  },
  {
    library: /^(?:openai|cockatiel)$/,
    home: /^src\/bot\/language-model\/open-language-model\.ts$/,
  },
  {
    library: /^(?:adaptivecards-templating|adaptive-expressions)(?:\/|$)/,
    home: /^src\/cards\/render\.ts$/,
  },
  {
    library: /^(?:botbuilder|botframework-connector|botframework-schema)(?:\/|$)/,
    home: /^src\/bot\/sdk\//,
  },
  {
    library: /^jose$/,
    home: /^src\/bot\/(?:identity\/channel-token|agents\/agent-token)\.ts$/,
  },
  {
    library: /^@modelcontextprotocol\//,
    home: /^src\/bot\/agents\/agent-endpoint\.ts$/,
  },
  // A native program, loaded when the first picture is drawn.
  {
    library: /^@resvg\/resvg-js$/,
    home: /^src\/(?:cards\/chart\/draw-picture|report\/docx-picture)\.ts$/,
  },
  // Loaded when a document is written: it is large, and nothing else needs it.
  { library: /^write-excel-file\/node$/, home: /^src\/report\/write-xlsx\.ts$/ },
  { library: /^docx(?:\/layout)?$/, home: /^src\/report\/(?:write-docx|docx-[a-z]+)\.ts$/ },
  {
    library: /^csv-(?:parse|stringify)\/sync$/,
    home: /^src\/storage\/(?:import\/(?:read-(?:table|workbook)|map-columns)|export\/(?:export-files|tables\/to-report-tables))\.ts$/,
  },
  { library: /^read-excel-file\/node$/, home: /^src\/storage\/import\/read-workbook\.ts$/ },
  { library: /^fflate$/, home: /^src\/storage\/import\/(?:shown-cells|workbook-parts)\.ts$/ },
  { library: /^cli-progress$/, home: /^src\/cli\// },
  { library: /^croner$/, home: /^src\/bot\/(?:reminders\/start-reminders|retention)\.ts$/ },
  {
    library: /^damerau-levenshtein$/,
    home: /^src\/bot\/understanding\/message\/correct-spelling\.ts$/,
  },
  { library: /^jstat$/, home: /^src\/domain\/statistics\/(?:interval|strength)\.ts$/ },
  { library: /^minisearch$/, home: /^src\/domain\/search-passages\.ts$/ },
  {
    library: /^stemmer$/,
    home: /^src\/(?:domain\/find-words|bot\/understanding\/message\/tokens)\.ts$/,
  },
  { library: /^restify(?:\/|$)/, home: /^src\/server\// },
  // The pace towards the channel is set in one place, that of the turns in another, and how many reports are made at once.
  {
    library: /^p-queue$/,
    home: /^src\/(?:bot\/(?:connector\/rate-limiter|admission)|report-files)\.ts$/,
  },
  { library: /^raw-body$/, home: /^src\/server\/read-json-body\.ts$/ },
  { library: /^pino(?:\/|$)/, home: /^src\/(?:dev\/start\.ts|cli\/[^/]+|[^/]+)$/ },
];

/** Names that a single file imports, so that what stands behind them can be replaced in one place. */
export const importedOnce: readonly { readonly library: string; readonly name: string }[] = [
  { library: 'botbuilder', name: 'CloudAdapter' },
];

/** What makes a function depend on when and where it runs. */
export const surroundings = [
  'process.env',
  'process.exit',
  'process.exitCode',
  'Date.now',
  'new Date()',
] as const;

export type Surrounding = (typeof surroundings)[number];

/** Files that a process begins with take it all in and hand it on. */
export const maySeeSurroundings: Readonly<Record<string, readonly Surrounding[]>> = {
  'src/main.ts': surroundings,
  'src/cli/ask.ts': surroundings,
  'src/cli/import.ts': surroundings,
  'src/cli/export.ts': surroundings,
  'src/cli/template.ts': surroundings,
  'src/cli/init.ts': surroundings,
  'src/cli/remind.ts': surroundings,
  'src/cli/erase.ts': surroundings,
  'src/cli/backup.ts': surroundings,
  'src/cli/restore.ts': surroundings,
  'src/cli/report.ts': surroundings,
  'src/dev/start.ts': surroundings,
  'src/dev/reset.ts': surroundings,
  // What it does stands for the entry that calls it, ahead of anything else.
  'src/cli/command-line.ts': ['process.exit'],
  // Loaded ahead of programs that are not ours, it is the entry of a process too.
  'src/dev/leave-with-parent.ts': ['process.exit'],
  // It is loaded the same way, and says who holds the storage's folder since when.
  'src/dev/hold-storage-folder.ts': ['process.env', 'new Date()'],
  // Hands the environment on to a program and reads nothing from it.
  'src/dev/child-process.ts': ['process.env'],
};
