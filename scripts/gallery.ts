import { resolve } from 'node:path';
import { startCommand } from '../src/cli/command-line.ts';
import { saveChatPictures } from '../test/e2e/save-chat-pictures.ts';
import { saveDocPictures } from '../test/pictures/save-doc-pictures.ts';
import { saveGallery } from '../test/pictures/save-gallery.ts';
import { serveGallery } from '../test/pictures/serve-gallery.ts';
import { type ReadCards, showTemplate } from '../test/pictures/shown-card.ts';
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
const what = template === undefined ? 'Every card of the bot' : `src/cards/${template}.json`;
const readCards = template === undefined ? undefined : () => [showTemplate(template)];

if (values.docs) {
  await saveDocPictures();
  await saveChatPictures();
} else if (folder)
  say(`The pictures are saved; open ${await saveGallery(resolve(folder), readCards)}`);
else await show(what, readCards);
