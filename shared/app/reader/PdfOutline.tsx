import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PdfOutlineEntry } from '../../documents/paper/pdf/pdf-extras.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { PDF } from '../strings/pdf.ts';

/** The PDF's own outline, where it has one. */
export function PdfOutline({
  view,
  onFollow,
}: {
  readonly view: PdfView;
  readonly onFollow: (entry: PdfOutlineEntry) => void;
}): JSX.Element | null {
  const [entries, setEntries] = useState<readonly PdfOutlineEntry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void view.outline().then((got) => isCurrent && setEntries(got));
    return () => {
      isCurrent = false;
    };
  }, [view]);
  if (entries.length === 0) return null;
  return (
    <nav class="pdf-contents" aria-labelledby="pdf-contents">
      <h2 id="pdf-contents" class="rp-group-title">
        {PDF.contents}
      </h2>
      <ul class="pdf-outline">
        {entries.map((entry, at) => (
          <li key={at} data-level={entry.level}>
            <button type="button" onClick={() => onFollow(entry)}>
              {entry.title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
