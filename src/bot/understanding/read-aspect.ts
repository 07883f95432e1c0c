import { ofFigures, ofRound } from './evidence/aspects.ts';
import { symbolsOf } from './evidence/features.ts';
import { classify, type Likelihoods } from './linear-model.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { MessageReading } from './message/read-message.ts';
import type { Subjects } from './subjects/find-subjects.ts';

/** What nothing tells. */
export const unknown = { name: 'other', likelihood: 1 } as const;

/** Less than this is no evidence of what is asked. */
const leastAspect = 0.3;
/** Unless it is so much likelier than what comes next. */
const clearly = 2;

/** At this likelihood an officer may ask how to fill in. */
const mayAskHow = 0.1;
/** A figure that nothing names is only shown to them where it is at least so likely that one is asked for. */
const surelyOfFigures = 0.5;

/** So likely, somebody who has no part in the round asks of it all the same. */
const surelyOfRound = 0.9;

/** What is said of one's own, and hardly of what is named, unless it is at least so likely. */
const ofOwn: ReadonlySet<string> = new Set(['rollup', 'mine', 'extend', 'extendall', 'tellme']);
const likelyOfOwn = 0.6;

/** Nothing tells what is asked, unless one thing is much likelier than the next. */
const tellsNothing = ([best = unknown, next]: Likelihoods): boolean =>
  best.likelihood < leastAspect && best.likelihood < clearly * (next?.likelihood ?? 0);

/**
 * A reader asks of the report, unless the words are hardly ever said of anything but the round; where they are most like
 * those, and nothing tells what else is asked, it is a question of detail. Of what is named, where that too is hardly told,
 * the figure is asked for.
 */
const askedByReader = (given: Likelihoods, { mentions }: MessageReading): Likelihoods => {
  const isOfOne = mentions.some(({ how, named }) => how === 'sure' && named.length === 1);
  const all = isOfOne
    ? given.filter(({ name, likelihood }) => likelihood >= likelyOfOwn || !ofOwn.has(name))
    : given;
  const [best = unknown] = all;
  // “Open safeguarding concerns” asks for no figure of theirs.
  const mayBeOfReport = ofRound.has(best.name) && best.name !== 'open';
  if (!mayBeOfReport || tellsNothing(all)) return all;
  const ofReport = all.filter(({ name }) => !ofRound.has(name));
  const likely = ofReport.reduce((sum, { likelihood }) => sum + likelihood, 0);
  if (likely < 1 - surelyOfRound) return all;
  const isWeak = isOfOne && best.likelihood < leastAspect;
  if (!isWeak && !tellsNothing(ofReport)) return ofReport;
  return [{ name: isWeak ? 'value' : 'fact', likelihood: leastAspect }, ...ofReport];
};

/** What is asked: as it is plainly said, by a whole phrase, or as it was learned; a message without one known word asks nothing here. */
export const readAspect = (
  reading: MessageReading,
  features: readonly string[],
  language: LanguageContext,
): Likelihoods => {
  const { models } = language;
  const symbols = symbolsOf(reading);
  const isForeign = !symbols.some(models.aspect.knows);
  const sure =
    (symbols.every((one) => one === '<outcome>') ? 'overview' : undefined) ??
    models.phrases.get(symbols.join(' ')) ??
    (isForeign ? 'other' : undefined);
  if (sure) return [{ name: sure, likelihood: 1 }];
  const all = classify(models.aspect, features);
  // Who thanks and gives a figure says thanks beside it.
  const hasFigure = language.byOfficer && reading.marks.some(({ kind }) => kind === 'number');
  if (hasFigure) return all.filter(({ name }) => !courtesies.has(name));
  return language.byOfficer ? all : askedByReader(all, reading);
};

export const courtesies: ReadonlySet<string> = new Set(['greeting', 'thanks', 'bye']);

/** What a question that only says a term may be taken for. */
export const nearDefinition: ReadonlySet<string> = new Set([
  'fact',
  'other',
  'value',
  'definition',
]);

/** What is asked of what is named: as it was learned, unless a term stands alone or nothing tells. */
export const tell = (
  aspects: Likelihoods,
  {
    named,
    isTerm,
    byOfficer,
  }: { readonly named: Subjects; readonly isTerm: boolean; readonly byOfficer: boolean },
): { readonly told: string; readonly isVague: boolean } => {
  const [best = unknown, next] = aspects;
  const isVague = tellsNothing(aspects);
  // A term that no message had is foreign, and what is told of it is chance.
  const mayBeTerm =
    isVague || best.name === 'other' || (best.likelihood < 1 && nearDefinition.has(best.name));
  const asksHow = aspects.some(
    ({ name, likelihood }) => name === 'howto' && likelihood >= mayAskHow,
  );
  // Of a question about filling in a figure says nothing, so the likelier reading has to be sure.
  const isUnsure = isVague || (ofFigures.has(best.name) && best.likelihood < surelyOfFigures);
  if (byOfficer && asksHow && isUnsure && named.how === 'none')
    return { told: 'howto', isVague: false };
  // "What does Orkney recycle, they are in our family group" asks for a figure of what it names.
  const isOfFigure =
    best.name === 'definition' &&
    best.likelihood < surelyOfFigures &&
    ofFigures.has(next?.name ?? '') &&
    named.how === 'sure';
  if (next && isOfFigure && !isTerm && best.likelihood < clearly * next.likelihood)
    return { told: next.name, isVague: false };
  if (isTerm && mayBeTerm) return { told: 'definition', isVague: false };
  // Where nothing tells what is asked of something that is named, its figure is.
  return { told: isVague && named.codes.length > 0 ? 'value' : best.name, isVague };
};
