/** A W3C input source with its actions: the same words in WebDriver BiDi and in WebDriver classic. */
export interface InputSource {
  readonly type: 'pointer' | 'key';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' | 'pen' | 'touch' };
  readonly actions: readonly object[];
}

/** The line to one window of a browser, whatever protocol it speaks. */
export interface Wire {
  /** Name and version, for the console. */
  readonly browser: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Calls a function, given as source, with plain values; rejects with what it throws. */
  call(declaration: string, args: readonly unknown[]): Promise<unknown>;
  act(sources: readonly InputSource[]): Promise<void>;
  /** A PNG. */
  screenshot(): Promise<Buffer>;
  /** Exceptions and console errors, where the protocol tells them. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}
