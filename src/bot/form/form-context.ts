import type { Catalogue } from '../../domain/catalogue.ts';
import { expectedOf } from '../../domain/cycle/owed.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { FormContext } from '../../domain/submission/check-form.ts';
import type { IndicatorRecord } from '../../domain/submission/indicator-record.ts';

/** What an update form of an indicator is drawn from and checked against. */
export const formContext = (
  { risks }: Catalogue,
  indicator: Indicator,
  round: Period,
  record: IndicatorRecord,
): FormContext => ({ indicator, expected: expectedOf(indicator, round), record, risks });
