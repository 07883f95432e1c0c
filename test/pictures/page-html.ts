import { type Frame, nameOfFrame } from './frames.ts';
import { bytesOf, type ShownCard } from './shown-card.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

/** What stands in a frame: a place where the browser draws the card, or a picture of it. */
export type FillFrame = (card: ShownCard, frame: Frame) => string;

export const drawnHere: FillFrame = ({ name }, { theme, width }) =>
  `<div class="card" data-card="${name}" data-theme="${theme}" style="width: ${width}px"></div>`;

const figure = (card: ShownCard, frame: Frame, fill: FillFrame): string => `
<figure class="${frame.theme}">
<figcaption>${nameOfFrame(frame)}</figcaption>
${fill(card, frame)}
</figure>`;

const section = (card: ShownCard, frames: readonly Frame[], fill: FillFrame): string => `
<section id="${card.name}" aria-labelledby="${card.name}-title">
<h2 id="${card.name}-title">${card.name}</h2>
<p>${bytesOf(card).toLocaleString('en-GB')} bytes. ${escapeHtml(card.summary)}</p>
<div class="frames">${frames.map((frame) => figure(card, frame, fill)).join('')}</div>
</section>`;

const link = ({ name }: ShownCard): string => `<li><a href="#${name}">${name}</a></li>`;

export type PageParts = {
  readonly cards: readonly ShownCard[];
  readonly frames: readonly Frame[];
  readonly fill: FillFrame;
  /** Styles and scripts. */
  readonly head: string;
};

/** A page with every card in every frame, under a table of contents. */
export const pageHtml = ({ cards, frames, fill, head }: PageParts): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The cards of the Outcomes bot</title>
${head}
</head>
<body>
<main>
<h1>The cards of the Outcomes bot</h1>
<nav aria-label="Cards"><ol>${cards.map(link).join('')}</ol></nav>
<div class="cards${frames.length === 1 ? ' packed' : ''}">${cards.map((card) => section(card, frames, fill)).join('')}</div>
</main>
</body>
</html>
`;
