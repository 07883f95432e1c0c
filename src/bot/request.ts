/**
 * What can be asked, by its kind. Each file in `requests/` that answers something adds its own here, so
 * that a button is checked against all of them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the files in requests/
export interface Requests {}

export type RequestKind = keyof Requests;
/** Everything that can be asked. Buttons carry it as it is; typed text is understood into it. */
export type Request = Requests[RequestKind];
export type RequestOf<K extends RequestKind> = Requests[K];

/** What shows no figure of its own, so that it may be answered although a word is not understood. */
export type FigurelessRequest = RequestOf<
  'commentary' | 'risks' | 'people' | 'focus' | 'about' | 'risk-levels'
>;

/** What can be asked of one risk; the same words beside something else ask nothing. */
export const riskAspects = ['owner', 'review', 'score', 'history'] as const;

/** Titles the button and carries the request; the compiler checks that it is one. */
export const button = (title: string, asked: Request) => ({ title, request: asked });

/** A button whose answer takes the place of the card: the same subject, seen differently. */
export const inPlace = (title: string, asked: Request) => ({
  ...button(title, asked),
  inPlace: true as const,
});
