/** Brings a planned file in: one command, and so one step to take it back. */
import type { Command } from '../../core/command.ts';
import type { AppModel } from '../app-model.ts';
import { importCommand, linkRow, unseenEdition } from './import-command.ts';
import type { ImportPaper, ImportPlan } from './prepare-import.ts';

export interface Brought {
  readonly inverse: Command;
}

/** Undefined where it failed, which is shown; then nothing of it is here. */
export async function runImport(model: AppModel, plan: ImportPlan): Promise<Brought | undefined> {
  const { desk, world } = model;
  const { rows } = plan;
  const primary = (kind: 'own' | 'device'): string =>
    desk.workspaces.value.find((each) => each.kind === kind && each.primary)!.ws;
  const command = await importCommand(plan, {
    themes: [...desk.themes.value, ...desk.themeLists.flatMap(({ themes }) => themes)],
    inUse: new Set(desk.themes.value.map(({ id }) => id)),
    own: primary('own'),
    device: primary('device'),
    at: world.now(),
  });
  const receipt = await model.run(command);
  if (receipt === undefined) return undefined;
  const papers = new Map(
    rows.filter(({ state }) => state !== 'duplicate').map(({ paper }) => [paper.rid, paper]),
  );
  for (const paper of papers.values()) if (paper.view === undefined) await enterLink(model, paper);
  return { inverse: receipt.inverse };
}

/** The address that it was seen at, and the version that nobody here has seen. */
async function enterLink({ desk, take }: AppModel, { rid, paper }: ImportPaper): Promise<void> {
  const edition = await unseenEdition(rid);
  take(
    await desk.enterReport({
      rid,
      report: linkRow(paper),
      ...(paper.url === undefined ? {} : { url: paper.url }),
      edition: { id: edition, media: 'other', textHash: edition, skeleton: new Uint8Array() },
      restricted: false,
    }),
  );
}
