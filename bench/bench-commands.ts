import type { Command } from '../src/cli/command-line.ts';

/** Each is a file of this folder; they run in this order. */
const parts = ['run', 'import', 'cards', 'activity', 'report', 'council', 'cpu'] as const;

export const benchCommand = {
  run: 'npm run bench',
  does: 'Measures the start, a turn, its CPU time, the memory, an import and the cards.',
  operands: [{ name: 'PART', many: true, oneOf: parts, does: 'measures only these parts' }],
} as const satisfies Command;

export const evaluateCommand = {
  run: 'npm run evaluate',
  does: 'Sends every message in the files to a bot over HTTP, and counts the outcomes of the replies by kind.',
  operands: [
    {
      name: 'FILE',
      needed: true,
      many: true,
      does: 'a file of messages, one JSON object a line (CONTRIBUTING.md); one in test/messages is about its own council, on its own day',
    },
  ],
  options: {
    faults: { does: 'lists every message whose reply is wrong' },
    after: {
      does: 'asks each message of one turn that was answered rightly once more, after another one of the file, and counts the replies to that',
    },
    council: {
      value: 'FOLDER',
      does: 'asks about the report of another council, whose folder this is',
    },
    today: {
      value: 'DATE',
      does: 'the day on which it is asked; by default that of the file in test/messages/days.json, or 2019-01-02',
    },
    interpreter: {
      value: 'NAME',
      oneOf: ['built-in', 'model'],
      does: 'who reads the messages: the bot itself (default), or the language model',
    },
    replies: {
      value: 'FILE',
      does: 'replies of a model that were recorded, replayed in place of one',
    },
    missing: {
      value: 'FILE',
      does: 'where prompts go that no reply was recorded for, one JSON object a line',
    },
  },
  environment: {
    MODEL_ENDPOINT: 'with MODEL_NAME and the others in .env.example: the language model',
  },
  readsEnvFile: true,
} as const satisfies Command;

export const foldsCommand = {
  run: 'npm run folds',
  does: 'For each file of messages, learns from all the others and counts how the replies to it come out. Nothing is written.',
  operands: [
    { name: 'FOLD', many: true, does: 'judges only these files of data/training: r1, r2, t1' },
  ],
  options: { faults: { does: 'lists every message whose reply is wrong' } },
} as const satisfies Command;

export const benchParts = {
  report: {
    run: 'node bench/report.ts',
    does: 'Measures how long a report of 40 indicators with ten years of quarters takes, and its memory.',
  },
  council: {
    run: 'node bench/council.ts',
    does: 'Measures the start, the answers and the memory with 40 outcomes of 60 indicators and ten years of quarters.',
  },
  run: {
    run: 'node bench/run.ts',
    does: 'Measures the start of the bot, a turn over HTTP, and the memory after 10,000.',
  },
  import: {
    run: 'node bench/import.ts',
    does: 'Measures an import of 100,000 values: new, unchanged and revised.',
  },
  cards: {
    run: 'node bench/cards.ts',
    does: 'Measures the size of the cards, and the time to build one and to draw a chart.',
  },
  activity: {
    run: 'node bench/activity.ts',
    does: 'Measures how long one hostile activity keeps all others waiting.',
  },
  cpu: {
    run: 'node bench/cpu.ts',
    does: 'Measures the CPU time and the requests to storage of a turn, compared with the smallest bot that uses the same libraries.',
    operands: [
      {
        name: 'FOLDER',
        many: true,
        does: 'another checkout of this bot, with its packages installed, to be measured in the same rounds',
      },
    ],
  },
} as const satisfies Record<(typeof parts)[number], Command>;

/** The parts that were asked for, all of them when none was. */
export const pickParts = (asked: readonly string[]): readonly string[] =>
  parts.filter((part) => asked.length === 0 || asked.includes(part));
