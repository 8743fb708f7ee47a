/**
 * Assembles the kernel, a WebAssembly module, into src/engine/recognise/inference/kernel-code.ts. WebAssembly computes
 * with four numbers at a time, JavaScript with one. The other files here hold the functions and state what they compute.
 *
 *     npm ci && npm run build
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CHAIN } from './chain.js';
import { GEMM } from './gemm.js';
import { GATHER, RECTIFY } from './vectors.js';

interface Wabt {
  parseWat(
    name: string,
    source: string,
    features: { simd: boolean },
  ): { validate(): void; toBinary(options: object): { buffer: Uint8Array } };
}

/** The package is installed in this folder only, so it is loaded without its types. */
const wabt = createRequire(import.meta.url)('wabt') as () => Promise<Wabt>;

const source = `(module (memory (import "kernel" "memory") 1) ${GEMM} ${GATHER} ${RECTIFY} ${CHAIN})`;
const module = (await wabt()).parseWat('kernel.wat', source, { simd: true });
module.validate();
const code = Buffer.from(module.toBinary({}).buffer).toString('base64');
const chunks = code.match(/.{1,110}/g) ?? [];
writeFileSync(
  new URL('../../src/engine/recognise/inference/kernel-code.ts', import.meta.url),
  `/** The kernel as WebAssembly, assembled by train/kernel/build.ts. */
export const KERNEL_CODE = [
${chunks.map((chunk) => `  '${chunk}',`).join('\n')}
].join('');
`,
);
console.log(`${code.length} characters`);
