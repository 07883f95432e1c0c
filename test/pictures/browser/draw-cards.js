// A browser takes no TypeScript: the types stand in comments, and the compiler checks them there.

/** @type {{ cards: Record<string, object>, themes: Record<string, { hostConfig: object, style: string }> }} */
const { cards, themes } = JSON.parse(document.getElementById('drawing')?.textContent ?? '');

// What Teams reads in a text, and nothing else: no headings, tables, pictures or HTML.
const markdown = markdownit('zero', { html: false }).enable([
  'emphasis',
  'escape',
  'entity',
  'link',
  'list',
  'newline',
]);

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/**
 * Each card has a root of its own, so that neither ids nor styles of one reach another.
 *
 * @param {HTMLElement} place
 */
const drawCard = (place) => {
  const theme = themes[place.dataset.theme ?? ''];
  const content = cards[place.dataset.card ?? ''];
  if (!theme || !content) throw new Error(`Nothing is known of ${place.outerHTML}`);
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(theme.hostConfig);
  card.parse(content);
  const style = document.createElement('style');
  style.textContent = theme.style;
  place.attachShadow({ mode: 'open' }).append(style, card.render() ?? '');
};

/** @type {HTMLElement[]} */
const places = [...document.querySelectorAll('.card')].filter((at) => at instanceof HTMLElement);

for (const place of places) drawCard(place);

const pictures = places.flatMap((place) => [...(place.shadowRoot?.querySelectorAll('img') ?? [])]);

await document.fonts.ready;
await Promise.all(pictures.map((picture) => picture.decode()));
document.documentElement.dataset.drawn = 'yes';
