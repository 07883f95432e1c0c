/** @returns {HTMLElement[]} */
export const cardPlaces = () =>
  [...document.querySelectorAll('.card')].filter((at) => at instanceof HTMLElement);

/** @param {Node} node */
export const nameOfCard = (node) => {
  const root = node.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : node;
  return host instanceof HTMLElement ? (host.dataset.card ?? 'the page itself') : 'the page itself';
};

/** @param {Element | null} element */
export const isSeen = (element) =>
  element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false;

/** @param {Node} text */
export const textBox = (text) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
};

/**
 * The pieces of text that can be seen on a card, in the order of the document.
 *
 * @param {HTMLElement} place
 */
export const seenTexts = (place) => {
  const walker = document.createTreeWalker(place.shadowRoot ?? place, NodeFilter.SHOW_TEXT);
  /** @type {{ text: string, box: DOMRect, parent: HTMLElement }[]} */
  const seen = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const box = textBox(node);
    if (parent && isSeen(parent) && box.width > 0 && box.height > 0)
      seen.push({ text: node.textContent ?? '', box, parent });
  }
  return seen;
};
