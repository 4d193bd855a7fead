import type { FileImports } from './read-imports.ts';

/** Each circle of imports once, as `a -> b -> a`, types included. */
export function findCircles(house: ReadonlyMap<string, FileImports>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    trail.push(path);
    for (const target of house.get(path)?.files ?? []) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of house.keys()) visit(path);
  return circles;
}
