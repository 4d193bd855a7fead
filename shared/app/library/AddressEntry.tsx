import type { JSX } from 'preact';
import type { ReportId } from '../../core/ids.ts';
import { AddressForm } from '../../ui/AddressForm.tsx';
import { ADDRESS } from '../../ui/strings/address.ts';
import type { AppModel } from '../app-model.ts';
import type { Kept } from '../fetching/keep-address.ts';

/** Comes with the first address: the library does not pay for it. */
const loadKeeping = () => import('../fetching/keep-address.ts');

/** What a member types or pastes is fetched, kept and opened. Nothing where this page has no server to ask. */
export function AddressEntry({
  model,
  files,
}: {
  readonly model: AppModel;
  /** The button for files, where it stands nowhere else. */
  readonly files?: JSX.Element;
}): JSX.Element | null {
  const { address, desk } = model;
  const { typed, error, busy } = address;
  if (desk.site === undefined) return null;
  const onProgress = (received: number, size: number | undefined): void =>
    void (busy.value &&= { received, size });
  const onLook = (rid: ReportId): void => {
    if (model.route.value.page === 'library') model.go({ page: 'reader', rid });
  };
  return (
    <AddressForm
      value={typed.value}
      onInput={(value) => {
        typed.value = value;
        error.value = undefined;
      }}
      onFetch={() =>
        begin(model, async (signal) => {
          const { keepAddress } = await loadKeeping();
          return keepAddress({ desk, now: model.world.now }, typed.value, { signal, onProgress, onLook });
        })
      }
      busy={busy.value}
      onStop={() => {
        address.stop.abort();
        busy.value = undefined;
      }}
      error={error.value}
      files={files}
    />
  );
}

function begin(model: AppModel, work: (signal: AbortSignal) => Promise<Kept>): void {
  const { address } = model;
  address.stop = new AbortController();
  const { signal } = address.stop;
  address.error.value = undefined;
  address.busy.value = { received: 0, size: undefined };
  void work(signal).then((kept) => {
    if (!signal.aborted) show(model, kept);
  });
}

function show(model: AppModel, kept: Kept): void {
  const { address } = model;
  address.busy.value = undefined;
  if (!kept.ok) return void (address.error.value = kept.code);
  const { route, title, told } = kept.value;
  address.typed.value = '';
  void model.persistence.ask();
  model.say(ADDRESS.kept(title));
  if (told[0] !== undefined) model.failure.value = told[0];
  // Who went elsewhere meanwhile finds it in the library, and is not called back.
  if (model.route.value.page === 'library') model.go(route);
}
