import type { Catalogue } from '../../domain/catalogue.ts';
import type { Query, Request, RequestKind } from '../request.ts';

/** What understanding needs to know of the things that can be asked. */
export type RequestRules = {
  /** How a request reads on a button of a choice. */
  readonly name: (request: Request, catalogue: Catalogue) => string;
  readonly toQuery: (request: Request) => Query;
  /** @throws OutcomesError for a query that nothing answers */
  readonly toRequest: (query: Query) => Request;
  /** Whether it can be asked of an indicator. */
  readonly takesIndicator: (aspect: RequestKind) => boolean;
  /** The fields that a kind of request has; none for what is no kind of request. */
  readonly fieldsOf: (kind: RequestKind) => readonly string[];
  /** Whether it opens a form, changes something, or is somebody's own. */
  readonly isOrder: (request: Request) => boolean;
  /** Whether it does something as soon as it is asked. */
  readonly isDoneAtOnce: (request: Request) => boolean;
};
