import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../shared/ui/Button.tsx';
import { allowCouncil, councilPattern, readCouncils } from '../councils.ts';
import type { PanelModel } from './panel-model.ts';
import { PANEL } from './words.ts';

/** Names the site and what allowing it means; says so where it is allowed. */
export function AllowCouncil({
  model,
  url,
}: {
  readonly model: PanelModel;
  readonly url: string;
}): JSX.Element | null {
  const pattern = councilPattern(url);
  const [allowed, setAllowed] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    setAllowed(undefined);
    if (pattern !== undefined) void readCouncils().then((all) => setAllowed(all.includes(pattern)));
  }, [pattern]);
  if (pattern === undefined || allowed === undefined) return null;
  const { hostname } = new URL(url);
  if (allowed) return <p class="rp-meta">{PANEL.allowed}</p>;
  const allow = (): void => {
    void allowCouncil(pattern).then((granted) => {
      setAllowed(granted);
      if (granted) model.retry();
    });
  };
  return (
    <section class="panel-allow" aria-label={PANEL.allow}>
      <Button look="link" onClick={allow}>
        {PANEL.allow}
      </Button>
      <p class="rp-meta">{PANEL.allowHint(hostname)}</p>
    </section>
  );
}
