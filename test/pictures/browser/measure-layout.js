/** @import { Part } from '../layout.ts' */
import { cardPlaces, isSeen, nameOfCard, textBox } from './card-places.js';
import { fingerprint } from './fingerprint.js';

/** @param {string} colour as computed: rgb(…) or rgba(…) */
const hexOf = (colour) => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const hex = [red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('');
  return alpha === 0 ? '' : `#${hex}${alpha === 1 ? '' : `@${alpha}`}`;
};

/** @param {CSSStyleDeclaration} style */
const borderOf = (style) => {
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
    const width = style.getPropertyValue(`border-${side}-width`);
    const colour = hexOf(style.getPropertyValue(`border-${side}-color`));
    const line = style.getPropertyValue(`border-${side}-style`);
    return line === 'none' || width === '0px' || !colour ? '' : `${side} ${width} ${colour}`;
  });
  const widths = new Set(sides.map((side) => side.slice(side.indexOf(' '))));
  return widths.size === 1 ? (sides[0] ?? '').replace('top', 'border') : sides.join(' ').trim();
};

const control = 'img, input, textarea, select, button';

/**
 * What is seen of an element besides its text; nothing where it only holds others.
 *
 * @param {Element} element
 */
const surfaceOf = (element) => {
  const style = getComputedStyle(element);
  const ground = hexOf(style.backgroundColor);
  const border = borderOf(style);
  const kind = element.matches(control) ? element.localName : 'box';
  if (kind === 'box' && !ground && !border) return '';
  return [kind, ground && `on ${ground}`, border].filter(Boolean).join(' ');
};

/** @param {Element} parent */
const typeOf = (parent) => {
  const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(parent);
  const line = textDecorationLine === 'none' ? '' : ` ${textDecorationLine}`;
  return `text ${fontSize} ${fontWeight}${line} ${hexOf(color)}`;
};

/** @param {Element} element */
const labelOf = (element) => {
  if (element instanceof HTMLImageElement) return fingerprint(element);
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isField ? element.value || element.placeholder : '';
};

/**
 * What is seen of a node itself, if anything.
 *
 * @param {Node} node
 */
const seenOf = (node) => {
  if (node instanceof Element)
    return { look: surfaceOf(node), label: labelOf(node), box: node.getBoundingClientRect() };
  const look = node.parentElement ? typeOf(node.parentElement) : '';
  return { look, label: node.textContent ?? '', box: textBox(node) };
};

/**
 * @param {HTMLElement} place
 * @returns {Part[]}
 */
const partsOf = (place) => {
  const { left, top } = place.getBoundingClientRect();
  const walker = document.createTreeWalker(
    place.shadowRoot ?? place,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  const nodes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isSeen(node instanceof Element ? node : node.parentElement)) nodes.push(node);
  return [place, ...nodes]
    .map(seenOf)
    .filter(({ look, box }) => look && box.width > 0 && box.height > 0)
    .map(({ look, label, box: { x, y, width, height } }) => ({
      look,
      label: label.trim().replace(/\s+/g, ' '),
      box: [x - left, y - top, width, height],
    }));
};

const measureLayout = () =>
  Object.fromEntries(cardPlaces().map((place) => [nameOfCard(place), partsOf(place)]));

Object.assign(globalThis, { measureLayout });
