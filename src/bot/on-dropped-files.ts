import { messageCard } from '../cards/message-card.ts';
import { type ActionOf, actionButton } from './action.ts';
import { type ImportPlan, isImportable, reasonsOf } from './import-file.ts';
import type { DroppedFile } from './incoming-activity.ts';
import type { Turn } from './prepare-context.ts';
import type { Reply } from './reply.ts';
import { button } from './request.ts';
import type { RequestContext } from './request-context.ts';
import { forTeamOnly, personalOnly } from './rights.ts';
import { changesAnything, showFaults, showPlans } from './show-import.ts';

const overview = button('Overview', { kind: 'overview' });

const oneAtATime = (files: readonly DroppedFile[]): Reply['card'] =>
  messageCard({
    title: 'One file at a time, please',
    text: `You dropped ${files.length} files. Drop the first of them alone; I show what it would change before anything is imported. A report in several CSV files is imported with npm run import, or as a workbook.`,
    buttons: [overview],
  });

const cannotRead = ({ name }: DroppedFile): Reply['card'] =>
  messageCard({
    title: `I cannot read ${name}`,
    text: 'I import Excel workbooks (.xlsx), CSV and the project’s own JSON files. Save an older workbook again as “Excel Workbook (.xlsx)”.',
    buttons: [overview],
  });

/** The file could not be had; nothing was looked at. */
export const cannotFetch = ({ name }: Pick<DroppedFile, 'name'>, fault: string): Reply['card'] =>
  messageCard({
    title: `I could not get ${name}`,
    text: `Nothing was imported: ${fault}. Drop the file here again.`,
    buttons: [overview],
  });

/** What a file would change, and the button that imports it: without the columns that are not known, where only they are in the way. */
const showDryRun = (
  file: ActionOf<'import-file'>['file'],
  plans: readonly ImportPlan[],
): Reply['card'] => {
  if (!changesAnything(plans))
    return showPlans(plans, {
      title: `${file.name} has nothing new`,
      above: 'Everything in it is stored already, so there is nothing to import.',
      next: [overview],
    });
  const title = file.ignoreOthers ? 'Import without these columns' : 'Import';
  return showPlans(plans, {
    title: `${file.name}: what it would change`,
    above: file.ignoreOthers
      ? 'Nothing is imported yet. It has columns that I cannot read.'
      : 'Nothing is imported yet.',
    next: [actionButton(title, { kind: 'import-file', file }), overview],
  });
};

const readNow = async (
  file: DroppedFile,
  { documents, clock }: RequestContext,
): Promise<Reply['card']> => {
  const fetched = await documents.fetch(file.url);
  if ('fault' in fetched) return cannotFetch(file, fetched.fault);
  const { bytes, digest } = fetched;
  const plan = (ignoreOthers: boolean) =>
    documents.importFile({
      ...{ name: file.name, bytes, ignoreOthers },
      at: clock.now,
      isDryRun: true,
    });
  try {
    return showDryRun({ ...file, digest }, await plan(false));
  } catch (error) {
    const reasons = reasonsOf(error);
    if (!reasons) throw error;
    try {
      return showDryRun({ ...file, digest, ignoreOthers: true }, await plan(true));
    } catch (again) {
      if (!reasonsOf(again)) throw again;
      return showFaults(file.name, reasons);
    }
  }
};

const dryRun = (file: DroppedFile, context: RequestContext): Reply['card'] => {
  context.goOn(() => readNow(file, context));
  return messageCard({
    title: `Reading ${file.name}…`,
    text: 'This card changes to what the file would change. Nothing is imported before you say so.',
    buttons: [],
  });
};

/** Answers a file that was put into the chat with what importing it would change. */
export const onDroppedFiles = async (
  files: readonly DroppedFile[],
  { context }: Turn,
): Promise<Reply> => {
  const [file, ...more] = files;
  if (!context.user.actor.team)
    return { card: forTeamOnly('import files', context, { instead: [overview] }) };
  if (!context.user.personal) return { card: personalOnly() };
  if (!file || more.length > 0) return { card: oneAtATime(files) };
  return { card: isImportable(file.name) ? dryRun(file, context) : cannotRead(file) };
};
