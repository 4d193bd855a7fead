/** A Chromium and where it came from. */
export interface FoundBrowser {
  readonly path: string;
  readonly how: string;
}
type OwnBrowser = () => Promise<string | undefined>;
export interface ObtainOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly isRoot?: boolean;
  readonly say?: (sentence: string) => void;
  readonly node?: string;
  readonly ownBrowser?: OwnBrowser;
}
export function isProgram(path: string): boolean;
export function runs(path: string): boolean;
export function onPath(names: readonly string[], path: string | undefined): string | undefined;
export function playwrightBrowser(): Promise<string | undefined>;
export function findBrowser(
  env?: NodeJS.ProcessEnv,
  ownBrowser?: OwnBrowser,
): Promise<FoundBrowser | undefined>;
export function obtainBrowser(options?: ObtainOptions): Promise<FoundBrowser | undefined>;
