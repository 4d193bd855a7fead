/** Headings, and what kind of section stands below them. Rules: SPEC.md [R100]. */

/** What a section is for. `silent`: nothing in it is a finding of this report. */
export type Section =
  'body' | 'purpose' | 'reasons' | 'recommendations' | 'decision' | 'implications' | 'risk' | 'silent';

const LONGEST = 90;
const NUMBER = /^(?:[-•*]\s*)?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Z])[.)]?\s+/;
const KNOWN =
  /^(?:minutes?|decisions?(?: made)?|decision taken|decision of .{3,70}|advice of .{3,40}|(?:any )?(?:alternative|other) options .*|scrutiny considerations?|resolved(?:\s*[:–-]?\s*\([\w ]{3,30}\))?|resolution|recommend(?:ed|ations?)|purpose(?: of (?:the )?report)?|summary|background|introduction|reasons? for .*|reasons?|(?:alternative )?options .*|conclusions?|next steps|key issues|details|implications|additional documents|supporting documents|accompanying documents|strengths?|risks?|actions?)\s*:?$/i;

/** Whether a block that is not marked as one reads as a heading; `isCounted`: its number is one of a row of numbers. */
export function readsAsHeading(text: string, isCounted = false): boolean {
  if (text.length > LONGEST || text.length < 3) return false;
  if (KNOWN.test(text.replace(NUMBER, ''))) return true;
  if (/^[A-Z][A-Z\s&/]{7,50}:$/.test(text)) return true;
  if (/[.;,!?]$/.test(text) || text.endsWith(':')) return false;
  const bare = text.replace(NUMBER, '');
  if (/^(?:to|that)\b/i.test(bare)) return false;
  if (bare !== text)
    return (
      !isCounted && bare.length < 70 && /^[A-Z]/.test(bare) && !VERB.test(bare) && bare.split(' ').length < 11
    );
  return /^[A-Z][A-Z\d\s&,'’/()–-]{3,}$/.test(text) && text.split(' ').length < 12;
}

const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|should|must|can|may|that|noted?|approved?|agreed?|endorsed?)\b/i;

const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  [
    'recommendations',
    /^(?:officer |draft |proposed )?recommend(?:ations?|ed)(?: \(?to .*)?(?: and reasons?.*)?$|^recommended decision|^recommendations? (?:of|from|for|that)\b|^proposed decisions?$/i,
  ],
  [
    'silent',
    /^(?:(?:any )?(?:other |alternative )?options\b.*|background (?:papers|documents)|list of (?:background )?(?:papers|appendices)|appendi(?:ces|x documents)|glossary.*|definitions?|contacts?|report author.*|membership.*|questions? from (?:the )?(?:public|members|councillors).*|how to (?:read|understand).*|key|legend)$/i,
  ],
  [
    'purpose',
    /^(?:the )?(?:purpose|aims?)(?: of (?:the |this )?report)?$|^reason for (?:briefing|report).*|^purpose of (?:briefing|report|paper).*/i,
  ],
  ['reasons', /^reasons?(?: for| and)?\b.*/i],
  [
    'decision',
    /^(?:decisions?(?: made| taken)?|resolved(?:\s*[:–-]?\s*\([\w ]{3,30}\))?|resolution|decision of .*|advice of .*)$/i,
  ],
  [
    'risk',
    /^(?:risks?(?: assessment| management| implications| analysis)?(?: implications)?|(?:key|strategic|corporate) risks)$/i,
  ],
  [
    'implications',
    /\b(?<!key )implications?\b|^(?:legal|financial|equalit|equality|consultation|value for money|environmental|climate|property|people|human resources|community safety|health and safety|crime and disorder|contribution to|corporate (?:plan|priorities))\b/i,
  ],
];

/** What the section below a heading is for. */
export function sectionOf(heading: string): Section {
  const words = heading
    .replace(NUMBER, '')
    .replace(/\s*[:.–—-]\s*$/, '')
    .trim();
  for (const [section, pattern] of SECTIONS) if (pattern.test(words)) return section;
  return 'body';
}
