import type { FileImports } from './read-imports.ts';

/** A room of ARCHITECTURE.md: whom it may call, and the outside packages that are kept to it. */
interface Room {
  readonly path: string;
  readonly doors: readonly string[];
  readonly packages: readonly string[];
}

const DOCUMENTS = ['shared/documents/page', 'shared/documents/paper'];
const READING = ['shared/core', 'shared/desk', ...DOCUMENTS, 'shared/ui'];
const VIEWS = ['preact', '@preact/signals'];

/** The words that the extension's contexts say to each other, in files of their own so that each may read them. */
const MESSAGES = ['extension/messages', 'extension/panel-messages', 'extension/pairing-messages'];

/** How the bridge script and the PWA find each other. They hold no data. */
const MEETING = ['shared/sync/handshake', 'shared/sync/channel'];

/** The table. The room of a file is the longest path here that its own path begins with. */
export const ROOMS: readonly Room[] = [
  { path: 'shared/core', doors: [], packages: [] },
  { path: 'shared/anchoring', doors: ['shared/core'], packages: [] },
  { path: 'shared/scrutiny', doors: ['shared/core', 'shared/anchoring'], packages: [] },
  { path: 'shared/exchange', doors: ['shared/core'], packages: ['docx', 'fflate'] },
  {
    path: 'shared/store',
    doors: ['shared/core'],
    packages: ['yjs', 'y-indexeddb', 'dexie', 'fflate', '@noble/hashes', '@preact/signals-core'],
  },
  {
    path: 'shared/sync',
    doors: ['shared/core', 'shared/sync/channel'],
    packages: ['yjs', '@hocuspocus/provider', '@preact/signals-core'],
  },
  ...MEETING.map((path) => ({ path, doors: [], packages: [] })),
  { path: 'shared/ui', doors: ['shared/core'], packages: ['preact', 'uqr'] },
  { path: 'shared/documents/page', doors: ['shared/core', 'shared/anchoring'], packages: [] },
  {
    path: 'shared/documents/paper',
    doors: ['shared/core', 'shared/anchoring', 'shared/documents/page'],
    packages: ['dompurify', 'pdfjs-dist', 'mammoth', '@xmldom/xmldom', 'fflate'],
  },
  {
    path: 'shared/desk',
    doors: ['shared/core', 'shared/store', 'shared/sync', 'shared/sync/channel', 'seeds'],
    packages: ['@preact/signals-core'],
  },
  { path: 'shared/app', doors: [...READING, 'shared/exchange', 'shared/scrutiny'], packages: VIEWS },
  { path: 'extension/browser', doors: [], packages: [] },
  { path: 'extension/message-shapes', doors: ['shared/core'], packages: [] },
  { path: 'extension/messages', doors: ['shared/core', 'extension/message-shapes'], packages: [] },
  { path: 'extension/panel-messages', doors: ['shared/core', 'extension/messages'], packages: [] },
  { path: 'extension/pairing-messages', doors: [], packages: [] },
  {
    path: 'extension/content',
    doors: [
      'shared/core',
      'shared/ui',
      'shared/anchoring',
      'shared/documents/page',
      'extension/browser',
      'extension/messages',
      'extension/panel-messages',
    ],
    packages: ['preact'],
  },
  {
    path: 'extension',
    doors: [...READING, 'shared/scrutiny', 'shared/app', 'extension/browser', ...MESSAGES, ...MEETING],
    packages: [...VIEWS, '@crxjs/vite-plugin'],
  },
  {
    path: 'pwa',
    doors: ['shared/core', 'shared/desk', 'shared/app', ...MEETING],
    packages: ['@preact/signals', 'workbox-precaching', 'workbox-routing', 'vite-plugin-pwa'],
  },
  {
    path: 'server',
    doors: ['shared/core', 'seeds'],
    packages: ['node:', '@hocuspocus/server', 'jose', 'ws', 'yjs'],
  },
  { path: 'seeds', doors: ['shared/core'], packages: ['node:'] },
];

