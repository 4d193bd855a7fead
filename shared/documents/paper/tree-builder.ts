/** Test builder: trees of elements and texts in any nesting, made by DOM calls, as no parser would make them. */
export type Tree = {
  readonly tag: string;
  readonly id?: string;
  readonly children: readonly (Tree | string)[];
};

export const TREE_TAGS = (
  'div p span a b i em strong u s small code tt strike font ul ol li dl dt dd h1 h2 h3 h6 table caption thead tbody ' +
  'tfoot tr td th pre blockquote br hr section article header footer form fieldset legend label details summary ins ' +
  'del q cite mark time sup sub ruby rt rp figure figcaption center nobr plaintext xmp listing script style template ' +
  'noscript select option button input textarea iframe svg math title x-card slot main nav aside address menu dir wbr'
).split(' ');

export const TREE_WORDS: readonly string[] = [
  'one',
  ' two ',
  'Three\n four',
  '\u00a0',
  '  ',
  '12',
  '34.5%',
  'a & b',
  '<b>not bold</b>',
  '&amp;',
  '&nbsp;',
  '--><script>x</script>',
  '"quoted"',
  'na\u00efve',
  '\u201ccurly\u201d',
  'soft\u00adhyphen',
  '\0',
  '\r\n',
  '\ud83d\ude00',
  '\ud83d',
  '\ude00',
  '\ufeff',
  '\u0085',
  ']]>',
  '<!--',
  '\ufffe',
];

/** The tree under a `div`. */
export function buildTree(tree: Tree): HTMLElement {
  const root = document.createElement('div');
  root.append(build(tree));
  return root;
}

function build(tree: Tree): Element {
  const element = document.createElement(tree.tag);
  if (tree.id !== undefined) element.id = tree.id;
  if (tree.tag === 'a') element.setAttribute('href', '/paper');
  // A script put together in a test must not run.
  if (tree.tag === 'script') element.setAttribute('type', 'text/plain');
  for (const child of tree.children) element.append(typeof child === 'string' ? child : build(child));
  return element;
}
