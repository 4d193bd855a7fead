import type { JSX } from 'preact';
import { SelectionToolbar, type ToolbarAction } from '../../shared/ui/SelectionToolbar.tsx';
import type { ToolbarLayout, ToolbarPlace } from '../../shared/ui/toolbar-place.ts';

export interface ToolsState {
  readonly toolbar?:
    | {
        readonly layout: ToolbarLayout;
        readonly place: ToolbarPlace | undefined;
      }
    | undefined;
  /** Said on screen, with undo where there is something to undo. */
  readonly toast?: { readonly words: string; readonly undo: boolean } | undefined;
  /** For the live region. */
  readonly said: string;
  readonly theme: 'light' | 'dark' | 'contrast' | undefined;
  readonly showKeys: boolean;
}

export interface ToolsProps extends ToolsState {
  readonly onAction: (action: ToolbarAction) => void;
  readonly onClose: () => void;
  readonly onUndo: () => void;
  readonly onHold: (held: boolean) => void;
}

/** All that stands in a page, inside our closed root: toolbar, undo, and one live region. */
export function Tools(props: ToolsProps): JSX.Element {
  const { toolbar, toast } = props;
  return (
    <div class="rp-tools" data-theme={props.theme} lang="en-GB">
      {toolbar === undefined ? null : (
        <SelectionToolbar
          layout={toolbar.layout}
          place={toolbar.place}
          theme={props.theme}
          showKeys={props.showKeys}
          onAction={props.onAction}
          onClose={props.onClose}
        />
      )}
      {toast === undefined ? null : (
        <div
          class="rp-tools-toast"
          onMouseEnter={() => props.onHold(true)}
          onMouseLeave={() => props.onHold(false)}
          onFocusIn={() => props.onHold(true)}
          onFocusOut={() => props.onHold(false)}
        >
          <span>{toast.words}</span>
          {toast.undo ? (
            <button
              type="button"
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => event.isTrusted && props.onUndo()}
            >
              Undo
            </button>
          ) : null}
        </div>
      )}
      <div class="rp-tools-live" role="status" aria-live="polite">
        {props.said}
      </div>
    </div>
  );
}
