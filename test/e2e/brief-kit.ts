/** Files that pages of the brief hand over. */
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';

/** Presses the button with exactly this name, and reads the file that comes. */
export async function downloadBy(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The main part of a Word file. */
export function wordOf(file: Buffer): string {
  return strFromU8(unzipSync(new Uint8Array(file))['word/document.xml']!);
}
