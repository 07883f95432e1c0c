/** What an element or text says by itself, without what is in it. */
const ownText = (/** @type {Node} */ node) => {
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
    return `“${node.value.trim()}”`;
  if (node instanceof HTMLSelectElement) return `“${node.selectedOptions[0]?.text ?? ''}”`;
  return node instanceof Text ? node.data : '';
};

/** @returns {string} */
const readNode = (/** @type {Node} */ node) => {
  if (!(node instanceof HTMLElement)) return ownText(node);
  if (!node.checkVisibility()) return '';
  const own = ownText(node);
  const text = own === '' ? [...node.childNodes].map(readNode).join('') : own;
  return getComputedStyle(node).display.includes('inline') ? text : ` · ${text} · `;
};

/** What can be read on an element, with what stands in its inputs. */
const readShown = (/** @type {Node} */ shown) =>
  readNode(shown)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?: ?· ?)+/g, ' · ')
    .replaceAll(/^ · | · $/g, '');

Object.assign(globalThis, { readShown });
