/**
 * Files that another app shared with this one: the service worker holds them, because no page is open then, until the
 * app has taken them in.
 */

/** Where the browser sends them, as the manifest says. */
export const SHARE_PATH = '/share';
export const SHARE_FIELD = 'files';
const HELD = 'shared-files';
const NAME = 'x-file-name';

/** In the service worker. Resolves when all of them are held. */
export async function holdSharedFiles(
  form: FormData,
  store: CacheStorage,
  newId: () => string,
): Promise<void> {
  const held = await store.open(HELD);
  for (const file of form.getAll(SHARE_FIELD)) {
    if (!(file instanceof File)) continue;
    const headers = { [NAME]: encodeURIComponent(file.name), 'content-type': file.type };
    await held.put(`/${HELD}/${newId()}`, new Response(file, { headers }));
  }
}

/** In the app: gives what is held to `open`, and lets go of it when that is done, so that a closed page loses nothing. */
export async function openSharedFiles(
  store: CacheStorage,
  open: (files: readonly File[]) => Promise<unknown>,
): Promise<void> {
  if (!(await store.has(HELD))) return;
  const held = await store.open(HELD);
  const keys = await held.keys();
  const files = await Promise.all(keys.map(async (key) => toFile(await held.match(key))));
  await open(files.filter((file) => file !== undefined));
  await Promise.all(keys.map((key) => held.delete(key)));
}

async function toFile(response: Response | undefined): Promise<File | undefined> {
  if (response === undefined) return undefined;
  const name = decodeURIComponent(response.headers.get(NAME) ?? '') || 'paper.pdf';
  return new File([await response.blob()], name, { type: response.headers.get('content-type') ?? '' });
}

interface LaunchQueue {
  setConsumer(take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Files with which the operating system opened the installed app. */
export function watchOpenedFiles(
  queue: LaunchQueue | undefined,
  open: (files: readonly File[]) => Promise<unknown>,
): void {
  queue?.setConsumer(({ files = [] }) => {
    void Promise.all(files.map((handle) => handle.getFile())).then(open);
  });
}
