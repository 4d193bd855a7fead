import type { JSX } from 'preact';
import type { ReportView } from '../../core/view.ts';
import { Banner, ErrorBanner } from '../../ui/Banner.tsx';
import { restrictedSentence } from '../../ui/strings/words.ts';
import { READER } from '../strings/reader.ts';

/** Why a paper stays on this device, and why nothing can be written in it. */
export function Restricted({ view }: { readonly view: ReportView }): JSX.Element | null {
  if (!view.restricted && view.readOnly === undefined) return null;
  return (
    <div class="reader-notices">
      {view.restricted ? (
        <Banner tone="information" icon="lock" title={READER.restricted}>
          {restrictedSentence(view.report.reason)} {READER.restrictedDetail}
        </Banner>
      ) : null}
      {view.readOnly === undefined ? null : <ErrorBanner code={view.readOnly} />}
    </div>
  );
}
