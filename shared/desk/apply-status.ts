/** In whose log a member's word of where something stands is written: [S181], [S182]. */
import { fail, ok, type Result } from '../core/result.ts';
import type { SentenceCommand, StatusCommand } from '../core/status-command.ts';
import { findingsOf, reportsOf, type SaidStatus } from '../core/status-row.ts';
import { authorIn } from '../store/copy-finding.ts';
import { copyThemes } from '../store/copy-report.ts';
import { reportName } from '../store/document-name.ts';
import type { OpenDocument } from '../store/documents.ts';
import { use } from './report-place.ts';
import type { Applied, RunDeps } from './run-deps.ts';
import type { Shelf, Shelves } from './shelves.ts';
import { writeOnShelf } from './write-on-shelf.ts';

/** The member's own, unless `ws` says whose; nobody learns by it of a paper or a finding that they do not have. */
export async function applyStatus(
  command: StatusCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const shelf = shelfFor(command, deps.shelves);
  if (!shelf.ok) return shelf;
  const { status } = command;
  if (status && shelf.value.workspace.kind === 'group') {
    if (!(await hasFindings(shelf.value, status, deps, used))) return fail('command-invalid', 'status');
    if ('theme' in status.about) await nameTheme(shelf.value, status.about.theme, deps, used);
  }
  return writeOnShelf(shelf.value, command, deps, used);
}

/** An edit stays where the sentence is that it replaces; a theme that was typed on a restricted paper stays on the device. */
export async function applySentence(
  command: SentenceCommand,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Result<Applied>> {
  const { shelves } = deps;
  const { theme, ws, replaces } = command;
  const told = ws === undefined ? undefined : shelves.find(ws);
  if (ws !== undefined && !told) return fail('command-invalid', 'ws');
  const isHeld = ({ document }: Shelf): boolean =>
    replaces.some((id) => document.doc.getMap('sentence').has(id));
  const isRestricted = isThemeOfDevice({ about: { theme } }, shelves);
  const home = shelves.primary(isRestricted ? 'device' : 'own');
  const shelf = told ?? shelves.all.value.find(isHeld) ?? home;
  if (isRestricted && shelf.workspace.kind !== 'device') return fail('share-restricted', shelf.workspace.ws);
  if (shelf.workspace.kind === 'group') await nameTheme(shelf, theme, deps, used);
  return writeOnShelf(shelf, command, deps, used);
}

function shelfFor({ id, status, ws }: StatusCommand, shelves: Shelves): Result<Shelf> {
  const told = ws === undefined ? undefined : shelves.find(ws);
  if (ws !== undefined && !told) return fail('command-invalid', 'ws');
  if (status === null) {
    const holder = shelves.all.value.find(({ document }) => document.doc.getMap('status').has(id));
    return ok(told ?? holder ?? shelves.primary('own'));
  }
  const rids = reportsOf(status);
  if (rids.some((rid) => shelves.layersOf(rid).length === 0)) return fail('command-invalid', 'status');
  const isRestricted = rids.some(shelves.isRestricted) || isThemeOfDevice(status, shelves);
  if (!told) return ok(shelves.primary(isRestricted ? 'device' : 'own'));
  const { kind } = told.workspace;
  if (isRestricted && kind !== 'device') return fail('share-restricted', told.workspace.ws);
  const isKnown = (rid: string): boolean =>
    shelves.layersOf(rid).some(({ shelf }) => shelf.workspace.ws === told.workspace.ws);
  return kind !== 'group' || rids.every(isKnown) ? ok(told) : fail('command-invalid', 'ws');
}

/** A label that was typed on a restricted paper. */
function isThemeOfDevice({ about }: Pick<SaidStatus, 'about'>, shelves: Shelves): boolean {
  return 'theme' in about && shelves.primary('device').registry.value.themes.has(about.theme);
}

async function hasFindings(
  { workspace }: Shelf,
  status: SaidStatus,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<boolean> {
  for (const { finding, rid } of findingsOf(status)) {
    const places = deps.shelves.layersOf(rid).filter(({ shelf }) => shelf.workspace.ws === workspace.ws);
    const documents = await Promise.all(
      places.map((place) => use(reportName(workspace.ws, place.rid), deps, used)),
    );
    if (documents.every(({ doc }) => authorIn(doc, finding) === undefined)) return false;
  }
  return true;
}

/** So that the group can read what it is said of. */
async function nameTheme(group: Shelf, theme: string, deps: RunDeps, used: OpenDocument[]): Promise<void> {
  const meta = await use(group.document.name, deps, used);
  if (meta.readOnly.value !== null || group.workspace.role === 'reader') return;
  copyThemes(deps.shelves.primary('own').document.doc, meta.doc, [theme], deps.writer());
}
