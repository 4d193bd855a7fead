import { unzipSync, type Unzipped } from 'fflate';
import * as Y from 'yjs';
import type { FileHash } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { hashBytes } from '../core/sha256.ts';
import { readDocumentName } from './document-name.ts';
import {
  COPY_FORMAT,
  COPY_VERSION,
  DRAFTS,
  documentPath,
  filePath,
  isDraft,
  isList,
  isManifest,
  MANIFEST,
  type Copy,
  type CopyFormat,
  type CopyManifest,
  type CopyPart,
} from './copy-format.ts';

/**
 * Reads a copy and verifies all of it. Fails with `copy-foreign` (not one of ours), `copy-truncated` (a part is missing),
 * `copy-newer` (of a later version), or `copy-unreadable` (a part is damaged); nothing has been changed then.
 */
export async function readCopy(blob: Blob, format: CopyFormat = COPY_FORMAT): Promise<Result<Copy>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const entries = unzip(bytes, format);
  if (!entries.ok) return entries;
  const manifest = readManifest(entries.value[MANIFEST], format);
  if (!manifest.ok) return manifest;
  const documents = new Map<string, Uint8Array>();
  for (const part of manifest.value.documents) {
    const update = await verify(entries.value, documentPath(part.name), part);
    if (!update.ok) return update;
    if (!belongs(part.name, manifest.value) || !isUpdate(update.value)) {
      return fail('copy-unreadable', part.name);
    }
    documents.set(part.name, update.value);
  }
  const files = new Map<FileHash, Uint8Array>();
  for (const part of manifest.value.files) {
    const file = await verify(entries.value, filePath(part.name), { ...part, sha256: part.name });
    if (!file.ok) return file;
    files.set(part.name, file.value);
  }
  const drafts = await verify(entries.value, DRAFTS, manifest.value.drafts);
  if (!drafts.ok) return drafts;
  const rows = parse(drafts.value);
  if (!isList(rows, isDraft)) return fail('copy-unreadable', DRAFTS);
  return ok({ manifest: manifest.value, documents, files, drafts: rows });
}

function unzip(bytes: Uint8Array, format: CopyFormat): Result<Unzipped> {
  try {
    return ok(unzipSync(bytes));
  } catch (error) {
    // The manifest is the first entry and not compressed: its first words tell whose the file is.
    const start = new TextDecoder().decode(bytes.subarray(0, 200));
    const ours = start.startsWith('PK') && start.includes(`"${format}"`);
    return fail(ours ? 'copy-truncated' : 'copy-foreign', String(error));
  }
}

function readManifest(bytes: Uint8Array | undefined, wanted: CopyFormat): Result<CopyManifest> {
  const manifest = bytes && parse(bytes);
  const { format, v } = (manifest ?? {}) as { format?: unknown; v?: unknown };
  if (format !== wanted) return fail('copy-foreign', MANIFEST);
  if (typeof v === 'number' && v > COPY_VERSION) return fail('copy-newer', `v ${v}`);
  return v === COPY_VERSION && isManifest(manifest, wanted)
    ? ok(manifest)
    : fail('copy-unreadable', MANIFEST);
}

async function verify(entries: Unzipped, path: string, part: CopyPart): Promise<Result<Uint8Array>> {
  const bytes = Object.hasOwn(entries, path) ? entries[path] : undefined;
  if (!bytes || bytes.length < part.bytes) return fail('copy-truncated', path);
  return (await hashBytes(bytes)) === part.sha256 ? ok(bytes) : fail('copy-unreadable', path);
}

/** Each document must be in a workspace that the manifest names: its audience is then known. */
function belongs(name: string, manifest: CopyManifest): boolean {
  const parts = readDocumentName(name);
  return parts !== undefined && manifest.workspaces.some(({ ws }) => ws === parts.ws);
}

function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.applyUpdate(new Y.Doc(), bytes);
    return true;
  } catch {
    return false;
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
