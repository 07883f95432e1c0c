import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveGallery } from './save-gallery.ts';
import { shownCards } from './shown-card.ts';

const folder = join(import.meta.dirname, '../../docs/images/cards');

/** The pictures of the documentation that show a card alone, by the card, place and theme that they show. */
const pictures: Readonly<Record<string, string>> = {
  'overview-light': 'overview-phone-light',
  'indicator-dark': 'indicator-S01-phone-dark',
  'parts-contrast': 'indicator-S05-phone-contrast',
  'limits-light': 'trend-with-limits-phone-light',
  'break-light': 'trend-with-break-phone-light',
  'progress-light': 'progress-phone-light',
};

const shown = shownCards.filter(({ name }) =>
  Object.values(pictures).some((picture) => picture.replace(/(-[a-z]+){2}$/, '') === name),
);

/** Draws the pictures of the docs anew. */
export const saveDocPictures = async (): Promise<void> => {
  const gallery = await mkdtemp(join(tmpdir(), 'gallery-'));
  try {
    await saveGallery(gallery, () => shown);
    await mkdir(folder, { recursive: true });
    for (const [name, from] of Object.entries(pictures))
      await copyFile(join(gallery, `${from}.png`), join(folder, `${name}.png`));
  } finally {
    await rm(gallery, { recursive: true });
  }
};
