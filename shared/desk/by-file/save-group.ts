/** A group's documents, or one member's rows of them, as a file ([Y92]). */
import { isObject } from '../../core/json.ts';
import type { MemberId, ReportId, WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { reportsOf } from '../../core/status-row.ts';
import { isSigned } from '../../store/check-rows.ts';
import { isSentence, isStatus } from '../../store/check-status.ts';
import { GROUP_FORMAT } from '../../store/copy-format.ts';
import { writeCopy } from '../../store/copy-write.ts';
import { reportName } from '../../store/document-name.ts';
import { rowIndexOf } from '../../store/finding-rows.ts';
import { encodeDocument, encodeRows } from '../../store/merge-document.ts';
import { readEditions } from '../../store/summarise.ts';
import { createHolding } from '../holding.ts';
import { mineOf, type Doc, type SharingContext } from '../sharing/context.ts';
import type { GroupFileOptions, SavedGroup } from '../../core/by-file.ts';

interface Gathered {
  readonly documents: Map<string, Uint8Array>;
  readonly files: Set<string>;
  readonly papers: Set<ReportId>;
  readonly themes: Set<string>;
  findings: number;
}

/** @param app version of the app, written into the file */
export async function saveGroup(
  context: SharingContext,
  ws: WorkspaceId,
  options: GroupFileOptions,
  app: string,
): Promise<Result<SavedGroup>> {
  const { store, shelves } = context;
  const shelf = shelves.find(ws);
  if (shelf?.workspace.kind !== 'group') return fail('command-invalid', 'ws');
  const mine = options.part === 'mine' ? mineOf(store) : undefined;
  store.renewWriters(ws);
  const gathered: Gathered = {
    documents: new Map(),
    files: new Set(),
    papers: new Set(),
    themes: new Set(),
    findings: 0,
  };
  const holding = createHolding(store);
  try {
    await shelf.document.loaded;
    const rids = [...shelf.registry.value.reports.keys()];
    const open = rids.filter((rid) => !shelves.isRestricted(rid));
    for (const rid of open) {
      const { doc, name } = await holding.open(reportName(ws, rid));
      gather(doc, name, rid, mine, options.papers, gathered);
    }
    const isWhole = mine === undefined && open.length === rids.length;
    const { doc, name } = shelf.document;
    gathered.documents.set(
      name,
      isWhole ? encodeDocument(doc) : encodeRows(doc, wantedInMeta(doc, mine, gathered)),
    );
  } finally {
    holding.release();
  }
  const me = store.identity.value;
  const madeAt = store.world.now();
  const { name } = shelf.workspace;
  const counts = { findings: gathered.findings, papers: gathered.papers.size };
  const blob = await writeCopy({
    format: GROUP_FORMAT,
    head: {
      madeAt,
      app,
      member: { id: me.member, aliases: me.aliases, name: me.name },
      device: me.device,
      workspaces: [{ ws, kind: 'group', primary: false, ...(name === undefined ? {} : { name }) }],
      counts,
      ...(mine === undefined ? {} : { part: 'mine' as const }),
    },
    documents: gathered.documents,
    files: [...gathered.files],
    drafts: [],
    readFile: async (file) => {
      const bytes = await store.bytes.read(file);
      return bytes.ok ? bytes.value : undefined;
    },
  });
  // What it is called says nothing of whose it is.
  const day = new Date(madeAt);
  const at = Number.isNaN(day.getTime()) ? 'undated' : day.toISOString().slice(0, 10);
  return ok({ blob, name: `rapporteur-group-${at}.zip`, ...counts });
}

function gather(
  doc: Doc,
  name: string,
  rid: ReportId,
  mine: readonly MemberId[] | undefined,
  withPapers: boolean,
  into: Gathered,
): void {
  const { findings } = rowIndexOf(doc);
  const isTheirs = (by: MemberId | undefined): boolean => mine !== undefined && !mine.includes(by ?? '');
  const live = [...findings].filter(([, { ann, del }]) => ann && !del && !isTheirs(ann.by));
  if (mine !== undefined && !hasRowsOf(doc, mine)) return;
  into.papers.add(rid);
  into.findings += live.length;
  for (const [, { tags }] of live) for (const theme of tags.keys()) into.themes.add(theme);
  into.documents.set(name, mine === undefined ? encodeDocument(doc) : encodeRows(doc, wantedOf(doc, mine)));
  for (const [, edition] of readEditions(doc)) {
    if (withPapers && edition.file !== undefined) into.files.add(edition.file);
    if (!(edition.skeleton instanceof Uint8Array)) into.files.add(edition.skeleton.file);
  }
}

type Wanted = (map: string, key: string, value: unknown) => boolean;

/** Rows that these ids have signed, and the versions that their findings stand on. What they will ask is nobody's. */
function wantedOf(doc: Doc, mine: readonly MemberId[]): Wanted {
  const editions = new Set<string>();
  for (const [, { ann, anchors }] of rowIndexOf(doc).findings) {
    if (!ann || !mine.includes(ann.by)) continue;
    for (const each of [ann.edition, ...anchors.keys()]) editions.add(each);
  }
  return (map, key, value) => {
    if (map === 'schema') return true;
    if (map === 'edition') return editions.has(key);
    if (map === 'flag') return false;
    if (map === 'kind') return mine.includes(key.split('|')[1] ?? '');
    return isSigned(value) && mine.includes(value.by);
  };
}

function hasRowsOf(doc: Doc, mine: readonly MemberId[]): boolean {
  return [...rowIndexOf(doc).findings.values()].some(
    ({ ann, notes, kinds }) =>
      (ann && mine.includes(ann.by)) ||
      [...notes.values()].some(({ by }) => mine.includes(by)) ||
      [...kinds.keys()].some((member) => mine.includes(member)),
  );
}

/** Of the registry what these papers need, the group's name, and who the members are. */
function wantedInMeta(doc: Doc, mine: readonly MemberId[] | undefined, { papers, themes }: Gathered): Wanted {
  const meetings = new Set<string>();
  const items = new Set<string>();
  for (const rid of papers) {
    const row = doc.getMap('report').get(rid);
    if (!isObject(row) || typeof row['meeting'] !== 'string') continue;
    meetings.add(row['meeting']);
    items.add(`${row['meeting']}|${String(row['item'])}`);
  }
  return (map, key, value) => {
    switch (map) {
      case 'schema':
      case 'about':
        return true;
      case 'report':
        return papers.has(key);
      case 'sighting':
        return papers.has(key.split('|')[0]!);
      case 'paper':
        return papers.has(key.split('|').at(-1)!);
      case 'meeting':
        return meetings.has(key);
      case 'item':
        return items.has(key);
      case 'theme':
        return mine === undefined || themes.has(key);
      case 'status':
        return (
          isStatus(value) &&
          reportsOf(value).every((rid) => papers.has(rid)) &&
          (mine === undefined || mine.includes(value.by))
        );
      case 'sentence':
        return isSentence(value) && (mine === undefined || mine.includes(value.by));
      case 'part': {
        // Which pages a member has said to take.
        const [rid = '', , member = ''] = key.split('|');
        return papers.has(rid) && (mine === undefined || mine.includes(member));
      }
      case 'member':
        return mine === undefined || mine.includes(key);
      default:
        return false;
    }
  };
}