/** Rooms entered through one door only: the file that opens it, and the file with the words of what it gives. */
const ONLY_DOOR = new Map([
  [
    'shared/desk',
    [
      'shared/desk/open-desk.ts',
      'shared/desk/desk.ts',
      'shared/desk/papers.ts',
      'shared/desk/sessions.ts',
      'shared/desk/sharing.ts',
    ],
  ],
]);

/** Folders and files that belong to the workshop, not to the house: no rules. */
const OUTSIDE = /^(test|\.ci)\/|^[^/]+$|\.test\.tsx?$/;

function roomOf(path: string): Room | undefined {
  const within = ROOMS.filter((room) => path === `${room.path}.ts` || path.startsWith(`${room.path}/`));
  return within.toSorted((a, b) => b.path.length - a.path.length)[0];
}

function doorProblem(path: string, room: Room, target: string): string | undefined {
  const other = roomOf(target);
  if (other === undefined) return `${path} imports ${target}, which is in no room`;
  if (other === room) return undefined;
  if (!room.doors.includes(other.path))
    return `${path} imports ${target}: ${room.path} has no door to ${other.path}`;
  const door = ONLY_DOOR.get(other.path);
  if (door === undefined || door.includes(target)) return undefined;
  return `${path} imports ${target}: the only door is ${door[0]}`;
}

/** All of Node's own modules are one entry of the table. */
function keptName(name: string): string {
  return name.startsWith('node:') ? 'node:' : name;
}

function packageProblem(path: string, room: Room, name: string): string | undefined {
  return room.packages.includes(keptName(name))
    ? undefined
    : `${path} imports ${name}, which is not kept to ${room.path}`;
}

/** What only tests use. A file that imports one of these is a builder for tests, and no shipped file may import it. */
const FOR_TESTS = ['vitest', 'fast-check', 'axe-core'];

function isBuilder(file: FileImports | undefined): boolean {
  return file?.packages.some((name) => FOR_TESTS.includes(name)) ?? false;
}

function builderProblems(house: ReadonlyMap<string, FileImports>, path: string, file: FileImports): string[] {
  if (isBuilder(file)) return [];
  const builders = file.files.filter((target) => isBuilder(house.get(target)) && !OUTSIDE.test(target));
  return builders.map((target) => `${path} is shipped and imports ${target}, which is for tests`);
}

/** Each import that has no door, or brings a package into a room that it is not kept to. */
export function doorProblems(house: ReadonlyMap<string, FileImports>): string[] {
  const problems: (string | undefined)[] = [];
  for (const [path, file] of house) {
    if (OUTSIDE.test(path)) continue;
    const { files, usesChrome } = file;
    const packages = file.packages.filter((name) => !FOR_TESTS.includes(name));
    problems.push(...builderProblems(house, path, file));
    const room = roomOf(path);
    if (room === undefined) {
      problems.push(`${path} is in no room`);
      continue;
    }
    problems.push(...files.map((target) => doorProblem(path, room, target)));
    problems.push(...packages.map((name) => packageProblem(path, room, name)));
    if (usesChrome && room.path !== 'extension/browser') {
      problems.push(`${path} speaks to chrome.*, which is kept to extension/browser`);
    }
  }
  return problems.filter((problem) => problem !== undefined);
}

/** What the table allows and no file uses: a door that nobody goes through is shut. */
export function idleEntries(house: ReadonlyMap<string, FileImports>): string[] {
  const used = new Map(ROOMS.map((room) => [room.path, new Set<string>()]));
  for (const [path, { files, packages }] of house) {
    const room = OUTSIDE.test(path) ? undefined : roomOf(path);
    if (room === undefined) continue;
    for (const target of files) used.get(room.path)?.add(roomOf(target)?.path ?? target);
    for (const name of packages) used.get(room.path)?.add(keptName(name));
  }
  return ROOMS.flatMap(({ path, doors, packages }) =>
    [...doors, ...packages]
      .filter((entry) => used.get(path)?.has(entry) !== true)
      .map((entry) => `${path} does not use ${entry}`),
  );
}
