/** Folders of `src/` that files of a layer may import from; `types`: with `import type` only. */
export type LayerRule = {
  readonly values: readonly string[];
  readonly types?: readonly string[];
};

/** Imports point one way. `program` stands for the files right under `src/`, but for the server. */
export const layers: Readonly<Record<string, LayerRule | 'everything'>> = {
  domain: { values: ['domain'] },
  cards: { values: ['domain', 'cards'] },
  storage: { values: ['domain', 'storage'] },
  bot: { values: ['domain', 'cards', 'bot'] },
  server: { values: ['server'], types: ['bot'] },
  'command-line': { values: ['domain', 'command-line'] },
  local: 'everything',
  program: 'everything',
};

/** What only carries requests to the bot and answers back. */
export const serverFiles: readonly string[] = [
  'src/server.ts',
  'src/read-json-body.ts',
  'src/refuse-pipelining.ts',
  'src/body-budget.ts',
  'src/share-check.ts',
];

/** Rooms of `src/bot/` that files of a room may import from; files right under it belong to none. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  actions: ['requests', 'rights', 'form', 'round'],
  requests: ['rights', 'form', 'round', 'understanding'],
  rights: [],
  form: ['round'],
  round: [],
  reminders: ['channel', 'round'],
  channel: [],
  understanding: [],
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
  { library: /^zod(?:\/|$)/, home: /^src\/(?:storage\/|bot\/|local\/|[^/]+$)/ },
  { library: /^@azure\//, home: /^src\/storage\// },
  {
    library: /^(?:adaptivecards-templating|adaptive-expressions)(?:\/|$)/,
    home: /^src\/cards\/render\.ts$/,
  },
  {
    library: /^(?:botbuilder|botframework-connector|botframework-schema)(?:\/|$)/,
    home: /^src\/bot\//,
  },
  { library: /^jose$/, home: /^src\/bot\/channel-(?:keys|token)\.ts$/ },
  // A native program, loaded when the first picture is drawn.
  { library: /^@resvg\/resvg-js$/, home: /^src\/cards\/chart\/load-resvg\.ts$/ },
  { library: /^csv-(?:parse|stringify)\/sync$/, home: /^src\/storage\/csv\// },
  { library: /^cli-progress$/, home: /^src\/[^/]+$/ },
  { library: /^croner$/, home: /^src\/bot\/reminders\/start-reminders\.ts$/ },
  { library: /^damerau-levenshtein$/, home: /^src\/bot\/understanding\/correct-spelling\.ts$/ },
  { library: /^jstat$/, home: /^src\/domain\/confidence\/exact-poisson\.ts$/ },
  { library: /^stemmer$/, home: /^src\/domain\/find-words\.ts$/ },
  { library: /^restify(?:\/|$)/, home: /^src\/(?:server|refuse-pipelining)\.ts$/ },
  // The pace towards the channel is set in one place, and that of the turns in another.
  { library: /^p-queue$/, home: /^src\/bot\/(?:channel\/pace|admission)\.ts$/ },
  { library: /^raw-body$/, home: /^src\/read-json-body\.ts$/ },
  { library: /^pino(?:\/|$)/, home: /^src\/(?:local\/start\.ts|[^/]+)$/ },
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
  'src/import.ts': surroundings,
  'src/export.ts': surroundings,
  'src/remind.ts': surroundings,
  'src/local/start.ts': surroundings,
  // What it does stands for the entry that calls it, ahead of anything else.
  'src/command-line/start-command.ts': ['process.exit'],
  // Loaded ahead of programs that are not ours, it is the entry of a process too.
  'src/local/leave-with-parent.ts': ['process.exit'],
  // It is loaded the same way, and says who holds the storage's folder since when.
  'src/local/hold-storage-folder.ts': ['process.env', 'new Date()'],
  // Hands the environment on to a program and reads nothing from it.
  'src/local/child-process.ts': ['process.env'],
};
