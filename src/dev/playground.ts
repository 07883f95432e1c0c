import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '../domain/person.ts';
import { type RunningChild, resolveProgram, startChild } from './child-process.ts';
import { answersHttp } from './free-port.ts';

type Member = Required<Pick<Person, 'name' | 'email'>>;

type PlaygroundPeople = {
  readonly tenantId: string;
  /** The person as whom the user writes. */
  readonly user: Member;
  /** The others; the first five of them are in the group chat and the team. */
  readonly others: readonly Member[];
};

/** The Playground accepts neither fewer nor more. */
const othersNeeded = 5;

/** Readers who fill the group chat where a report names fewer people. */
const invented = ['Blake', 'Casey', 'Drew', 'Ellis', 'Frankie'];

const inventReaders = ({ email }: Member): Member[] =>
  invented.map((name) => ({
    name: `${name} Reader`,
    email: `${name.toLowerCase()}.reader@${email.split('@')[1]}`,
  }));

/** Always the same for the same name, so that a second start recognises everyone. */
const stableId = (name: string): string => {
  const hex = hash('sha256', name);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

/**
 * The Entra object id of an officer in the Playground.
 *
 * @example devObjectId('first.last@example.org')
 */
export const devObjectId = (email: string): string => stableId(email.toLowerCase());

/** The only tenant in the Playground. */
export const devTenantId = stableId('desk-tenant');

/** The bot's own id in the Playground. */
export const botId = `28:${stableId('outcomes-bot')}`;

/** A link to a chat leads nowhere in the Playground. */
export const personalChatHint =
  'Your own chat with me is “Personal Chat”, in the list on the left.';

/** The private chat of an officer with the bot. */
export const personalChatId = (email: string): string => `a:${stableId(`personal ${email}`)}`;

const user = ({ name, email }: Member) => ({
  id: `29:${devObjectId(email)}`,
  name,
  userPrincipleName: email,
  aadObjectId: devObjectId(email),
  givenName: name.split(' ')[0] ?? name,
  surname: name.split(' ').slice(1).join(' '),
  email,
});

/**
 * The content of `.m365agentsplayground.yml` for the Playground: the people, and their chats and
 * teams.
 */
export const playgroundSettings = ({ tenantId, user: me, others }: PlaygroundPeople) => {
  const colleagues = others.filter(({ email }) => email !== me.email);
  const users = [...colleagues, ...inventReaders(me)].slice(0, othersNeeded);
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: 'Outcomes' },
    currentUser: user(me),
    users: users.map(user),
    personalChat: { id: personalChatId(me.email) },
    groupChat: { id: '19:outcomes-group@thread.v2', name: 'Outcome leads' },
    team: {
      id: '19:outcomes-general@thread.tacv2',
      name: 'Our outcomes',
      aadGroupId: stableId('outcomes-team'),
      channels: [{ id: '19:outcomes-report@thread.tacv2', name: 'Quarterly report' }],
    },
  };
};

type PlaygroundOptions = PlaygroundPeople & {
  /** Where the bot takes messages. */
  readonly botUrl: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** For its settings and its log. */
  readonly folder: string;
};

const findUrl = async (printed: string): Promise<string | undefined> => {
  const [, port] = /Listening on (\d+)/.exec(printed) ?? [];
  const url = `http://localhost:${port}`;
  return port !== undefined && (await answersHttp(url)) ? url : undefined;
};

const whenMissing = {
  message: 'This production installation has no Agents Playground.',
  next: 'Run npm install to add it, or npm run bot to start the bot alone.',
};

/**
 * Starts Microsoft's Agents Playground, a local stand-in for Teams, connected to the bot. It opens
 * no browser and sends no telemetry.
 */
export const startPlayground = async (options: PlaygroundOptions): Promise<RunningChild> => {
  const { botUrl, port, folder } = options;
  await mkdir(folder, { recursive: true });
  const settingsFile = join(folder, '.m365agentsplayground.yml');
  // JSON is valid YAML.
  await writeFile(settingsFile, `${JSON.stringify(playgroundSettings(options), null, 2)}\n`);
  return startChild({
    name: 'The Agents Playground',
    entry: resolveProgram('@microsoft/m365agentsplayground/cli.js', whenMissing),
    args: ['-e', botUrl, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
    folder,
    preloads: [new URL('listen-on-loopback.ts', import.meta.url).href],
    environment: {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: settingsFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
    findUrl,
  });
};
