/** What a paper is called in the library. */

const ENDING = /\.(?:pdf|docx?|aspx)$/i;
/** Names that a server or a browser makes up, and that say nothing of the paper. */
const SAYS_NOTHING =
  /^(?:mgconvert2pdf|download|document|file|untitled|attachment|getfile|view|report|doc|scan|[\da-f-]{16,}|\d+)(?: ?\(\d+\))?$/i;
/** Titles in a PDF's data that are a program's and not the author's. */
const OF_A_PROGRAM =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|document\d*$|.*\.(?:docx?|pdf|tmp|indd)$)/i;
const LONGEST = 300;

/** The words of the link or the file's name; the file's own title where those say nothing. */
export function paperTitle(name: string, own: string | undefined): string {
  const named = nameAsWords(name);
  const title = own?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const isTitle = title.length > 2 && !OF_A_PROGRAM.test(title);
  if (isTitle && (named === '' || SAYS_NOTHING.test(named))) return title.slice(0, LONGEST);
  return named === '' ? 'Paper without a name' : named.slice(0, LONGEST);
}

/** "Agenda_Pack-12.pdf" as a person would write it. */
function nameAsWords(name: string): string {
  const bare = name.trim().replace(ENDING, '');
  const words = bare.includes(' ') ? bare : bare.replaceAll(/[_+]+/g, ' ').replaceAll(/%20/g, ' ');
  return words.replaceAll(/\s+/g, ' ').trim();
}
