// npm test: installs what is missing, then runs everything there is to check.
import { become, install, pickNode } from './installed.mjs';

install();
become(pickNode(), ['.ci/test-all.ts'].concat(process.argv.slice(2)));
