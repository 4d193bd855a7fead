// Runs a TypeScript file of the project on Node 24: node .ci/run-node.mjs <file> [arguments].
import { become, install, pickNode } from './installed.mjs';

install();
become(pickNode(), process.argv.slice(2));
