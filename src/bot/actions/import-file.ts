import type { ActionOf } from '../action.ts';
import { reasonsOf } from '../import-file.ts';
import { cannotFetch } from '../on-dropped-files.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { forTeamOnly, personalOnly } from '../rights.ts';
import { changesAnything, showFaults, showPlans } from '../show-import.ts';

const next = [button('Overview', { kind: 'overview' }), button('Progress', { kind: 'progress' })];

/**
 * Imports a file whose dry run was shown. It is fetched again, since whichever copy of the bot is asked
 * holds no file; one that is no longer the same is not imported.
 */
export const importDroppedFile = async (
  { file }: ActionOf<'import-file'>,
  { user, documents, clock, ...context }: ActionContext,
): Promise<Reply> => {
  if (!user.actor.team) return { card: forTeamOnly('import files', { user, ...context }) };
  if (!user.personal) return { card: personalOnly() };
  const fetched = await documents.fetch(file.url);
  if ('fault' in fetched) return { card: cannotFetch(file, fetched.fault) };
  if (fetched.digest !== file.digest)
    return { card: cannotFetch(file, 'it is no longer the file that you were shown') };
  try {
    const order = { name: file.name, bytes: fetched.bytes, at: clock.now, isDryRun: false };
    // What looked odd stood above the button.
    const plans = (await documents.importFile(order)).map((one) => ({ ...one, questions: [] }));
    const done = changesAnything(plans);
    const card = showPlans(plans, {
      title: done ? `Imported: ${file.name}` : `${file.name} was imported already`,
      above: done ? 'Everybody sees the figures from now on.' : 'Nothing was changed.',
      next,
    });
    return { card, replace: true };
  } catch (error) {
    const reasons = reasonsOf(error);
    if (!reasons) throw error;
    return { card: showFaults(file.name, reasons), replace: true };
  }
};
