import type { SampleCouncilId } from '../reports/report-types.ts';

interface Colours {
  readonly deep: string;
  readonly link: string;
  readonly pale: string;
  readonly accent: string;
}

const COLOURS: Readonly<Record<SampleCouncilId, Colours>> = {
  saltmere: { deep: '#0b4a5f', link: '#0a5c7a', pale: '#eaf4f6', accent: '#f2b53b' },
  aldenbury: { deep: '#4b1f4f', link: '#6a2a73', pale: '#f5eff6', accent: '#c9a227' },
};

/** The style sheet of one council's template. */
export function skinCss(council: SampleCouncilId): string {
  const { deep, link, pale, accent } = COLOURS[council];
  return `:root{--deep:${deep};--link:${link};--pale:${pale};--accent:${accent}}${TEMPLATE}${MODGOV}${PAPER}`;
}

/** A shield in the council's colours. */
export function skinCrest(council: SampleCouncilId): string {
  const { deep, accent } = COLOURS[council];
  const charge =
    council === 'saltmere'
      ? `<path d="M6 30q5-5 10 0t10 0 12 0M6 37q5-5 10 0t10 0 12 0" fill="none" stroke="#fff" stroke-width="3"/><circle cx="22" cy="17" r="7" fill="${accent}"/>`
      : `<path d="M9 34V19l7 6 6-10 6 10 7-6v15z" fill="${accent}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 52"><path d="M2 2h40v26q0 16-20 22Q2 44 2 28z" fill="${deep}" stroke="${accent}" stroke-width="2"/>${charge}</svg>`;
}

const TEMPLATE = `
*{box-sizing:border-box}
body{margin:0;font:17px/1.55 "Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;color:#20262b;background:#fff}
a{color:var(--link)}a:hover{text-decoration-thickness:2px}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skipLink{position:absolute;left:-999px}.skipLink:focus{left:8px;top:8px;background:#fff;padding:8px;z-index:2}
.bar,.siteBody{max-width:1120px;margin:0 auto;padding:0 20px}
.sampleStrip{margin:0;padding:8px 20px;background:#fff4cc;border-bottom:1px solid #dfc973;font-size:15px;text-align:center}
.cookieBanner{background:#20262b;color:#fff}.cookieBanner form{max-width:1120px;margin:0 auto;padding:10px 20px;display:flex;flex-wrap:wrap;gap:8px 24px;align-items:center;justify-content:space-between}
.cookieBanner p{margin:0}button{font:inherit;padding:8px 16px;border:2px solid var(--deep);border-radius:4px;background:#fff;color:var(--deep);cursor:pointer}
.siteHeader{border-bottom:4px solid var(--accent)}.siteHeader .bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:8px;padding-block:14px}
.crest{display:flex;gap:14px;align-items:center;text-decoration:none;color:var(--deep)}.crest b{display:block;font-size:23px;line-height:1.2}.crest i{font-size:15px;color:#4d5960}
.accountMenu ul,.mainMenu ul,.breadcrumb ol,.siteFooter ul{list-style:none;display:flex;flex-wrap:wrap;gap:4px 20px;margin:0;padding:0}
.mainMenu{background:var(--deep)}.mainMenu ul{max-width:1120px;margin:0 auto;padding:0 20px;gap:0}
.mainMenu a{display:block;padding:11px 18px;color:#fff;text-decoration:none}.mainMenu a:hover,.mainMenu .current a{background:rgb(255 255 255/.16)}
.breadcrumb{padding:14px 0;font-size:15px}.breadcrumb li+li::before{content:"/";margin-right:20px;color:#77838a}
.columns{display:grid;grid-template-columns:minmax(0,1fr) 240px;gap:40px;padding-bottom:56px}
.sideMenu{font-size:16px}.sideMenu h2{font-size:17px;margin:0 0 8px;padding:10px 14px;background:var(--pale);border-left:4px solid var(--accent)}
.sideMenu ul{list-style:none;margin:0;padding:0}.sideMenu li{border-bottom:1px solid #dde3e6;padding:9px 14px}
.siteFooter{background:var(--deep);color:#fff;font-size:15px}.siteFooter .bar{display:flex;flex-wrap:wrap;justify-content:space-between;gap:12px;padding-block:20px}
.siteFooter a{color:#fff}.siteFooter p{margin:0}
@media (max-width:800px){.columns{grid-template-columns:minmax(0,1fr)}.crest b{font-size:19px}.mainMenu a{padding:11px 12px}}
`;

