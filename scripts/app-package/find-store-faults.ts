import type { Manifest } from './manifest.ts';

/** Answers with what is wrong, place first. */
type StoreRule = (manifest: Manifest) => readonly string[];

const checkUrls: StoreRule = ({ developer }) =>
  Object.entries(developer)
    .filter(([, url]) => !URL.canParse(url) || new URL(url).protocol !== 'https:')
    .map(([name, url]) => `/developer/${name} is not an https address: ${url}`);

const checkVersion: StoreRule = ({ version }) =>
  /^[1-9]\d*\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/.test(version)
    ? []
    : [`/version is not three numbers, 1.0.0 or later: ${version}`];

const checkPlaceholders: StoreRule = (manifest) =>
  [...JSON.stringify(manifest).matchAll(/\$\{\{.*?\}\}/g)].map(
    ([place]) => `${place} is not filled in`,
  );

const checkWords: StoreRule = ({ name, description }) => {
  const faults: string[] = [];
  if (/\b(?:microsoft|teams|app|bot)\b/i.test(name.short))
    faults.push('/name/short contains a word that is reserved by the store');
  if (description.full.length <= description.short.length)
    faults.push('/description/full says no more than /description/short');
  return faults;
};

const checkCommandScopes: StoreRule = ({ bots: [bot] }) =>
  bot.scopes.flatMap((scope) => {
    const titles = bot.commandLists
      .filter((list) => list.scopes.includes(scope))
      .flatMap((list) => list.commands.map((command) => command.title.toLowerCase()));
    const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
    return [
      ...['hi', 'help']
        .filter((title) => !titles.includes(title))
        .map((title) => `/bots/0/commandLists lacks "${title}" in the scope ${scope}`),
      ...twice.map((title) => `/bots/0/commandLists has "${title}" twice in the scope ${scope}`),
    ];
  });

const rules: readonly StoreRule[] = [
  checkPlaceholders,
  checkVersion,
  checkUrls,
  checkWords,
  checkCommandScopes,
];

/** What Microsoft's reviewers send an app back for although the schema lets it pass. */
export const findStoreFaults: StoreRule = (manifest) => rules.flatMap((rule) => rule(manifest));
