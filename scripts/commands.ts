import type { Command } from '../src/cli/command-line.ts';
import { templateNames } from './card-parts/template-files.ts';

export const packageCommand = {
  run: 'npm run package',
  does: 'Writes the Teams app package, build/outcomes-bot.zip, when all of it would be accepted.',
  options: {
    commands: {
      does: 'only writes the command lists of the manifest anew, from data/examples.json',
    },
    sample: { does: 'with a made-up id, for looking at: Teams reaches no bot through it' },
  },
  environment: {
    MicrosoftAppId: 'the bot that the app talks to, a GUID',
    TEAMS_APP_ID: "the app's own GUID; that of the bot unless set",
  },
} as const satisfies Command;

export const galleryCommand = {
  run: 'npm run gallery',
  does: 'Shows every card side by side, on phone and desktop and in the three themes, until Ctrl-C.',
  operands: [{ name: 'FOLDER', does: 'saves the pictures there instead' }],
  options: {
    template: {
      value: 'NAME',
      does: 'shows src/cards/NAME.json with the data beside it, both as they are at each look',
      oneOf: templateNames,
    },
    docs: { does: 'saves the pictures of the documentation instead' },
  },
} as const satisfies Command;

export const partsCommand = {
  run: 'npm run parts',
  does: 'Writes the shared parts, src/cards/parts/*.json, into the cards that hold a copy of them.',
} as const satisfies Command;

export const sizeCommand = {
  run: 'npm run size',
  does: 'Makes a production install in a temporary folder and prints its size, package by package.',
} as const satisfies Command;

export const bankHolidaysCommand = {
  run: 'npm run bank-holidays',
  does: 'Writes data/bank-holidays.json anew.',
} as const satisfies Command;

export const iconsCommand = {
  run: 'npm run icons',
  does: "Draws the app's icons, appPackage/*.png, again from their SVG.",
} as const satisfies Command;

export const structureCommand = {
  run: 'npm run structure',
  does: 'Prints the structure in numbers: files, their length, who imports them, how many a message visits.',
  options: { list: { does: 'names the files that a message visits' } },
} as const satisfies Command;
