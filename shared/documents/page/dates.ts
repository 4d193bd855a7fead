/** Dates as councils print them. Pure. */
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const WRITTEN = /\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i;
const FIGURES = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** The first date in a text as ISO `YYYY-MM-DD`: "Wednesday, 1st December, 2021", "22/10/2015" (day first). */
export function readDate(text: string): string | undefined {
  const written = WRITTEN.exec(text);
  if (written) {
    const name = written[2]!.toLowerCase();
    const month = MONTHS.findIndex(
      (each) => each === name || each.slice(0, 3) === name || (name === 'sept' && each === 'september'),
    );
    const date = isoDate(written[3]!, month + 1, written[1]!);
    if (date !== undefined) return date;
  }
  const figures = FIGURES.exec(text);
  if (figures) return isoDate(figures[3]!, Number(figures[2]), figures[1]!);
  const iso = ISO.exec(text);
  return iso ? isoDate(iso[1]!, Number(iso[2]), iso[3]!) : undefined;
}

function isoDate(year: string, month: number, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isReal = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

export interface MeetingLine {
  readonly committee: string;
  readonly date: string;
  readonly item?: string;
}

const LINE = /^(.{3,120})\s+[-\u2013]\s+(.*\d{4}.*)$/;

/** "People Scrutiny Committee - Tuesday, 8th October, 2019 6.30 pm (Item 7.)". */
export function readMeetingLine(text: string): MeetingLine | undefined {
  const line = LINE.exec(text.trim());
  const date = line && readDate(line[2]!);
  if (!line || date === null || date === undefined) return undefined;
  const item = /\(item\s+([^)]*?)\.?\)/i.exec(line[2]!)?.[1];
  return { committee: line[1]!, date, ...(item && { item }) };
}
