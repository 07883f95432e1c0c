import type { Theme } from './theme.ts';

const surface = ({ text, background, border }: Theme['button'], thickness: number): string =>
  `color: ${text}; background: ${background}; border: ${thickness}px solid ${border};`;

/**
 * How Teams dresses what the renderer leaves to the page: frame, buttons, inputs and links. Buttons
 * that find no room go on to the next line, as they do there. Text is as wide as its typeface says, so
 * that lines end at the same words whatever a browser does to make letters sharp.
 *
 * @see https://github.com/microsoft/AdaptiveCards/issues/8792
 */
export const cardStyle = (theme: Theme): string => `
:host { display: block; box-sizing: border-box; border: 1px solid ${theme.cardBorder};
  background: ${theme.containers.default?.background}; }
* { font-family: 'Open Sans'; text-rendering: geometricPrecision; }
p { margin: 0; }
ul, ol { margin: 0; padding-left: 24px; box-sizing: border-box; }
a.ac-anchor { color: ${theme.link}; text-decoration: underline; }
.ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
.ac-pushButton { ${surface(theme.button, 2)} box-sizing: border-box; max-width: 100%; height: 32px;
  padding: 4px 10px 5px; border-radius: 4px; overflow: hidden; white-space: nowrap;
  font-size: 14px; cursor: pointer; }
.ac-container.ac-selectable, .ac-columnSet.ac-selectable { cursor: pointer; }
.ac-input { color: ${theme.input.text}; font-size: 14px; }
.ac-textInput, .ac-dateInput, .ac-multichoiceInput { ${surface(theme.input, 1)}
  box-sizing: border-box; height: 32px; padding: 4px 8px; border-radius: 4px; resize: none; }
.ac-textInput.ac-multiline { height: 72px; }
.ac-textInput::placeholder { color: inherit; opacity: 0.75; }
`;
