/** What the panel needs once a page lists papers. Loaded with the first such page. */
import { bringMeeting } from '../../../shared/app/meeting/bring-meeting.ts';
import { meetingDoors } from '../../../shared/app/meeting/meeting-doors.ts';
import { foundMeetingId } from '../../../shared/app/meeting/meeting-entries.ts';
import { readMemory } from '../../../shared/app/meeting/meeting-memory.ts';
import { openMeeting } from '../../../shared/app/meeting/meeting-model.ts';
import { createReadText } from '../../../shared/app/meeting/read-text.ts';
import { papersOf } from '../../../shared/core/found-meeting.ts';
import { readMeeting } from '../../../shared/documents/page/meeting/read-meeting.ts';
import { openFetchedPage } from '../../../shared/documents/paper/fetched-page.ts';
import { createCouncilSite } from '../../papers/council-site.ts';
import { scriptUrl } from '../../trust-here.ts';
import type { PanelModel } from '../panel-model.ts';
import type { PanelMeeting } from './panel-meeting.ts';

interface Opened extends PanelMeeting {
  readonly end: AbortController;
}

/** They go on while another tab is in front: papers that are coming must not stop because the member looks elsewhere. */
const opened = new WeakMap<PanelModel, Map<string, Opened>>();

/**
 * A meeting that was kept is compared with its page as it is now; another comes in when something of it is kept.
 * Undefined for a page that lists no papers: the page of one item is a paper of its own.
 */
export async function openPanelMeeting(
  model: PanelModel,
  html: string,
  url: string,
): Promise<PanelMeeting | undefined> {
  const { desk, world } = model;
  const found = readMeeting(openFetchedPage(html, url), url);
  if (!found || found.isPart === true) return undefined;
  const id = await foundMeetingId(found);
  const isKnown = readMemory(desk, id) !== undefined;
  if (!isKnown && papersOf(found).length === 0) return undefined;
  if (isKnown) model.take(await bringMeeting(desk, found, world.now()));
  const all = opened.get(model) ?? new Map<string, Opened>();
  opened.set(model, all);
  const before = all.get(id);
  const site = createCouncilSite(url);
  if (before && isKnown) {
    void before.meeting.askVersions();
    return { ...before, found, site };
  }
  before?.end.abort();
  const doors = meetingDoors(desk, site, createReadText({ desk, scriptUrl }));
  const end = new AbortController();
  const meeting = openMeeting({ desk, now: world.now, id, doors, seen: found }, end.signal);
  const shown = { id, found, meeting, site, end };
  all.set(id, shown);
  if (isKnown) void meeting.askVersions();
  return shown;
}
