import { messageCard } from '../../cards/message-card.ts';
import type { ActionOf } from '../action.ts';
import { reasonsOf } from '../import-file.ts';
import { cannotFetch } from '../on-dropped-files.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { forTeamOnly, personalOnly } from '../rights.ts';
import { changesAnything, showFaults, showPlans } from '../show-import.ts';

const next = [button('Overview', { kind: 'overview' }), button('Progress', { kind: 'progress' })];

/** It is fetched again, since whichever copy of the bot is asked holds no file. */
const importNow = async (
  file: ActionOf<'import-file'>['file'],
  { documents, clock, user: { actor } }: ActionContext,
): Promise<Reply['card']> => {
  const fetched = await documents.fetch(file.url);
  if ('fault' in fetched) return cannotFetch(file, fetched.fault);
  if (fetched.digest !== file.digest)
    return cannotFetch(file, 'it is no longer the file that you were shown');
  try {
    const author = { objectId: actor.objectId, name: actor.name };
    const { name, ignoreOthers = false } = file;
    const { bytes } = fetched;
    const order = { name, bytes, at: clock.now, ignoreOthers, author, isDryRun: false };
    // What looked odd stood above the button.
    const plans = (await documents.importFile(order)).map((one) => ({ ...one, questions: [] }));
    const done = changesAnything(plans);
    return showPlans(plans, {
      title: done ? `Imported: ${file.name}` : `${file.name} was imported already`,
      above: done ? 'Everybody sees the figures from now on.' : 'Nothing was changed.',
      next,
    });
  } catch (error) {
    const reasons = reasonsOf(error);
    if (!reasons) throw error;
    return showFaults(file.name, reasons);
  }
};

/** Imports a file whose dry run was shown; one that is no longer the same is not imported. */
export const importDroppedFile = async (
  { file }: ActionOf<'import-file'>,
  context: ActionContext,
): Promise<Reply> => {
  const { user } = context;
  if (!user.actor.team) return { card: forTeamOnly('import files', context) };
  if (!user.personal) return { card: personalOnly() };
  context.goOn(() => importNow(file, context));
  const card = messageCard({
    title: `Importing ${file.name}…`,
    text: 'This card changes to what was imported. Nothing in it is imported twice.',
    buttons: [],
  });
  return { card, replace: true };
};
