/** Figures of a passage: what is left of its digits when dates, numbers of paragraphs and names are taken away. [R109] */

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NOT_FIGURES = new RegExp(
  [
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*\d{1,2}(?:st|nd|rd|th)?)?\s+(?:of\s+)?${MONTH}\b,?(?:\s+\d{2,4})?`,
    String.raw`\b${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b`,
    String.raw`\b${MONTH}\s+\d{2,4}\b`,
    String.raw`\b(?:19|20)\d\d\s*[-/–]\s*(?:(?:19|20)?\d\d)\b`,
    String.raw`\b(?:19|20)\d\d\b`,
    String.raw`\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b`,
    String.raw`\b(?:section|sections|paragraphs?|para|page|pages|appendix|annexe?|table|figure|item|part|schedule|stage|tier|level|module|phase|zone|version|minute|priority|risks?|items?|grade|band|category|outcome|objective|theme|ref(?:erence)?|no\.|number)\s+\d[\d.,/()a-z]*`,
    String.raw`\bcovid[- ]?19\b`,
    String.raw`\bquarters?\s+(?:\d|one|two|three|four)\b|\bq[1-4]\b`,
    String.raw`\b\d{1,2}[.:]\d\d\s*(?:am|pm)\b`,
    String.raw`\(\d{1,2}\)`,
    String.raw`\b\d+(?:st|nd|rd|th)\b`,
    String.raw`\bunder \d+s?\b|\baged? \d+(?:\s*(?:-|to)\s*\d+)?\b|\b\d+\s*(?:-|to)\s*\d+ year`,
  ].join('|'),
  'gi',
);

/** "HOU012", "C3", "KPI 7": names of measures and of grades. */
const CODES = /\b[A-Z]{1,6}[- ]?\d+[a-z]?\b|\b\d+(?:\.\d+)+\b(?!\s*%)(?=\s*[A-Z])/g;

/** The passage with all digits that are no figures taken out. */
export function figuresOnly(text: string): string {
  return text.replace(CODES, ' ').replace(NOT_FIGURES, ' ');
}

const COUNTED =
  '(?:children|young people|people|households?|families|adults|residents|tenants|cases|complaints|referrals|contacts|assessments|homes|properties|dwellings|flats|units|staff|posts|vacanc(?:y|ies)|deaths?|indicators|measures|kpis|actions|activities|milestones|risks|incidents|visits|carers|applications|repairs|notifications|plans|reviews?|audits?|schools|placements|inspections?|recommendations|areas|services|fte|social workers|workers|candidates|employees|members|responses|requests|calls|enquiries|appeals|completions|beds|admissions|offences|crimes|cent|standards|themes|priorities|targets|projects|changes|packages|providers|agencies|individuals|users|participants|voids?|jobs|operatives|surveys|bedspaces|appointments|purchases|lets|lettings|evictions|tenancies|claims|hours|bungalows|rough sleepers|clients|patients|carers|trees|vehicles|volunteers|sessions|hubs|meetings|awards|grants|orders|notices|prosecutions|judgements|scrs?|serious case reviews?)';
const NUMBER =
  '(?:\\d[\\d,.]*|one(?= (?:death|child|case|complaint|person|family|incident|visit|home|risk))|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no)';

export const PERCENT = /\d[\d,.]*\s?%|\d[\d,.]*\s?(?:per ?cent|percentage points?)\b/i;
export const MONEY = /£\s?\d[\d,.]*\s?(?:m\b|million|k\b|bn\b|billion)?/i;
export const COUNT = new RegExp(
  String.raw`(?<!\b(?:these|those) )\b${NUMBER}\)?(?: (?:of|out of) (?:the |our )?)?(?:[\s-]+[\w'’-]+){0,4}?[\s-]+${COUNTED}\b`,
  'i',
);
export const CHANGE =
  /\bfrom\s+(?:an? \w+ of )?[£]?\d[\d,.]*\s?%?[^.]{0,40}?\bto\s+(?:a (?:maximum|total) of )?[£]?\d/i;
export const AGAINST =
  /\b(?:compared? (?:to|with)|against|versus|target(?: of)?|average of|last year|previous (?:year|quarter)|above|below|over|under|out of)\b/i;
export const DIGIT = /\d/;
