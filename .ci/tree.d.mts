export const root: string;
export function sourceHash(): string;
export function isBuilt(hash?: string): boolean;
export function stampBuild(hash: string): void;
