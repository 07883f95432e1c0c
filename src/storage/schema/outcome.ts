import { z } from 'zod';
import { arrowMeanings, directionsWithWords } from '../../domain/direction-words.ts';
import { reportWordPlaces } from '../../domain/report-words.ts';
import {
  meaningOfColour,
  type StatusColour,
  type StatusMeaning,
  statusColours,
  statusMeanings,
} from '../../domain/target.ts';
import { outcomeCode } from '../code-format.ts';
import { riskLevel } from './risk.ts';
import { gssCode } from './series.ts';
import { block, isoDate, label, slug, status, text } from './texts.ts';

/** An area by its code of the Office for National Statistics, or an id of its own. */
export const area = z.strictObject({
  code: text,
  name: label,
  succeeds: z.strictObject({ area: text, on: isoDate, reason: text }).optional(),
});

/** A program reads the names of an object in another order where they are numbers. */
const namedLevels = z
  .record(riskLevel, text)
  .refine((key) => Object.keys(key).every((level) => !/^\d+$/.test(level)), {
    message: 'levels that are numbers are given as a list: [{ "level": "5", "meaning": "…" }]',
  });

/** The levels of risk, the most serious first. */
const riskKey = z.union([
  z
    .array(
      z.strictObject({
        level: riskLevel,
        meaning: text,
        colour: z.enum(statusColours).optional(),
        severe: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(20),
  namedLevels,
]);

/** Red means missed, whatever is written beside it: a list of what is red would have what is not. */
const isContrary = (one: {
  colour?: StatusColour | undefined;
  means?: StatusMeaning | undefined;
}) => {
  const meaning = meaningOfColour(one.colour);
  return meaning !== undefined && one.means !== undefined && meaning !== one.means;
};

/** A word for a status, with what the report prints beside it. */
const statusWord = z
  .strictObject({
    word: status,
    colour: z.enum(statusColours).optional(),
    means: z.enum(statusMeanings).optional(),
    symbol: z
      .string()
      .trim()
      .regex(
        /^[^,;=\n]{1,4}$/,
        'a symbol of at most four characters, without a comma, semicolon or =',
      )
      .optional(),
    printedColour: status.optional(),
  })
  .refine(({ colour, printedColour }) => printedColour === undefined || colour !== undefined, {
    message: 'a printedColour needs the colour in which it is drawn',
    path: ['printedColour'],
  })
  .refine((one) => !isContrary(one), {
    message: 'its colour says something else: red means missed, amber and yellow near, green met',
    path: ['means'],
  });

/** An outcome with the report about it; people by id. */
export const outcome = z.strictObject({
  code: outcomeCode,
  name: label,
  council: label,
  /** An id of its own where a council has no code to hand. */
  area: z
    .union([gssCode, slug], {
      error: 'an area code such as E06000036, or small letters and hyphens',
    })
    .optional(),
  sponsor: slug.optional(),
  contact: slug,
  report: z.strictObject({
    title: label,
    month: z.string().regex(/^\d{4}-\d{2}$/),
    period: text,
    producedBy: text,
    /** Headings and titles of the council's own, by their place. */
    words: z.partialRecord(z.enum(reportWordPlaces), label).optional(),
    source: text,
  }),
  areasForFocus: z.array(block),
  /** Text of the whole report, which other outcomes of it need not repeat. */
  foreword: z
    .strictObject({
      heading: label.optional(),
      blocks: z
        .array(block)
        .min(1, 'a foreword needs at least one paragraph; leave it out otherwise'),
    })
    .optional(),
  statuses: z.array(statusWord).optional(),
  /** The council's words for directions, by what they mean. */
  directionWords: z.partialRecord(z.enum(directionsWithWords), status).optional(),
  arrows: z.enum(arrowMeanings).optional(),
  riskKey,
  unassignedRisksStatement: text,
});
