/** What a page says of itself: read in the page (documents/page), judged by the host (scrutiny), shown by screens. */
export interface PageFacts {
  readonly title: string;
  readonly council?: string;
  readonly committee?: string;
  /** ISO `YYYY-MM-DD`. */
  readonly meetingDate?: string;
  readonly place?: string;
  /** The agenda item, on an item page. */
  readonly item?: { readonly no: string; readonly title: string };
  /** Words by which the page may be restricted, verbatim, with where they stood. The rule is scrutiny's. */
  readonly restrictionSigns: readonly {
    readonly where: 'header' | 'mark' | 'item' | 'body';
    readonly words: string;
  }[];
  /** True when the page shows "Sample" in its own mark-up (invented councils). */
  readonly sample: boolean;
  /** Papers the page links to: for the panel's list. */
  readonly links: readonly { readonly url: string; readonly title: string; readonly size?: string }[];
}
