import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSampleData, readTemplate } from '../../scripts/card-parts/template-files.ts';
import { answerError } from '../../src/bot/answer-error.ts';
import type { Card } from '../../src/cards/card.ts';
import { compileCard } from '../../src/cards/render.ts';
import { OutcomesError } from '../../src/domain/outcomes-error.ts';
import { samples } from '../cards/samples.ts';
import { withBlankPixels } from '../cards/without-pixels.ts';

/** A sample as the page gets it. */
export type ShownCard = Card & { readonly name: string };

const errors: ShownCard[] = [
  {
    name: 'error-storage',
    ...answerError(new OutcomesError('storage-unavailable', 'x', 'x'), 'k7m2p9', {
      action: { kind: 'snooze' },
      inputs: {},
      inDialog: false,
    }),
  },
  { name: 'error-unexpected', ...answerError(new Error('x'), 'k7m2p9') },
];

const folder = join(import.meta.dirname, '../bot/expected');

/** What the running bot answered, as a test of it keeps it on disk. */
const answers = readdirSync(folder).map(
  (file): ShownCard => ({
    name: `answer-${basename(file, '.json')}`,
    ...withBlankPixels(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
  }),
);

/** What is to be shown, asked for anew at each look. */
export type ReadCards = () => readonly ShownCard[];

/** A template as it is on disk, filled with the sample data beside it. */
export const showTemplate = (name: string): ShownCard => {
  const content = compileCard(readTemplate(name))(readSampleData(name));
  return { name: name.replaceAll('/', '-'), content, summary: String(content.fallbackText) };
};

const sampleCards = Object.entries(samples).map(([name, make]) => ({ name, ...make() }));

/** Cards that no bot is needed for: the samples, and what is said when something fails. */
export const madeCards: readonly ShownCard[] = [...sampleCards, ...errors];

export const shownCards: readonly ShownCard[] = [...sampleCards, ...answers, ...errors];

export const readShownCards: ReadCards = () => shownCards;

/** As Teams counts it, in UTF-16. */
export const bytesOf = ({ content }: Card): number => JSON.stringify(content).length * 2;
