/** Scripts of the hostile pages, as the page's own text. They keep what they caught on `window.caught`. */
const CAUGHT = `window.caught=window.caught||{keys:[],text:'',clicks:0,focus:0};`;

/** Hears every key, press and input event in the capture phase and keeps it. */
export const KEY_LISTENER = `${CAUGHT}
for (const type of ['keydown','keypress','keyup','beforeinput','input','textInput','paste','compositionupdate']) {
  window.addEventListener(type, (event) => {
    window.caught.keys.push(type + ':' + (event.key ?? event.data ?? ''));
    if (type === 'keydown' && event.key && event.key.length === 1) window.caught.text += event.key;
    if (location.search.includes('block')) { event.stopImmediatePropagation(); event.preventDefault(); }
  }, true);
}
`;

/** Pulls the focus to its own field 33 times a second. */
export const FOCUS_THIEF = `${CAUGHT}
setInterval(() => {
  const field = document.getElementById('name');
  if (field) { field.focus(); window.caught.focus += 1; }
}, 30);
`;

/** Dispatches the shortcuts' keys and clicks at everything it can reach, 20 times a second. */
export const SYNTHETIC_EVENTS = `${CAUGHT}
setInterval(() => {
  for (const key of ['m','Enter','1','2','7','8','q','n','t']) {
    for (const target of [window, document, document.activeElement, document.body]) {
      if (!target) continue;
      for (const type of ['keydown','keyup']) target.dispatchEvent(new KeyboardEvent(type, { key, code: 'Key' + key.toUpperCase(), bubbles: true, composed: true, cancelable: true }));
    }
  }
  for (const node of document.documentElement.children) {
    for (const type of ['pointerdown','mousedown','pointerup','mouseup','click']) node.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
  }
  window.caught.clicks += 1;
}, 50);
`;

/** Puts its text on the page after two seconds. */
export const LATE_TEXT = `
setTimeout(() => {
  document.getElementById('late').innerHTML = '<p id="p1">3.1 This paragraph came late: 14 of 20 actions were complete.</p><p id="p2">3.2 The six others will be finished by the end of March.</p>';
  document.title = 'Late: arrived';
}, 2000);
`;

/** Keeps a paragraph in an open shadow root, as components of council sites do. */
export const OWN_SHADOW = `
document.getElementById('component').attachShadow({ mode: 'open' }).innerHTML = '<p>3.9 This paragraph is in a component of the page: 5 of 9 targets were met.</p>';
`;
