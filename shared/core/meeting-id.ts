import { reportIdOf } from './paper-key.ts';
import type { MeetingRow } from './rows.ts';

/** Equal on every device, so that two members' papers of one meeting stand together. */
export function meetingIdOf(row: Pick<MeetingRow, 'council' | 'committee' | 'date'>): Promise<string> {
  const words = [row.council, row.committee, row.date].map((word) => word.trim().toLowerCase());
  return reportIdOf(`meeting:${words.join('|')}`);
}

/** Of an agenda item inside its meeting: its number as printed, else its title. */
export function itemIdOf(item: { readonly no: string; readonly title: string }): string {
  return (item.no.trim() || item.title).replaceAll('|', '¦');
}
