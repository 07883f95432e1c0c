/** @import { Finding } from '../finding.ts' */
import { cardPlaces, nameOfCard, seenTexts } from './card-places.js';

/** @param {number} width */
const setWidth = (width) => {
  document.documentElement.style.setProperty('--card-width', `${width}px`);
  for (const place of cardPlaces()) place.style.width = `${width}px`;
};

/** What a person types into scrolls; everything else has to show all that it holds. */
const scrolls = 'input, textarea, select, style';

/** @param {Element} element */
const isCut = (element) =>
  !element.matches(scrolls) &&
  (element.scrollWidth > element.clientWidth + 1 ||
    element.scrollHeight > element.clientHeight + 1) &&
  getComputedStyle(element).overflow !== 'visible';

/**
 * Texts that are cut off, or that stick out of their card.
 *
 * @returns {Finding[]}
 */
const findCutTexts = () =>
  cardPlaces().flatMap((place) => {
    const edge = place.getBoundingClientRect();
    const cut = [...(place.shadowRoot?.querySelectorAll('*') ?? [])].filter(isCut);
    const out = seenTexts(place).filter(
      ({ box }) => box.left < edge.left || box.right > edge.right || box.bottom > edge.bottom,
    );
    return [
      ...cut.map((at) => `cuts off: ${at.textContent}`),
      ...out.map(({ text }) => `lets stick out: ${text}`),
    ].map((fault) => ({ card: nameOfCard(place), fault }));
  });

/**
 * Texts that are read out after one that stands wholly beneath them; a column to the right begins
 * anew at the top.
 *
 * @returns {Finding[]}
 */
const findBackwardSteps = () =>
  cardPlaces().flatMap((place) => {
    const texts = seenTexts(place);
    return texts.flatMap((here, at) => {
      const next = texts[at + 1];
      if (!next || next.box.bottom > here.box.top || next.box.left >= here.box.right) return [];
      const fault = `reads “${next.text}” after “${here.text}”, which stands under it`;
      return [{ card: nameOfCard(place), fault }];
    });
  });

/** @returns {Record<string, string>} */
const readCards = () =>
  Object.fromEntries(
    cardPlaces().map((place) => [
      nameOfCard(place),
      seenTexts(place)
        .map(({ text }) => text)
        .join(' '),
    ]),
  );

Object.assign(globalThis, { setWidth, findCutTexts, findBackwardSteps, readCards });
