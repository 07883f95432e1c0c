import { plainText } from '../cards/format-text.ts';
import {
  type Block,
  type Cell,
  type Column,
  isKeptTogether,
  listedHeadings,
  type ReportDocument,
  type Span,
  type Table,
} from './document.ts';
import type { ReportTemplate } from './template.ts';

const escapeHtml = (text: string): string =>
  plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A text within quotation marks in a style sheet, which may not end the style element either. */
const escapeCss = (text: string): string =>
  plainText(text).replace(
    /[^\p{L}\p{N} .,;:()–·/-]/gu,
    (sign) => `\\${sign.codePointAt(0)?.toString(16)} `,
  );

const span = ({ text, bold, tone }: Span): string => {
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  const toned = tone ? `<span class="${tone}">${words}</span>` : words;
  return bold ? `<strong>${toned}</strong>` : toned;
};

const spans = (all: readonly Span[]): string => all.map(span).join('');

const cellOf = ({ lines, isHeading }: Cell, column: Column | undefined): string => {
  const look = column?.isFigure ? ' class="figure"' : '';
  const inner = lines.map(spans).join('<br>');
  return isHeading ? `<th scope="row"${look}>${inner}</th>` : `<td${look}>${inner}</td>`;
};

const tableOf = ({ caption, isCaptionHeard, columns, rows }: Table): string => {
  const heads = columns.map(
    ({ title, share, isFigure }) =>
      `<th scope="col" style="width:${share}%"${isFigure ? ' class="figure"' : ''}>${escapeHtml(title)}</th>`,
  );
  const body = rows.map(
    (row) => `<tr>${row.map((one, at) => cellOf(one, columns[at])).join('')}</tr>`,
  );
  return `<table${isKeptTogether(rows) ? ' class="together"' : ''}><caption${isCaptionHeard ? ' class="heard"' : ''}>${escapeHtml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
};

const contentsOf = (report: ReportDocument): string => {
  const items = listedHeadings(report).map(
    ({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav aria-label="Contents"><ul>${items.join('')}</ul></nav>`;
};

const classOf = ({ look, onNewPage }: Extract<Block, { kind: 'paragraph' }>): string => {
  const names = [...(look === 'body' ? [] : [look]), ...(onNewPage ? ['new-page'] : [])];
  return names.length > 0 ? ` class="${names.join(' ')}"` : '';
};

type Written = { readonly report: ReportDocument; readonly ink: string };

