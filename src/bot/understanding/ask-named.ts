import type { Request } from '../request.ts';
import { askAbout } from './ask-about.ts';
import { askAtLarge } from './ask-at-large.ts';
import { askOneRisk } from './ask-risks.ts';
import { asksOfRound } from './ask-round.ts';
import { findPeopleNamed, findRiskCodes, findTargets } from './find-subjects.ts';
import type { LanguageContext } from './language-context.ts';
import type { Reading } from './read-text.ts';

const askPeopleNamed = (reading: Reading): Request[] => {
  // "Chase Claire Shiels" is not a wish for her telephone number.
  if (asksOfRound(reading)) return [];
  const other = (['risks', 'commentary', 'why', 'issues'] as const).some((ask) =>
    reading.asks.has(ask),
  );
  if (other || reading.periods.length > 0) return [];
  return findPeopleNamed(reading).map((person) => ({ kind: 'people', person }));
};

/** What a text asks whose every word means something. */
export const askNamed = (reading: Reading, language: LanguageContext): Request[] => {
  const { catalogue, rules } = language;
  const risks = findRiskCodes(reading).map((code) => askOneRisk(code, reading));
  const targets = findTargets(reading, catalogue);
  // "risk 02a": the word belongs to the code, and asks for no further risks.
  const asks = new Set([...reading.asks].filter((ask) => risks.length === 0 || ask !== 'risks'));
  const asked = targets.flatMap((target) => [...askAbout(target, { ...reading, asks }, rules)]);
  // "Is it Andy Frost who leads on crime" is answered with who leads.
  const answersWho = asked.some(({ kind }) => kind === 'people');
  const named = [...risks, ...asked, ...(answersWho ? [] : askPeopleNamed(reading))];
  const unnamed = targets.length === 0 && reading.people.length === 0;
  return named.length === 0 && unnamed ? askAtLarge(reading, language) : named;
};
