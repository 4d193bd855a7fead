/** What a paper's first page says of it; whatever it does not say is absent. */
export interface PaperHeader {
  readonly title?: string;
  readonly council?: string;
  /** Where it goes: "People Scrutiny Committee". */
  readonly committee?: string;
  /** Of the meeting, ISO `YYYY-MM-DD`. */
  readonly date?: string;
}

/** More paragraphs than a paper's box of names and dates has. */
export const HEADER_PARAGRAPHS = 40;
