/**
 * What can be asked, by its kind. Each file in `requests/` that answers something adds its own here, so
 * that a button is checked against all of them.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the files in requests/
export interface Requests {}

export type RequestKind = keyof Requests;
/** Everything that can be asked. Buttons carry it directly; typed text is turned into it. */
export type Request = Requests[RequestKind];
export type RequestOf<K extends RequestKind> = Requests[K];

/**
 * Requests whose answer shows no figure, so that they may be answered even if a word is not
 * understood.
 */
export type FigurelessRequest = RequestOf<
  'commentary' | 'risks' | 'people' | 'focus' | 'about' | 'risk-levels'
>;

/** What can be asked about one risk; about anything else the same words ask nothing. */
export const riskAspects = ['owner', 'review', 'score', 'history'] as const;

/** Titles the button and carries the request; the compiler checks that it is one. */
export const button = (title: string, request: Request) => ({ title, request });

/** A button whose answer replaces the card: another view of the same subject. */
export const inPlace = (title: string, request: Request) => ({
  ...button(title, request),
  inPlace: true as const,
});
