import { defineConfig } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/** Bundles the declarations that `tsc -p tsconfig.build.json` wrote into one file, `dist/index.d.ts`. */
export default defineConfig({
  input: { index: 'build/types/index.d.ts' },
  external: /^[^./]/,
  plugins: [dts({ dtsInput: true, emitDtsOnly: true, tsconfig: false })],
  output: { dir: 'dist' },
});
