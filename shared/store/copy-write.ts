import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { FileHash } from '../core/ids.ts';
import { hashBytes } from '../core/sha256.ts';
import {
  COPY_FORMAT,
  COPY_VERSION,
  DRAFTS,
  documentPath,
  filePath,
  MANIFEST,
  type Copy,
  type CopyFormat,
  type CopyManifest,
  type CopyPart,
} from './copy-format.ts';

/** What goes into a copy, all but the sums. */
export interface CopyContent extends Pick<Copy, 'documents' | 'drafts'> {
  readonly head: Pick<
    CopyManifest,
    'madeAt' | 'app' | 'member' | 'device' | 'workspaces' | 'counts' | 'part'
  >;
  /** A copy by default. */
  readonly format?: CopyFormat;
  readonly files: readonly FileHash[];
  /** Reads one file; undefined when its bytes are not on this device: it is then left out. */
  readonly readFile: (file: FileHash) => Promise<Uint8Array | undefined>;
}

/** Writes a copy. Files are read one after the other, so that a large library fits. */
export async function writeCopy(content: CopyContent): Promise<Blob> {
  const drafts = encode(content.drafts);
  const files: CopyPart[] = [];
  for (const file of content.files) {
    const bytes = await content.readFile(file);
    if (bytes) files.push({ name: file, sha256: file, bytes: bytes.length });
  }
  const manifest: CopyManifest = {
    format: content.format ?? COPY_FORMAT,
    v: COPY_VERSION,
    ...content.head,
    documents: await Promise.all([...content.documents].map(([name, bytes]) => part(name, bytes))),
    files,
    drafts: await part(DRAFTS, drafts),
  };
  const zip = createZip();
  zip.add(MANIFEST, encode(manifest), false);
  for (const [name, bytes] of content.documents) zip.add(documentPath(name), bytes, true);
  zip.add(DRAFTS, drafts, true);
  for (const { name } of files) {
    const bytes = await content.readFile(name);
    if (bytes) zip.add(filePath(name), bytes, true);
  }
  return zip.end();
}

function createZip(): {
  add(path: string, bytes: Uint8Array, compress: boolean): void;
  end(): Promise<Blob>;
} {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let settle: (blob: Blob) => void;
  let refuse: (error: unknown) => void;
  const done = new Promise<Blob>((resolve, reject) => {
    settle = resolve;
    refuse = reject;
  });
  const zip = new Zip((error, chunk, final) => {
    if (error) return refuse(error);
    parts.push(new Uint8Array(chunk));
    if (final) settle(new Blob(parts, { type: 'application/zip' }));
  });
  return {
    add(path, bytes, compress) {
      const entry = compress ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
      zip.add(entry);
      entry.push(bytes, true);
    },
    end() {
      zip.end();
      return done;
    },
  };
}

async function part(name: string, bytes: Uint8Array): Promise<CopyPart> {
  return { name, sha256: await hashBytes(bytes), bytes: bytes.length };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
