/**
 * A text as a sentence begins.
 *
 * @example capitalise('lower is better') // 'Lower is better'
 */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
