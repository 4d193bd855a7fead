/** "Try the sample library": papers and findings of invented councils, in the own workspace, marked as samples. */
import type { SampleLibrary } from '../../seeds/sample-library.ts';
import type { MemberId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { MemberRow } from '../core/rows.ts';
import { reportsOf } from '../core/status-row.ts';
import { applyToReport, ensureSchema } from '../store/apply-finding.ts';
import { reportName } from '../store/document-name.ts';
import type { OpenDocument } from '../store/documents.ts';
import { putRow } from '../store/registry.ts';
import { removeEditions, removeFindingsOf, removeFromRegistry } from '../store/remove-findings.ts';
import { removeSentences, removeStatuses } from '../store/report-statuses.ts';
import { enterReport } from './enter.ts';
import type { RunDeps } from './run-deps.ts';
import type { DescribeSample } from './desk.ts';
import { writeSampleStatuses, type EnteredSample } from './sample-statuses.ts';
import { createSampleEntry, sampleId, type SampleEntry } from './sample-entry.ts';

export interface SampleOptions {
  /** Reads and describes a sample paper's HTML; without it the samples cannot be brought. */
  readonly describe: DescribeSample | undefined;
  /** Origin of the sample site, without a slash at the end: a paper met there is then the same report. */
  readonly site: string;
}

type Paper = SampleLibrary['meetings'][number]['items'][number]['papers'][number];

/** Brings the samples; those that are here already stay as they are. Answers after the commit. */
export async function bringSamples(
  options: SampleOptions,
  deps: RunDeps,
): Promise<Result<{ readonly reports: number; readonly findings: number }>> {
  if (!options.describe) return fail('page-unsupported', 'nothing here can read a sample');
  const library = await loadSamples(options.site);
  let reports = 0;
  let findings = 0;
  const here = new Map<string, EnteredSample>();
  for (const meeting of library.meetings) {
    for (const item of meeting.items) {
      for (const paper of item.papers) {
        const sample = await createSampleEntry(
          { meeting, item, paper },
          options.describe,
          deps.store.bytes.keep,
        );
        if (!sample.ok) return sample;
        const entered = await enterReport(sample.value.entry, deps);
        if (!entered.ok) return entered;
        const marked = await markAll(paper, sample.value, deps);
        if (!marked.ok) return marked;
        const { rid, edition } = sample.value.entry;
        const report = paper.findings[0]?.report;
        if (report !== undefined) here.set(report, { rid, edition: edition!.id });
        reports++;
        findings += marked.value;
      }
    }
  }
  await deps.store.indexer.settle();
  const named = await nameMembers(library, deps);
  if (!named.ok) return named;
  const said = await writeSampleStatuses(library, here, SAMPLES_MADE, deps);
  return said.ok ? ok({ reports, findings }) : said;
}

/** Takes the samples out again. A sample paper in which the member has marked something stays, with those marks. */
export async function removeSamples(deps: RunDeps): Promise<Result<void>> {
  const { store, shelves } = deps;
  const members = new Set((await loadSamples('https://samples.invalid')).members.map(({ id }) => id));
  const used: OpenDocument[] = [];
  const files: string[] = [];
  try {
    for (const shelf of shelves.all.value.filter(({ workspace }) => workspace.kind === 'own')) {
      const meta = store.documents.open(shelf.document.name);
      used.push(meta);
      removeSentences(meta.doc, members);
      for (const [rid, report] of shelf.registry.value.reports) {
        if (report.sample !== true) continue;
        const document = store.documents.open(reportName(shelf.workspace.ws, rid));
        used.push(document);
        await document.loaded;
        if (document.readOnly.value ?? meta.readOnly.value) return fail('document-newer', document.name);
        if (removeFindingsOf(document.doc, members) > 0) continue;
        files.push(...removeEditions(document.doc));
        removeFromRegistry(meta.doc, rid);
        removeStatuses(meta.doc, (row) => members.has(row.by) && reportsOf(row).includes(rid));
      }
    }
    const stored = await Promise.all(used.map((document) => document.whenStored()));
    for (const file of files) await store.bytes.remove(file);
    const failed = stored.find((result) => !result.ok);
    return failed && !failed.ok ? failed : ok(undefined);
  } finally {
    for (const document of used) document.release();
  }
}

/** The papers' texts are large: they are loaded when they are asked for. */
async function loadSamples(site: string): Promise<SampleLibrary> {
  const { createSampleLibrary } = await import('../../seeds/sample-library.ts');
  return createSampleLibrary(site);
}

async function markAll(paper: Paper, sample: SampleEntry, deps: RunDeps): Promise<Result<number>> {
  const { entry, selectors } = sample;
  const document = deps.store.documents.open(reportName(primaryOwn(deps), entry.rid));
  try {
    await document.loaded;
    const at = deps.store.world.now();
    let marked = 0;
    for (const [i, finding] of paper.findings.entries()) {
      const sel = selectors[i];
      if (!sel) continue;
      const id = await sampleId(SAMPLES_MADE, entry.rid, finding.quote);
      const writer = { ...deps.writer(), mine: [finding.by.id] };
      const place = { rid: entry.rid, finding: id, at };
      const { kind, themes } = finding;
      const edition = entry.edition!.id;
      const mark = { ...place, type: 'mark', edition, sel, themes, ...(kind ? { kind } : {}) } as const;
      applyToReport(document.doc, mark, writer);
      if (finding.note !== undefined) {
        const note = await sampleId(SAMPLES_MADE, id, finding.note);
        applyToReport(
          document.doc,
          { ...place, type: 'note', note, text: finding.note, replaces: [] },
          writer,
        );
      }
      if (finding.ask !== undefined) {
        // In the member's own brief: asking is what the reader of the samples will try.
        const asked = { ...place, type: 'ask', on: true, question: finding.ask } as const;
        applyToReport(document.doc, asked, deps.writer());
      }
      marked++;
    }
    const stored = await document.whenStored();
    return stored.ok ? ok(marked) : stored;
  } finally {
    document.release();
  }
}

/** 21 November 2026: part of the samples' fixed ids. */
const SAMPLES_MADE = Date.UTC(2026, 10, 21);

async function nameMembers(library: SampleLibrary, deps: RunDeps): Promise<Result<unknown>> {
  const meta = deps.store.documents.open(deps.shelves.primary('own').document.name);
  try {
    await meta.loaded;
    meta.doc.transact(() => {
      ensureSchema(meta.doc);
      for (const { id, name } of library.members) putRow(meta.doc, 'member', id, memberRow(name));
    });
    return await meta.whenStored();
  } finally {
    meta.release();
  }
}

function memberRow(name: string): MemberRow {
  return { name, aliases: [] as readonly MemberId[], role: 'member' };
}

function primaryOwn(deps: RunDeps): string {
  return deps.shelves.primary('own').workspace.ws;
}
