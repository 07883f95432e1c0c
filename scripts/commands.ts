import type { Command } from '../src/cli/command-line.ts';
import { templateNames } from './card-parts/template-files.ts';

export const packageCommand = {
  run: 'npm run package',
  does: 'Checks the Teams app package and, if it has no faults, writes build/outcomes-bot.zip.',
  options: {
    commands: {
      does: 'only updates the command lists of the manifest from the examples and words of the council',
    },
    sample: { does: 'uses a made-up id, to look at the package: Teams cannot reach a bot with it' },
  },
  environment: {
    MicrosoftAppId: "the bot's id, a GUID",
    TEAMS_APP_ID: "the app's own GUID; by default the bot's",
    COUNCIL_DIR: "the council's folder, for --commands; by default data",
  },
} as const satisfies Command;

export const galleryCommand = {
  run: 'npm run gallery',
  does: 'Asks a bot everything that it can answer and shows every card side by side, on phone and desktop and in the three themes. Ctrl-C stops it.',
  operands: [{ name: 'FOLDER', does: 'saves the pictures in this folder instead' }],
  options: {
    template: {
      value: 'NAME',
      does: 'shows src/cards/NAME.json with its sample data; reads both again each time you look',
      oneOf: templateNames,
    },
    samples: { does: 'only shows cards made from sample data, without starting a bot' },
    docs: { does: 'saves the pictures for the documentation instead' },
  },
} as const satisfies Command;

export const textsCommand = {
  run: 'npm run texts',
  does: 'Writes the texts that people read most, each once, into one file to be read aloud in about ten minutes.',
  operands: [{ name: 'FILE', does: 'where to write it, by default build/texts.md' }],
  options: {
    all: { does: 'writes the rare ones too, the answers about filling in and the terms' },
    places: { does: 'writes every text by card and by file, with where each comes from' },
  },
} as const satisfies Command;

export const partsCommand = {
  run: 'npm run parts',
  does: 'Copies the shared parts, src/cards/parts/*.json, into the cards that use them.',
} as const satisfies Command;

export const sizeCommand = {
  run: 'npm run size',
  does: 'Makes a production install in a temporary folder and prints its size, package by package, and what of it the image has.',
} as const satisfies Command;

export const licencesCommand = {
  run: 'npm run licences',
  does: 'Lists the licence of every package that production installs. Fails if one is not in scripts/licences/allowed.json.',
} as const satisfies Command;

export const sbomCommand = {
  run: 'npm run sbom',
  does: 'Writes what production installs as a bill of materials in CycloneDX form (npm sbom): the same packages always give the same file.',
  operands: [{ name: 'FILE', does: 'where to write it, by default build/sbom.json' }],
} as const satisfies Command;

export const bankHolidaysCommand = {
  run: 'npm run bank-holidays',
  does: 'Writes the lists in data/bank-holidays again.',
} as const satisfies Command;

export const iconsCommand = {
  run: 'npm run icons',
  does: "Draws the app's icons, appPackage/*.png, again from their SVG.",
} as const satisfies Command;

export const structureCommand = {
  run: 'npm run structure',
  does: 'Prints figures about the source files: how many, how long, how often imported, and how many a message goes through.',
  options: { list: { does: 'lists the files that a message goes through' } },
} as const satisfies Command;

export const conversationCommand = {
  run: 'npm run conversation',
  does: 'Plays a quarter with the bot, in words, and writes the conversation to docs/reporting-round.md. Says where an answer is not the expected one.',
  operands: [
    {
      name: 'FOLDER',
      does: 'plays it in the Agents Playground instead, as each person in turn, and saves a picture of every answer in this folder; takes about four minutes',
    },
  ],
  options: {
    phone: { does: 'with FOLDER: the pictures are as wide as a phone' },
    dark: {
      does: 'with FOLDER: draws every message on dark, without the Playground, which has no dark theme; takes half a minute',
    },
  },
} as const satisfies Command;

export const trainCommand = {
  run: 'npm run train',
  does: 'Learns from the messages in data/training what messages ask, and writes data/models.json.',
} as const satisfies Command;
