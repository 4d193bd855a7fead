/**
 * Prints the five sample reports to `seeds/pdf/` through a Chromium: A4, tagged, page numbers in the footer.
 * Run it after changing a report: `node seeds/make-pdfs.ts`. CHROMIUM names the browser if it is not on the PATH.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SAMPLE_REPORTS } from './reports/all-reports.ts';
import { printPage } from './site/paper-pages.ts';

const run = promisify(execFile);
const PDF_FOLDER = join(import.meta.dirname, 'pdf');
const BROWSER = process.env['CHROMIUM'] ?? 'chromium';
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
];

const folder = await mkdtemp(join(tmpdir(), 'sample-pdfs-'));
try {
  await mkdir(PDF_FOLDER, { recursive: true });
  for (const report of SAMPLE_REPORTS) {
    const page = join(folder, `${report.id}.html`);
    const pdf = join(PDF_FOLDER, `${report.id}.pdf`);
    await writeFile(page, printPage(report));
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    await run(BROWSER, [...FLAGS, profile, `--print-to-pdf=${pdf}`, pathToFileURL(page).href]);
    await writeFile(pdf, withFixedDates(await readFile(pdf)));
    console.log(`${pdf}: ${(await readFile(pdf)).length} bytes`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The same report gives the same bytes: the dates of making are all that would differ. */
function withFixedDates(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const fixed = text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, '/$1 (D:20260101000000');
  return Buffer.from(fixed, 'latin1');
}
