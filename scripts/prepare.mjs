import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Builds what the package consists of, for those who install it from its repository. Where npm installs it globally from there, as
 * pre-commit does, it runs this script without having installed what the build needs.
 */
const steps = [...(existsSync('node_modules/esbuild') ? [] : ['ci --ignore-scripts']), 'run build'];

const env = { ...process.env };
delete env['npm_config_global'];

for (const step of steps) {
  const { status } = spawnSync(`npm ${step}`, { env, shell: true, stdio: 'inherit' });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
