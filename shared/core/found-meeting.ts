/**
 * What a meeting's page lists: read from the page (documents/page), compared with what was kept (scrutiny), shown by
 * screens. Plain values that go through JSON; nothing here says what is kept.
 */

/** A paper as the page lists it. Papers are told apart by {@link FoundPaper.key}, never by title or address. */
export interface FoundPaper {
  /** Paper key of the address (`shared/core/paper-key.ts`): equal for every spelling of it. */
  readonly key: string;
  /** Absolute, spelled so that it can be fetched: raw spaces are encoded, no session, no fragment. */
  readonly url: string;
  /** As printed, without the size text. Never empty: a link without words has its file's name. */
  readonly title: string;
  /** As printed: "PDF 119 KB", "156Kb". Says that a file changed when it differs, no more. */
  readonly sizeText?: string;
  /** The page's own words by which this paper is restricted. */
  readonly restricted?: string;
  readonly role: PaperRole;
  /** As far as the address tells; absent for a handler without a file name. A `page` cannot be kept as a file. */
  readonly form?: PaperForm;
}

export type PaperForm = 'pdf' | 'docx' | 'page' | 'other';

/**
 * `report` is an item's own paper; `additional` stands under "Additional documents"; `supplement` came late; a `pack`
 * holds many papers of the meeting; `other` is a link in the running text of an item.
 */
export type PaperRole =
  'report' | 'additional' | 'supplement' | 'pack' | 'frontsheet' | 'minutes' | 'decisions' | 'page' | 'other';

/** An agenda item, or a heading with links under it. Papers of the whole meeting stand in `FoundMeeting.papers`. */
export interface FoundItem {
  /** The agenda item's id (`ai18833`), where the page has one: the number shown changes when minutes come. */
  readonly key?: string;
  /** As printed, without its full stop: "7", "12a". It may be a minute number. */
  readonly no?: string;
  readonly title: string;
  /** From 0, in the order of the page. */
  readonly order: number;
  readonly restricted?: string;
  readonly papers: readonly FoundPaper[];
}

export interface FoundMeeting {
  /** Paper key of the meeting's page. */
  readonly key: string;
  /** The page's address, cleaned. */
  readonly url: string;
  readonly site: 'modgov' | 'modgov-legacy' | 'cmis' | 'links';
  /** As a heading: "Agenda and draft minutes", or the page's own title. */
  readonly title: string;
  readonly council?: string;
  readonly committee?: string;
  /** ISO `YYYY-MM-DD`. */
  readonly date?: string;
  readonly place?: string;
  /** The page shows one item of the meeting: what it does not list is not gone. */
  readonly isPart?: boolean;
  /** An ordinary page that says that the meeting is cancelled. */
  readonly cancelled?: boolean;
  /** Of the meeting as a whole: reports pack, agenda frontsheet, printed minutes, supplements that name no item. */
  readonly papers: readonly FoundPaper[];
  readonly items: readonly FoundItem[];
}

/** All papers that a page lists, the meeting's own first, then in agenda order; each key once. */
export function papersOf(meeting: Pick<FoundMeeting, 'papers' | 'items'>): FoundPaper[] {
  const all = [...meeting.papers, ...meeting.items.flatMap((item) => item.papers)];
  return [...new Map(all.toReversed().map((paper) => [paper.key, paper])).values()].toReversed();
}
