import type { RiskLevel, RiskTrend } from '../../domain/risk.ts';
import { wordPattern } from './take.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

/** The words that tell what kind of thing is asked for. */
const kindWords = {
  mine: list(
    'my updates, my update, my indicators, my tasks, my list, my drafts, my draft, what do i owe, what do i still owe, what do i need to do, what have i got to do, what is due from me, what am i owing, my figures, submit my figures, my deadline, my deadlines, what is waiting for me, outstanding',
  ),
  progress: list(
    "progress, who owes what, who owes, who still owes, who is late, who has not submitted, who hasn't submitted, who has not sent, what is outstanding, completeness",
  ),
  rollUp: list('roll-up, roll up, rollup, what came in, what is missing'),
  history: list('history, audit trail, audit, who changed, change log, changes to, edit history'),
  remind: list('remind now, remind everyone, remind all, remind, send reminders, chase'),
  receipt: list('receipt, run receipt, delivery receipt, delivery report'),
  extend: list('extend, extension'),
  signOff: list('sign off, sign-off, signoff, approve'),
  snooze: list('snooze, snooze reminders, mute, mute reminders'),
  delegate: list('delegate, delegate my updates, hand over, i am away, i am on leave'),
  update: list(
    'update, updates, submit, enter, fill in, fill out, edit, correct, revise, hand in, put in',
  ),
  due: list(
    'due, when due, when is, when will, when are, when, expected, deadline, blank, empty, no figure, no value, next figure, next value',
  ),
  risks: list('risk, risks, risky, risk register, corporate risk, corporate risks, dangers'),
  people: list(
    'who, whom, whose, lead, leads, leading, lead officer, lead officers, officer, officers, owner, owners, owns, own, responsible, responsible for, in charge',
  ),
  sponsor: list('sponsor, sponsors, outcome sponsor'),
  contact: list('contact, contacts, contact details'),
  /** "People for S01" asks who leads it; "how many people were killed" is a phrase of the synonyms. */
  everyone: list('people, everyone'),
  commentary: list('commentary, comment, comments, story, narrative'),
  why: list('why, how come, explain, explanation, reason, reasons, cause, causes, behind'),
  issues: list('issue, issues, problem, problems, address, doing about, actions, next steps'),
  overview: list(
    'overview, summary, everything, all indicators, direction of travel, at a glance, dashboard, scorecard',
  ),
  /** Of the report as a whole; beside one indicator they ask for something else. */
  whole: list('outcome, outcomes, report, whole report, indicators'),
  help: list(
    'help, thanks, thank you, cheers, bye, goodbye, hi, hello, hey, hiya, good morning, good afternoon, good evening, start, menu, commands, what can you do, what can i ask, what can i ask you, how does this work, how do i use this, instructions, examples, who are you',
  ),
} as const;

export type KindWord = keyof typeof kindWords;

/** Words that change nothing about what is asked. */
const fillers = list(
  `show, show me, see, view, get, give, give me, display, find, tell, tell me, list, let, let me, want, need, like, would, could, can, please, pls, just, until, till, still, come, comes, coming, now, current, currently, latest, newest, most recent, recent,
   what, what's, whats, which, how, how's, hows, many, much, is, are, was, were, be, been, being, do, does, did, doing, done, has, have, had, got, get, getting, going, gone, go, goes, went,
   the, a, an, of, for, on, in, at, to, with, about, from, by, and, or, as, than, then, so, there, it, its, it's, this, that, these, those, me, i, i'd, i'll, you, your, we, our, us, they, their, them, here,
   up, down, rise, rises, rising, risen, rose, increase, increases, increased, increasing, fall, falls, falling, fallen, fell, drop, dropped, decrease, decreased, change, changed, changes, changing, happened, happening, trend, direction, worse, worsening, better, improving, improved,
   indicator, measure, measures, figure, figures, number, numbers, value, values, rate, rates, total, stats, statistics, part, parts, card, page,
   benchmark, benchmarking, dorset, dorset's, county, council, county council, area, our, all, any, associated, corporate, key, main, each, every, quick, quickly, look, looking, ok, okay, right, bot, dcc`,
);

const all = (name: KindWord): RegExp => wordPattern(kindWords[name]);

/** In the order in which they are looked for: "who are you" asks for help, and for no officer. */
export const kindPatterns: Readonly<Record<KindWord, RegExp>> = {
  help: all('help'),
  mine: all('mine'),
  progress: all('progress'),
  rollUp: all('rollUp'),
  history: all('history'),
  remind: all('remind'),
  receipt: all('receipt'),
  extend: all('extend'),
  signOff: all('signOff'),
  snooze: all('snooze'),
  delegate: all('delegate'),
  update: all('update'),
  due: all('due'),
  risks: all('risks'),
  people: all('people'),
  sponsor: all('sponsor'),
  contact: all('contact'),
  everyone: all('everyone'),
  commentary: all('commentary'),
  why: all('why'),
  issues: all('issues'),
  overview: all('overview'),
  whole: all('whole'),
};

/** How people say a level. */
export const riskLevelWords: Readonly<Record<string, RiskLevel>> = {
  high: 'HIGH',
  red: 'HIGH',
  medium: 'MEDIUM',
  med: 'MEDIUM',
  amber: 'MEDIUM',
  low: 'LOW',
  green: 'LOW',
};

/** How people say which way a risk goes. */
export const riskTrendWords: Readonly<Record<string, RiskTrend>> = {
  worsening: 'WORSENING',
  worse: 'WORSENING',
  deteriorating: 'WORSENING',
  rising: 'WORSENING',
  increasing: 'WORSENING',
  improving: 'IMPROVING',
  improved: 'IMPROVING',
  better: 'IMPROVING',
  falling: 'IMPROVING',
  decreasing: 'IMPROVING',
  unchanged: 'UNCHANGED',
  stable: 'UNCHANGED',
};

export const levelPattern = wordPattern(Object.keys(riskLevelWords));
export const trendPattern = wordPattern(Object.keys(riskTrendWords));

export const fillerPattern = wordPattern(fillers);
