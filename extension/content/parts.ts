import type { World } from '../../shared/core/ids.ts';
import type { Commands } from './commands.ts';
import type { HostLink } from './host-link.ts';
import type { Marking } from './marking.ts';
import type { PageTools } from './page-tools.ts';
import type { PageView } from './page-view.ts';
import type { Painting } from './painting.ts';
import type { PanelSide } from './panel-side.ts';
import type { Passages } from './passages.ts';
import type { ShadowHost } from './shadow-host.ts';
import type { ToolsView } from './tools-view.ts';

/** All parts of a page that can be marked. */
export interface Parts {
  readonly world: World;
  readonly view: PageView;
  readonly host: ShadowHost;
  readonly tools: ToolsView;
  readonly painting: Painting;
  readonly passages: Passages;
  readonly commands: Commands;
  readonly marking: Marking;
  readonly link: HostLink;
  readonly panel: PanelSide;
  /** Paints what changed, and tells the panel. */
  refresh(): void;
  refreshSoon(): void;
  readonly pageTools: Promise<PageTools | undefined>;
  /** Tells the host what the page is now. */
  sayRead(): Promise<void>;
}
