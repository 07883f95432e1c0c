import type { TextBlock } from './commentary.ts';
import type { Period } from './period.ts';
import type { RiskLevel } from './risk.ts';

/** One of the things the council works towards, with the report that it publishes about it. */
export type Outcome = {
  /** One letter: "S". */
  readonly code: string;
  readonly name: string;
  readonly council: string;
  /** People, by id. */
  readonly sponsor: string;
  readonly contact: string;
  readonly report: {
    readonly title: string;
    /** Month of publication: "2018-12". */
    readonly month: string;
    /** The quarter whose round the report closes. */
    readonly period: Period;
    readonly producedBy: string;
    readonly source: string;
  };
  readonly areasForFocus: readonly TextBlock[];
  readonly riskKey: Readonly<Record<RiskLevel, string>>;
  /** Statement above the risks that no indicator bears. */
  readonly unassignedRisksStatement: string;
};
