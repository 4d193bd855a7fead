/** A web page, or a text, that the member has as a file: kept clean, read and marked like a page. */
import { decodePage } from '../../core/decode-page.ts';
import { editionIdOf } from '../../core/edition-id.ts';
import { reportIdOf } from '../../core/paper-key.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { hashBytes } from '../../core/sha256.ts';
import type { Desk } from '../../desk/desk.ts';
import type { KeptPaper } from '../../desk/papers.ts';
import type { PageFacts } from '../../core/page.ts';
import type { PaperHeader } from '../../core/paper-header.ts';
import type { ReportRow } from '../../core/rows.ts';
import { judgeRestriction } from '../../scrutiny/restricted.ts';
import { readPaperHeader } from '../../scrutiny/suggest/header-block.ts';
import { describeEntry } from '../page-entry.ts';
import { isTextFile } from './saved-page.ts';

/** Bytes; the words of a page may be far fewer. */
const LARGEST = 64 * 2 ** 20;

/**
 * Known by its bytes, not by the address that it says it came from: anybody can write one into a file. `paper-empty`,
 * `paper-login`, `page-empty`, `page-too-long`; then nothing is kept.
 */
export async function keepSavedPage(
  desk: Pick<Desk, 'keepBytes' | 'enterReport' | 'isRestricted' | 'library'>,
  now: () => number,
  file: File,
): Promise<Result<KeptPaper>> {
  if (file.size === 0) return fail('paper-empty');
  if (file.size > LARGEST) return fail('page-too-long');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { readFetchedPage } = await import('../../documents/paper/fetched-page.ts');
  const html = await readHtml(bytes, file);
  if (html === undefined) return fail('paper-not-pdf');
  const read = readFetchedPage(html, addressIn(html));
  if (!read.ok) return read;
  const { facts, text, skeleton, snapshot, opening } = read.value;
  const judged = judgeRestriction(facts);
  const key = `sha256:${await hashBytes(bytes)}`;
  const rid = await reportIdOf(key);
  const already = desk.library.value.loose.some((paper) => paper.rid === rid);
  const snapshotFile = await desk.keepBytes(new TextEncoder().encode(snapshot));
  if (!snapshotFile.ok) return snapshotFile;
  const edition = await editionIdOf(text);
  const header = readPaperHeader(opening);
  const title = (isTextFile(file) ? header.title : undefined) ?? (facts.title || file.name);
  const reason = judged.restricted && judged.reason !== undefined ? { reason: judged.reason } : {};
  // Nobody's page says that there is a meeting: what a text names can be put right by its reader.
  const { meetingDate: _meetingDate, ...without } = facts;
  const shown = { ...(isTextFile(file) ? without : facts), title };
  const page = { key, rid, edition, skeleton, facts: shown, ...judged };
  const entry = await describeEntry(page, new Date(now()).toISOString().slice(0, 10), snapshotFile.value);
  const entered = await desk.enterReport({
    ...entry,
    report: withHeader(entry.report, facts, header, isTextFile(file)),
  });
  if (!entered.ok) return entered;
  return ok({
    rid,
    edition,
    title,
    media: 'page',
    restricted: desk.isRestricted(rid),
    ...reason,
    told: [],
    already,
  });
}

/** Undefined for a file that is no text at all. */
async function readHtml(bytes: Uint8Array<ArrayBuffer>, file: File): Promise<string | undefined> {
  const text = decodePage(bytes.buffer, file.type);
  if (!isTextFile(file)) return text;
  if (text.includes('\0')) return undefined;
  const { writeTextPage } = await import('../../scrutiny/suggest/text-page.ts');
  return writeTextPage(text, file.name.replace(/\.[^.]*$/, ''));
}

/** What a page says of its meeting, else what its first paragraphs say; of a text those say it better. */
function withHeader(report: ReportRow, facts: PageFacts, header: PaperHeader, isText: boolean): ReportRow {
  const said = {
    ...(facts.council === undefined ? {} : { council: facts.council }),
    ...(facts.committee === undefined ? {} : { committee: facts.committee }),
    ...(facts.meetingDate === undefined ? {} : { date: facts.meetingDate }),
  };
  const { title: _title, ...read } = header;
  return { ...report, ...(isText ? { ...said, ...read } : { ...read, ...said }) };
}

/** Browsers write into a saved page where it came from; its links lead on from there. Else they lead nowhere. */
function addressIn(html: string): string {
  const said = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)\s*-->/i.exec(html.slice(0, 4_096))?.[1];
  return said !== undefined && URL.canParse(said) ? said : 'about:blank';
}
