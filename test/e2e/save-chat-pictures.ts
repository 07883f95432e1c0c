import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import { openDevEnvironment } from './open-dev-environment.ts';
import { openPlayground } from './playground-page.ts';

const folder = join(import.meta.dirname, '../../docs/images');

/** Draws the README's picture anew, of a card as it is answered in the Agents Playground. */
export const saveChatPictures = async (): Promise<void> => {
  // Between two rounds, so that no reminder comes in between.
  const environment = await openDevEnvironment('Andy Frost', '2018-12-17');
  const browser = await openBrowser();
  try {
    const chat = await openPlayground(browser, { url: environment.url });
    await chat.waitFor('Hello, I am the Outcomes bot');
    const answer = await chat.ask('show S05 crime');
    await answer.savePicture(join(folder, 'show-s05-crime.png'));
  } finally {
    await browser.close();
    await environment.stop();
  }
};
