import { lineOf } from '../evidence/cues.ts';
import type { Asked } from './asked.ts';

const ofDirectorate =
  / (?:my (?:directorate|department|division|services?|service area|portfolio)|our (?:directorate|department)) /;
const ofOneself = / my (?:own )?(?:\S+ )?risks? /;

/**
 * The codes of the risks of the officer who asks: those that they own, or else those of all that they answer for; "in my
 * directorate" is of both.
 *
 * @returns none where a message asks of no risks of one's own, or of somebody else's
 */
export const risksOfOneself = ({ reading, speaker, subjects, catalogue }: Asked): string[] => {
  const line = lineOf(reading);
  const isOther = subjects.people.some((person) => person !== speaker);
  const isOfAll = ofDirectorate.test(line);
  if (!speaker || isOther || !(isOfAll || ofOneself.test(line))) return [];
  const led = catalogue.indicators
    .filter(({ outcomeLeads, indicatorLeads }) =>
      [...outcomeLeads, ...indicatorLeads].includes(speaker),
    )
    .map(({ code }) => code);
  const owned = catalogue.risks.filter(({ owner }) => owner === speaker);
  const answeredFor = catalogue.risks.filter(
    (risk) => owned.includes(risk) || risk.featuresUnder.some((place) => led.includes(place)),
  );
  return (isOfAll || owned.length === 0 ? answeredFor : owned).map(({ code }) => code);
};
