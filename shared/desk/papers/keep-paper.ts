import { PAUSE } from '../../core/pause.ts';
import { createId, type FileHash, type ReportId } from '../../core/ids.ts';
import { editionIdOf } from '../../core/edition-id.ts';
import { cleanAddress, readPaperKey, reportIdOf } from '../../core/paper-key.ts';
import { fail, ok, type ErrorCode, type Result } from '../../core/result.ts';
import type { Media, Time } from '../../core/rows.ts';
import { hashText } from '../../core/sha256.ts';
import type { Arriving, OpenSource, Received } from '../../store/incoming/arriving.ts';
import { enterReport } from '../enter.ts';
import type { ReportEntry } from '../desk.ts';
import type {
  DescribedPaper,
  DescribePaper,
  KeepOptions,
  KeptPaper,
  PaperBeingRead,
  PaperSource,
  ReadingPaper,
} from '../papers.ts';
import { learnPages } from '../packs/recognise.ts';
import { runCommand } from '../run-command.ts';
import type { CountedDeps, RunDeps } from '../run-deps.ts';
import { isWord, kindOf } from './first-bytes.ts';
import { paperTitle } from './paper-title.ts';

export interface KeepDeps extends CountedDeps {
  /** Says how the reading of a PDF goes that is not kept yet; undefined once it is over. */
  readonly tell: (rid: ReportId, now: PaperBeingRead | undefined) => void;
  /** Why the member said before that it is public. */
  readonly whyPublic: (rid: ReportId) => string | undefined;
}

/** Keeps a paper: {@link Papers.keep}. */
export async function keepPaper(
  source: PaperSource,
  options: KeepOptions,
  describe: DescribePaper | undefined,
  deps: KeepDeps,
): Promise<Result<KeptPaper>> {
  if (!describe) return fail('page-unsupported', 'nothing here can read a paper');
  const url = source.url === undefined ? undefined : cleanAddress(source.url);
  const key = url === undefined ? ok(undefined) : readPaperKey(url);
  if (!key.ok) return key;
  const got = await receive(source, url, options, deps);
  if (!got.ok) return got;
  const { file, size } = got.value;
  const { missing } = source;
  if (missing && !missing.editions.includes(file as string)) {
    await removeUnnamed(file, deps);
    return fail('paper-other-file');
  }
  const opened = await deps.store.bytes.open(file);
  if (!opened.ok) return opened;
  const media = await mediaOf(opened.value);
  if (!media.ok) {
    await removeUnnamed(file, deps);
    return media;
  }
  // Opened from the disk, a paper that came from its address before is that report.
  const rid =
    missing?.rid ??
    (key.value === undefined
      ? ((await holdersOf(file, deps))[0] ?? (await reportIdOf(`sha256:${file}`)))
      : await reportIdOf(key.value));
  const known = missing?.key ?? key.value ?? `sha256:${file}`;
  const paper = { file, size, media: media.value, rid, key: known, url };
  const kept = await readAndEnter(source, paper, opened.value, options, describe, deps);
  // Who looks at it meanwhile is told why it is taken away.
  deps.tell(rid, kept.ok ? undefined : { ...beingRead(source, paper, 0, 0), failed: kept.code });
  return kept;
}

async function readAndEnter(
  source: PaperSource,
  paper: Here,
  bytes: Blob,
  options: KeepOptions,
  describe: DescribePaper,
  deps: KeepDeps,
): Promise<Result<KeptPaper>> {
  const { file, rid, media, url } = paper;
  const about = { media, name: source.name, ...(url === undefined ? {} : { url }) };
  const reading = readingOf(source, paper, options, deps);
  if (media === 'pdf') deps.tell(rid, beingRead(source, paper, 0, 0));
  const described = await describe(bytes, about, reading);
  if (reading.signal.aborted) {
    await removeUnnamed(file, deps);
    return fail('paper-cancelled');
  }
  const at = await holdersOf(file, deps);
  const isPublic = source.isPublic ?? deps.whyPublic(rid);
  const from = isPublic === undefined ? source : { ...source, isPublic };
  const entry = await createEntry(from, paper, described, deps.store.world.now());
  const entered = await enterReport(entry, deps);
  if (!entered.ok) return entered;
  for (const other of at) if (other !== rid) await joinSame(rid, other, deps);
  if (described.pageList) await learnPages({ rid, edition: file as string }, described.pageList, deps);
  const restricted = deps.shelves.isRestricted(rid);
  return ok({
    rid,
    edition: file as string,
    title: entry.report.title,
    media,
    ...(described.pages === undefined ? {} : { pages: described.pages }),
    restricted,
    ...(entry.report.reason === undefined ? {} : { reason: entry.report.reason }),
    told: described.told,
    already: at.includes(rid),
  });
}

