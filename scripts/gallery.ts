import { resolve } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { saveChatPictures } from '../test/e2e/save-chat-pictures.ts';
import { askBot, type OnProgress } from '../test/pictures/bot-answers.ts';
import { saveAfterPictures } from '../test/pictures/save-after-pictures.ts';
import { saveDocPictures } from '../test/pictures/save-doc-pictures.ts';
import { saveGallery } from '../test/pictures/save-gallery.ts';
import { serveGallery } from '../test/pictures/serve-gallery.ts';
import {
  madeCards,
  type ReadCards,
  type ShownCard,
  showTemplate,
} from '../test/pictures/shown-card.ts';
import { galleryCommand } from './commands.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const show = async (what: string, readCards?: ReadCards): Promise<void> => {
  const { url, close } = await serveGallery(readCards);
  say(`${what} is at ${url}. Ctrl-C stops it.`);
  process.once('SIGINT', async () => {
    await close();
    say('\nThe gallery is closed.');
  });
};

const { values, operands } = startCommand(galleryCommand, process.argv.slice(2));
const [folder] = operands;
const { template } = values;

/** How far something is: in one line on a terminal, and after each tenth elsewhere. */
const showProgress = (what: string): OnProgress => {
  let said = 0;
  return (done, of) => {
    const tenth = Math.floor((10 * done) / of);
    if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${done} of ${of}`);
    else if (tenth > said) process.stderr.write(`${what}: ${done} of ${of}\n`);
    if (process.stderr.isTTY && done === of) process.stderr.write('\n');
    said = tenth;
  };
};

/** The cards made from samples, and what a bot answers that is started for this. */
const readAllCards = async (): Promise<ReadCards> => {
  const answers = values.samples ? [] : await askBot(showProgress('Asking the bot'));
  return () => [...madeCards, ...answers];
};

const readTemplateCards =
  template === undefined ? undefined : (): ShownCard[] => [showTemplate(template)];
const what = template === undefined ? 'Every card of the bot' : `src/cards/${template}.json`;

if (values.docs) {
  await saveDocPictures();
  await saveAfterPictures();
  await saveChatPictures();
} else {
  const readCards = readTemplateCards ?? (await readAllCards());
  if (folder) {
    const page = await saveGallery(resolve(folder), readCards, showProgress('Drawing'));
    say(`The pictures are saved; open ${page}`);
  } else await show(what, readCards);
}
