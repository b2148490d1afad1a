#!/usr/bin/env node
// A stand-in for the executable of a desktop VS Code: the same command line, run by the embedded one.
import { register } from 'tsx/cjs/api';
import { createRequire } from 'node:module';

register();
createRequire(import.meta.url)('./desktopCommandLine.ts').main(process.argv.slice(2));
