/** The text of one page of a kept file. Derived from its bytes: it may be gone at any time, and is read again. */
export interface KeptPageText {
  /** From 1. */
  readonly page: number;
  /** How many pages the file has. */
  readonly of: number;
  /** As the documents workshop packed it; nobody else looks inside. */
  readonly packed: unknown;
}
