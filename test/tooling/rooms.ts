import type { FileImports } from './read-imports.ts';

/** A room of ARCHITECTURE.md: whom it may call, and the outside packages that are kept to it. */
interface Room {
  readonly path: string;
  readonly doors: readonly string[];
  readonly packages: readonly string[];
}

const DOCUMENTS = ['shared/documents/page', 'shared/documents/paper'];
const READING = [
  'shared/core',
  'shared/scrutiny',
  'shared/exchange',
  'shared/desk',
  ...DOCUMENTS,
  'shared/ui',
];
const VIEWS = ['preact', '@preact/signals'];
const FONTS = ['@fontsource-variable/atkinson-hyperlegible-next', '@fontsource-variable/source-serif-4'];

/** The words that the extension's contexts say to each other, in files of their own so that each may read them. */
const MESSAGES = [
  'extension/messages',
  'extension/message-shapes',
  'extension/panel-messages',
  'extension/pairing-messages',
];

/** How the bridge script and the PWA find each other. They hold no data. */
const MEETING = ['shared/sync/handshake', 'shared/sync/channel'];

/** The table. The room of a file is the longest path here that its own path begins with. */
export const ROOMS: readonly Room[] = [
  { path: 'shared/core', doors: [], packages: [] },
  { path: 'shared/anchoring', doors: ['shared/core'], packages: [] },
  { path: 'shared/scrutiny', doors: ['shared/core', 'shared/anchoring'], packages: [] },
  { path: 'shared/exchange', doors: ['shared/core', 'shared/scrutiny'], packages: ['docx', 'fflate'] },
  {
    path: 'shared/store',
    doors: ['shared/core'],
    packages: ['yjs', 'y-indexeddb', 'dexie', 'lib0', 'fflate', '@preact/signals-core'],
  },
  {
    path: 'shared/sync',
    doors: ['shared/core', ...MEETING],
    packages: ['yjs', 'y-protocols', 'lib0', '@hocuspocus/provider', '@preact/signals-core'],
  },
  ...MEETING.map((path) => ({ path, doors: [], packages: [] })),
  { path: 'shared/ui', doors: ['shared/core'], packages: [...VIEWS, ...FONTS] },
  { path: 'shared/documents/page', doors: ['shared/core', 'shared/anchoring'], packages: [] },
  {
    path: 'shared/documents/paper',
    doors: ['shared/core', 'shared/anchoring', 'shared/documents/page'],
    packages: ['pdfjs-dist', 'dompurify', 'mammoth'],
  },
  {
    path: 'shared/desk',
    doors: ['shared/core', 'shared/store', 'shared/sync', ...MEETING, 'seeds'],
    packages: ['@preact/signals-core'],
  },
  { path: 'shared/app', doors: READING, packages: VIEWS },
  { path: 'extension/browser', doors: ['shared/core'], packages: [] },
  ...MESSAGES.map((path) => ({ path, doors: ['shared/core', ...MESSAGES], packages: [] })),
  {
    path: 'extension/content',
    doors: ['shared/core', 'shared/ui', 'shared/documents/page', 'extension/browser', ...MESSAGES],
    packages: VIEWS,
  },
  {
    path: 'extension',
    doors: [...READING, 'shared/app', 'extension/browser', ...MESSAGES, ...MEETING],
    packages: [...VIEWS, ...FONTS, '@crxjs/vite-plugin'],
  },
  {
    path: 'pwa',
    doors: [...READING, 'shared/app', ...MEETING],
    packages: [...VIEWS, ...FONTS, 'workbox-precaching', 'workbox-routing', 'vite-plugin-pwa'],
  },
  {
    path: 'server',
    doors: ['shared/core', 'seeds'],
    packages: ['@hocuspocus/server', 'yjs', 'y-protocols', 'jose', 'node:'],
  },
  { path: 'seeds', doors: ['shared/core'], packages: ['node:'] },
];

/** Rooms entered through one door only: the file that opens it, and the file with the words of what it gives. */
const ONLY_DOOR = new Map([['shared/desk', ['shared/desk/open-desk.ts', 'shared/desk/desk.ts']]]);

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

function packageProblem(path: string, room: Room, name: string): string | undefined {
  const known = name.startsWith('node:') ? 'node:' : name;
  return room.packages.includes(known)
    ? undefined
    : `${path} imports ${name}, which is not kept to ${room.path}`;
}

/** What only tests use. A file that imports one of these is a builder for tests, and no shipped file may import it. */
const FOR_TESTS = ['vitest', 'fast-check', 'fake-indexeddb', 'axe-core'];

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
