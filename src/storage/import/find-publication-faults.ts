import { parsePeriod } from '../../domain/period/period.ts';
import type { ReportFile } from '../report-schema.ts';

/** Faults that a schema cannot find in what a report says was published: periods that are none, and quarters twice. */
export const findPublicationFaults = ({ publications = [] }: ReportFile): string[] =>
  publications.flatMap(({ quarter, figures }, i) => {
    const at = `publications[${i}]`;
    return [
      ...(parsePeriod('financial-quarter', quarter)
        ? []
        : [`${at}.quarter: "${quarter}" is not a financial quarter`]),
      ...(publications.findIndex((one) => one.quarter === quarter) < i
        ? [`${at}.quarter: "${quarter}" appears twice`]
        : []),
      ...figures.flatMap(({ kind, period }, n) =>
        parsePeriod(kind, period)
          ? []
          : [`${at}.figures[${n}].period: "${period}" is not a ${kind}`],
      ),
    ];
  });
