/** Files of this origin as a worker writes them: in place, without a copy. */

/** What is used of the handle; the types of TypeScript's DOM library leave it to workers. */
export interface AccessHandle {
  truncate(size: number): void;
  getSize(): number;
  read(into: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  flush(): void;
  close(): void;
}

/** Rejects where another context writes the same file. */
export async function openForWriting(folder: FileSystemDirectoryHandle, name: string): Promise<AccessHandle> {
  const file = (await folder.getFileHandle(name, { create: true })) as FileSystemFileHandle & {
    createSyncAccessHandle(): Promise<AccessHandle>;
  };
  return file.createSyncAccessHandle();
}

/** A folder of this origin's files, made where it is not there. */
export async function folderOf(name: 'files' | 'incoming'): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
}

/** Throws a QuotaExceededError where not all of it found room. */
export function writeAll(handle: AccessHandle, bytes: Uint8Array, at: number): void {
  const done = handle.write(bytes as Uint8Array<ArrayBuffer>, { at });
  if (done < bytes.length) throw new DOMException('no room for all of it', 'QuotaExceededError');
}
