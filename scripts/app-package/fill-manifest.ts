import type { PackageIds } from './package-ids.ts';

/** Puts the ids in the places that the manifest's source leaves open, and changes nothing else. */
export const fillManifest = (source: string, ids: PackageIds): string => {
  const values: Readonly<Record<string, string>> = {
    TEAMS_APP_ID: ids.teamsApp,
    BOT_ID: ids.bot,
  };
  return source.replace(/\$\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
};