const blockOf = (block: Block, { report, ink }: Written): string => {
  switch (block.kind) {
    case 'heading': {
      const look = block.onNewPage ? ' class="new-page"' : '';
      const tag = `h${block.level + 1}`;
      return `<${tag} id="${block.id}"${look}>${escapeHtml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return block.look === 'title'
        ? `<h1>${spans(block.spans)}</h1>`
        : `<p${classOf(block)}>${spans(block.spans)}</p>`;
    case 'bullets':
      return `<ul>${block.items.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`;
    case 'table':
      return tableOf(block);
    case 'picture':
      return block
        .draw(ink)
        .replace('<svg ', `<svg role="img" aria-label="${escapeHtml(block.alt)}" `);
    case 'contents':
      return contentsOf(report);
    case 'together':
      return `<div class="together">${blocksOf(block.blocks, { report, ink })}</div>`;
  }
};

const blocksOf = (blocks: readonly Block[], written: Written): string =>
  blocks.map((one) => blockOf(one, written)).join('\n');

const shortStyle = `
@page { margin: 16mm 18mm 16mm; }
body { font-size: 9.5pt; line-height: 1.3; }
h1 { font-size: 18pt; margin: 0 0 1mm; } .subtitle { font-size: 12pt; margin: 0 0 3mm; }
h2 { font-size: 12pt; margin: 4mm 0 1.5mm; }
p, li { margin: 0 0 1.2mm; } table { font-size: 8.5pt; margin: 0 0 2mm; } th, td { padding: 0.7mm 1.4mm; }
`;

const styleOf = (
  { foot, draft, isShort }: ReportDocument,
  { font, colours }: ReportTemplate,
): string => `
@page { size: A4; margin: 24mm 20mm 22mm;
  @top-left { content: "${escapeCss(draft ?? '')}"; font: bold 8.5pt "${escapeCss(font)}", sans-serif; color: ${colours.bad}; }
  @bottom-left { content: "${escapeCss(foot)}"; font: 8pt "${escapeCss(font)}", sans-serif; color: #444; white-space: nowrap; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt "${escapeCss(font)}", sans-serif; color: #444; } }
@page :first { @bottom-left { content: ""; } @bottom-right { content: ""; } }
* { box-sizing: border-box; }
body { font: 10.5pt/1.4 "${escapeCss(font)}", Helvetica, sans-serif; color: #1a1a1a; max-width: 175mm; margin: 0 auto; }
h1, h2, h3, h4 { color: ${colours.heading}; line-height: 1.2; break-after: avoid; }
h1 { font-size: 30pt; margin: 45mm 0 6mm; }
h2 { font-size: 16pt; margin: 8mm 0 3mm; }
h3 { font-size: 12.5pt; margin: 6mm 0 2mm; }
h4 { font-size: 11pt; margin: 5mm 0 1.5mm; }
p, li { margin: 0 0 2.2mm; orphans: 3; widows: 3; }
p:has(+ ul) { break-after: avoid; }
ul { margin: 0 0 2.2mm; padding-left: 6mm; }
.subtitle { font-size: 16pt; color: ${colours.heading}; }
.note, caption { font-size: 9pt; color: ${colours.quiet}; }
.good { color: ${colours.good}; } .bad { color: ${colours.bad}; } .quiet { color: ${colours.quiet}; font-weight: normal; font-size: 9pt; }
.draft { border: 0.6mm solid ${colours.bad}; color: ${colours.bad}; font-weight: bold; padding: 2mm 3mm; }
.together { break-inside: avoid; }
table { font-size: 9.5pt; line-height: 1.3; border-collapse: collapse; width: 100%; margin: 0 0 4mm; table-layout: fixed; }
caption { text-align: left; padding: 0 0 1mm; break-after: avoid; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.1mm 1.6mm; border-bottom: 0.2mm solid #bbb; overflow-wrap: break-word; }
thead th { background: ${colours.band}; color: ${colours.heading}; border-bottom: 0.4mm solid ${colours.heading}; }
tbody th { font-weight: normal; }
.figure { text-align: right; }
nav ul { list-style: none; padding: 0; } nav li { margin: 0 0 1mm; }
a { color: ${colours.heading}; }
svg { display: block; width: 100%; max-width: 150mm; height: auto; margin: 0 0 1.5mm; }
@media print { .new-page { break-before: page; margin-top: 0; } .draft { display: none; } }
${isShort ? shortStyle : ''}
@media screen { body { padding: 10mm; } h1 { margin-top: 10mm; } .cover { border-bottom: 0.3mm solid #bbb; margin-bottom: 8mm; } }
`;

const logoOf = ({ logo }: ReportTemplate): string =>
  logo
    ? `<img src="data:image/png;base64,${Buffer.from(logo.png).toString('base64')}" alt="${escapeHtml(logo.alt)}" width="${logo.width}" height="${logo.height}">`
    : '';

/** The report as one page of HTML that needs nothing else, for the screen and for printing as a PDF. */
export const writeHtml = (report: ReportDocument, template: ReportTemplate): Uint8Array => {
  const { title, author, draft, cover, blocks } = report;
  const written = { report, ink: template.colours.heading };
  const page = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(author)}">
<title>${escapeHtml(draft ? `${title} (draft)` : title)}</title>
<style>${styleOf(report, template)}</style>
</head>
<body>
${draft ? `<p class="draft">${escapeHtml(draft)}</p>` : ''}
<header class="cover">
${logoOf(template)}
${blocksOf(cover, written)}
</header>
<main>
${blocksOf(blocks, written)}
</main>
</body>
</html>
`;
  return Buffer.from(page);
};