const MODGOV = `
.mgMainTitleTxt,#content>h1,body>h1{font-size:31px;line-height:1.2;color:var(--deep);margin:4px 0 6px}
.mgSubTitleTxt{font-size:20px;margin:0 0 14px;font-weight:600}
.mgHide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.mgActionList{list-style:none;margin:0 0 14px;padding:0;display:flex;flex-wrap:wrap;gap:4px 22px;font-size:16px}
.mgLabel{font-weight:600}.mgContent>p{margin:4px 0}
table.mgItemTable,#mgItemTable{width:100%;border-collapse:collapse;margin:18px 0}
#mgItemTable>tbody>tr>td,table.mgItemTable>tbody>tr>td{padding:14px 8px;border-top:1px solid #cfd8dc;vertical-align:top}
td.mgItemNumberCell{width:62px}.mgAiTitleTxt{font-weight:600;margin:0 0 8px;font-size:18px}
.mgSubItemTitleTxt{font-weight:600;margin:14px 0 2px;color:var(--deep)}
.mgFileSize{font-size:14px;color:#4d5960}.mgBulletList{margin:4px 0;padding-left:22px}
.mgNonBulletTableList{list-style:none;padding:0}.mgNonBulletTableList li{padding:7px 0;border-bottom:1px solid #e3e8ea}
.mgWordPara p{margin:0 0 8px}.mgFooter{margin-top:24px;padding-top:10px;border-top:1px solid #cfd8dc;font-size:14px;color:#4d5960}
.mgRestricted{display:inline-block;padding:2px 10px;border:2px solid #a01111;color:#a01111;font-weight:700;text-transform:uppercase;letter-spacing:.04em;font-size:14px}
.mgSample{display:inline-block;margin:0 0 12px;padding:1px 10px;border:1px solid #8a7420;background:#fff4cc;font-size:14px}
.signIn{max-width:420px;padding:18px 22px;background:var(--pale);border-left:4px solid var(--accent)}.signIn label{display:block;margin:10px 0 4px;font-weight:600}
.signIn input{font:inherit;width:100%;padding:9px;border:2px solid #55636b;border-radius:3px}.signIn button{margin-top:14px;background:var(--deep);color:#fff}
table.mgLegacy{width:100%;border-collapse:collapse}table.mgLegacy td,table.mgLegacy th{border:1px solid #b9c4c9;padding:8px;vertical-align:top;text-align:left}
`;

const PAPER = `
.WordSection1{max-width:46em}.WordSection1 h2{font-size:24px;color:var(--deep);margin:34px 0 8px}.WordSection1 h3{font-size:19px;margin:14px 0 6px}
.WordSection1 h4,.WordSection1 h5{font-size:17px;margin:14px 0 6px}.WordSection1 .partTitle{margin-top:56px;padding-top:18px;border-top:3px solid var(--accent);font-size:26px}
.WordSection1 p{margin:0 0 9px}.WordSection1 blockquote{margin:10px 26px;font-style:italic}.WordSection1 li{margin-bottom:5px}
.reportHeader{width:100%;border-collapse:collapse;text-align:center;border:1px solid #20262b;margin-bottom:18px}.reportHeader td{padding:12px}
.reportHeader .agendaBox{width:120px;border:1px solid #20262b;vertical-align:top;font-weight:600}
.reportTable,.reportFacts{width:100%;border-collapse:collapse;margin:12px 0}.reportTable caption{text-align:left;font-weight:600;padding:6px 0}
.reportTable th,.reportTable td,.reportFacts th,.reportFacts td{border:1px solid #6d7a81;padding:8px 10px;vertical-align:top;text-align:left}
.reportTable thead th{background:var(--pale)}.reportTable ul{margin:0;padding-left:20px}.reportFacts th{width:32%}
@page{size:A4;margin:20mm 18mm 22mm;@bottom-center{content:"Page " counter(page) " of " counter(pages);font:10pt Arial,sans-serif}@bottom-right{content:"Sample";font:10pt Arial,sans-serif}}
@media print{body{font-size:11pt;line-height:1.4;padding:0 2px}.WordSection1{max-width:none}.reportTable{break-inside:auto}h2,h3,h4,h5{break-after:avoid}}
`;
