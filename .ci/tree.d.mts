export const root: string;
/** What Node is given to run the server. */
export const serverArguments: readonly string[];
export function sourceHash(): string;
export function isBuilt(hash?: string): boolean;
export function stampBuild(hash: string): void;
