import { z } from 'zod';
import { OutcomesError } from '../domain/outcomes-error.ts';

export type DeskSettings = {
  /** Name of the officer who sits at the desk. */
  readonly as: string;
  readonly botPort: number;
  readonly storagePort: number;
  readonly playgroundPort: number;
  readonly dataFolder: string;
  readonly today: string;
};

const port = (usual: number) => z.coerce.number().int().min(1).max(65_535).default(usual);

const variables = z.object({
  PORT: port(3978),
  STORAGE_PORT: port(10_002),
  PLAYGROUND_PORT: port(56_150),
  DATA_DIR: z.string().min(1).default('.data'),
  TODAY: z.string().min(1).default('2019-01-02'),
});

/** The programs check their ports one by one before any is started, so two alike would pass. */
const sharedPorts = (ports: Readonly<Record<string, number>>): string[] =>
  Object.entries(ports).flatMap(([name, number], at, all) =>
    all
      .slice(0, at)
      .flatMap(([earlier, taken]) =>
        taken === number ? [`${earlier} and ${name} are both ${number}.`] : [],
      ),
  );

const refuse = (faults: readonly string[]): never => {
  throw new OutcomesError('config-invalid', faults.join('\n'), 'Correct it and start again.');
};

/**
 * Reads what `npm start` may be told, with the usual values for the rest.
 *
 * @throws OutcomesError 'config-invalid', with every fault at once
 */
export const readDeskSettings = (
  as: string | undefined,
  environment: NodeJS.ProcessEnv,
): DeskSettings => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(set);
  if (!parsed.success) {
    return refuse(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const { PORT, STORAGE_PORT, PLAYGROUND_PORT, DATA_DIR, TODAY } = parsed.data;
  const shared = sharedPorts({ PORT, STORAGE_PORT, PLAYGROUND_PORT });
  if (shared.length > 0) return refuse(shared);
  return {
    as: as ?? 'Andy Frost',
    botPort: PORT,
    storagePort: STORAGE_PORT,
    playgroundPort: PLAYGROUND_PORT,
    dataFolder: DATA_DIR,
    today: TODAY,
  };
};
