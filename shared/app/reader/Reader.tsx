import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ReportView } from '../../core/view.ts';
import type { AppModel } from '../app-model.ts';
import { readTheme } from '../theme.ts';
import { createFramePaper } from './frame-paper.ts';
import type { PaperFrame } from './paper-frame.ts';
import { ReaderShell } from './ReaderShell.tsx';
import type { ReaderState } from './reader-state.ts';
import { Stage } from './Stage.tsx';
import { useFindPaint } from './use-find-paint.ts';
import { useMedia } from './use-media.ts';
import { keptEditions, useKeptText } from './use-paper.ts';
import { usePlace } from './use-place.ts';
import { useReader } from './use-reader.ts';

export interface ReaderProps {
  readonly model: AppModel;
  readonly view: ReportView;
  readonly state: ReaderState;
}

/** A kept page with its findings. */
export function Reader({ model, view, state }: ReaderProps): JSX.Element {
  const kept = keptEditions(view, 'page', 'docx');
  const edition = kept.find((each) => each.id === state.edition.value) ?? kept[0];
  const text = useKeptText(model, edition);
  const [frame, setFrame] = useState<PaperFrame | null>(null);
  const paper = useMemo(() => (frame === null ? null : createFramePaper(frame)), [frame]);
  const parts = useReader({ model, view, state, edition, paper });
  usePlace({ model, view, state, edition, paper });
  useFindPaint(frame, parts.hits, state.hit.value);
  const isNarrow = useMedia('(max-width: 899px)');
  const isWide = useMedia('(min-width: 1240px)');
  const isKept = text.state === 'loading' ? undefined : text.state === 'kept';
  return (
    <ReaderShell {...parts} kept={kept} isKept={isKept} isNarrow={isNarrow} isWide={isWide}>
      <Stage
        {...parts}
        text={text}
        frame={frame}
        isNarrow={isNarrow}
        theme={readTheme(model.desk.settings.values.value.theme)}
        onFrame={setFrame}
      />
    </ReaderShell>
  );
}
