import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/Button.tsx';
import { FRAME } from '../strings/app.ts';

export interface LazyProps<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** For what lies over a page: nothing is shown until it is there. */
  readonly over?: boolean;
}

/** A page whose scripts come when it is opened. Says so after a moment, and offers a reload when they do not come. */
export function Lazy<P extends object>({ load, props, over }: LazyProps<P>): JSX.Element | null {
  const [page, setPage] = useState<{ readonly View: ComponentType<P> } | 'failed' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (View) => isCurrent && setPage({ View }),
      () => isCurrent && setPage('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [load]);
  if (over && (page === null || page === 'failed')) {
    return page === null ? null : <p role="alert">{FRAME.pageFailed}</p>;
  }
  if (page === null) return <main id="page" tabIndex={-1} class="app-page" aria-busy="true" />;
  if (page === 'failed') {
    return (
      <main id="page" tabIndex={-1} class="app-page">
        <p role="alert">{FRAME.pageFailed}</p>
        <Button onClick={() => location.reload()}>{FRAME.reload}</Button>
      </main>
    );
  }
  const { View } = page;
  return <View {...props} />;
}
