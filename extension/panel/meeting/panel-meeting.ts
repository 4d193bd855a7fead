import type { MeetingModel } from '../../../shared/app/meeting/meeting-model.ts';
import type { MeetingSite } from '../../../shared/app/meeting/meeting-site.ts';
import type { FoundMeeting } from '../../../shared/core/found-meeting.ts';

export interface PanelMeeting {
  readonly id: string;
  readonly found: FoundMeeting;
  readonly meeting: MeetingModel;
  readonly site: MeetingSite;
}
