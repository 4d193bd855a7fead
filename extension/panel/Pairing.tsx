import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Workspace } from '../../shared/desk/desk.ts';
import { Banner } from '../../shared/ui/Banner.tsx';
import { Button } from '../../shared/ui/Button.tsx';
import { PairDigits, TickList } from '../../shared/ui/PairDigits.tsx';
import { findGrant } from '../grants.ts';
import type { PairingModel } from './pairing-model.ts';
import type { PanelModel } from './panel-model.ts';
import { PAIRING } from './words.ts';

interface PairingProps {
  readonly model: PanelModel;
  readonly pairing: PairingModel;
  /** Of the tab in front, as the browser says it. */
  readonly url: string;
}

/** Rapporteur's own web app is in front: make one library of the two, or take it back. */
export function Pairing({ model, pairing, url }: PairingProps): JSX.Element {
  const { origin } = new URL(url);
  const [refused, setRefused] = useState(false);
  const state = pairing.origins.value[origin];
  const paired = findGrant(model.desk.settings, origin) !== undefined;
  const begin = (): void => {
    const tab = model.tab.peek()?.id;
    if (tab !== undefined) void pairing.begin(origin, tab).then((granted) => setRefused(!granted));
  };
  if (state?.state === 'comparing') return <Compare {...{ model, pairing, origin }} digits={state.digits} />;
  if (paired) return <Paired {...{ pairing, origin }} isOpen={state?.state === 'joined'} />;
  return (
    <section class="panel-page" aria-labelledby="pair-title">
      <h2 id="pair-title" class="panel-title">
        {PAIRING.title}
      </h2>
      <p>
        {PAIRING.at} <strong>{origin}</strong>
      </p>
      <p class="rp-meta">{PAIRING.hint}</p>
      {refused || state?.state === 'refused' ? (
        <Banner tone="information" title={PAIRING.refused}>
          {PAIRING.refusedHint}
        </Banner>
      ) : null}
      <div class="panel-actions">
        <Button
          look="primary"
          busy={state?.state === 'waiting' ? PAIRING.waiting : undefined}
          onClick={begin}
        >
          {PAIRING.begin}
        </Button>
      </div>
    </section>
  );
}

interface JoinProps {
  readonly model: PanelModel;
  readonly pairing: PairingModel;
  readonly origin: string;
}

function Compare({ model, pairing, origin, digits }: JoinProps & { readonly digits: string }): JSX.Element {
  const all = model.desk.workspaces.value;
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const ticked = all.filter(({ ws, kind }) => kind !== 'device' && !unticked.has(ws)).map(({ ws }) => ws);
  const tick = (ws: string, on: boolean): void => {
    const next = new Set(unticked);
    if (on) next.delete(ws);
    else next.add(ws);
    setUnticked(next);
  };
  return (
    <PairDigits
      digits={digits}
      title={PAIRING.compare(origin)}
      below={
        <TickList legend={PAIRING.ticks} rows={all.map((entry) => rowOf(entry, ticked))} onChange={tick} />
      }
      actions={
        <>
          <Button look="primary" onClick={() => pairing.accept(origin, ticked)}>
            {PAIRING.join}
          </Button>
          <Button onClick={() => pairing.refuse(origin)}>{PAIRING.refuse}</Button>
        </>
      }
    />
  );
}

function rowOf(entry: Workspace, ticked: readonly string[]) {
  const { ws, kind, name } = entry;
  const label = kind === 'device' ? PAIRING.device : kind === 'own' ? PAIRING.own : (name ?? '');
  const hint = kind === 'device' ? PAIRING.deviceHint : undefined;
  return { id: ws, label, hint, ticked: ticked.includes(ws), never: kind === 'device' };
}

function Paired({
  pairing,
  origin,
  isOpen,
}: Omit<JoinProps, 'model'> & { readonly isOpen: boolean }): JSX.Element {
  return (
    <section class="panel-page" aria-labelledby="paired-title">
      <h2 id="paired-title" class="panel-title">
        {PAIRING.paired}
      </h2>
      <p>
        {PAIRING.at} <strong>{origin}</strong>
      </p>
      <p class="rp-meta" role="status">
        {isOpen ? PAIRING.joined : PAIRING.closed}
      </p>
      <div class="panel-actions">
        <Button onClick={() => pairing.withdraw(origin)}>{PAIRING.withdraw}</Button>
      </div>
    </section>
  );
}
