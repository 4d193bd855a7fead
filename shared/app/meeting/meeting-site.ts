/** The council's site as a meeting's page needs it: asked by our server, or by the extension for its member. */
import type { CouncilSite } from '../../desk/desk.ts';

export interface MeetingSite extends Pick<CouncilSite, 'readPage' | 'openPaper' | 'askVersion'> {
  /**
   * Whether these addresses may be asked; the browser asks the member where it must, so call it in their gesture,
   * before anything is awaited. Absent where nobody needs to be asked.
   */
  readonly permit?: (urls: readonly string[]) => Promise<boolean>;
  /** It asks as the public does: what it brings may be given to others. */
  readonly isPublic: boolean;
}
