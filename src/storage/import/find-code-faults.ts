import { milestoneFilters, milestoneStates } from '../../domain/milestones/milestone.ts';
import { spellingOf } from '../code-format.ts';
import type { ReportFile } from '../report-schema.ts';

type Coded = { readonly at: string; readonly code: string };

/** Codes that differ in a blank, a sign or a capital could not be told apart in a message. */
const findAlike = (codes: readonly Coded[]): string[] =>
  codes.flatMap(({ at, code }, i) => {
    const twin = codes.slice(0, i).find((one) => spellingOf(one.code) === spellingOf(code));
    if (twin === undefined) return [];
    return [
      `${at}: "${code}" ${twin.code === code ? 'appears twice' : `reads like "${twin.code}"`}`,
    ];
  });

/** What lists of milestones are asked for by; "actions overdue" would name the one with such a code. */
const listWords: ReadonlySet<string> = new Set(
  [...milestoneStates, ...milestoneFilters, 'done', 'late', 'due', 'milestone', 'action'].map(
    spellingOf,
  ),
);

const indicatorCodes = ({ indicators }: ReportFile): Coded[] =>
  indicators.flatMap(({ code, measures, performanceMeasures }, i) => [
    { at: `indicators[${i}]`, code },
    ...[...measures, ...performanceMeasures]
      .filter((one) => one.code !== code)
      .map((one) => ({ at: `indicators[${i}]`, code: one.code })),
  ]);

/** A milestone that is only a number is called one wherever it is meant, so that an indicator may have the same. */
const isNumber = (code: string): boolean => !/\p{L}/u.test(code);

const findMilestoneCodeFaults = (file: ReportFile): string[] => {
  const codes = (file.milestones ?? []).map(({ code }, i) => ({
    at: `milestones[${i}].code`,
    code,
  }));
  const others = indicatorCodes(file);
  return [
    ...findAlike(codes),
    ...codes.flatMap(({ at, code }) => {
      const word = spellingOf(code);
      const twin = isNumber(code) ? undefined : others.find((one) => spellingOf(one.code) === word);
      return [
        ...(listWords.has(word)
          ? [`${at}: "${code}" is a word that lists of milestones and actions are asked for by`]
          : []),
        ...(twin ? [`${at}: "${code}" reads like "${twin.code}" of ${twin.at}`] : []),
      ];
    }),
  ];
};

/**
 * Codes of a report that could not be told apart in a message, or that are words of another meaning. An indicator's
 * only measure may bear its code; any other code stands for one thing alone.
 */
export const findCodeFaults = (file: ReportFile): string[] => [
  ...findAlike(indicatorCodes(file)),
  ...findAlike(file.risks.map(({ code }, i) => ({ at: `risks[${i}]`, code }))),
  ...findMilestoneCodeFaults(file),
  ...file.indicators.flatMap(({ code }, i) =>
    code === file.outcome.code
      ? [`indicators[${i}].code: "${code}" is the code of the outcome as well`]
      : [],
  ),
];
