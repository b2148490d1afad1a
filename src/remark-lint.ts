import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { machineZone } from './node/machineZone';
import { packageFolderOf } from './node/packageFolder';
import { createPlugin } from './remark/plugin';
import type { PostmortemLintPlugin } from './remark/publicTypes';

const remarkLintPostmortem: PostmortemLintPlugin = createPlugin({
  packageFolder: packageFolderOf(fileURLToPath(import.meta.url)),
  now: () => Temporal.Now.instant(),
  zone: machineZone,
});

export default remarkLintPostmortem;
