/** The three parts of what a person is told about an error. */
export interface ErrorWords {
  /** What happened. */
  readonly what: string;
  /** What is safe. Said first when read aloud. */
  readonly safe: string;
  /** What the member can do. */
  readonly todo: string;
}
