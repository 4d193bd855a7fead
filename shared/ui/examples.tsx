/** The one list of examples: the gallery shows it, axe reads it, pictures are made of it. */
import { basics } from './examples/basics.tsx';
import { briefExamples } from './examples/brief.tsx';
import { changeExamples } from './examples/changes.tsx';
import type { Example } from './examples/example.ts';
import { exchangeExamples } from './examples/exchange.tsx';
import { findingExamples } from './examples/findings.tsx';
import { groupExamples } from './examples/groups.tsx';
import { lastTimeExamples } from './examples/last-time.tsx';
import { meetingExamples } from './examples/meetings.tsx';
import { partExamples } from './examples/parts.tsx';
import { pages } from './examples/pages.tsx';
import { roomExamples } from './examples/room.tsx';
import { sessionExamples } from './examples/sessions.tsx';
import { trackerExamples } from './examples/tracker.tsx';
import { sharedFindings } from './examples/shared-findings.tsx';
import { sharing } from './examples/sharing.tsx';
import { storyExamples } from './examples/story.tsx';
import { threadExamples } from './examples/thread.tsx';
import { sharingPages } from './examples/sharing-pages.tsx';
import { themeExamples } from './examples/themes.tsx';
import { suggestionExamples } from './examples/suggestions.tsx';

export const EXAMPLES: readonly Example[] = [
  ...basics,
  ...findingExamples,
  ...changeExamples,
  ...suggestionExamples,
  ...themeExamples,
  ...pages,
  ...exchangeExamples,
  ...meetingExamples,
  ...sharing,
  ...sharingPages,
  ...groupExamples,
  ...sessionExamples,
  ...partExamples,
  ...briefExamples,
  ...lastTimeExamples,
  ...roomExamples,
  ...storyExamples,
  ...trackerExamples,
  ...threadExamples,
  ...sharedFindings,
];
