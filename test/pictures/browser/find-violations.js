/** @import { FaintText, Finding } from '../finding.ts' */
import { nameOfCard } from './card-places.js';

/**
 * What axe has against the page: faint texts apart, since who is to blame depends on the colours.
 *
 * @returns {Promise<{ others: Finding[], faint: FaintText[] }>}
 */
const findViolations = async () => {
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    elementRef: true,
    selectors: false,
    // There are no style sheets elsewhere that it would have to fetch first.
    preload: false,
  });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ element, html, any }) => ({
      id,
      card: element ? nameOfCard(element) : 'the page itself',
      fault: `${id}: ${help}: ${html}`,
      words: element?.textContent ?? '',
      text: any[0]?.data?.fgColor ?? '',
      ground: any[0]?.data?.bgColor ?? '',
    })),
  );
  return {
    others: found.filter(({ id }) => id !== 'color-contrast'),
    faint: found.filter(({ id }) => id === 'color-contrast'),
  };
};

Object.assign(globalThis, { findViolations });
