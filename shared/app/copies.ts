/** "Save a copy" as the app does it: the file handed to the browser, and the last copy remembered. */
import type { AppModel } from './app-model.ts';
import { countOwnFindings } from './list-papers.ts';

/** When a copy was last saved, and how many of the member's own findings there were. */
export interface LastCopy {
  readonly at: number;
  readonly findings: number;
}

/** Reads the setting `last-copy`; anything malformed is no copy. */
export function readLastCopy(settings: Readonly<Record<string, unknown>>): LastCopy | undefined {
  const value = settings['last-copy'] as Partial<LastCopy> | undefined;
  return typeof value?.at === 'number' && typeof value.findings === 'number'
    ? { at: value.at, findings: value.findings }
    : undefined;
}

/** Hands a file to the member through the browser's own download. */
export function giveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Makes the copy and hands it over. Resolves to the number of findings in it, or undefined after a failure shown. */
export async function saveCopy(model: AppModel, restricted: boolean): Promise<number | undefined> {
  const copy = model.take(await model.desk.saveCopy({ restricted }));
  if (copy === undefined) return undefined;
  giveFile(copy.blob, copy.name);
  const last: LastCopy = { at: model.world.now(), findings: countOwnFindings(model.desk.library.value) };
  await model.desk.settings.set('last-copy', last);
  return copy.findings;
}
