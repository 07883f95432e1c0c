import type { Officer } from './officers.ts';

const worthTrying = [
  'show S05 crime',
  'overview',
  'high risks',
  'why did S01 go up',
  'my updates',
  'progress',
  'who leads S04',
  'help',
];

/** What to open and what to type, once all is running. */
export const welcome = (url: string, { name, email }: Officer): string =>
  [
    '',
    `Open   ${url}`,
    `You are ${name} (${email}); npm start -- --as "Claire Shiels" makes you someone else.`,
    '',
    `Try    ${worthTrying.join('  ·  ')}`,
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
