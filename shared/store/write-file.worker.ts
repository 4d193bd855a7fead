/** Writes files where pages cannot: Safari before 26 has sync access handles in workers only. */
interface WriteWish {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is used of the handle; the types of TypeScript's DOM library leave it to workers. */
interface AccessHandle {
  truncate(size: number): void;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  flush(): void;
  close(): void;
}

addEventListener('message', (event: MessageEvent<WriteWish>) => {
  const { id, name, bytes } = event.data;
  write(name, bytes).then(
    () => postMessage({ id }),
    (error: unknown) => {
      const { name: kind, message } =
        error instanceof DOMException ? error : { name: 'Error', message: String(error) };
      postMessage({ id, failed: { kind, message } });
    },
  );
});

/** A write that is cut off leaves a file whose hash is wrong: it is read as missing, and written again. */
async function write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const directory = await root.getDirectoryHandle('files', { create: true });
  const file = (await directory.getFileHandle(name, { create: true })) as FileSystemFileHandle & {
    createSyncAccessHandle(): Promise<AccessHandle>;
  };
  const handle = await file.createSyncAccessHandle();
  try {
    handle.truncate(0);
    handle.write(bytes, { at: 0 });
    handle.flush();
  } finally {
    handle.close();
  }
}
