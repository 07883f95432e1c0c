import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cardStyle } from './card-style.ts';
import type { Frame } from './frames.ts';
import { drawnHere, pageHtml } from './page-html.ts';
import { fontFaces, pageStyle } from './page-style.ts';
import type { ReadCards, ShownCard } from './shown-card.ts';
import { hostConfigOf, themeNames, themeOf } from './theme.ts';

export type SiteFile = { readonly body: string | Buffer; readonly contentType: string };

const require = createRequire(import.meta.url);
const script = 'text/javascript; charset=utf-8';

const packaged = async (path: string, contentType: string): Promise<SiteFile> => ({
  body: await readFile(path),
  contentType,
});

const own = async (name: string): Promise<SiteFile> => ({
  body: await readFile(new URL(`browser/${name}`, import.meta.url)),
  contentType: script,
});

const scripts = [
  'draw-cards.js',
  'card-places.js',
  'examine-layout.js',
  'find-violations.js',
  'measure-layout.js',
  'fingerprint.js',
];

const files: Readonly<Record<string, () => Promise<SiteFile>>> = {
  '/adaptivecards.js': () =>
    packaged(require.resolve('adaptivecards/dist/adaptivecards.min.js'), script),
  '/markdown-it.js': () => packaged(require.resolve('markdown-it/dist/markdown-it.min.js'), script),
  '/fonts/400Regular.ttf': () =>
    packaged(
      require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
      'font/ttf',
    ),
  '/fonts/600SemiBold.ttf': () =>
    packaged(
      require.resolve('@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf'),
      'font/ttf',
    ),
  '/fonts/700Bold.ttf': () =>
    packaged(
      require.resolve('@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf'),
      'font/ttf',
    ),
  '/axe.js': () => packaged(require.resolve('axe-core/axe.min.js'), script),
  ...Object.fromEntries(scripts.map((name) => [`/${name}`, () => own(name)])),
};

const themes = Object.fromEntries(
  themeNames.map((name) => [
    name,
    { hostConfig: hostConfigOf(name), style: cardStyle(themeOf(name)) },
  ]),
);

const viewOf = (cards: readonly ShownCard[]) => ({
  cards: Object.fromEntries(cards.map(({ name, content }) => [name, content])),
  themes,
});

// Inside a script nothing but its end is special.
const inScript = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const headOf = (cards: readonly ShownCard[]): string => `<style>${fontFaces}${pageStyle}</style>
<script id="drawing" type="application/json">${inScript(viewOf(cards))}</script>
<script src="/adaptivecards.js"></script>
<script src="/markdown-it.js"></script>
<script type="module" src="/draw-cards.js"></script>`;

const pageOf = (cards: readonly ShownCard[], frames: readonly Frame[]): SiteFile => ({
  body: pageHtml({ cards, frames, fill: drawnHere, head: headOf(cards) }),
  contentType: 'text/html; charset=utf-8',
});

/** What the page at `/` shows. */
export type Shown = { readonly readCards: ReadCards; readonly frames: readonly Frame[] };

/** The file of the gallery that stands at a path. */
export const answerPath = async (
  path: string,
  { readCards, frames }: Shown,
): Promise<SiteFile | undefined> => (path === '/' ? pageOf(readCards(), frames) : files[path]?.());
