export function findFirefox(env?: NodeJS.ProcessEnv): { readonly path: string } | undefined;
export function findWebKit(
  env?: NodeJS.ProcessEnv,
  libraries?: readonly string[],
): { readonly driver: string; readonly browser: string } | undefined;
export interface ObtainOthers {
  readonly env?: NodeJS.ProcessEnv;
  readonly isRoot?: boolean;
  readonly say?: (sentence: string) => void;
  readonly libraries?: readonly string[];
}
export function obtainOtherBrowsers(options?: ObtainOthers): void;
