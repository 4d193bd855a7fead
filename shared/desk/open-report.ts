import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { DeviceId, ReportId } from '../core/ids.ts';
import type { ErrorCode } from '../core/result.ts';
import type { ReportRow, Time } from '../core/rows.ts';
import type { ReportView } from '../core/view.ts';
import { reportName } from '../store/document-name.ts';
import type { Documents } from '../store/documents.ts';
import type { IdentityRow } from '../store/local-db.ts';
import type { Reader } from '../store/read-finding.ts';
import type { OpenReport } from './desk.ts';
import { audienceOf, authorsOf } from './author-of.ts';
import { joinEditions } from './join-editions.ts';
import { joinFindings } from './join-findings.ts';
import { readParts } from './report-parts.ts';
import { openLayer, type Layer } from './report-layer.ts';
import { openSkeletons, type SkeletonDoors, type SkeletonFiles } from './skeletons.ts';
import type { LayerPlace, Shelves } from './shelves.ts';
import type { Themes } from './themes.ts';

interface Placed extends Layer {
  readonly place: LayerPlace;
  readonly reader: ReadonlySignal<Reader>;
}

export interface ReportDeps {
  readonly documents: Documents;
  readonly shelves: Shelves;
  readonly themes: Themes;
  readonly identity: ReadonlySignal<IdentityRow>;
  readonly now: () => Time;
  readonly files: SkeletonDoors;
}

/** Joins the layers of all workspaces that have the report; a layer that arrives later joins by itself. */
export function openReport(rid: ReportId, deps: ReportDeps): OpenReport {
  const layers = signal<readonly Placed[]>([]);
  const open = new Map<string, Placed>();
  const stop = effect(() => {
    const before = [...open.values()];
    const places = new Map(
      deps.shelves.layersOf(rid).map((place) => [reportName(place.shelf.workspace.ws, place.rid), place]),
    );
    for (const [name, layer] of open) {
      if (places.has(name)) continue;
      layer.dispose();
      open.delete(name);
    }
    for (const [name, place] of places) {
      if (open.has(name)) continue;
      const reader = computed(() => createReader(place, deps));
      open.set(name, { ...openLayer(deps.documents.open(name), reader), place, reader });
    }
    const now = [...open.values()];
    if (now.length !== before.length || now.some((layer, i) => layer !== before[i])) layers.value = now;
  });
  const end = new AbortController();
  const skeletons = openSkeletons(deps.files, end.signal);
  let isShown = false;
  const view = computed(() => {
    const joined = joinLayers(rid, layers.value, deps, skeletons);
    // Placed without its skeleton a finding could first be shown elsewhere. Later ones must not hide what is shown.
    if (joined === null || (!isShown && skeletons.areReading())) return null;
    isShown = true;
    return joined;
  });
  const ready = async (): Promise<void> => {
    await whenLoaded(deps.shelves, layers);
    view.peek();
    await skeletons.settled();
  };
  return {
    view,
    ready: ready(),
    dispose() {
      end.abort();
      stop();
      for (const layer of open.values()) layer.dispose();
      open.clear();
    },
  };
}

async function whenLoaded(shelves: Shelves, layers: ReadonlySignal<readonly Layer[]>): Promise<void> {
  await shelves.ready();
  await Promise.all(layers.value.map((layer) => layer.document.loaded));
}

function createReader({ shelf, rid }: LayerPlace, deps: ReportDeps): Reader {
  const me = deps.identity.value;
  const mine = [me.member, ...me.aliases];
  return {
    rid,
    mine,
    audience: audienceOf(shelf.workspace),
    theme: deps.themes.find.value,
    device: deviceNames(deps.shelves),
    author: authorsOf(shelf.registry.value, me),
  };
}

/** This member's devices by name; no names while there is but one. */
function deviceNames(shelves: Shelves): (device: DeviceId) => string | undefined {
  const names = new Map<DeviceId, string>();
  for (const { workspace, registry } of shelves.all.value) {
    if (workspace.kind !== 'own') continue;
    for (const [key, { name }] of registry.value.devices) names.set(key.split('|')[1] ?? key, name);
  }
  return (device) => (names.size > 1 ? names.get(device) : undefined);
}

function joinLayers(
  rid: ReportId,
  layers: readonly Placed[],
  { shelves, now }: ReportDeps,
  skeletons: SkeletonFiles,
): ReportView | null {
  const contents = layers.map((layer) => layer.content.value);
  const first = layers[0];
  if (!first || contents.some((content) => content === null)) return null;
  const loaded = contents.filter((content) => content !== null);
  const report = reportRow(rid, layers);
  if (!report) return null;
  const joined = joinFindings(loaded);
  const newer = layers.map((layer) => layer.document.readOnly.value).find((code) => code !== null);
  const ids = new Set(layers.map(({ place }) => place.rid)).add(rid);
  const parts = layers.flatMap(({ place, reader }) => readParts(place, ids, reader.value.author));
  return {
    rid,
    report,
    urls: [...new Set(layers.flatMap(({ place }) => place.shelf.registry.value.urls.get(place.rid) ?? []))],
    editions: joinEditions(
      loaded.flatMap((content) => content.editions),
      now(),
      skeletons.of,
    ),
    findings: joined.findings,
    deleted: joined.deleted,
    restricted: shelves.isRestricted(rid),
    layers: layers.filter(hasFindings).map(({ place }) => audienceOf(place.shelf.workspace)),
    dismissed: dismissedIn(layers),
    ...(parts.length === 0 ? {} : { parts }),
    ...readOnlyOf(newer),
  };
}

/** What other members of a group would say of suggestions is nothing to this one. */
function dismissedIn(layers: readonly Placed[]): readonly string[] {
  return layers.flatMap(({ place, content }) =>
    place.shelf.workspace.kind === 'group' ? [] : (content.value?.dismissed ?? []),
  );
}

/** A group out of which all was taken again has the report no more ([S50]). */
function hasFindings({ place, content }: Layer & { readonly place: LayerPlace }): boolean {
  if (place.shelf.workspace.kind !== 'group') return true;
  return [...(content.value?.findings ?? []), ...(content.value?.deleted ?? [])].length > 0;
}

function reportRow(rid: ReportId, layers: readonly { readonly place: LayerPlace }[]): ReportRow | undefined {
  const { place } = layers.find((layer) => layer.place.rid === rid) ?? layers[0]!;
  return place.shelf.registry.value.reports.get(place.rid);
}

function readOnlyOf(code: ErrorCode | undefined): { readonly readOnly?: ErrorCode } {
  return code === undefined ? {} : { readOnly: code };
}
