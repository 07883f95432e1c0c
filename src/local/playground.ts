import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answersHttp } from './answers-http.ts';
import { type RunningChild, startChild } from './child-process.ts';
import { type PlaygroundPeople, playgroundSettings } from './playground-settings.ts';
import { resolveProgram } from './resolve-program.ts';

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
  next: 'Run npm install to have it, or npm run bot to start the bot alone.',
};

/** Starts Microsoft's own local Teams in front of the bot; opens no browser, reports to nobody. */
export const startPlayground = async (options: PlaygroundOptions): Promise<RunningChild> => {
  const { botUrl, port, folder } = options;
  await mkdir(folder, { recursive: true });
  const settingsFile = join(folder, '.m365agentsplayground.yml');
  // JSON is YAML.
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