function beingRead(source: PaperSource, { file }: Here, read: number, of: number): PaperBeingRead {
  return { file, title: paperTitle(source.name, undefined), read, of };
}

function readingOf(
  source: PaperSource,
  paper: Here,
  { signal, onReading }: KeepOptions,
  { store, tell }: KeepDeps,
): ReadingPaper {
  const { texts } = store.index;
  const { file, rid } = paper;
  const stop = new AbortController();
  // Paused when all of it is here, it is kept: it would be asked for again otherwise.
  const stopUnlessPaused = (): void => void (signal.reason === PAUSE || stop.abort());
  if (signal.aborted) stopUnlessPaused();
  else signal.addEventListener('abort', stopUnlessPaused, { once: true });
  return {
    signal: stop.signal,
    texts: {
      read: (from, to) => texts.read(file, from, to),
      keep: (pages) => texts.keep(file, pages),
    },
    onPage(read, of) {
      tell(rid, beingRead(source, paper, read, of));
      onReading?.(read, of, rid);
    },
  };
}

async function receive(
  source: PaperSource,
  url: string | undefined,
  { signal, onProgress }: KeepOptions,
  { store }: RunDeps,
): Promise<Result<Received>> {
  const { name, file, open, stream, size } = source;
  const id = open && url !== undefined ? `url-${(await hashText(url)).slice(0, 32)}` : createId(store.world);
  const arriving: Arriving = { id, name, ...(open && url !== undefined ? { url } : {}) };
  const check = (head: Uint8Array): ErrorCode | undefined => {
    const kind = kindOf(head);
    return kind === 'pdf' || kind === 'zip' ? undefined : kind;
  };
  const once: OpenSource = async () =>
    file
      ? ok({ stream: file.stream(), from: 0, size: file.size })
      : stream
        ? ok({ stream, from: 0, ...(size === undefined ? {} : { size }) })
        : fail('command-invalid', 'a paper without bytes');
  return store.incoming.receive(arriving, open ?? once, {
    signal,
    check,
    ...(onProgress ? { onProgress } : {}),
  });
}

async function mediaOf(file: Blob): Promise<Result<Media>> {
  const kind = kindOf(new Uint8Array(await file.slice(0, 2048).arrayBuffer()));
  if (kind === 'pdf') return ok('pdf');
  return kind === 'zip' && (await isWord(file)) ? ok('docx') : fail('paper-not-pdf');
}

interface Here {
  readonly file: FileHash;
  readonly media: Media;
  readonly rid: ReportId;
  readonly key: string;
  readonly url: string | undefined;
}

async function createEntry(
  source: PaperSource,
  { file, media, rid, key, url }: Here,
  described: DescribedPaper,
  now: Time,
): Promise<ReportEntry> {
  const { meeting, item } = source;
  const { title, ...listed } = described.header ?? {};
  const reason = source.isPublic === undefined ? (source.restricted ?? described.restricted) : undefined;
  return {
    rid,
    report: {
      key,
      title: paperTitle(source.name, described.title ?? title),
      date: new Date(now).toISOString().slice(0, 10),
      ...(meeting
        ? { council: meeting.row.council, committee: meeting.row.committee, date: meeting.row.date }
        : listed),
      ...(meeting ? { meeting: meeting.id } : {}),
      ...(item ? { item: item.id } : {}),
      ...(reason === undefined ? {} : { reason }),
    },
    ...(url === undefined ? {} : { url }),
    ...(meeting ? { meeting } : {}),
    ...(item ? { item } : {}),
    edition: {
      id: file as string,
      media,
      textHash: await editionIdOf(described.text),
      skeleton: described.skeleton,
      file,
      ...(described.pages === undefined ? {} : { pages: described.pages }),
    },
    restricted: reason !== undefined,
  };
}

/** Reports of which a version is these bytes, one that was entered a moment ago too. */
async function holdersOf(file: FileHash, { store, whenCounted }: CountedDeps): Promise<readonly ReportId[]> {
  await whenCounted();
  await store.indexer.settle();
  const rows = [...store.indexer.summaries.value.values()];
  return [
    ...new Set(rows.filter((row) => row.files.some((each) => each.file === file)).map(({ rid }) => rid)),
  ];
}

async function removeUnnamed(file: FileHash, deps: CountedDeps): Promise<void> {
  if ((await holdersOf(file, deps)).length === 0) await deps.store.bytes.remove(file);
}

/** The tie can be undone; that it is not there is no reason to refuse the paper. */
async function joinSame(rid: ReportId, other: ReportId, deps: RunDeps): Promise<void> {
  const at = deps.store.world.now();
  const command = { type: 'same', rid, other, on: true, at } as const;
  await runCommand(command, deps);
}
