import type { Catalogue } from '../../domain/catalogue.ts';
import type { Request, RequestKind } from '../request.ts';

/** What understanding needs to know of the things that can be asked. */
export type RequestRules = {
  /** How a request reads on a button of a choice. */
  readonly name: (request: Request, catalogue: Catalogue) => string;
  /** Phrases that ask for a kind of thing, of whatever they stand beside. */
  readonly cues: Readonly<Partial<Record<RequestKind, readonly string[]>>>;
  /** What such a phrase asks of a code. */
  readonly ofCue: (kind: RequestKind, code: string, indicator: string) => Request | undefined;
  /** The code that a follow-up is about, if it is about one. */
  readonly subjectOf: (last: Request, catalogue: Catalogue) => string | undefined;
  /** The same, asked of something else. */
  readonly sameOf: (last: Request, code: string, catalogue: Catalogue) => Request;
};
