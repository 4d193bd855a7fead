import { posix } from 'node:path';
import { parseSync } from 'vite';

/** What one file imports, types included: a type that goes through a door goes through a door. */
export interface FileImports {
  /** Paths from the project's top, without a query. */
  readonly files: readonly string[];
  /** Names of packages, `node:` and `virtual:` modules included. */
  readonly packages: readonly string[];
  /** True when every statement hands on what another file exports. */
  readonly isBarrel: boolean;
  /** True when the file speaks to the browser as an extension: a member of the global `chrome`. */
  readonly usesChrome: boolean;
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (isNode(value)) {
    yield value;
    for (const [field, child] of Object.entries(value)) if (field !== 'type') yield* nodesIn(child);
  }
}

/** The module that a statement or expression names: import, export from, import(), and the type import(). */
function specifierOf(node: Node): string | undefined {
  const source = node.source ?? (node.type === 'TSImportType' ? node.argument : undefined);
  if (!isNode(source)) return undefined;
  const literal = isNode(source.literal) ? source.literal : source;
  return typeof literal.value === 'string' ? literal.value : undefined;
}

const RE_EXPORTS = new Set(['ExportAllDeclaration', 'ExportNamedDeclaration']);

/** Names brought in by import statements and handed on by `export { … }` without a source count as well. */
function isBarrel(body: readonly Node[]): boolean {
  const rest = body.filter((statement) => statement.type !== 'ImportDeclaration');
  if (rest.length === 0) return false;
  return rest.every((statement) => RE_EXPORTS.has(statement.type) && !isNode(statement.declaration));
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function isChrome(node: Node): boolean {
  const { object } = node;
  return (
    node.type === 'MemberExpression' &&
    isNode(object) &&
    object.type === 'Identifier' &&
    object.name === 'chrome'
  );
}

/** Reads one file. Throws when it does not parse. */
export function readImports(path: string, text: string): FileImports {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const files = new Set<string>();
  const packages = new Set<string>();
  let usesChrome = false;
  for (const node of nodesIn(program.body)) {
    usesChrome ||= isChrome(node);
    const specifier = specifierOf(node)?.split('?', 1)[0];
    if (specifier === undefined) continue;
    if (specifier.startsWith('.')) files.add(posix.join(posix.dirname(path), specifier));
    else packages.add(packageOf(specifier));
  }
  const body = program.body as unknown as readonly Node[];
  return { files: [...files], packages: [...packages], isBarrel: isBarrel(body), usesChrome };
}
