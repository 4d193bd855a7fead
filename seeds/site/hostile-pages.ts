import { FOCUS_THIEF, KEY_LISTENER, LATE_TEXT, OWN_SHADOW, SYNTHETIC_EVENTS } from './hostile-scripts.ts';

/** A page that makes work hard. Served under `/hostile/<name>`, without the councils' template. */
export interface HostilePage {
  readonly name: string;
  readonly about: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly render: () => string;
}

const TEXT = [
  'The committee noted that 14 of 20 actions were complete and that six were late.',
  'The Director said that the six late actions would be finished by the end of March.',
  'Members were concerned that the same three actions had been late in the year before.',
];

const PARAGRAPHS = TEXT.map((text, at) => `<p id="p${at + 1}">3.${at + 1} ${text}</p>`).join('\n');

export const HOSTILE_PAGES: readonly HostilePage[] = [
  { name: 'empty', about: 'no text at all', render: () => shell('Empty', '<div></div>', { mark: false }) },
  { name: 'long', about: '4 MB of text', render: () => shell('Long', longText(4_000_000)) },
  { name: 'frames', about: 'the text is in frames', render: renderFrames },
  { name: 'frame-text', about: 'the page inside the frames', render: () => shell('Frame', PARAGRAPHS) },
  {
    name: 'strict-csp',
    about: 'a policy that allows nothing',
    headers: { 'Content-Security-Policy': "default-src 'none'" },
    render: () => shell('Strict policy', PARAGRAPHS),
  },
  { name: 'shadow', about: 'part of its text is in a shadow root of its own', render: renderShadow },
  {
    name: 'coep',
    about: 'cross-origin isolated',
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
    render: () => shell('Isolated', PARAGRAPHS),
  },
  { name: 'key-listener', about: 'hears every key and keeps it', render: scripted('Keys', KEY_LISTENER) },
  { name: 'focus-thief', about: 'pulls the focus every 30 ms', render: scripted('Focus', FOCUS_THIEF) },
  {
    name: 'synthetic',
    about: 'dispatches keys and clicks by script',
    render: scripted('Events', SYNTHETIC_EVENTS),
  },
  { name: 'fields', about: 'inputs, a text area and editable text', render: renderFields },
  { name: 'table', about: 'a table, for selections across cells', render: renderTable },
  {
    name: 'late',
    about: 'its text arrives after two seconds',
    render: scripted('Late', LATE_TEXT, '<div id="late"></div>'),
  },
  { name: 'dark', about: 'light text on a dark ground', render: renderDark },
  {
    name: 'all-thieves',
    about: 'keys, focus and synthetic events together, isolated',
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
    render: scripted('All', KEY_LISTENER + FOCUS_THIEF + SYNTHETIC_EVENTS),
  },
];

export function findHostilePage(name: string): HostilePage | undefined {
  return HOSTILE_PAGES.find((page) => page.name === name.toLowerCase());
}

function shell(title: string, body: string, options: { head?: string; mark?: boolean } = {}): string {
  const mark = options.mark === false ? '' : '<p class="mgSample" data-sample="invented">Sample</p>\n';
  const main = options.mark === false ? body : `<main>\n<h1>${title}</h1>\n${mark}${body}\n</main>`;
  return `<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><title>${options.mark === false ? '' : title}</title>${options.head ?? ''}</head>\n<body>\n${main}\n</body>\n</html>\n`;
}

function scripted(title: string, script: string, extra = ''): () => string {
  const body = extra === '' ? PARAGRAPHS : extra;
  return () =>
    shell(title, `${body}\n<p><label>Your name <input id="name"></label></p>\n<script>${script}</script>`);
}

/** Paragraphs whose words differ, so that a quote of one is found once. */
function longText(characters: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let number = 1; length < characters; number += 1) {
    const text = `${number}.1 In year ${number} the council reported ${number * 7} actions, of which ${number * 3} were late, and promised to return with number ${number + 1}. ${TEXT[number % TEXT.length]}`;
    parts.push(`<p>${text}</p>`);
    length += text.length + 1;
  }
  return parts.join('\n');
}

function renderFrames(): string {
  return shell(
    'Frames',
    `<p>The papers are below.</p>\n<iframe src="/hostile/frame-text" title="First paper" width="600" height="240"></iframe>\n<iframe src="/hostile/frame-text?second" title="Second paper" width="600" height="240"></iframe>`,
  );
}

function renderShadow(): string {
  return shell('Shadow root', `${PARAGRAPHS}\n<div id="component"></div>\n<script>${OWN_SHADOW}</script>`);
}

function renderFields(): string {
  return shell(
    'Fields',
    `${PARAGRAPHS}
<p><label>One line <input id="line" value="The figure in this field is 14 of 20."></label></p>
<p><label>More lines <textarea id="lines" rows="3" cols="50">The figure in this field is 14 of 20.</textarea></label></p>
<div id="editable" contenteditable="true">The figure in this editable text is 14 of 20.</div>
<p><label>Choice <select id="choice"><option>Noted</option><option>Agreed</option></select></label></p>`,
  );
}

function renderTable(): string {
  const rows = [
    ['Road casualties', '8', '29'],
    ['Agency staff', '60%', '30%'],
    ['Vacant posts', '1', '0'],
  ].map(
    ([name, ...cells]) =>
      `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return shell(
    'Table',
    `<table><caption>Figures by year</caption><thead><tr><th scope="col">Measure</th><th scope="col">2008/9</th><th scope="col">2009/10</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n${PARAGRAPHS}`,
  );
}

function renderDark(): string {
  const style =
    '<style>html{color-scheme:dark}body{background:#12161a;color:#e8ecef;font:17px/1.6 system-ui,sans-serif;max-width:44em;margin:40px auto;padding:0 20px}</style>';
  return shell('Dark', PARAGRAPHS, { head: style });
}
