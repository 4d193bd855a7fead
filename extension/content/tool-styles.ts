/** Styles inside the closed root. They name their own colours: nothing of a page's or of our own pages' reaches in. */
import toolbar from './toolbar.css?inline';
import tools from './tools.css?inline';

export const TOOL_STYLES: readonly string[] = [toolbar, tools];
