/** What a page asks of the worker that writes files, and what it answers. */

/** `incoming` files are written piece by piece; `written` counts their bytes. */
export type FileWish =
  /** A whole file in `files/`. */
  | { readonly do: 'write'; readonly name: string; readonly bytes: Uint8Array }
  /** Begins `incoming/<name>`, or goes on with its first `trusted` bytes. Answers `written`. */
  | { readonly do: 'open'; readonly name: string; readonly trusted: number }
  /** Adds to an open one. Answers `written`. */
  | { readonly do: 'piece'; readonly name: string; readonly bytes: Uint8Array }
  /** What was written is on the disk. Answers `written`. */
  | { readonly do: 'flush'; readonly name: string }
  /** Closes it and moves it to `files/<hash>`. Answers `file` and `written`. */
  | { readonly do: 'move'; readonly name: string }
  /** Closes it and keeps what came. Answers `written`. */
  | { readonly do: 'let-go'; readonly name: string }
  /** Closes it, and nothing of it stays. */
  | { readonly do: 'drop'; readonly name: string };

export interface FileAnswer {
  readonly id: number;
  readonly written?: number;
  /** SHA-256 of the whole. */
  readonly file?: string;
  readonly failed?: { readonly kind: string; readonly message: string };
}
