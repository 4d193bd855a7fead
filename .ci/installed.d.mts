interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
}
type LockedPackages = Readonly<Record<string, LockedPackage>>;
export function giveUp(sentence: string): never;
export function agrees(lock: LockedPackages, installed: LockedPackages): boolean;
export function npm(args: readonly string[], options?: object): number | null;
export function install(): void;
export function pickNode(): string;
export function become(program: string, args: readonly string[], env?: Record<string, string>): void;
